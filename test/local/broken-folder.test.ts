/** What `npm start` says of a data folder that is broken; every second way, `broken-folder.faults.ts` has all. */

import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathProblem } from '../../src/local/data-folder';
import { part } from '../kit/sweep';
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

describe('a broken data folder', () => {
  for (const { case: name, prepare, says } of part(oneSentence, 2, 1)) {
    it(`${name}: one sentence and exit code 1`, async () => {
      const at = await makePlace();
      try {
        prepare(at);
        const launcher = new StartedLauncher(at);
        assert.equal(await launcher.ends(), 1);
        assert.doesNotMatch(launcher.said, /^\s+at /m);
        assert.match(launcher.said.trim().split('\n').at(-1) ?? '', says);
      } finally {
        at.remove();
      }
    });
  }

  for (const [name, settings, says] of unmade)
    it(`${name}: one sentence and exit code 1`, async () => {
      const at = await makePlace();
      try {
        symlinkSync('loop', join(at.folder, 'loop'));
        writeFileSync(join(at.folder, 'file'), '');
        const launcher = new StartedLauncher(at, undefined, { DATA_FOLDER: settings });
        const inTime = setTimeout(() => launcher.process.kill('SIGKILL'), 20_000);
        assert.equal(await launcher.ends(), 1);
        clearTimeout(inTime);
        assert.match(launcher.said.trim(), says);
      } finally {
        at.remove();
      }
    });

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
