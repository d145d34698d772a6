/** What is installed to run may be passed on under MIT, is asked about for weaknesses, and is kept up to date. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { installedWith, type Installed, type Lock } from '../container/lock';

const installed = installedWith(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock);

/** Licences that ask for a copy of themselves and no more. */
const FITTING = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'Unlicense'];
/** Packages that say it elsewhere than in `license`, looked at by hand, and one that leaves a choice. */
const LOOKED_AT: Readonly<Record<string, string>> = {
  cldrjs: 'MIT (LICENSE-MIT)',
  'escape-regexp-component': 'MIT (Readme.md)',
  jspath: 'MIT (LICENSE)',
  'json-schema': 'BSD-3-Clause, of (AFL-2.1 OR BSD-3-Clause)',
};

const LIST = 'docs/licences.md';

/** The list: a part for each licence, with its packages and their versions. */
function licenceList(): string {
  const licenceOf = ({ name, license }: Installed): string => LOOKED_AT[name] ?? license;
  const licences = [...new Set(installed.map(licenceOf))].sort();
  const parts = licences.map((licence) => {
    const names = installed.filter((one) => licenceOf(one) === licence).map(({ name, version }) => `${name} ${version}`);
    const lines = [...new Set(names)].sort().map((name) => `- ${name}`);
    return [`## ${licence}`, '', ...lines].join('\n');
  });
  const head = [
    '# Licences of what is installed to run',
    '',
    `Partner Concierge itself is under MIT. It runs with ${installed.length} packages; each has the text of its licence in its folder under \`node_modules/\`. ` +
      'The public holidays in `src/domain/time/holiday-days.json` come from date-holidays, under CC BY 3.0.',
  ];
  return [head.join('\n'), ...parts, ''].join('\n\n').replace(/\n+$/u, '\n');
}

describe('the licences of what is installed to run', () => {
  const unfit = (all: readonly Installed[]): readonly string[] =>
    all
      .filter(({ name, license }) => !FITTING.includes(license) && !(name in LOOKED_AT))
      .map(({ name, license }) => `${name}: ${license}`);

  it('fit MIT', () => {
    ok(installed.length > 200);
    deepEqual(unfit(installed), []);
  });

  it('are found out where they don’t', () => {
    const copyleft = { path: 'node_modules/x', name: 'x', version: '1.0.0', license: 'GPL-3.0' };
    deepEqual(unfit([...installed, copyleft]), ['x: GPL-3.0']);
  });

  it('are listed in docs/licences.md (UPDATE=1 writes it anew)', () => {
    if (process.env['UPDATE'] === '1') writeFileSync(LIST, licenceList());
    equal(readFileSync(LIST, 'utf8'), licenceList());
  });

  it('that were looked at by hand are of packages that are there', () => {
    deepEqual(
      Object.keys(LOOKED_AT).filter((name) => !installed.some((one) => one.name === name)),
      [],
    );
  });
});

describe('.ci/weaknesses', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'npm-'));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** The script, with an npm that answers so and ends with 1, as npm does when it has found something. */
  function asked(answer: string): { readonly code: number | null; readonly said: string } {
    writeFileSync(join(folder, 'answer'), answer);
    writeFileSync(join(folder, 'npm'), `#!/bin/sh\ncat "${join(folder, 'answer')}"\nexit 1\n`);
    chmodSync(join(folder, 'npm'), 0o755);
    const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` };
    const { status, stdout } = spawnSync('.ci/weaknesses', [], { env, encoding: 'utf8' });
    return { code: status, said: stdout };
  }

  const found = (...severities: readonly string[]): string =>
    JSON.stringify({
      vulnerabilities: Object.fromEntries(
        severities.map((severity, at) => [`p${at}`, { name: `p${at}`, severity, range: '<2' }]),
      ),
      metadata: { vulnerabilities: { total: severities.length } },
    });

  it('ends well where nothing grave is known', () => {
    deepEqual(asked(found('low', 'moderate')), { code: 0, said: '2 known weaknesses, 0 of them high or critical.\n' });
  });

  it('names what is grave and ends with 1', () => {
    const { code, said } = asked(found('low', 'high', 'critical'));
    equal(code, 1);
    match(said, /^high {2}p1 {2}<2\ncritical {2}p2 {2}<2\n3 known weaknesses, 2 of them/);
  });

  it('says that nothing was checked where the registry has no advisories, and is no failure then', () => {
    for (const answer of ['{"message":"405 Method Not Allowed"}', '', 'no json'])
      deepEqual(asked(answer), { code: 0, said: 'Not checked: the registry gave no advisories.\n' });
  });
});

describe('updates', () => {
  const config = readFileSync('.github/dependabot.yml', 'utf8');

  it('are asked for of packages and of the base image', () => {
    deepEqual(
      [...config.matchAll(/package-ecosystem: (\w+)/gu)].map(([, name]) => name),
      ['npm', 'docker'],
    );
    ok(existsSync('Dockerfile'));
  });

  it('hold back only what is there', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    const names = Object.keys({ ...dependencies, ...devDependencies });
    const held = [...config.matchAll(/dependency-name: '?([^'\n]+)'?/gu)].map(([, name = '']) => name);
    ok(held.length > 3);
    deepEqual(
      held.filter((name) => !names.some((one) => one === name || (name.endsWith('*') && one.startsWith(name.slice(0, -1))))),
      [],
    );
  });
});
