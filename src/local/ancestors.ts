/** Notices that whoever started the launcher is gone. */

import { isAlive, lookUpProcess, type ProcessRow } from './process-table';

/** The processes the launcher lives and dies with. */
export interface Ancestors {
  readonly parent: number;
  /** Who started the shell, when the parent is one. */
  readonly beyondShell: number | undefined;
}

/**
 * Reads who started this process. `npm start` runs `sh -c "tsc … && node …"`, so the parent is a shell, and that shell outlives an npm
 * that was killed: looking at the parent alone would leave everything running. One shell is looked through, no more.
 */
export function findAncestors(lookUp: (pid: number) => ProcessRow | undefined = lookUpProcess): Ancestors {
  const parent = process.ppid;
  const row = lookUp(parent);
  return { parent, beyondShell: row !== undefined && isShell(row.name) ? row.parent : undefined };
}

/**
 * Whether one of them has ended. A process whose parent ends is given another parent, so that is asked first: an ended npm that nobody has
 * collected yet still answers a signal. Windows never changes the parent, there only the signal tells.
 */
export function haveEnded({ parent, beyondShell }: Ancestors): boolean {
  if (process.ppid !== parent || !isAlive(parent)) return true;
  if (beyondShell === undefined) return false;
  return process.platform === 'linux' ? lookUpProcess(parent)?.parent !== beyondShell : !isAlive(beyondShell);
}

/**
 * Whether npm was killed before the launcher ran, while the compiler was still at work: the shell then went on by itself and belongs to
 * process 1. In a container npm may be process 1 itself; its name tells.
 */
export function wereGoneBefore({ beyondShell }: Ancestors, startedByNpm: boolean): boolean {
  return startedByNpm && beyondShell === 1 && !/^(npm|node)/.test(lookUpProcess(1)?.name ?? '');
}

function isShell(name: string): boolean {
  return /^-?(.*\/)?(sh|dash|bash|zsh|ash|ksh|fish)$/.test(name);
}
