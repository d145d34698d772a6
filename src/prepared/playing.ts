/** Loads files from what was prepared, as long as each of them stands on the disk as it did then. */

import { readFileSync, statSync } from 'node:fs';
import { sep, resolve } from 'node:path';
import type { Script } from 'node:vm';
import { isWhole, Packed, printOf, thisNode, type PackedFile } from './packed';
import { compiled, loader, run } from './wrapping';

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
    const aside = misfit(packed, root);
    if (aside === undefined) play(packed, root, played);
    else packed.close();
    return aside === undefined ? played : { used: 0, aside };
  } catch (error) {
    return { used: 0, aside: error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'none' : 'broken' };
  }
}

function misfit({ contents: { madeBy, root: madeIn } }: Packed, root: string): Played['aside'] {
  if (madeBy !== thisNode()) return 'other node';
  return madeIn === root ? undefined : 'elsewhere';
}

function play(packed: Packed, root: string, played: Played): void {
  const byFolder = new Map(Object.entries(packed.contents.asked).map(([folder, found]) => [absolute(root, folder), found]));
  const files = new StandingFiles(packed, root, played);
  const { _resolveFilename: found, _extensions: extensions } = loader;
  const { '.js': load } = extensions;
  loader._resolveFilename = (request, parent, isMain, options) => {
    const place = options === undefined && parent ? byFolder.get(parent.path)?.[request] : undefined;
    return (place === undefined ? undefined : files.pathAt(place)) ?? found(request, parent, isMain, options);
  };
  extensions['.js'] = (module, filename) => {
    const one = files.of(filename);
    const script = one && isWhole(one) ? scriptOf(one, filename, packed, played) : undefined;
    if (script === undefined) load(module, filename);
    else run(script, module, filename);
  };
}

/** The files that stand as they did. The first one that does not is the last one that is asked for: from then on all is found as ever. */
class StandingFiles {
  private readonly paths: string[] = [];
  private readonly files = new Map<string, PackedFile>();
  private places: ReadonlyMap<string, number> | undefined;

  constructor(
    private readonly packed: Packed,
    private readonly root: string,
    private readonly played: Played,
  ) {}

  /** The path of the one at a place. */
  pathAt(place: number): string | undefined {
    if (this.played.aside !== undefined) return undefined;
    return this.paths[place] ?? this.look(place);
  }

  /** The one at a path, which somebody may have named. */
  of(path: string): PackedFile | undefined {
    if (!this.files.has(path) && this.played.aside === undefined) this.pathAt(this.placeOf(path));
    return this.played.aside === undefined ? this.files.get(path) : undefined;
  }

  private placeOf(path: string): number {
    this.places ??= new Map(this.packed.paths().map((one, place) => [absolute(this.root, one), place]));
    return this.places.get(path) ?? -1;
  }

  private look(place: number): string | undefined {
    const file = this.packed.fileAt(place);
    if (!file) return undefined;
    const path = absolute(this.root, file.path);
    if (!this.isStanding(file, path)) return undefined;
    this.files.set(path, file);
    return (this.paths[place] = path);
  }

  private isStanding(file: PackedFile, path: string): boolean {
    try {
      if (isChanged(file, path)) this.played.aside = 'changed';
    } catch {
      this.played.aside = 'broken';
    }
    return this.played.aside === undefined;
  }
}

/** A copy has the time of its making, or that of the original in whole seconds: then its text is looked at. */
function isChanged({ size, changedMs, print }: PackedFile, path: string): boolean {
  const now = statSync(path, { throwIfNoEntry: false });
  return now?.size !== size || (now.mtimeMs !== changedMs && printOf(readFileSync(path)) !== print);
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
