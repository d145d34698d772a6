/** Takes down what is loaded, and where what is asked for was found, and packs it. */

import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import type { Script } from 'node:vm';
import { printOf, writePacked, type ToPack } from './packed';
import { compiled, loader, run, wrapped } from './wrapping';

/** A recording that goes on. */
export interface Recording {
  /** Packs what was loaded until now, with all that V8 has compiled of it; answers of how many files. */
  pack(file: string, root: string): number;
}

interface Recorded {
  readonly text: string;
  readonly script: Script;
}

// Code that was made before has lost who imports for it (Node 20).
const IMPORTS = /\bimport\s*\(/u;

/** Everything that is loaded from now on is taken down, but ES modules and what imports them: those Node goes on loading as ever. */
export function startRecording(): Recording {
  const files = new Map<string, Recorded>();
  const asked = new Map<string, Map<string, string>>();
  listen(asked);
  const compile = loader.prototype._compile;
  loader.prototype._compile = function (source, filename, ...more) {
    const text = wrapped(source);
    const script = IMPORTS.test(source) ? undefined : scriptOf(text, filename);
    if (script === undefined || source !== readFileSync(filename, 'utf8')) return compile.call(this, source, filename, ...more);
    files.set(filename, { text, script });
    return run(script, this, filename);
  };
  return {
    pack: (file, root) => {
      const onlyFound = [...new Set([...asked.values()].flatMap((found) => [...found.values()]))].filter(
        (path) => !files.has(path),
      );
      const whole = [...files].map(packed(root));
      const toPack = [...whole, ...onlyFound.map((path) => ({ ...looks(path, root), code: Buffer.alloc(0), text: '' }))];
      writePacked(file, toPack, { root, asked: placed(asked, [...files.keys(), ...onlyFound], root) });
      return whole.length;
    },
  };
}

function listen(asked: Map<string, Map<string, string>>): void {
  const found = loader._resolveFilename;
  loader._resolveFilename = (request, parent, isMain, options) => {
    const file = found(request, parent, isMain, options);
    if (options !== undefined || !parent || !isAbsolute(file)) return file;
    const folder = asked.get(parent.path) ?? new Map<string, string>();
    asked.set(parent.path, folder.set(request, file));
    return file;
  };
}

/** An ES module is none. */
function scriptOf(text: string, filename: string): Script | undefined {
  try {
    return compiled(text, filename);
  } catch {
    return undefined;
  }
}

function packed(root: string): (recorded: readonly [string, Recorded]) => ToPack {
  return ([path, { text, script }]) => ({ ...looks(path, root), code: script.createCachedData(), text });
}

function looks(path: string, root: string): Omit<ToPack, 'code' | 'text'> {
  const { size, mtimeMs } = statSync(path);
  return { path: fromRoot(root, path), size, changedMs: mtimeMs, print: printOf(readFileSync(path)) };
}

function placed(asked: ReadonlyMap<string, ReadonlyMap<string, string>>, paths: readonly string[], root: string) {
  const placeOf = new Map(paths.map((path, at) => [path, at]));
  const inFolder = (found: ReadonlyMap<string, string>): Record<string, number> =>
    Object.fromEntries(
      [...found].flatMap(([request, file]) => {
        const at = placeOf.get(file);
        return at === undefined ? [] : [[request, at] as const];
      }),
    );
  return Object.fromEntries([...asked].map(([folder, found]) => [fromRoot(root, folder), inFolder(found)]));
}

function fromRoot(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}
