/** The Dockerfile read as text, and what it takes along read from the lock file; `container.faults.ts` does its steps. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { copyOf, instructions, stages } from './dockerfile';
import { installedWith, type Lock } from './lock';
import { IMAGE } from './limits';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const all = stages();
const last = all.at(-1)!;
const step = (name: string): string => last.steps.find((one) => one.name === name)?.text ?? '';

describe('the Dockerfile', () => {
  it('builds every stage on one image of the newest Node that CI tries', () => {
    deepEqual([...new Set(all.map(({ base }) => base))], ['${NODE_IMAGE}']);
    const image = instructions().find(({ name }) => name === 'ARG')?.text;
    const newest = /^for line in (?:\d+ )*(\d+); do$/mu.exec(readFileSync('.ci/run', 'utf8'))?.[1];
    equal(image, `NODE_IMAGE=node:${newest ?? ''}-bookworm-slim`);
  });

  it('copies what is there and what .dockerignore lets in', () => {
    const copied = all.flatMap(({ steps }) => steps.filter(({ name }) => name === 'COPY').map(copyOf));
    const own = copied.filter(({ from }) => from === undefined).flatMap(({ sources }) => sources);
    const [first, ...rest] = readFileSync('.dockerignore', 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    equal(first, '*');
    deepEqual([...new Set(own)].sort(), rest.map((line) => line.replace(/^!/u, '')).sort());
    deepEqual(
      own.filter((path) => !existsSync(path)),
      [],
    );
  });

  it('takes from stages that are there', () => {
    const froms = last.steps.filter(({ name }) => name === 'COPY').flatMap((one) => copyOf(one).from ?? []);
    deepEqual(froms, ['deps', 'build']);
    deepEqual(
      froms.filter((name) => !all.some((stage) => stage.name === name)),
      [],
    );
  });

  it('ends with what runs, and nothing that installs or compiles', () => {
    deepEqual(
      last.steps.map(({ name }) => name),
      ['ENV', 'WORKDIR', 'COPY', 'COPY', 'COPY', 'RUN', 'USER', 'EXPOSE', 'HEALTHCHECK', 'CMD'],
    );
    equal(step('RUN'), 'node dist/src/prepare.js');
    equal(step('ENV'), 'NODE_ENV=production');
    match(step('USER'), /^[1-9]\d*:[1-9]\d*$/u);
  });

  it('starts Node itself, so that a signal reaches it, on a file that is compiled', () => {
    const [program, file = ''] = JSON.parse(step('CMD')) as readonly string[];
    equal(program, 'node');
    ok(existsSync(file.replace(/^dist\/(.*)\.js$/u, '$1.ts')), file);
  });

  it('asks for health what the bot answers', () => {
    const [, path = ''] = /\$\{process\.env\.PORT \|\| 3978\}(\/\w+)`/u.exec(step('HEALTHCHECK')) ?? [];
    ok(readFileSync('src/http/server.ts', 'utf8').includes(`server.get('${path}'`));
    equal(step('EXPOSE'), '3978');
  });
});

describe('what is installed to run', () => {
  const installed = installedWith(lock);

  it('is no more than it was', () => {
    ok(installed.length <= IMAGE.packages, `${installed.length} packages; ${IMAGE.packages} were agreed`);
  });

  it('stands in the docs', () => {
    const said = readFileSync('docs/deploy.md', 'utf8').replaceAll(/\s+/gu, ' ');
    ok(said.includes(`${IMAGE.packages} packages`) && said.includes(`${IMAGE.megabytes} MB`), 'docs/deploy.md has other figures');
  });

  it('holds no chat window, no emulator, no compiler', () => {
    const names = installed.map(({ name }) => name);
    deepEqual(
      names.filter((name) => /azurite|m365agentsplayground|^typescript|mocha|oxlint|playwright/u.test(name)),
      [],
    );
  });

  it('holds @azure/identity once', () => {
    deepEqual(
      installed.filter(({ name }) => name === '@azure/identity').map(({ path }) => path),
      ['node_modules/@azure/identity'],
    );
  });
});
