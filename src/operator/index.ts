/** Where the operator command line starts: `npm run operator -- <command>`, on the settings of the bot. */

import { once } from 'node:events';
import { MovedClock } from '../app/moved-clock';
import { readConfig } from '../settings/config';
import { createLog } from '../log/log';
import { FAILED, type Data, type Desk } from './command';
import { jsonLine } from './json-line';
import { JSON_WANTED, runOperator } from './run';

/** Settings that are wrong and words that are not understood are told before all the rest is loaded, which takes two seconds. */
async function open(): Promise<Desk> {
  const config = readConfig();
  const { openDesk } = await import('./open-desk.js');
  // Standard output is for results.
  return openDesk({
    config,
    // In local mode the bot may have been started ahead of time.
    clock: new MovedClock(config.daysAhead),
    log: createLog(config.logLevel, process.stderr),
    print,
    tell: progress,
  });
}

const isJson = process.argv.includes(JSON_WANTED);

/** A pipe that is full is waited for, so that an export needs no more memory than a line. */
async function print(line: string, data: Data): Promise<void> {
  const text = isJson ? jsonLine(line, data) : line;
  if (text !== undefined && !process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
}

function progress(line: string): Promise<void> {
  tell(line);
  return Promise.resolve();
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

// Whoever reads may stop reading (`| head`).
process.stdout.on('error', () => process.exit(0));

runOperator({ line: process.argv.slice(2), open, tell, print }).then(
  (code) => {
    process.exitCode = code;
  },
  () => {
    tell('Something went wrong that should not. Please report it with the command you gave.');
    process.exitCode = FAILED;
  },
);
