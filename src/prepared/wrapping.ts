/** A file as CommonJS runs it: a function of what it is handed, and the `require` that it is handed. */

import Module from 'node:module';
import { Script } from 'node:vm';

const BEFORE = '(function (exports, require, module, __filename, __dirname) { ';
const AFTER = '\n});';

/** The function round a source. */
export function wrapped(source: string): string {
  return `${BEFORE}${source}${AFTER}`;
}

/** The parts of Node's loader that are documented as far as they have to be known here. */
export interface Loader {
  readonly _extensions: Record<'.js', (module: NodeJS.Module, filename: string) => void>;
  _resolveFilename: (request: string, parent?: NodeJS.Module | null, isMain?: boolean, options?: object) => string;
  readonly _cache: NodeJS.Require['cache'];
  readonly prototype: { _compile: (this: NodeJS.Module, source: string, filename: string, ...more: unknown[]) => unknown };
}

/** The loader. */
export const loader = Module as unknown as Loader;

/** Compiles it, with `code` as made before or anew; `cachedDataRejected` says whether V8 took that. Places in it are those of the file. */
export function compiled(text: string, filename: string, code?: Buffer): Script {
  return new Script(text, {
    filename,
    columnOffset: -BEFORE.length,
    ...(code === undefined ? {} : { cachedData: code }),
  });
}

type Wrapped = (exports: unknown, require: NodeJS.Require, module: NodeJS.Module, filename: string, folder: string) => unknown;

/** Runs a compiled file for a module. */
export function run(script: Script, module: NodeJS.Module, filename: string): unknown {
  const file = script.runInThisContext() as Wrapped;
  return file.call(module.exports, module.exports, requireFor(module), module, filename, module.path);
}

function requireFor(module: NodeJS.Module): NodeJS.Require {
  const own = (id: string): unknown => module.require(id) as unknown;
  const resolve = (id: string, options?: object): string => loader._resolveFilename(id, module, false, options);
  return Object.assign(own, {
    resolve: Object.assign(resolve, { paths: (id: string) => require.resolve.paths(id) }),
    main: require.main,
    extensions: loader._extensions,
    cache: loader._cache,
  }) as NodeJS.Require;
}
