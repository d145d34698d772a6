/** One Node process started by the launcher: on a leash, in a group of its own, its output read line by line. */

import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { LATE, within } from '../bounds/within';
import { codeOf } from './problem';

/** What to start. */
export interface ChildOrder {
  readonly script: string;
  readonly args: readonly string[];
  /** For Node itself, before the script. */
  readonly nodeArgs?: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Hears every line of output and of complaint. */
  readonly onLine: (line: string) => void;
}

/** A started child. */
export interface Child {
  /** Settles when the child has ended and its last lines were read. Never rejects. */
  readonly ended: Promise<void>;
  /** The last lines it wrote to its error output, oldest first. */
  lastWords(): readonly string[];
  /** Asks it to end, waits, and after the grace kills it with everything in its group. Settles when it is gone. */
  stop(graceMs: number): Promise<void>;
}

const wordsKept = 8;
const lateOutputMs = 300;

/** Starts a child. A child that can't be started at all counts as one that ended at once, with the reason as its last words. */
export function startChild(order: ChildOrder): Child {
  const words: string[] = [];
  const keep = (line: string) => {
    words.push(line);
    words.splice(0, words.length - wordsKept);
    order.onLine(line);
  };
  const child = spawnNode(order);
  readLines(child.stdout, order.onLine);
  readLines(child.stderr, keep);
  const ended = whenEnded(child, keep);
  return { ended, lastWords: () => [...words], stop: (graceMs) => stop(child, ended, graceMs) };
}

function spawnNode({ script, args, nodeArgs = [], cwd, env }: ChildOrder): ChildProcess {
  const leash = join(__dirname, 'leash.js');
  const stdio = ['ignore', 'pipe', 'pipe'] as const;
  return spawn(process.execPath, [...nodeArgs, '-r', leash, script, ...args], {
    cwd,
    env,
    stdio: [...stdio],
    detached: true,
    windowsHide: true,
  });
}

function readLines(stream: Readable | null, hear: (line: string) => void): void {
  if (stream === null) return;
  createInterface({ input: stream }).on('line', hear);
}

/** Its pipes may be held open by a process that it started, so they are waited for only a moment. */
function whenEnded(child: ChildProcess, complain: (line: string) => void): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', resolve);
    child.once('exit', () => setTimeout(resolve, lateOutputMs));
    child.once('error', (error) => {
      complain(error.message);
      if (child.pid === undefined) resolve();
    });
  });
}

async function stop(child: ChildProcess, ended: Promise<void>, graceMs: number): Promise<void> {
  child.kill('SIGTERM');
  if ((await within(graceMs, ended)) === LATE) killGroup(child);
  await ended;
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
