/** A start from what was prepared: nobody can tell it from one as ever, and where it doesn't fit, it is one as ever. The bot’s own is loaded in `prepared-start.faults.ts`. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { rehearse } from '../../src/app/rehearsal';
import { fileOf, lateModules } from '../../src/late-modules';
import { Packed, writePacked } from '../../src/prepared/packed';
import { objectOf, parsed } from '../kit/json';
import { longIt } from '../kit/sweep';

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

const SHOW = (root: string) => `require(${JSON.stringify(join(root, 'app', 'main.js'))}).shown().then((shown) => say(`;

type Shown = Readonly<Record<string, unknown>>;

/** What a thread says, which loads all by itself as a process does. */
async function run(script: string): Promise<Shown> {
  const say = `const say = (one) => require('node:worker_threads').parentPort.postMessage(JSON.stringify(one));`;
  const thread = new Worker(`${say} ${script}`, { eval: true, stdout: true, stderr: true });
  let said = 'null';
  let complaint = '';
  thread.on('message', (one: string) => (said = one));
  thread.stderr.on('data', (chunk) => (complaint += String(chunk)));
  await once(thread, 'exit');
  equal(complaint.replaceAll(/^\(.*\n/gmu, ''), '');
  return objectOf(parsed(said));
}

/** The same of a process: where V8 is told something, or may die. It is told what ours was told, for then it takes code that was made here. */
function runProcess(script: string, flags: readonly string[] = []): Shown {
  const say = `const say = (one) => console.log(JSON.stringify(one));`;
  const { stdout, stderr } = spawnSync(process.execPath, [...process.execArgv, ...flags, '-e', `${say} ${script}`], {
    encoding: 'utf8',
  });
  equal(stderr.replaceAll(/^\(.*\n/gmu, ''), '');
  return objectOf(parsed(stdout));
}

const as = (name: string, path: string): string => `const { ${name} } = require(${JSON.stringify(join(ROOM, path))});`;

async function prepare(root: string): Promise<void> {
  const file = JSON.stringify(join(root, 'prepared.bin'));
  await run(`${as('startRecording', 'recording.js')} const recording = startRecording();
    require(${JSON.stringify(join(root, 'app', 'main.js'))}).shown().then(() => recording.pack(${file}, ${JSON.stringify(root)}))`);
}

/** Shows the program, and what came of the prepared start. */
function play(root: string): string {
  const playing = `const played = playFrom(${JSON.stringify(join(root, 'prepared.bin'))}, ${JSON.stringify(root)});`;
  return `${as('playFrom', 'playing.js')} ${playing} ${SHOW(root)}({ ...shown, played })))`;
}

/** The program in a folder, as it was written long ago. */
function write(root: string): void {
  for (const [path, text] of Object.entries(PROGRAM)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
    utimesSync(join(root, path), 1000, 1000);
  }
}

describe('a start that was prepared', () => {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'prepared-')));
  const root = join(place, 'program');
  const file = join(root, 'prepared.bin');
  let made: Buffer;
  let asEver: Shown;

  const showsAsEver = (folder = root): Promise<Shown> => run(`${SHOW(folder)}shown))`);

  before(async () => {
    write(root);
    asEver = await showsAsEver();
    ok(asEver['thrown']);
    await prepare(root);
    made = readFileSync(file);
  });
  after(() => {
    rmSync(place, { recursive: true, force: true });
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
    write(root);
    writeFileSync(file, made);
  });

  /** What was shown is what is shown as ever, and this is said of how. */
  const goesOn = ({ played, ...shown }: Shown, how: object, ever = asEver): void => {
    deepEqual(shown, ever);
    deepEqual(played, how);
  };

  it('shows nothing of it: names, places in errors, what is imported late', async () => {
    goesOn(await run(play(root)), { used: 4 });
    match(String(asEver['thrown']), /it\.js:1:\d+/u);
  });

  it('is used where the files were copied, and not where all of it is in another place: errors would name the old one', async () => {
    for (const path of Object.keys(PROGRAM)) utimesSync(join(root, path), 1, 1);
    goesOn(await run(play(root)), { used: 4 });
    const moved = `${root}-moved`;
    cpSync(root, moved, { recursive: true });
    goesOn(await run(play(moved)), { used: 0, aside: 'elsewhere' }, await showsAsEver(moved));
  });

  it('is one as ever where nothing was prepared', async () => {
    rmSync(file);
    goesOn(await run(play(root)), { used: 0, aside: 'none' });
  });

  it('goes on as ever from the first file that has changed, in a sign or whole, or lies elsewhere', async () => {
    const path = join(root, 'app', 'sign.js');
    for (const text of [`module.exports = '日本 ✗';`, `module.exports = 'longer than it was';`]) {
      writeFileSync(path, text);
      goesOn(await run(play(root)), { used: 2, aside: 'changed' }, await showsAsEver());
    }
    writeFileSync(path, PROGRAM['app/sign.js'] ?? '');
    goesOn(await run(play(root)), { used: 4 });
    rmSync(join(root, 'node_modules'), { recursive: true });
    mkdirSync(join(root, 'app', 'node_modules'));
    writeFileSync(join(root, 'app', 'node_modules', 'packed.js'), PROGRAM['node_modules/packed/lib/it.js'] ?? '');
    goesOn(await run(play(root)), { used: 2, aside: 'changed' }, await showsAsEver());
  });

  it('is one as ever where it was made by another Node, is cut off, or is something else', async () => {
    const other = Buffer.from(made.toString('latin1').replace(process.version, process.version.replace(/\d/u, '0')), 'latin1');
    writeFileSync(file, other);
    goesOn(await run(play(root)), { used: 0, aside: 'other node' });
    for (const bytes of [made.subarray(0, -8), made.subarray(0, 5), Buffer.alloc(0), Buffer.from('{"something": "else"}')]) {
      writeFileSync(file, bytes);
      goesOn(await run(play(root)), { used: 0, aside: 'broken' });
    }
  });

  it('goes on as ever from the first file whose code is damaged: V8 would die of it', () => {
    const bytes = Buffer.from(made);
    for (let at = Math.ceil(bytes.length * 0.7); at < bytes.length; at++) bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const { used, aside } = runProcess(play(root))['played'] as { readonly used: number; readonly aside?: string };
    deepEqual([used < 4, aside], [true, 'broken']);
    for (const path of Object.keys(PROGRAM)) utimesSync(join(root, path), 1, 1);
    goesOn(runProcess(play(root)), { used: 1, aside: 'broken' });
  });

  it('hands out each file whole, in whatever order they are asked for', () => {
    const texts = [700_000, 3, 900_000, 2_500_000, 40].map((length, at) => String(at).repeat(length));
    const code = (text: string): Buffer => Buffer.from(text.slice(0, 100));
    const looks = { size: 0, changedMs: 0, print: 0 };
    writePacked(
      file,
      texts.map((text, at) => ({ path: String(at), ...looks, code: code(text), text })),
      { root, asked: {} },
    );
    const packed = new Packed(file);
    for (const at of [0, 1, 2, 3, 4, 0, 3, 1, 4, 2]) {
      const read = packed.read(packed.fileAt(at)!);
      deepEqual([read.code.toString(), read.text === texts[at]], [texts[at]?.slice(0, 100), true]);
    }
    packed.close();
  });

  it('goes on as ever from the file on whose code V8 refuses', () => {
    goesOn(runProcess(play(root), ['--no-opt']), { used: 0, aside: 'refused' });
  });
});

