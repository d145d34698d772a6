/** The demo as `npm start` runs it, with a browser in front of both companies' Playgrounds. */

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TableClient, TableServiceClient } from '@azure/data-tables';
import type { Browser } from 'playwright-core';
import { findPlayground } from '../../src/local/playground';
import { allGone, makePlace, StartedLauncher, type Place } from '../local/started-launcher';
import { findChromium, openBrowser } from './browser';
import { PlaygroundPage } from './playground-page';

/** What a test in a browser needs and is not there, in words; undefined when everything is. */
export const missing = whatIsMissing();

/** Describes a test in a browser, or leaves it out and says why. */
export function describeInBrowser(title: string, define: (this: Mocha.Suite) => void): void {
  if (missing === undefined) describe(title, define);
  else describe.skip(`${title} (left out: ${missing})`, define);
}

const TABLES = { allowInsecureConnection: true };

/** The demo; `start` it, and end it with `stop`. */
export class Demo {
  private browser: Browser | undefined;
  private readonly pages = new Map<string, PlaygroundPage>();
  private place: Place | undefined;
  private launcher: StartedLauncher | undefined;

  /** Starts a browser, the launcher, the bot and both Playgrounds. */
  async start(): Promise<void> {
    this.browser = await openBrowser(findChromium() ?? '');
    const botFile = join(__dirname, '..', '..', 'src', 'index.js');
    this.place = await makePlace({ PLAYGROUNDS: 'on', BOT_FILE: botFile });
    this.launcher = new StartedLauncher(this.place);
    await this.launcher.says(/Partner Concierge is ready/);
  }

  /** Empties the storage: the bot has met nobody. */
  async beginAnew(): Promise<void> {
    for await (const { name = '' } of TableServiceClient.fromConnectionString(this.connection, TABLES).listTables()) {
      const table = this.table(name);
      for await (const { partitionKey = '', rowKey = '' } of table.listEntities()) await table.deleteEntity(partitionKey, rowKey);
    }
  }

  /**
   * The chat window of a company, opened for the first story that asks for it and cleared for others: to load it takes more than a story.
   * Its pictures go to a folder of this name where SCREENSHOTS names one.
   */
  async open(company: string, pictures: string): Promise<PlaygroundPage> {
    if (!this.browser) throw new Error('the demo has not started');
    const folder = pictureFolder(pictures);
    const open = this.pages.get(company);
    if (open) await open.beginAnew(folder);
    const page = open ?? (await PlaygroundPage.open(this.browser, this.addressOf(company), folder));
    this.pages.set(company, page);
    return page;
  }

  /** The trials in the storage. */
  async trialRows(): Promise<readonly Record<string, unknown>[]> {
    const rows: Record<string, unknown>[] = [];
    for await (const { rowKey, json } of this.table('trials').listEntities<{ json: string }>()) {
      if (rowKey?.startsWith('t_')) rows.push(JSON.parse(json) as Record<string, unknown>);
    }
    return rows;
  }

  /** Ends everything that was started, as far as it came, and takes the folder away. */
  async stop(): Promise<void> {
    await this.browser?.close();
    const family = this.launcher?.family() ?? [];
    await this.launcher?.ends('SIGINT');
    await allGone(family);
    this.place?.remove();
  }

  private addressOf(company: string): string {
    return new RegExp(`${company}\\s+(http://\\S+)`).exec(this.launcher?.said ?? '')?.[1] ?? '';
  }

  private table(name: string): TableClient {
    return TableClient.fromConnectionString(this.connection, name, TABLES);
  }

  private get connection(): string {
    return readFileSync(join(this.place?.dataFolder ?? '', 'azurite', 'connection-string.txt'), 'utf8');
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
