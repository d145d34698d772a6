/** `npm start` from its start to its end, however it ends. What SIGTERM keeps and what kill -9 leaves is tried apart in `launch.faults.ts`. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { TableClient } from '@azure/data-tables';
import { allGone, launcherFile, makePlace, StartedLauncher, type Place } from './started-launcher';
import { longIt } from '../kit/sweep';

interface BotSays {
  readonly pid: number;
  readonly env: Record<string, string | undefined>;
}

describe('npm start', () => {
  const places: Place[] = [];
  const running: StartedLauncher[] = [];

  async function place(settings?: NodeJS.ProcessEnv, botCode?: string): Promise<Place> {
    const made = await makePlace(settings, botCode);
    places.push(made);
    return made;
  }

  function start(at: Place, command?: readonly string[], settings?: NodeJS.ProcessEnv): StartedLauncher {
    const launcher = new StartedLauncher(at, command, settings);
    running.push(launcher);
    return launcher;
  }

  afterEach(async () => {
    await Promise.all(running.splice(0).map((launcher) => launcher.ends('SIGTERM')));
    for (const made of places.splice(0)) made.remove();
  });

  longIt('keeps rows that were written just before SIGTERM, and ends with 0 and no process left', async () => {
    const at = await place();
    const first = start(at);
    await first.says(/bot runs at/);
    await writeRows(at, 20);
    const family = first.family();
    assert.equal(await first.ends('SIGTERM'), 0);
    assert.match(first.said, /Stopped\. Everything is saved in \.data\./);
    assert.equal(family.length, 2);
    await allGone(family);

    await start(at).says(/bot runs at/);
    assert.equal(await countRows(at), 20);
  });

  it('hands the bot local mode, storage and discovery, starts it again, refuses a second launcher, and ends in order on Ctrl-C', async () => {
    const at = await place();
    const launcher = start(at);
    await launcher.says(/bot runs at/);
    const { pid, env } = await askBot(at);
    await isLocal(env, connectionString(at));

    process.kill(pid, 'SIGKILL');
    await launcher.says(/stopped unexpectedly and is being started again/);
    assert.notEqual((await askBot(at)).pid, pid);

    const samePort = start(at);
    assert.equal(await samePort.ends(), 1);
    assert.match(
      samePort.said,
      new RegExp(`^Port ${at.botPort} is in use, so the bot can't start\\. Close .* start with PORT=\\d+ npm start\\.\n$`),
    );
    const sameFolder = start(await sameFolderOtherPort(at));
    assert.equal(await sameFolder.ends(), 1);
    assert.match(sameFolder.said, /^\.data is in use by a bot that already runs .*DATA_FOLDER=other-folder npm start\.\n$/);

    const family = launcher.family();
    assert.equal(await launcher.ends('SIGINT'), 0);
    await allGone(family);
  });

  longIt('leaves no process after a kill -9 of the launcher, and starts again over what that left', async () => {
    const at = await place();
    const first = start(at);
    await first.says(/bot runs at/);
    const family = first.family();
    assert.equal(await first.ends('SIGKILL'), 'SIGKILL');
    await allGone(family);
    await start(at).says(/bot runs at/);
  });

  it('ends in order when npm is killed and the shell between them lives on; kill -9 of the launcher leaves no process', async () => {
    const at = await place();
    const shell = `${quoted(process.execPath)} -e 1 && ${quoted(process.execPath)} ${quoted(launcherFile)}; true`;
    const npm = `require('node:child_process').spawn('sh', ['-c', ${JSON.stringify(shell)}], { stdio: 'inherit' })`;
    const launcher = start(at, [process.execPath, '-e', npm]);
    await launcher.says(/bot runs at/);
    await writeRows(at, 20);
    const family = launcher.family();
    assert.equal(family.length, 4);
    launcher.process.kill('SIGKILL');
    await allGone(family);
    assert.match(launcher.said, /Stopped\. Everything is saved/);

    const second = start(at);
    await second.says(/bot runs at/);
    assert.equal(await countRows(at), 20);
    const left = second.family();
    assert.equal(await second.ends('SIGKILL'), 'SIGKILL');
    await allGone(left);
  });

  longIt('gives up on a bot that keeps dying, and shows what it said last', async () => {
    const at = await place({}, `console.error('PARTNER_TENANTS is missing'); process.exit(1);`);
    const launcher = start(at);
    assert.equal(await launcher.ends(), 1);
    assert.match(launcher.said, /keeps stopping.*\n {2}PARTNER_TENANTS is missing\nThe whole log is \.data\/bot\.log\.\n$/s);
  });
});

/** What the bot is handed, and nothing of a production set-up. */
async function isLocal(env: BotSays['env'], storage: string): Promise<void> {
  assert.equal(env['BOT_MODE'], 'local');
  assert.equal(env['PARTNER_TENANTS'], '11111111-1111-4111-8111-111111111111=Contoso Consulting');
  assert.equal(env['MicrosoftAppId'], undefined);
  assert.equal(env['AZURE_STORAGE_CONNECTION_STRING'], storage);
  const discovered = await fetch(
    `${env['TENANT_DISCOVERY_URL'] ?? ''}/adventure-works.com/v2.0/.well-known/openid-configuration`,
  );
  assert.equal(discovered.status, 200);
}

async function askBot(at: Place): Promise<BotSays> {
  const until = performance.now() + 10_000;
  for (;;) {
    try {
      return (await (await fetch(`http://127.0.0.1:${at.botPort}/env`)).json()) as BotSays;
    } catch (error) {
      if (performance.now() > until) throw error;
      await delay(50);
    }
  }
}

async function sameFolderOtherPort(at: Place): Promise<Place> {
  const other = await makePlace();
  other.remove();
  return { ...at, env: { ...at.env, PORT: String(other.botPort) } };
}

function connectionString(at: Place): string {
  return readFileSync(join(at.dataFolder, 'azurite', 'connection-string.txt'), 'utf8');
}

function table(at: Place): TableClient {
  return TableClient.fromConnectionString(connectionString(at), 'rows', { allowInsecureConnection: true });
}

async function writeRows(at: Place, count: number): Promise<void> {
  const rows = table(at);
  await rows.createTable();
  const keys = Array.from({ length: count }, (_, n) => String(n));
  await Promise.all(keys.map((key) => rows.createEntity({ partitionKey: key, rowKey: key })));
}

async function countRows(at: Place): Promise<number> {
  let count = 0;
  for await (const page of table(at).listEntities().byPage()) count += page.length;
  return count;
}

function quoted(path: string): string {
  return `'${path}'`;
}
