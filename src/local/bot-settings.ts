/** Asks the bot about its settings before anything is started, by a process of its own. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What it says: what would stop it, and what is to be noticed and stops nothing; a line each. */
export interface BotSettings {
  readonly troubles: readonly string[];
  readonly remarks: readonly string[];
}

const ASKED = join(__dirname, '..', 'settings', 'asked.js');
/** Far longer than it takes. Who can't be asked says it when it is started. */
const PATIENCE_MS = 10_000;

/** How it is asked: under an environment; with the settings of whoever starts it, and the names that it keeps from the bot. */
export type AskBot = (env: NodeJS.ProcessEnv, own: readonly string[], kept: readonly string[]) => BotSettings;

/** Asks it under an environment; `own` are the settings of whoever starts it, `kept` the names that it keeps from the bot. */
export function askBot(env: NodeJS.ProcessEnv, own: readonly string[], kept: readonly string[] = []): BotSettings {
  const { stdout, stderr, status } = spawnSync(process.execPath, [ASKED, ...own, '--kept', ...kept], {
    env,
    encoding: 'utf8',
    timeout: PATIENCE_MS,
  });
  return status === 0 ? { troubles: linesOf(stdout), remarks: linesOf(stderr) } : { troubles: [], remarks: [] };
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}
