/** Packages that are loaded when they are used: until then they cost nothing, and then nobody can tell the difference. */

import { deepEqual, equal } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileOf, lateModules } from '../../src/late-modules';

const BUILT = join(__dirname, '..', '..');
const LATE = `require('./src/late-modules.js');`;
const files = JSON.stringify(lateModules.map((late) => fileOf(late)));

/** What a new process prints of this list. */
function printed(before: string, list: string): readonly unknown[] {
  const script = `${before} process.stdout.write(JSON.stringify(${list}))`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: BUILT, encoding: 'utf8' });
  equal(stderr, '');
  return JSON.parse(stdout) as readonly unknown[];
}

describe('packages that are loaded late', () => {
  it('are not loaded with the bot', () => {
    const bot = ['dialogs/index', 'src/app/app'].map((file) => `require('./${file}.js');`).join(' ');
    const stand = `${files}.filter((file) => !util.types.isProxy(require.cache[file].exports))`;
    deepEqual(printed(LATE + bot, stand), []);
  });

  it('are what they are otherwise, from when something of them is asked for', () => {
    const shown = `${files}.map((file) => [require(file)].map((own) => [
      own.__esModule === true, 'default' in own, Object.entries(own).map(([key, value]) => [key, typeof value])]))`;
    deepEqual(printed(LATE, shown), printed('', shown));
    const loaded = `${files}.filter((file) => require(file).anything || util.types.isProxy(require(file)))`;
    deepEqual(printed(LATE, loaded), []);
  });
});