describe('the bot’s own prepared start', () => {
  it('is rehearsed without anybody', () => rehearse());

  longIt('loads all but a few files', () => {
    const place = mkdtempSync(join(tmpdir(), 'prepared-'));
    const file = join(place, 'prepared.bin');
    const made = spawnSync(process.execPath, [...process.execArgv, join(BUILT, 'src', 'prepare.js'), file], {
      encoding: 'utf8',
      cwd: place,
    });
    match(`${made.stdout}${made.stderr}`, /^The start is prepared: \d{4} files\.$/mu);
    const play = `const played = playFrom(${JSON.stringify(file)}, ${JSON.stringify(join(BUILT, '..'))});`;
    const bot = ['late-modules', '../dialogs/index', 'app/app'].map(
      (name) => `require(${JSON.stringify(join(BUILT, 'src', name))});`,
    );
    const late = JSON.stringify(lateModules.map((one) => fileOf(one)));
    const files = `Object.keys(require.cache).filter((path) => path.endsWith('js') && !${late}.includes(path))`;
    const { used, aside, loaded } = runProcess(`${as('playFrom', 'playing.js')} ${play} ${bot.join(' ')}
      say({ ...played, loaded: ${files}.length })`);
    rmSync(place, { recursive: true });
    equal(aside, undefined);
    ok(Number(loaded) - Number(used) < 30, `${String(loaded)} files, ${String(used)} of them prepared`);
  });
});
