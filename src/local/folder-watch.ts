/** Hears of every change below a folder. */

import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/**
 * Watches each folder by itself; the answer ends it. Node 20's recursive watch loses a file on Linux once an editor has put another in its
 * place. `changed` is told the name of what changed, without its folder.
 */
export function watchFolder(root: string, changed: (name: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const add = (folder: string): void => {
    if (watchers.has(folder) || !isFolder(folder)) return;
    const watcher = watch(folder, (_event, name) => {
      if (name === null) return;
      add(join(folder, name));
      changed(name);
    });
    // A folder that goes takes its watcher along.
    watcher.on('error', () => undefined);
    watchers.set(folder, watcher);
    for (const name of readdirSync(folder)) add(join(folder, name));
  };
  add(root);
  return () => {
    for (const watcher of watchers.values()) watcher.close();
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
