/** A start from what was prepared: nobody can tell it from one as ever, and where it doesn't fit, it is one as ever. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileOf, lateModules } from '../../src/late-modules';
import { isObject, parsed } from '../kit/json';

const BUILT = join(__dirname, '..', '..');
const ROOM = join(BUILT, 'src', 'prepared');

/** A program whose parts show all that a file is handed, with signs beyond ASCII and an ES module that is imported. */
const PROGRAM: Readonly<Record<string, string>> = {
  'app/main.js': `
    const { where } = require('./parts/where');
    const packed = require('packed');
    exports.shown = async () => ({ where, packed, late: await require('./late.js')(), sign: require('./sign.js'),
      same: require('./parts/where').where === where, thrown: thrown(), data: require('./data.json') });
    function thrown() { try { packed.fail(); } catch (error) { return error.stack.split('\\n').slice(0, 2); } }`,
  'app/parts/where.js': `exports.where = [__filename, __dirname, module.id, module.parent.filename, require.resolve('../sign.js'),
    Object.keys(require.cache).length > 1, this === exports];`,
  'app/late.js': `module.exports = async () => (await import('./es.mjs')).word;`,
  'app/es.mjs': `export const word = 'es';`,
  'app/sign.js': `module.exports = '日本 ✓';`,
  'app/data.json': '{"a":1}',
  'node_modules/packed/package.json': '{"name":"packed","version":"1.0.0","main":"lib/it.js"}',
  'node_modules/packed/lib/it.js': `exports.fail = () => { throw new Error('here'); }; exports.one = 1;`,
};

const SHOW = (root: string) =>
  `require(${JSON.stringify(join(root, 'app', 'main.js'))}).shown().then((shown) => console.log(JSON.stringify(`;

function run(script: string, flags: readonly string[] = []): Readonly<Record<string, unknown>> {
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, '-e', script], { encoding: 'utf8' });
  equal(stderr.replaceAll(/^\(.*\n/gmu, ''), '');
  const answer = parsed(stdout === '' ? 'null' : stdout);
  return isObject(answer) ? answer : {};
}

const as = (name: string, path: string): string => `const { ${name} } = require(${JSON.stringify(join(ROOM, path))});`;

function prepare(root: string): string {
  const file = join(root, 'prepared.bin');
  const pack = `.then(() => recording.pack(${JSON.stringify(file)}, ${JSON.stringify(root)}))`;
  run(`${as('startRecording', 'recording.js')} const recording = startRecording();
    require(${JSON.stringify(join(root, 'app', 'main.js'))}).shown()${pack}`);
  return file;
}

/** What the program shows, and what came of the prepared start. */
function played(root: string, flags?: readonly string[]): Readonly<Record<string, unknown>> {
  const play = `const played = playFrom(${JSON.stringify(join(root, 'prepared.bin'))}, ${JSON.stringify(root)});`;
  return run(`${as('playFrom', 'playing.js')} ${play} ${SHOW(root)}{ ...shown, played })))`, flags);
}

