/** Does the steps of the Dockerfile without an engine, and runs what comes out: as nobody, with nothing to write to, and with nothing else to read. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { freePort } from '../kit/stage/stub';
import { until } from '../kit/until';
import { doSteps } from './dockerfile';
import { IMAGE } from './limits';

describe('the image, its steps done in folders', () => {
  let place: string;
  let app: string;
  let azurite: Azurite;

  before(async () => {
    place = mkdtempSync(join(tmpdir(), 'image-'));
    app = join(doSteps(place, quicker), 'app');
    azurite = await startAzurite();
    execFileSync('chmod', ['-R', 'a+rX', place]);
    chmodSync(place, 0o755);
  });
  after(async () => {
    await azurite.close();
    rmSync(place, { recursive: true, force: true });
  });

  it('holds what runs and nothing else', () => {
    deepEqual(readdirSync(app).sort(), ['LICENSE', 'dist', 'node_modules', 'package.json']);
    deepEqual(readdirSync(join(app, 'dist')).sort(), ['cards', 'dialogs', 'src']);
    ok(!existsSync(join(app, 'dist/src/local')));
    deepEqual(
      ['azurite', '@microsoft/m365agentsplayground', 'typescript', 'mocha'].filter((name) =>
        existsSync(join(app, 'node_modules', name)),
      ),
      [],
    );
  });

  it('is no larger than was agreed', () => {
    const megabytes = Math.ceil(Number(execFileSync('du', ['-sk', app], { encoding: 'utf8' }).split('\t')[0]) / 1024);
    ok(megabytes <= IMAGE.megabytes, `${megabytes} MB; ${IMAGE.megabytes} were agreed`);
    console.log(`      ${megabytes} MB`);
    ok(megabytes > IMAGE.megabytes * 0.85, `${megabytes} MB: lower the figure of ${IMAGE.megabytes}`);
  });

  it('becomes ready from what was prepared, writes nothing, and ends well on SIGTERM', async () => {
    const port = await freePort();
    const bot = startShut(app, {
      BOT_MODE: 'local',
      PORT: String(port),
      AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
    });
    let said = '';
    for (const stream of [bot.stdout, bot.stderr]) stream.on('data', (text) => (said += String(text)));
    const ended = once(bot, 'exit');
    await until(
      async () => bot.exitCode !== null || (await answers(`http://127.0.0.1:${port}/readyz`)),
      () => said,
    );
    equal(bot.exitCode, null, said);
    bot.kill('SIGTERM');
    deepEqual(await ended, [0, null], said);
    match(said, /"event":"listening"/);
    match(said, /"count":\d{4},"event":"prepared start"/);
  });

  it('starts the operator’s commands', () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['dist/src/operator/index.js', 'help'], {
      cwd: app,
      encoding: 'utf8',
    });
    match(stdout + stderr, /erase person/);
  });
});

/** The compiler and its friends are those of the project: what they are is tried by every other test. */
function quicker(command: string, folder: string): (() => void) | undefined {
  if (command !== 'npm ci') return undefined;
  return () => {
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  };
}

/** A dependency of restify asks which Linux this is. */
const SYSTEM_FILE = '/etc/alpine-release';

/** The bot under Node's own permissions: it reads its folder, and writes nowhere. As root it is started as the user of the image. */
function startShut(app: string, settings: Readonly<Record<string, string>>) {
  const name = Number(process.versions.node.split('.')[0]) >= 24 ? '--permission' : '--experimental-permission';
  const shut = [
    name,
    `--allow-fs-read=${app}`,
    `--allow-fs-read=${SYSTEM_FILE}`,
    '--allow-worker',
    ...(name === '--permission' ? ['--allow-addons'] : []),
  ];
  const nobody = process.getuid?.() === 0 ? { uid: 1000, gid: 1000 } : {};
  const env = { PARTNER_TENANTS: '11111111-1111-4111-8111-111111111111', ...settings };
  return spawn(process.execPath, [...shut, 'dist/src/index.js'], { cwd: app, env, stdio: ['ignore', 'pipe', 'pipe'], ...nobody });
}

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(url).catch(() => undefined);
  return answer?.status === 200;
}
