/** P2: an erasure that is killed at any point goes on where it was, and in the end nothing of the person is left. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startAzurite, type Azurite } from '../kit/azurite';
import { FaultProxy, type ProxiedRequest } from '../kit/fault-proxy';
import { rowsHolding } from '../kit/table-dump';
import { CUSTOMER, finn, formAbout, nora, openPlanted, PARTNER, plantChat, plantTrial, robin } from './planted';

const OPERATOR = join(__dirname, '../../src/operator/index.js');

/** Where the erasure hangs for good: at the so-many-th request like this. */
const failpoints: readonly (readonly [where: string, at: number, request: (request: ProxiedRequest) => boolean])[] = [
  ['after the promise', 1, ({ method, path }) => method === 'GET' && path.includes('people')],
  ['before the chat goes', 1, ({ method, path }) => method === 'DELETE' && path.includes('state')],
  ['between two rows of the record', 4, ({ method, path }) => method === 'POST' && path.includes('$batch')],
  ['between the record and what points to it', 1, ({ method, path }) => method === 'GET' && path.includes('hints')],
  ['between two rows with names', 2, ({ method, path }) => method === 'DELETE' && path.includes('people')],
  ['before the promise is crossed out', 4, ({ method, path }) => method === 'DELETE' && path.includes('state')],
];

describe('an erasure that is killed', () => {
  let azurite: Azurite;
  let tables: FaultProxy;

  before(async () => {
    azurite = await startAzurite();
    const [, host = '', port] = /TableEndpoint=http:\/\/([\d.]+):(\d+)/.exec(azurite.connectionString) ?? [];
    tables = await new FaultProxy({ host, port: Number(port) }).start();
  });
  after(async () => {
    await tables.stop();
    await azurite.close();
  });

  function operator(prefix: string, ...words: readonly string[]) {
    const connectionString = azurite.connectionString.replace(/TableEndpoint=http:\/\/[\d.:]+/, `TableEndpoint=${tables.url}`);
    const env = {
      PATH: process.env['PATH'],
      BOT_MODE: 'local',
      AZURE_STORAGE_CONNECTION_STRING: connectionString,
      PARTNER_TENANTS: PARTNER,
      TABLE_PREFIX: prefix,
      LOG_LEVEL: 'silent',
    };
    return spawn(process.execPath, [OPERATOR, ...words], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }

  for (const [where, at, isIt] of failpoints) {
    it(`${where}: the next start finishes it`, async () => {
      const prefix = `K${randomBytes(4).toString('hex')}`;
      const { trials, state, erasures, clock } = await openPlanted(azurite.connectionString, prefix);
      const trial = await plantTrial(trials, robin, 1);
      await plantTrial(trials, finn, 2);
      await plantChat(state, robin, { open: formAbout(nora) });
      await plantChat(state, nora);
      await state.write({
        'conversation/19:group': { reference: { personChannelId: `29:1${nora.personId}` } } as object,
        'file/x': { grant: nora } as object,
      });
      let seen = 0;
      let hung = false as boolean;
      tables.mode = { kind: 'hang', only: (request) => (hung ||= isIt(request) && ++seen === at) };
      const child = operator(prefix, 'erase', 'person', CUSTOMER, nora.personId, '--yes');
      while (!hung && child.exitCode === null) await sleep(5);
      assert.ok(hung, 'it got as far as the failpoint');
      child.kill('SIGKILL');
      await once(child, 'exit');
      tables.mode = { kind: 'pass' };
      assert.notDeepEqual(await rowsHolding(azurite.connectionString, nora.personId, prefix), [], 'it was in the middle of it');
      clock.set(new Date(Date.now() + 3_600_000));
      await erasures.resume();
      for (const text of [nora.personId, nora.name, nora.email!, '33612345678', 'erasure/'])
        assert.deepEqual(await rowsHolding(azurite.connectionString, text, prefix), [], text);
      const by = (await trials.timeline(PARTNER, trial.id)).map((entry) => entry.by.personId);
      assert.equal(new Set(by.filter((id) => id.startsWith('erased-'))).size, 1, 'one pseudonym, though it was begun twice');
    });
  }

  it('is left alone by others while somebody is at it', async () => {
    const { trials, state, erasures, clock } = await openPlanted(azurite.connectionString, `K${randomBytes(4).toString('hex')}`);
    await plantTrial(trials, robin, 1);
    await plantChat(state, nora);
    await erasures.begin({ kind: 'person', tenantId: CUSTOMER, personId: nora.personId });
    await erasures.resume();
    assert.notEqual(await trials.person(nora), undefined);
    clock.advance(121_000);
    await erasures.resume();
    assert.equal(await trials.person(nora), undefined);
  });
});
