/** Takes down what is loaded, and where what is asked for was found, and packs it. */

import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import type { Script } from 'node:vm';
import { writePacked, type ToPack } from './packed';
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
      const paths = [...files.keys()];
      writePacked(file, [...files].map(packed(root)), { root, asked: placed(asked, paths, root) });
      return paths.length;
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
  return ([filename, { text, script }]) => {
    const { size, mtimeMs } = statSync(filename);
    return { path: fromRoot(root, filename), size, changedMs: mtimeMs, code: script.createCachedData(), text };
  };
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
