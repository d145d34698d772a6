/** Packages that are loaded when they are used: until then they cost nothing, and then nobody can tell the difference. Each part on its own in `late-modules.faults.ts`. */

import { deepEqual, equal } from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { fileOf, lateModules, type LateModule } from '../../src/late-modules';
import { part } from '../kit/sweep';

const BUILT = join(__dirname, '..', '..');
const LATE = `require('./src/late-modules.js');`;
const files = JSON.stringify(lateModules.map((late) => fileOf(late)));
const lateFiles = JSON.stringify(lateModules.filter((late) => late.as === undefined).map((late) => fileOf(late)));

/** One of which parts are loaded on their own stands before the proxy. */
const IS_STAND = 'util.types.isProxy(own) || util.types.isProxy(Object.getPrototypeOf(own))';
const KEYS = 'const keysOf = (own) => { const keys = []; for (const key in own) keys.push(key); return keys.sort(); };';

/** What a new thread, which loads all by itself as a process does, says of this list. */
async function told(before: string, list: string): Promise<readonly unknown[]> {
  const script = `${before} require('node:worker_threads').parentPort.postMessage(${list})`;
  const load = `require('node:module').createRequire(${JSON.stringify(join(BUILT, 'index.js'))})`;
  const thread = new Worker(`((require, util) => { ${script} })(${load}, require('node:util'))`, { eval: true, stderr: true });
  const lists: (readonly unknown[])[] = [];
  let complaint = '';
  thread.on('message', (one: readonly unknown[]) => lists.push(one));
  thread.stderr.on('data', (chunk) => (complaint += String(chunk)));
  await once(thread, 'exit');
  equal(complaint, '');
  return lists[0] ?? [];
}

const partsOf = (late: LateModule) => Object.entries(late.parts ?? {}).map(([name, path]) => ({ late, name, path }));

/** What each exports: the same, loaded late or not. */
const SHOWN = `${files}.map((file) => [require(file)].map((own) => [
  own.__esModule === true, 'default' in own, keysOf(own).map((key) => [key, typeof own[key]])]))`;

const TABLE = `require('adaptive-expressions').ExpressionFunctions.standardFunctions`;
const NAMES = ['Accessor', '&&', 'and', '==', '!=', '>', '!', 'concat', 'count', 'exists', 'sortBy', 'nobody'];
const FUNCTIONS = `${JSON.stringify(NAMES)}.map((name) => ${TABLE}.get(name)).map((one) => [one?.constructor.name, one?.type, one?.returnType]),
  [${TABLE}.size, [...${TABLE}.keys()].length, ${TABLE}.has('abs'), [...${TABLE}].length]`;
const FUNCTIONS_LOADED = `Object.keys(require.cache).filter((file) => /builtinFunctions\\/(?:abs|sortBy|index)\\.js$/u.test(file)).length`;

const copies = lateModules.flatMap((late) => (late.as === undefined ? [] : [[late, { name: late.name, of: late.as }]]));
const SAME_COPY = `${JSON.stringify(copies.map((pair) => pair.map((one) => fileOf(one))))}.map(([own, other]) => require(own).z === require(other).z)`;

const functionFiles = lateModules.filter(({ isFunction }) => isFunction).map((late) => fileOf(late));
const IS_EQUAL = JSON.stringify(functionFiles.find((file) => file.includes('isEqual')));
const CALLED = `${JSON.stringify(functionFiles)}.map((file) => typeof require(file)), require(${IS_EQUAL})({ a: [1] }, { a: [1] })`;

/** Those that nothing of was asked for yet, though all of it was. */
const UNASKED = `${files}.filter((file) => require(file).anything || util.types.isProxy(require(file)))`;

describe('packages that are loaded late', () => {
  // In one thread each, in this order: functions first, while nobody has asked for anything else.
  let late: Readonly<Record<string, unknown>>;
  let asEver: Readonly<Record<string, unknown>>;
  before(async () => {
    const lists = { loaded: FUNCTIONS_LOADED, functions: `[${FUNCTIONS}]`, called: `[${CALLED}]`, same: SAME_COPY, shown: SHOWN };
    const all = (more: Readonly<Record<string, string>>) =>
      `[{ ${Object.entries(more)
        .map(([name, list]) => `${name}: ${list}`)
        .join(', ')} }]`;
    const [[first], [second]] = await Promise.all([
      told(`${LATE} ${KEYS} ${TABLE}.get('concat');`, all({ ...lists, unasked: UNASKED })),
      told(KEYS, all({ functions: lists.functions, shown: SHOWN })),
    ]);
    [late, asEver] = [first as typeof late, second as typeof asEver];
  });

  it('are not loaded with the bot', async () => {
    const bot = ['dialogs/index', 'src/app/app'].map((file) => `require('./${file}.js');`).join(' ');
    const stand = `${lateFiles}.filter((file) => ![require.cache[file].exports].some((own) => ${IS_STAND}))`;
    deepEqual(await told(LATE + bot, stand), []);
  });

  it('are what they are otherwise, from when something of them is asked for', () => {
    deepEqual([late['shown'], late['unasked']], [asEver['shown'], []]);
  });

  it('have parts that are the same on their own, whichever is asked for first', async () => {
    for (const { late: whole, name, path } of part(lateModules.flatMap(partsOf), 8)) {
      const file = fileOf(whole);
      const [own, all] = [JSON.stringify(join(file, '..', path)), JSON.stringify(file)];
      const same = `[1, 2].map(() => require(${all}).${name} === require(${own}).${name})`;
      deepEqual(await told(`${LATE} require(${all}).${name};`, same), [true, true], name);
    }
  });

  it('are of one version where one copy does for others', () => {
    const version = (file: string): unknown =>
      (JSON.parse(readFileSync(join(dirname(file), 'package.json'), 'utf8')) as { readonly version: string }).version;
    deepEqual(
      copies.map(([own]) => version(fileOf(own!))),
      copies.map(([, other]) => version(fileOf(other!))),
    );
    deepEqual(
      late['same'],
      copies.map(() => true),
    );
  });

  it('have functions that are those of the whole table, and the rest of it when it is asked for', () => {
    deepEqual([late['loaded'], late['functions']], [0, asEver['functions']]);
  });

  it('are called where they are functions', () => {
    deepEqual(late['called'], [functionFiles.map(() => 'function'), true]);
    equal(functionFiles.length, 2);
  });
});
