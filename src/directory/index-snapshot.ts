/** Keeps an index as a file on this machine, so that the next start needs not make it anew. It holds no more than the directory does. */

import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { madeFolder } from '../bounds/made-folder';
import type { IndexData } from './index-data';

/** Changes with every change of what `IndexData` means, and of the words that names are taken apart into. */
const LAYOUT = 3;
const NAME = /^directory-[\w-]+\.index$/;

/** Snapshots in one folder. */
export class IndexSnapshot {
  constructor(private readonly folder: string) {}

  /** The index of this version of the directory; nothing where there is none, or it can't be read. */
  async read(version: string): Promise<IndexData | undefined> {
    try {
      const kept: unknown = deserialize(await readFile(this.pathOf(version)));
      return isKept(kept) && kept.version === version ? kept.data : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps an index, and drops those of other versions. Answers whether that worked: without a snapshot all goes on. */
  async write(version: string, data: IndexData): Promise<boolean> {
    const path = this.pathOf(version);
    try {
      await madeFolder(this.folder, 0o700);
      await writeFile(`${path}.new`, serialize({ layout: LAYOUT, version, data }), { mode: 0o600 });
      await rename(`${path}.new`, path);
      const others = (await readdir(this.folder)).filter((name) => NAME.test(name) && !path.endsWith(name));
      await Promise.all(others.map((name) => rm(join(this.folder, name), { force: true })));
      return true;
    } catch {
      await rm(`${path}.new`, { force: true }).catch(() => undefined);
      return false;
    }
  }

  private pathOf(version: string): string {
    return join(this.folder, `directory-${version.replace(/[^\w-]/g, '')}.index`);
  }
}

interface Kept {
  readonly layout: typeof LAYOUT;
  readonly version: string;
  readonly data: IndexData;
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'layout' in value &&
    value.layout === LAYOUT &&
    'data' in value &&
    'version' in value
  );
}
