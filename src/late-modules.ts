/**
 * Packages that others load with themselves and seldom or never use, and the largest parts of our own: here they are loaded when something of them is asked for. Imported
 * before anything else; what was loaded by then stays as it is. Together they are a tenth of a start (docs/decisions.md).
 */

import { createRequire } from 'node:module';

/** A package or a file, and whose dependency it is where it is not our own. */
export interface LateModule {
  readonly name: string;
  readonly of?: string;
  /** Whether it says of itself that it was an ES module: who loads it looks at that first. */
  readonly isEsModule: boolean;
}

/** All of them. */
export const lateModules: readonly LateModule[] = [
  // Managed identity, certificates, calls to other bots, tokens: none of it before somebody signs in.
  { name: '@azure/identity', of: 'botframework-connector', isEsModule: true },
  { name: '@azure/msal-node', of: 'botframework-connector', isEsModule: false },
  { name: 'axios', of: 'botframework-connector', isEsModule: false },
  { name: 'jsonwebtoken', of: 'botframework-connector', isEsModule: false },
  // Sixty languages of messages about shapes, of which nobody reads one.
  { name: 'zod/v4/locales', isEsModule: true },
  // Read with the first phone number, and with the first address.
  { name: 'libphonenumber-js/max', isEsModule: false },
  { name: 'tldts', isEsModule: false },
  // What reads the lines people type and what they paste, with its weights and words: made ready as soon as the bot has started.
  { name: '../dialogs/engine/reader/reader.js', isEsModule: true },
  { name: '../dialogs/engine/reader/paste/paste.js', isEsModule: true },
  { name: '../cards/words/understood/index.js', isEsModule: true },
];

const load = createRequire(__filename);

/** The file of a package, as whoever depends on it finds it. */
export function fileOf({ name, of }: LateModule): string {
  return (of === undefined ? load : createRequire(load.resolve(of))).resolve(name);
}

for (const late of lateModules) {
  const file = fileOf(late);
  load.cache[file] ??= { ...module, id: file, filename: file, loaded: true, children: [], exports: stand(file, late) };
}

/** Stands for what a file exports until something of that is asked for. */
function stand(file: string, { isEsModule }: LateModule): object {
  let loaded: object | undefined;
  const whole = (): object => {
    if (loaded) return loaded;
    Reflect.deleteProperty(load.cache, file);
    return (loaded = load(file) as object);
  };
  return new Proxy(
    {},
    {
      get: (_stand, key): unknown => (key === '__esModule' ? isEsModule : Reflect.get(whole(), key)),
      has: (_stand, key) => Reflect.has(whole(), key),
      ownKeys: () => Reflect.ownKeys(whole()),
      getOwnPropertyDescriptor: (_stand, key) => {
        const found = Reflect.getOwnPropertyDescriptor(whole(), key);
        return found && { ...found, configurable: true };
      },
    },
  );
}
