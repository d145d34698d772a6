/** What the operating system says of a process: who started it, what it is called, when it began. */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { codeOf } from './problem';

/** One running process. */
export interface ProcessRow {
  readonly parent: number;
  readonly name: string;
  /** When it began, in the system's own writing: only good for comparing. Process ids come round again, pairs of both don't. */
  readonly started: string;
}

/** The running process with this id. Undefined when there is none, when it has ended and waits to be collected, or nobody can tell. */
export function lookUpProcess(pid: number): ProcessRow | undefined {
  return existsSync('/proc/self/stat') ? fromProc(pid) : fromPs(pid);
}

/** Whether a process with this id exists, also one of another person. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Reads Linux's `/proc/<pid>/stat`. The name is in brackets and may hold brackets; the fields after it are proc(5)'s 3, 4, … */
function fromProc(pid: number): ProcessRow | undefined {
  const line = readOrNothing(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const [, name, rest] = /^\d+ \((.*)\) (.*)$/s.exec(line) ?? [];
  const fields = rest?.split(' ') ?? [];
  const [state, parent, started] = [fields[0], fields[1], fields[19]];
  if (name === undefined || parent === undefined || started === undefined || state === 'Z') return undefined;
  return { parent: Number(parent), name, started };
}

/** Asks `ps`, for systems without `/proc`. Exported for its test. */
export function fromPs(pid: number): ProcessRow | undefined {
  const line = readOrNothing(() =>
    execFileSync('ps', ['-o', 'ppid=,lstart=,comm=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const [, parent, started, name] = /^\s*(\d+)\s+(.+?\d{4})\s+(\S.*?)\s*$/.exec(line) ?? [];
  if (name === undefined || parent === undefined || started === undefined) return undefined;
  return { parent: Number(parent), name, started };
}

function readOrNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
