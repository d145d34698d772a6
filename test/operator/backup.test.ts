/** The rehearsal: a bot at work, a backup beside it, the storage destroyed, and the bot back on what was put in. */

import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableServiceClient } from '@azure/data-tables';
import { QueueServiceClient } from '@azure/storage-queue';
import { readConfig } from '../../src/settings/config';
import { openDesk } from '../../src/operator/open-desk';
import { runOperator } from '../../src/operator/run';
import { silentLog } from '../../src/log/log';
import { readTrial } from '../files/recorded-trial';
import { AppStage, people } from '../kit/stage/app-stage';
import type { Chat } from '../kit/stage/chat';
import { dumpTables } from '../kit/storage/table-dump';
import { StateRow } from '../turn/turn-stage';

const HOUR_MS = 3_600_000;

describe('a backup', () => {
  const stage = new AppStage();
  let place: string;
  let robin: Chat;

  before(async () => {
    place = mkdtempSync(join(tmpdir(), 'backup-'));
    await stage.start();
    await readTrial(stage, 'Robin', 'Adventure Works');
    robin = stage.channel.chat(people.Robin);
  });
  after(async () => {
    await stage.stop();
    rmSync(place, { recursive: true, force: true });
  });

  async function operator(
    ...line: readonly string[]
  ): Promise<{ code: number; out: string; err: string; data: readonly unknown[] }> {
    const said = { out: '', err: '', data: [] as unknown[] };
    const config = readConfig({
      BOT_MODE: 'local',
      AZURE_STORAGE_CONNECTION_STRING: stage.connectionString,
      PARTNER_TENANTS: people.Robin.person.tenantId,
    });
    const print = (text: string, data: unknown): Promise<void> => {
      said.out += `${text}\n`;
      said.data.push(data);
      return Promise.resolve();
    };
    const code = await runOperator({
      line,
      open: () => openDesk({ config, clock: stage.clock, log: silentLog, print }),
      tell: (text) => (said.err += `${text}\n`),
      print,
      surroundings: { now: () => stage.clock.now() },
    });
    return { code, ...said };
  }

  async function destroy(): Promise<void> {
    const tables = TableServiceClient.fromConnectionString(stage.connectionString, { allowInsecureConnection: true });
    for await (const { name = '' } of tables.listTables()) await tables.deleteTable(name);
    const queues = QueueServiceClient.fromConnectionString(stage.connectionString);
    for await (const { name } of queues.listQueues()) await queues.deleteQueue(name);
  }

  /** What the bot said to Robin by itself since there were so many messages, one text each. */
  const saidSince = (count: number): readonly string[] =>
    robin.messages
      .slice(count)
      .filter(({ from }) => from === 'bot')
      .map(({ text, card }) => text ?? JSON.stringify(card));

  /** A turn is saved and its process dies: the promise stands, and nobody is at it. */
  async function crash(): Promise<void> {
    const row = new StateRow(stage.connectionString, robin);
    const until = new Date(stage.clock.now().getTime() + 30_000).toISOString();
    const promise = { id: 'of a dead process', until, kind: 'show', screen: { kind: 'view', name: 'home', args: {} } };
    await row.setContent({ ...(await row.content()), owed: [promise] });
  }

  /** Rows as they were copied; the note of the quiet day, and the indexes that bots work off, aside. */
  const lasting = async (): Promise<readonly string[]> =>
    (await dumpTables(stage.connectionString))
      .filter((row) => !/^(due|owed)\n/.test(row) && !/"since":"[^"]+","until":/.test(row))
      .sort();

  /** The days go on after the copy: something is sent that the copy knows nothing of. */
  async function goOn(): Promise<void> {
    stage.clock.advance(20 * 24 * HOUR_MS);
    const before = robin.messages.length;
    await stage.app.deliver();
    await stage.settled();
    equal(saidSince(before).length, 1, 'one reminder or digest was to go out');
  }

  /** So much time, in a few steps. */
  async function pass(steps: readonly number[]): Promise<void> {
    for (const hours of steps) {
      await stage.app.deliver();
      await stage.app.repair();
      stage.clock.advance(hours * HOUR_MS);
    }
  }

  async function putBack(folder: string, look: () => Promise<void>): Promise<void> {
    const would = await operator('restore', folder);
    equal(would.code, 3);
    match(would.out, /^This would put \d+ rows into tables without a prefix: owed \d+, state \d+, trials \d+/);
    match(
      would.out,
      /\nThey were copied at 20\d\d-\d\d-\d\d \d\d:\d\d UTC, \d+ (?:minutes|hours|days) ago\. What people did since then is not/,
    );
    match(would.out, /\nNothing was changed yet\. End every bot on this storage first, then add --yes\.\n$/);
    const restored = await operator('restore', folder, '--yes');
    equal(restored.code, 0, restored.err);
    const until = new Date(stage.clock.now().getTime() + 24 * HOUR_MS).toISOString().slice(0, 16).replace('T', ' ');
    for (const said of [
      `\nReminders, and news from before the copy, wait until ${until} UTC`,
      `“outbox until ${until.slice(0, 10)}” lists them`,
      'is lost',
      'within two minutes',
      '1  Erase again',
      '2  Start the bots with no TABLE_PREFIX',
    ])
      ok(restored.out.includes(said), `${said} in ${restored.out}`);
    await look();
    await stage.directions['the bot restarts']();
  }

  it('brings the bot back: what was owed is done, and nothing is sent twice within a day', async () => {
    const folder = join(place, 'whole');
    await robin.say('help');
    await stage.settled();
    await crash();
    const before = await lasting();
    const copied = await operator('backup', folder);
    equal(copied.code, 0, copied.err);
    match(copied.out, /^Copied \d+ rows to /);

    await goOn();
    await destroy();
    const shown = robin.messages.length;
    await putBack(folder, async () => {
      deepEqual(await lasting(), before);
    });
    await stage.app.sweep();
    await stage.settled();
    equal(saidSince(shown).length, 1, 'the card that was owed');
    deepEqual((await new StateRow(stage.connectionString, robin).content())['owed'], []);

    const until = new Date(stage.clock.now().getTime() + 48 * HOUR_MS).toISOString().slice(0, 10);
    const planned = async (): Promise<string> => (await operator('outbox', 'until', until)).out;
    const held = await planned();
    match(held, /^\S+Z {2}\w+ .* held until then, for a backup was put in$/m);

    const back = robin.messages.length;
    await stage.app.deliver();
    await stage.settled();
    deepEqual(await planned(), held, 'the same once a bot put it off');
    await pass([1, 11, 10, 1]);
    deepEqual(saidSince(back), []);
    stage.clock.advance(2 * HOUR_MS);
    await stage.app.deliver();
    await stage.settled();
    notEqual(saidSince(back).length, 0, 'nothing is lost: it goes out after the day');
  });

  it('puts nothing in where this release lacks a table of it', async () => {
    const folder = join(place, 'later');
    await operator('backup', folder);
    const path = join(folder, 'backup.json');
    const note = JSON.parse(readFileSync(path, 'utf8')) as { tables: Record<string, object> };
    writeFileSync(join(folder, 'later.jsonl'), '');
    const later = { rows: 0, sha256: createHash('sha256').digest('hex') };
    writeFileSync(path, JSON.stringify({ ...note, tables: { later, ...note.tables } }));
    for (const line of [[folder], [folder, '--yes']]) {
      const { code, out } = await operator('restore', ...line);
      equal(code, 1);
      match(out, /^The backup holds a table that this release does not have: later\. Nothing was put in\. Give the command with/);
    }
  });

  it('is for its owner’s eyes, and says what is in it', async () => {
    const folder = join(place, 'eyes');
    await operator('backup', folder);
    equal(statSync(folder).mode & 0o777, 0o700);
    const files = readdirSync(folder);
    deepEqual(
      files.filter((name) => (statSync(join(folder, name)).mode & 0o777) !== 0o600),
      [],
    );
    const note = JSON.parse(readFileSync(join(folder, 'backup.json'), 'utf8')) as { tables: Record<string, { rows: number }> };
    deepEqual(
      Object.keys(note.tables).sort(),
      files
        .filter((name) => name !== 'backup.json')
        .map((name) => name.slice(0, -6))
        .sort(),
    );
    equal(note.tables['trials']?.rows, readFileSync(join(folder, 'trials.jsonl'), 'utf8').trim().split('\n').length);
  });

  it('goes into a new folder only, and into an empty storage only', async () => {
    const folder = join(place, 'twice');
    equal((await operator('backup', folder)).code, 0);
    const again = await operator('backup', folder);
    deepEqual([again.code, again.out], [1, `${folder} holds something already. Name a new folder.\n`]);
    const over = await operator('restore', folder, '--yes');
    equal(over.code, 1);
    match(over.out, /^The storage is in use: there are rows in trials\./);
    deepEqual(over.data, [{ folder, inUse: 'trials', refused: over.out.trim(), done: false }], 'as data, too');
    deepEqual(again.data, [{ folder, refused: again.out.trim(), done: false }]);
  });

  it('that is damaged, unfinished or none at all is not put in', async () => {
    const folder = join(place, 'damaged');
    await operator('backup', folder);
    appendFileSync(join(folder, 'people.jsonl'), '{"partitionKey":"a","rowKey":"b","v":1}\n');
    match((await operator('restore', folder, '--yes')).out, /^The file of people is missing or was changed/);
    rmSync(join(folder, 'people.jsonl'));
    match((await operator('restore', folder, '--yes')).out, /^The file of people is missing or was changed/);
    writeFileSync(join(folder, 'backup.json'), '{"format":2}');
    match((await operator('restore', folder, '--yes')).out, /^There is no whole backup in /);
    match((await operator('restore', join(place, 'nowhere'), '--yes')).out, /^There is no whole backup in /);
    ok(!existsSync(join(place, 'nowhere')));
  });

  it('that was put in by half is put in again', async () => {
    const folder = join(place, 'half');
    await operator('backup', folder);
    const note = JSON.parse(readFileSync(join(folder, 'backup.json'), 'utf8')) as { at: string };
    const before = await lasting();
    const desk = await openDesk({
      config: readConfig({
        BOT_MODE: 'local',
        AZURE_STORAGE_CONNECTION_STRING: stage.connectionString,
        PARTNER_TENANTS: people.Robin.person.tenantId,
      }),
      clock: stage.clock,
      log: silentLog,
      print: () => Promise.resolve(),
    });
    await desk.copies.put('owed', [{ partitionKey: 'restoring', rowKey: 'restoring', v: 1, at: note.at }]);
    const again = await operator('restore', folder, '--yes');
    equal(again.code, 0, again.err);
    deepEqual(await lasting(), before);
    match((await operator('restore', folder, '--yes')).out, /^The storage is in use/);
  });
});
