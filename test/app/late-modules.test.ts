/** Packages that are loaded when they are used: until then they cost nothing, and then nobody can tell the difference. Each part on its own in `late-modules.faults.ts`. */

import { deepEqual, equal } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileOf, lateModules, type LateModule } from '../../src/late-modules';
import { part } from '../kit/sweep';

const BUILT = join(__dirname, '..', '..');
const LATE = `require('./src/late-modules.js');`;
const files = JSON.stringify(lateModules.map((late) => fileOf(late)));
const lateFiles = JSON.stringify(lateModules.filter((late) => late.as === undefined).map((late) => fileOf(late)));

/** One of which parts are loaded on their own stands before the proxy. */
const IS_STAND = 'util.types.isProxy(own) || util.types.isProxy(Object.getPrototypeOf(own))';
const KEYS = 'const keysOf = (own) => { const keys = []; for (const key in own) keys.push(key); return keys.sort(); };';

/** What a new process prints of this list. */
function printed(before: string, list: string): readonly unknown[] {
  const script = `${before} process.stdout.write(JSON.stringify(${list}))`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: BUILT, encoding: 'utf8' });
  equal(stderr, '');
  return JSON.parse(stdout) as readonly unknown[];
}

const partsOf = (late: LateModule) => Object.entries(late.parts ?? {}).map(([name, path]) => ({ late, name, path }));

describe('packages that are loaded late', () => {
  it('are not loaded with the bot', () => {
    const bot = ['dialogs/index', 'src/app/app'].map((file) => `require('./${file}.js');`).join(' ');
    const stand = `${lateFiles}.filter((file) => ![require.cache[file].exports].some((own) => ${IS_STAND}))`;
    deepEqual(printed(LATE + bot, stand), []);
  });

  it('are what they are otherwise, from when something of them is asked for', () => {
    const shown = `${files}.map((file) => [require(file)].map((own) => [
      own.__esModule === true, 'default' in own, keysOf(own).map((key) => [key, typeof own[key]])]))`;
    const loaded = `${files}.filter((file) => require(file).anything || util.types.isProxy(require(file)))`;
    deepEqual(printed(LATE + KEYS, `[${shown}, ${loaded}]`), [printed(KEYS, shown), []]);
  });

  it('have parts that are the same on their own, whichever is asked for first', () => {
    for (const { late, name, path } of part(lateModules.flatMap(partsOf), 4)) {
      const file = fileOf(late);
      const [own, all] = [JSON.stringify(join(file, '..', path)), JSON.stringify(file)];
      const same = `[1, 2].map(() => require(${all}).${name} === require(${own}).${name})`;
      deepEqual(printed(`${LATE} require(${all}).${name};`, same), [true, true], name);
    }
  });

  it('are of one version where one copy does for others', () => {
    const version = (file: string): unknown =>
      (JSON.parse(readFileSync(join(dirname(file), 'package.json'), 'utf8')) as { readonly version: string }).version;
    const copies = lateModules.flatMap((late) => (late.as === undefined ? [] : [[late, { name: late.name, of: late.as }]]));
    deepEqual(
      copies.map(([own]) => version(fileOf(own!))),
      copies.map(([, other]) => version(fileOf(other!))),
    );
    deepEqual(
      printed(
        LATE,
        `${JSON.stringify(copies.map((pair) => pair.map((one) => fileOf(one))))}.map(([own, other]) => require(own).z === require(other).z)`,
      ),
      copies.map(() => true),
    );
  });

  it('have functions that are those of the whole table, and the rest of it when it is asked for', () => {
    const table = `require('adaptive-expressions').ExpressionFunctions.standardFunctions`;
    const names = JSON.stringify([
      'Accessor',
      '&&',
      'and',
      '==',
      '!=',
      '>',
      '!',
      'concat',
      'count',
      'exists',
      'sortBy',
      'nobody',
    ]);
    const made = `${names}.map((name) => ${table}.get(name)).map((one) => [one?.constructor.name, one?.type, one?.returnType])`;
    const others = `[${table}.size, [...${table}.keys()].length, ${table}.has('abs'), [...${table}].length]`;
    const loaded = `Object.keys(require.cache).filter((file) => /builtinFunctions\\/(?:abs|sortBy|index)\\.js$/u.test(file)).length`;
    deepEqual(printed(`${LATE} ${table}.get('concat');`, `[${loaded}, ${made}, ${others}]`), [
      0,
      ...printed('', `[${made}, ${others}]`),
    ]);
  });

  it('are called where they are functions', () => {
    const functions = lateModules.filter(({ isFunction }) => isFunction).map((late) => fileOf(late));
    const [isEqual] = functions.filter((file) => file.includes('isEqual'));
    const kinds = `${JSON.stringify(functions)}.map((file) => typeof require(file))`;
    deepEqual(printed(LATE, `[...${kinds}, require(${JSON.stringify(isEqual)})({ a: [1] }, { a: [1] })]`), [
      'function',
      'function',
      true,
    ]);
  });
});
