/** What `npm start` says of a data folder that is broken: its parts of every way, and itself of one; `broken-folder.faults.ts` of all. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathProblem } from '../../src/local/data-folder';
import { part } from '../kit/sweep';
import { WAIT_MS } from '../run/time-limits';
import { makePlace, StartedLauncher, type Place } from './started-launcher';

const oneSentence: readonly { readonly case: string; readonly prepare: (at: Place) => void; readonly says: RegExp }[] = [
  {
    case: 'a file in the place of .data',
    prepare: (at) => {
      writeFileSync(at.dataFolder, '');
    },
    says: /^\.data has to be a folder.*npm start again\.$/,
  },
  {
    case: 'a file in the place of the tables folder',
    prepare: (at) => {
      mkdirSync(at.dataFolder);
      writeFileSync(join(at.dataFolder, 'azurite'), '');
    },
    says: /^\.data\/azurite has to be a folder.*npm start again\.$/,
  },
  { case: 'tables cut short', prepare: damage('tables.json', '{"filename":"x","collections":[{}'), says: damaged('tables.json') },
  {
    case: 'tables that are no JSON inside',
    prepare: damage('tables.json', '{"filename":"x", oh dear}'),
    says: damaged('tables.json'),
  },
  { case: 'empty tables', prepare: damage('tables.json', ''), says: damaged('tables.json') },
  { case: 'damaged queues', prepare: damage('queues.json', 'null'), says: damaged('queues.json') },
];

/** Where the system makes no folder; of /proc only Linux knows. */
const unmade: readonly (readonly [name: string, folder: string, says: RegExp])[] = [
  ...(process.platform === 'linux'
    ? [
        [
          'a folder in /proc',
          '/proc/x/y',
          /^No folder can be made at \/proc\/x\/y\. Start with DATA_FOLDER=.*npm start\.$/,
        ] as const,
      ]
    : []),
  [
    'a file in the way',
    'file/sub/data',
    /^file is no folder, so none can be made at file\/sub\/data\. Start with DATA_FOLDER=.*npm start\.$/,
  ],
  ['a link that leads round', 'loop/data', /^A link in loop\/data leads round in a circle\..*npm start\.$/],
  ['too long a name', 'x'.repeat(300), /^The name in DATA_FOLDER is too long.*npm start\.$/],
];

/** All of them: what is done to a place, what the folder is called, and the sentence. */
const broken = [
  ...oneSentence.map((one) => ({ ...one, folder: '.data' })),
  ...unmade.map(([name, folder, says]) => ({
    case: name,
    folder,
    says,
    prepare: (at: Place) => {
      symlinkSync('loop', join(at.folder, 'loop'));
      writeFileSync(join(at.folder, 'file'), '');
    },
  })),
];

describe('a broken data folder', () => {
  const places: Place[] = [];
  after(() => {
    for (const at of places) at.remove();
  });

  async function prepared({ prepare }: (typeof broken)[number]): Promise<Place> {
    const at = await makePlace();
    places.push(at);
    prepare(at);
    return at;
  }

  it('in every way: one sentence', async () => {
    const said = await saidInPlace(await Promise.all(broken.map(async (one) => ({ ...one, at: await prepared(one) }))));
    assert.equal(said.length, broken.length);
    for (const [n, { case: name, says }] of broken.entries()) assert.match(said[n] ?? '', says, name);
  });

  // The first is found before the storage is loaded, which takes most of a start.
  for (const one of part(broken, broken.length)) {
    it(`${one.case}: exit code 1 behind that sentence`, async () => {
      const launcher = new StartedLauncher(await prepared(one), undefined, { DATA_FOLDER: one.folder });
      const inTime = setTimeout(() => launcher.process.kill('SIGKILL'), WAIT_MS);
      assert.equal(await launcher.ends(), 1);
      clearTimeout(inTime);
      assert.doesNotMatch(launcher.said, /^\s+at /m);
      assert.match(launcher.said.trim().split('\n').at(-1) ?? '', one.says);
    });
  }

  it('says what to do when the system refuses', () => {
    assert.match(refused('EACCES'), /can't be written to.*DATA_FOLDER=/);
    assert.match(refused('EROFS'), /can't be written to/);
    assert.match(refused('EACCES', 'src/none/below'), /^src can't be written to/, 'the folder that is there');
    assert.match(refused('ENOSPC'), /no room left/);
    assert.match(refused('EIO'), /can't be used \(EIO\)/);
  });
});

function damage(file: string, content: string): (at: Place) => void {
  return (at) => {
    mkdirSync(join(at.dataFolder, 'azurite'), { recursive: true });
    writeFileSync(join(at.dataFolder, 'azurite', file), content);
  };
}

function damaged(file: string): RegExp {
  return new RegExp(`^The saved data in \\.data/azurite/${file.replace('.', '\\.')} is damaged.*npm start again\\.$`);
}

function refused(code: string, path = '.data'): string {
  return pathProblem(join(process.cwd(), path), Object.assign(new Error('refused'), { code })).message;
}

/** What the launcher's parts say of each folder, in a process that stands in one place after the other; paths are shown as seen from there. */
async function saidInPlace(all: readonly { readonly at: Place; readonly folder: string }[]): Promise<readonly string[]> {
  const places = all.map(({ at, folder }) => [at.folder, folder]);
  // Azurite without what it would tell its makers with, a third of its start.
  const script = `
    const untold = require.resolve('applicationinsights');
    require.cache[untold] = { ...module, id: untold, filename: untold, loaded: true, children: [], exports: {} };
    const { holdDataFolder } = require('./data-folder.js');
    const { startAzurite } = require('./azurite.js');
    (async () => {
      for (const [place, folder] of ${JSON.stringify(places)}) {
        process.chdir(place);
        const path = require('node:path').resolve(folder);
        const said = await holdDataFolder(path).then(() => startAzurite(path + '/azurite')).then(() => 'It runs.', ({ message }) => message);
        console.log(JSON.stringify(said));
      }
      process.exit();
    })();`;
  const child = spawn(process.execPath, ['-e', script], {
    cwd: join(__dirname, '..', '..', 'src', 'local'),
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: WAIT_MS,
  });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += String(chunk)));
  await once(child, 'close');
  const lines = printed.split('\n').filter((line) => line.startsWith('"'));
  return lines.map((line) => JSON.parse(line) as string);
}
