/** The bot as the launcher's child: started on its storage, watched, started again when it dies. */

import { createWriteStream, existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { waitForAnswer } from './answering';
import { startChild } from './child';
import { shownPath, usingPath } from './data-folder';
import { keepRunning, type KeptRunning } from './keep-running';
import { LocalProblem } from './problem';
import { botEnvironment, type LocalServices, type LocalSettings } from './settings';
import { words } from './words';

/** What the launcher hears of the bot. */
export interface BotNews {
  tell(sentence: string): void;
  /** The bot is not coming back. */
  lost(problem: LocalProblem): void;
}

/** A started bot. */
export interface RunningBot extends KeptRunning {
  /** Settles when it answers. Rejects with a LocalProblem when it doesn't in time, and when `ending` is aborted. */
  ready(ending: AbortSignal): Promise<void>;
}

const readyWithinMs = 60_000;

/** Where the bot listens, for people to read. */
export function botUrl({ botPort }: LocalSettings): string {
  return `http://127.0.0.1:${botPort}`;
}

/** Starts the bot. What it writes goes to `bot.log` in the data folder, anew at each start of the launcher. */
export async function startBot(settings: LocalSettings, services: LocalServices, news: BotNews): Promise<RunningBot> {
  if (!existsSync(settings.botFile)) throw new LocalProblem(words.noBot(shownPath(settings.botFile)));
  const logFile = join(settings.dataFolder, 'bot.log');
  const writeLog = await openLog(logFile);
  const env = botEnvironment(settings, services);
  const nodeArgs =
    settings.inspectPort === undefined ? [] : ['--enable-source-maps', `--inspect=127.0.0.1:${settings.inspectPort}`];
  const start = () => startChild({ script: settings.botFile, args: [], nodeArgs, cwd: process.cwd(), env, onLine: writeLog });
  const kept = keepRunning(start, {
    died: () => {
      news.tell(words.botDied(shownPath(logFile)));
    },
    gaveUp: (lastWords) => {
      if (settings.inspectPort !== undefined) news.tell(words.botWaits(shownPath(logFile), lastWords));
      else news.lost(new LocalProblem(words.botGaveUp(shownPath(logFile), lastWords)));
    },
  });
  return {
    ...kept,
    async ready(ending) {
      if (await waitForAnswer(`${botUrl(settings)}/readyz`, readyWithinMs, ending)) return;
      throw new LocalProblem(words.botSilent(readyWithinMs / 1_000, shownPath(logFile)));
    },
  };
}

/** A log that can't be written any more (a full disk) stops nobody: the bot goes on without. */
async function openLog(path: string): Promise<(line: string) => void> {
  await usingPath(path, async () => (await open(path, 'w')).close());
  const stream = createWriteStream(path, { flags: 'a' });
  stream.on('error', () => undefined);
  return (line) => {
    stream.write(`${line}\n`);
  };
}
