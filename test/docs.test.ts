/** What the documents list is what there is: every setting, every dependency, this version. */

import { deepStrictEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { settings } from '../src/settings/settings';

interface Package {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const read = (name: string): string => readFileSync(name, 'utf8').replaceAll(/ {2,}/gu, ' ');
const { version, dependencies, devDependencies } = JSON.parse(read('package.json')) as Package;

describe('the documents', () => {
  it('give every setting in the README, in the words of .env.example', () => {
    const wanted = settings.map(({ name, meaning, required }) => `| \`${name}\` | ${required ? 'yes ' : ''}| ${meaning} |`);
    const readme = read('README.md');
    deepStrictEqual(
      wanted.filter((row) => !readme.includes(row)),
      [],
    );
  });

  it('give a reason for every dependency in CONTRIBUTING, and for no other', () => {
    const [, tables = ''] = read('CONTRIBUTING.md').split('## Dependencies');
    const rows = tables.split('\n').filter((line) => line.startsWith('| `'));
    const explained = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/gu)].map(([, name]) => name));
    deepStrictEqual(explained.sort(), Object.keys({ ...dependencies, ...devDependencies }).sort());
  });

  it('have this version in the changelog', () => {
    ok(read('CHANGELOG.md').includes(`\n## ${version} - `));
  });
});
