/** Loads files from what was prepared, as long as each of them stands on the disk as it did then. */

import { readFileSync, statSync } from 'node:fs';
import { sep, resolve } from 'node:path';
import type { Script } from 'node:vm';
import { Packed, thisNode, type PackedFile } from './packed';
import { compiled, loader, run, unwrapped } from './wrapping';

/** What came of it: how many files were loaded so, and why none or no more. */
export interface Played {
  used: number;
  /** `none` where nothing was prepared. */
  aside?: 'none' | 'broken' | 'other node' | 'elsewhere' | 'changed' | 'refused';
}

/** Everything that is loaded from now on comes from there, if it can; `root` is the folder the paths begin in. */
export function playFrom(file: string, root: string): Played {
  const played: Played = { used: 0 };
  try {
    const packed = new Packed(file);
    const paths = packed.contents.files.map(({ path }) => absolute(root, path));
    const aside = misfit(packed, root, paths);
    if (aside === undefined) play(packed, root, paths, played);
    else packed.close();
    return aside === undefined ? played : { used: 0, aside };
  } catch (error) {
    return { used: 0, aside: error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'none' : 'broken' };
  }
}

function misfit(packed: Packed, root: string, paths: readonly string[]): Played['aside'] {
  const { madeBy, root: madeIn, files } = packed.contents;
  if (madeBy !== thisNode()) return 'other node';
  if (madeIn !== root) return 'elsewhere';
  return files.some((one, at) => isChanged(one, paths[at] ?? '', packed)) ? 'changed' : undefined;
}

/** A copy has the time of its making, or that of the original in whole seconds: then its text is looked at. */
function isChanged(one: PackedFile, path: string, packed: Packed): boolean {
  const now = statSync(path, { throwIfNoEntry: false });
  if (now?.size !== one.size) return true;
  return now.mtimeMs !== one.changedMs && unwrapped(packed.read(one).text) !== readFileSync(path, 'utf8');
}

function play(packed: Packed, root: string, paths: readonly string[], played: Played): void {
  const { files, asked } = packed.contents;
  const byPath = new Map(paths.map((path, at) => [path, files[at]]));
  const byFolder = new Map(Object.entries(asked).map(([folder, found]) => [absolute(root, folder), found]));
  const { _resolveFilename: found, _extensions: extensions } = loader;
  const { '.js': load } = extensions;
  loader._resolveFilename = (request, parent, isMain, options) => {
    const at = options === undefined && parent ? byFolder.get(parent.path)?.[request] : undefined;
    return (at === undefined ? undefined : paths[at]) ?? found(request, parent, isMain, options);
  };
  extensions['.js'] = (module, filename) => {
    const one = played.aside === undefined ? byPath.get(filename) : undefined;
    const script = one && scriptOf(one, filename, packed, played);
    if (script === undefined) load(module, filename);
    else run(script, module, filename);
  };
}

/** The first file that is damaged, or whose code V8 refuses, is the last one that is asked for. */
function scriptOf(one: PackedFile, filename: string, packed: Packed, played: Played): Script | undefined {
  try {
    const { code, text } = packed.read(one);
    const script = compiled(text, filename, code);
    if (script.cachedDataRejected === true) played.aside = 'refused';
    else played.used++;
    return script;
  } catch {
    played.aside = 'broken';
    return undefined;
  }
}

/** A path from the root; on the way to one that is linked from elsewhere it may begin above. */
export function absolute(root: string, path: string): string {
  return path.startsWith('..') || sep !== '/' ? resolve(root, path) : path === '' ? root : `${root}/${path}`;
}