describe('a start that was prepared', () => {
  let place: string;
  let root: string;
  let asEver: Readonly<Record<string, unknown>>;
  let number = 0;

  before(() => {
    place = realpathSync(mkdtempSync(join(tmpdir(), 'prepared-')));
  });
  after(() => {
    rmSync(place, { recursive: true, force: true });
  });
  beforeEach(() => {
    root = join(place, String(++number));
    for (const [path, text] of Object.entries(PROGRAM)) {
      mkdirSync(join(root, path, '..'), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    asEver = run(`${SHOW(root)}shown)))`);
    ok(asEver['thrown']);
  });

  /** Shows what it shows as ever, and says this of how. */
  const goesOn = (of: object, flags?: readonly string[]): void => {
    const { played: how, ...shown } = played(root, flags);
    deepEqual(shown, asEver);
    deepEqual(how, of);
  };

  it('shows nothing of it: names, places in errors, what is imported late', () => {
    prepare(root);
    goesOn({ used: 4 });
    match(String(asEver['thrown']), /it\.js:1:\d+/u);
  });

  it('is used where the files were copied, and not where all of it is in another place: errors would name the old one', () => {
    prepare(root);
    for (const path of Object.keys(PROGRAM)) utimesSync(join(root, path), 1, 1);
    goesOn({ used: 4 });
    const moved = `${root}-moved`;
    cpSync(root, moved, { recursive: true });
    root = moved;
    asEver = run(`${SHOW(root)}shown)))`);
    goesOn({ used: 0, aside: 'elsewhere' });
  });

  it('is one as ever where nothing was prepared', () => {
    goesOn({ used: 0, aside: 'none' });
  });

  it('goes on as ever from the first file that has changed, in a sign or whole, or lies elsewhere', () => {
    prepare(root);
    const path = join(root, 'app', 'sign.js');
    for (const text of [`module.exports = '日本 ×';`, `module.exports = 'longer than it was';`]) {
      writeFileSync(path, text);
      asEver = run(`${SHOW(root)}shown)))`);
      goesOn({ used: 2, aside: 'changed' });
    }
    writeFileSync(path, PROGRAM['app/sign.js'] ?? '');
    asEver = run(`${SHOW(root)}shown)))`);
    goesOn({ used: 4 });
    rmSync(join(root, 'node_modules'), { recursive: true });
    mkdirSync(join(root, 'app', 'node_modules'));
    writeFileSync(join(root, 'app', 'node_modules', 'packed.js'), PROGRAM['node_modules/packed/lib/it.js'] ?? '');
    asEver = run(`${SHOW(root)}shown)))`);
    goesOn({ used: 2, aside: 'changed' });
  });

  it('is one as ever where it was made by another Node, is cut off, or is something else', () => {
    const file = prepare(root);
    const made = readFileSync(file);
    const other = Buffer.from(made.toString('latin1').replace(process.version, process.version.replace(/\d/u, '0')), 'latin1');
    writeFileSync(file, other);
    goesOn({ used: 0, aside: 'other node' });
    for (const bytes of [made.subarray(0, -8), made.subarray(0, 5), Buffer.alloc(0), Buffer.from('{"something": "else"}')]) {
      writeFileSync(file, bytes);
      goesOn({ used: 0, aside: 'broken' });
    }
  });

  it('goes on as ever from the first file whose code is damaged: V8 would die of it', () => {
    const file = prepare(root);
    const bytes = readFileSync(file);
    for (let at = Math.ceil(bytes.length * 0.7); at < bytes.length; at++) bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const { used, aside } = played(root)['played'] as { readonly used: number; readonly aside?: string };
    deepEqual([used < 4, aside], [true, 'broken']);
    for (const path of Object.keys(PROGRAM)) utimesSync(join(root, path), 1, 1);
    goesOn({ used: 1, aside: 'broken' });
  });

  it('goes on as ever from the file on whose code V8 refuses', () => {
    prepare(root);
    goesOn({ used: 0, aside: 'refused' }, ['--no-opt']);
  });
});

describe('the bot’s own prepared start', () => {
  it('is rehearsed without anybody, and loads all but a few files', () => {
    const place = mkdtempSync(join(tmpdir(), 'prepared-'));
    const file = join(place, 'prepared.bin');
    const made = spawnSync(process.execPath, [join(BUILT, 'src', 'prepare.js'), file], { encoding: 'utf8', cwd: place });
    match(`${made.stdout}${made.stderr}`, /^The start is prepared: \d{4} files\.$/mu);
    const play = `const played = playFrom(${JSON.stringify(file)}, ${JSON.stringify(join(BUILT, '..'))});`;
    const bot = ['late-modules', '../dialogs/index', 'app/app'].map(
      (name) => `require(${JSON.stringify(join(BUILT, 'src', name))});`,
    );
    const late = JSON.stringify(lateModules.map((one) => fileOf(one)));
    const files = `Object.keys(require.cache).filter((path) => path.endsWith('js') && !${late}.includes(path))`;
    const { used, aside, loaded } = run(`${as('playFrom', 'playing.js')} ${play} ${bot.join(' ')}
      console.log(JSON.stringify({ ...played, loaded: ${files}.length }))`);
    rmSync(place, { recursive: true });
    equal(aside, undefined);
    ok(Number(loaded) - Number(used) < 30, `${String(loaded)} files, ${String(used)} of them prepared`);
  });
});
