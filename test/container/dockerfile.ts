/** Reads the Dockerfile, and does its steps in folders: a stage is a folder, for this machine may have no engine. */

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, posix } from 'node:path';

/** One line of the Dockerfile, with those it goes on in. */
export interface Instruction {
  readonly name: string;
  readonly text: string;
}

/** A stage: what it stands on, its name or number, and its lines. */
export interface Stage {
  readonly base: string;
  readonly name: string;
  readonly steps: readonly Instruction[];
}

/** A COPY, read: from the project, or from a stage of that name. */
export interface Copy {
  readonly from: string | undefined;
  readonly sources: readonly string[];
  readonly target: string;
}

/** Every instruction, in order. */
export function instructions(text = readFileSync('Dockerfile', 'utf8')): readonly Instruction[] {
  const lines = text.replaceAll(/^\s*#.*\n/gmu, '').replaceAll(/\\\n\s*/gu, '');
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = ''] = line.split(' ', 1);
      return { name, text: line.slice(name.length).trim() };
    });
}

/** The stages; what stands before the first FROM is none. */
export function stages(all = instructions()): readonly Stage[] {
  const starts = all.flatMap(({ name }, at) => (name === 'FROM' ? [at] : []));
  return starts.map((start, at) => {
    const [base = '', , name = String(at)] = (all[start]?.text ?? '').split(' ');
    return { base, name, steps: all.slice(start + 1, starts[at + 1]) };
  });
}

/** Reads a COPY. */
export function copyOf({ text }: Instruction): Copy {
  const words = text.split(' ').filter((word) => !word.startsWith('--'));
  const from = /--from=(\S+)/u.exec(text)?.[1];
  return { from, sources: words.slice(0, -1), target: words.at(-1) ?? '' };
}

/** How a command of RUN is done here; `undefined` where it is done as it stands. */
export type Substitute = (command: string, folder: string) => (() => void) | undefined;

/** Does the stages' steps in folders below `place`; answers the root of the last one. ENV, USER and what follows are for an engine. */
export function doSteps(place: string, instead: Substitute = () => undefined): string {
  const roots = new Map<string, string>();
  for (const { name, steps } of stages()) {
    const root = join(place, name);
    roots.set(name, root);
    let folder = root;
    for (const step of steps) folder = doStep(step, { root, folder, roots, instead });
  }
  return [...roots.values()].at(-1) ?? place;
}

interface At {
  readonly root: string;
  readonly folder: string;
  readonly roots: ReadonlyMap<string, string>;
  readonly instead: Substitute;
}

/** Answers the folder the next step begins in. */
function doStep(step: Instruction, { root, folder, roots, instead }: At): string {
  if (step.name === 'WORKDIR') {
    mkdirSync(join(root, step.text), { recursive: true });
    return join(root, step.text);
  }
  if (step.name === 'COPY') copy(copyOf(step), folder, roots);
  if (step.name === 'RUN') {
    const done = instead(step.text, folder);
    if (done) done();
    else execFileSync('sh', ['-c', step.text], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env } });
  }
  return folder;
}

/** As an engine copies: a folder gives what is in it, a file goes under its name where the target ends with a slash. */
function copy({ from, sources, target }: Copy, folder: string, roots: ReadonlyMap<string, string>): void {
  for (const source of sources) {
    const path = from === undefined ? source : join(roots.get(from) ?? from, source);
    if (!existsSync(path)) throw new Error(`COPY: ${path} is not there`);
    const isInto = target.endsWith('/') && !statSync(path).isDirectory();
    cpSync(path, join(folder, isInto ? posix.join(target, basename(path)) : target), { recursive: true });
  }
}
