/**
 * Packages that others load with themselves and seldom or never use, and the largest parts of our own: here they are loaded when something of them is asked for. Imported
 * before anything else; what was loaded by then stays as it is. Together they are a tenth of a start (docs/decisions.md).
 */

import { createRequire } from 'node:module';
import { makeFunctionsLate } from './late-functions';
import { leaveOutMemory } from './no-dialog-memory';

/** A package or a file, and whose dependency it is where it is not our own. */
export interface LateModule {
  readonly name: string;
  readonly of?: string;
  /** Whether it says of itself that it was an ES module: who loads it looks at that first. */
  readonly isEsModule: boolean;
  /** Another copy of the same version takes its place: whose dependency that is. */
  readonly as?: string;
  /** Nobody is known to need it: a start that is prepared leaves it out. */
  readonly isSpare?: boolean;
  /** What it exports is a function that is called. */
  readonly isFunction?: boolean;
  /** What of it is needed at once, each with its own file beside the package's: those alone are loaded, in this order. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** What templates ask `adaptive-expressions` for, in the order in which its files can be loaded. */
const EXPRESSION_PARTS = {
  Constant: './constant',
  Expression: './expression',
  ExpressionEvaluator: './expressionEvaluator',
  ExpressionType: './expressionType',
  Options: './options',
  ReturnType: './returnType',
  SimpleObjectMemory: './memory',
  ExpressionFunctions: './expressionFunctions',
};

/** All of them. */
export const lateModules: readonly LateModule[] = [
  // Managed identity, certificates, calls to other bots, tokens: none of it before somebody signs in.
  { name: '@azure/identity', of: 'botframework-connector', isEsModule: true },
  { name: '@azure/msal-node', of: 'botframework-connector', isEsModule: false },
  { name: 'axios', of: 'botframework-connector', isEsModule: false },
  { name: 'jsonwebtoken', of: 'botframework-connector', isEsModule: false },
  // The pipelines of Azure's HTTP clients: ours are called otherwise, and the SDK's are made late.
  { name: '@azure/core-rest-pipeline', of: 'botframework-connector', isEsModule: true },
  { name: '@azure/core-http-compat', of: 'botbuilder-stdlib', isEsModule: true, isSpare: true },
  // The parts of the SDK bring a copy each: the one of `botframework-schema` does for all.
  ...['botbuilder', 'botbuilder-core', 'botbuilder-dialogs', 'botframework-connector'].map((of) => {
    return { name: 'zod', of, as: 'botframework-schema', isEsModule: true, isSpare: true };
  }),
  // Sixty languages of messages about shapes, of which nobody reads one.
  { name: 'zod/v4/locales', isEsModule: true, isSpare: true },
  // Expressions are read by `cards/engine/expressions.ts`: the parser with its grammar, and what few of the functions need.
  { name: 'adaptive-expressions', isEsModule: true, parts: EXPRESSION_PARTS, isSpare: true },
  { name: 'adaptive-expressions/lib/parser', isEsModule: true, isSpare: true },
  { name: 'adaptive-expressions/lib/commonRegex', isEsModule: true, isSpare: true },
  { name: 'lodash/isEqual', of: 'adaptive-expressions', isEsModule: false, isFunction: true, isSpare: true },
  { name: 'fast-xml-parser', of: 'adaptive-expressions', isEsModule: false, isSpare: true },
  {
    name: '@microsoft/recognizers-text-data-types-timex-expression',
    of: 'adaptive-expressions',
    isEsModule: true,
    isSpare: true,
  },
  // Keys of tokens come by our own calls.
  { name: 'node-fetch', of: 'botframework-connector', isEsModule: true, isFunction: true, isSpare: true },
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
export function fileOf({ name, of }: Pick<LateModule, 'name' | 'of'>): string {
  return (of === undefined ? load : createRequire(load.resolve(of))).resolve(name);
}

makeFunctionsLate(load);
leaveOutMemory(load);

for (const late of lateModules) {
  const file = fileOf(late);
  load.cache[file] ??= { ...module, id: file, filename: file, loaded: true, children: [], exports: stand(file, late) };
}

/** Stands for what a file exports until something of that is asked for. */
function stand(file: string, { name, as, isEsModule, isFunction = false, parts }: LateModule): object {
  let loaded: object | undefined;
  const whole = (): object => {
    if (loaded) return loaded;
    const { cache } = load;
    Reflect.deleteProperty(cache, file);
    const own = as === undefined ? file : fileOf({ name, of: as });
    loaded = load(own) as object;
    if (own !== file) cache[file] = cache[own];
    return loaded;
  };
  const proxy = new Proxy(isFunction ? () => undefined : {}, {
    get: (_stand, key): unknown => (key === '__esModule' ? isEsModule : Reflect.get(whole(), key)),
    has: (_stand, key) => Reflect.has(whole(), key),
    ownKeys: () => Reflect.ownKeys(whole()).filter((key) => !(isFunction && key === 'prototype')),
    getOwnPropertyDescriptor: (_stand, key) => {
      const found = Reflect.getOwnPropertyDescriptor(whole(), key);
      return found && { ...found, configurable: true };
    },
    apply: (_stand, self, given: unknown[]): unknown => Reflect.apply(whole() as () => unknown, self, given),
  });
  return parts === undefined ? proxy : withParts(proxy, file, parts);
}

/** With the first of them all are loaded, and from then on found without a detour: they are asked for all the time. */
function withParts(others: object, file: string, parts: Readonly<Record<string, string>>): object {
  const before: object = Object.create(others) as object;
  const own = createRequire(file);
  const loadAll = (): void => {
    for (const [name, path] of Object.entries(parts)) {
      const value: unknown = Reflect.get(own(path) as object, name);
      Object.defineProperty(before, name, { value, enumerable: true });
    }
  };
  for (const name of Object.keys(parts)) {
    const get = (): unknown => {
      loadAll();
      return Reflect.get(before, name);
    };
    Object.defineProperty(before, name, { get, enumerable: true, configurable: true });
  }
  return before;
}
