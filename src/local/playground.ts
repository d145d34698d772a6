/** A Microsoft 365 Agents Playground: the chat window of one demo company. */

import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { madeFolder } from '../bounds/made-folder';
import { waitForAnswer } from './answering';
import { startChild } from './child';
import { shownPath, usingPath } from './data-folder';
import { keepRunning, type KeptRunning } from './keep-running';
import { codeOf } from './problem';
import { playgroundConfig, playgroundConfigName } from './playground-config';
import { playgroundEnvironment } from './settings';
import { words } from './words';
import type { DemoCompany } from './companies';

/** What to open. */
export interface PlaygroundOrder {
  /** The Playground's own first file, from `findPlayground`. */
  readonly cli: string;
  readonly company: DemoCompany;
  readonly port: number;
  readonly botUrl: string;
  /** The folder that its own folder is made in. */
  readonly folder: string;
}

/** A started Playground. */
export interface RunningPlayground extends KeptRunning {
  readonly url: string;
  /** Tells true when it listens on its port and answers, false when it doesn't in time. Rejects when `ending` is aborted. */
  ready(ending: AbortSignal): Promise<boolean>;
}

/** How far it has come. */
interface Start {
  state: 'starting' | 'listening' | 'lost';
}

const readyWithinMs = 60_000;
const lookEveryMs = 50;

/** The Playground's first file, as seen from `from`. Undefined when the package is not installed: `npm start` does without. */
export function findPlayground(from: string = __filename): string | undefined {
  try {
    return createRequire(from).resolve('@microsoft/m365agentsplayground/cli.js');
  } catch (error) {
    if (codeOf(error) === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/**
 * Opens a Playground with a folder of its own, where it finds its configuration and puts its log. The bot has to answer already: without it
 * the Playground waits. On a taken port it would listen somewhere else; that counts as not ready.
 */
export async function startPlayground(order: PlaygroundOrder, tell: (sentence: string) => void): Promise<RunningPlayground> {
  const { company, port, cli } = order;
  const cwd = join(order.folder, company.folder);
  await usingPath(cwd, () => writeConfig(cwd, company));

  const start: Start = { state: 'starting' };
  const child = { script: cli, args: argumentsFor(order), cwd, env: playgroundEnvironment(), onLine: listeningOn(port, start) };
  const kept = keepRunning(() => startChild(child), {
    died: () => {
      tell(words.playgroundDied(company.name));
    },
    gaveUp: () => {
      start.state = 'lost';
      tell(words.playgroundGaveUp(company.name, shownPath(cwd)));
    },
  });
  return { url: `http://localhost:${port}`, ...kept, ready: (ending) => isReady(port, start, ending) };
}

/** Hears from its output whether it listens where it was told to. */
function listeningOn(port: number, start: Start): (line: string) => void {
  return (line) => {
    if (line.startsWith('Listening on ')) start.state = line.trim() === `Listening on ${port}` ? 'listening' : 'lost';
  };
}

async function isReady(port: number, start: Readonly<Start>, ending: AbortSignal): Promise<boolean> {
  const until = performance.now() + readyWithinMs;
  while (start.state === 'starting' && performance.now() < until) await delay(lookEveryMs, undefined, { signal: ending });
  return start.state === 'listening' && waitForAnswer(`http://127.0.0.1:${port}/`, readyWithinMs, ending);
}

function argumentsFor({ botUrl, port }: PlaygroundOrder): string[] {
  return ['start', '-e', `${botUrl}/api/messages`, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
}

async function writeConfig(folder: string, company: DemoCompany): Promise<void> {
  await madeFolder(folder);
  await writeFile(join(folder, playgroundConfigName), `${JSON.stringify(playgroundConfig(company), undefined, 2)}\n`);
}
