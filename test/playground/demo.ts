/** The demo as `npm start` runs it, with a browser in front of both companies' Playgrounds. */

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import type { Browser } from 'playwright-core';
import { findPlayground } from '../../src/local/playground';
import { allGone, makePlace, StartedLauncher, type Place } from '../local/started-launcher';
import { findChromium, openBrowser, PlaygroundPage } from './playground-page';

/** What a test in a browser needs and is not there, in words; undefined when everything is. */
export const missing = whatIsMissing();

/** Describes a test in a browser, or leaves it out and says why. */
export function describeInBrowser(title: string, define: (this: Mocha.Suite) => void): void {
  if (missing === undefined) describe(title, define);
  else describe.skip(`${title} (left out: ${missing})`, define);
}

/** A running demo. */
export class Demo {
  private constructor(
    private readonly place: Place,
    private readonly launcher: StartedLauncher,
    private readonly browser: Browser,
  ) {}

  /** Starts a browser, the launcher, the bot and both Playgrounds. Nothing is left running where that fails. */
  static async start(): Promise<Demo> {
    const browser = await openBrowser(findChromium() ?? '');
    const botFile = join(__dirname, '..', '..', 'src', 'index.js');
    const place = await makePlace({ PLAYGROUNDS: 'on', BOT_FILE: botFile });
    const demo = new Demo(place, new StartedLauncher(place), browser);
    try {
      await demo.launcher.says(/Partner Concierge is ready/);
      return demo;
    } catch (error) {
      await demo.stop();
      throw error;
    }
  }

  /** Opens the chat window of a company. Its pictures go to a folder of this name where SCREENSHOTS names one. */
  open(company: string, pictures: string): Promise<PlaygroundPage> {
    return PlaygroundPage.open(this.browser, this.addressOf(company), pictureFolder(pictures));
  }

  /** The trials in the storage. */
  async trialRows(): Promise<readonly Record<string, unknown>[]> {
    const connection = readFileSync(join(this.place.dataFolder, 'azurite', 'connection-string.txt'), 'utf8');
    const table = TableClient.fromConnectionString(connection, 'trials', { allowInsecureConnection: true });
    const rows: Record<string, unknown>[] = [];
    for await (const { rowKey, json } of table.listEntities<{ json: string }>()) {
      if (rowKey?.startsWith('t_')) rows.push(JSON.parse(json) as Record<string, unknown>);
    }
    return rows;
  }

  /** Ends everything that was started, and takes the folder away. */
  async stop(): Promise<void> {
    await this.browser.close();
    const family = this.launcher.family();
    await this.launcher.ends('SIGINT');
    await allGone(family);
    this.place.remove();
  }

  private addressOf(company: string): string {
    return new RegExp(`${company}\\s+(http://\\S+)`).exec(this.launcher.said)?.[1] ?? '';
  }
}

function whatIsMissing(): string | undefined {
  if (findChromium() === undefined) return 'Chromium is not installed on this computer';
  if (findPlayground() === undefined) return 'the Microsoft 365 Agents Playground is not installed; npm install brings it';
  return undefined;
}

/** Pictures are taken where SCREENSHOTS names a folder. */
function pictureFolder(name: string): string | undefined {
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined || folder === '') return undefined;
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return path;
}
