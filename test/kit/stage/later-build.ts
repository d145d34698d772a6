/** A second build of the bot in this process: the same code, which knows more kinds than this one. */

import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..', '..', '.build');
const ROOMS = ['src', 'dialogs', 'cards'].map((room) => join(ROOT, room));

/** The lists a later release may have more in, by the module and the name. */
export interface More {
  readonly [module: string]: Readonly<Record<string, readonly string[]>>;
}

/** Gives modules of the later build by their path, such as `src/storage/due-table`. */
export type Later = (module: string) => unknown;

/** Loads every module anew, with these kinds at the end of the lists. This build stays as it is. */
export function laterBuild(more: More): Later {
  const own = new Map<string, NodeJS.Module>();
  const theirs = new Map<string, NodeJS.Module>();
  const exchange = (from: Map<string, NodeJS.Module>, into: Map<string, NodeJS.Module>): void => {
    for (const [path, module] of Object.entries(require.cache))
      if (module && ROOMS.some((room) => path.startsWith(room))) {
        into.set(path, module);
        // oxlint-disable-next-line typescript/no-dynamic-delete -- so the next `require` loads the module anew
        delete require.cache[path];
      }
    for (const [path, module] of from) require.cache[path] = module;
  };
  const load = (module: string): unknown => {
    exchange(theirs, own);
    try {
      // oxlint-disable-next-line typescript/no-require-imports -- the module is named by the caller, and has to be loaded a second time
      return require(join(ROOT, module)) as unknown;
    } finally {
      exchange(own, theirs);
      own.clear();
    }
  };
  for (const [module, lists] of Object.entries(more))
    for (const [name, kinds] of Object.entries(lists)) (load(module) as Readonly<Record<string, string[]>>)[name]?.push(...kinds);
  return load;
}
