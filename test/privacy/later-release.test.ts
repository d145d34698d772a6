/** Rows that only a later release may write: whoever erases, removes or exports leaves them as they are, does all the rest, and says so. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Table } from '../../src/storage/table';
import { newConversation, type Conversation, type Owed } from '../../dialogs/engine/state';
import { CodedError } from '../../src/domain/errors';
import type { StoredItem } from '../../src/domain/record/item-storage';
import type { Person } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import type { Desk } from '../../src/operator/command';
import { silentLog } from '../../src/log/log';
import { runOperator } from '../../src/operator/run';
import { auditLines } from '../../src/privacy/audit';
import { Erasures } from '../../src/privacy/erasures';
import { Retention } from '../../src/privacy/retention';
import { USUAL_TERMS } from '../../src/settings/retention-terms';
import { hashKey } from '../../src/storage/keys';
import { tableOpener } from '../../src/storage/tables';
import type { Arrival } from '../../src/turn/arrival';
import { Conversations } from '../../src/turn/conversations';
import { Forgetting, forgotten } from '../../src/turn/forgetting';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { memoryLog } from '../kit/stage/memory-log';
import { rowsHolding } from '../kit/storage/table-dump';
import { CUSTOMER, finn, formAbout, nora, PARTNER, plantChat, plantTrial, robin, type Planted } from './planted';
import { plantedOnce } from './planted-once';
import { nothingKept } from '../kit/stage/nothing-kept';

const NORA = { kind: 'person', tenantId: CUSTOMER, personId: nora.personId } as const;
const LATER = { code: 'ROW_FROM_NEWER_VERSION' };
const UNTIL = '2026-03-06T10:00:30.000Z';

const openCopy = plantedOnce(({ trials }) => plantTrial(trials, robin, 1));

describe('what only a later release may write', () => {
  let azurite: Azurite;
  let planted: Planted;
  let prefix: string;
  let trial: Trial;
  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());
  beforeEach(async () => {
    prefix = `L${randomBytes(4).toString('hex')}`;
    ({ planted, told: trial } = await openCopy(azurite.connectionString, prefix));
  });

  const forget = async () => planted.erasures.finish(await planted.erasures.begin(NORA));
  const holding = (text: string) => rowsHolding(azurite.connectionString, text, prefix);
  const keyOf = ({ tenantId, personId }: Person) => `person/${tenantId}/${personId}`;
  const chatOf = async (who: Person) => (await planted.state.read([keyOf(who)]))[keyOf(who)] as Conversation | undefined;
  const client = async (table: string): Promise<Table> =>
    (await tableOpener({ kind: 'connectionString', connectionString: azurite.connectionString }, prefix))(table);

  /** The row, and its JSON, are of a version of the future from now on. */
  async function makeLater(table: string, rowKey: string, v: number, partitionKey = PARTNER): Promise<string> {
    const rows = await client(table);
    const row = await rows.getEntity(partitionKey, rowKey);
    const json = JSON.stringify({ ...(JSON.parse(String(row['json'])) as object), v });
    await rows.updateEntity({ partitionKey, rowKey, v, json }, 'Merge');
    return json;
  }

  async function jsonOf(table: string, rowKey: string, partitionKey = PARTNER): Promise<string | undefined> {
    const { json } = await (await client(table)).getEntity(partitionKey, rowKey);
    return typeof json === 'string' ? json : undefined;
  }

  const promises: readonly (readonly [string, object])[] = [
    ['a change', { kind: 'record', change: change('later', { code: 'ofLater' }) }],
    ['a promise', { kind: 'ofLater' }],
  ];
  for (const [what, owed] of promises)
    it(`keeps a chat that owes ${what} of a later release, and the erasure waits`, async () => {
      const promise = { id: 'one', until: UNTIL, ...owed } as unknown as Owed;
      await plantChat(planted.state, nora, { owed: [promise] });
      await assert.rejects(forget(), LATER);
      assert.deepEqual((await chatOf(nora))?.owed, [promise]);
      assert.equal((await holding('erasure/')).length, 1, 'promised still');
      await plantChat(planted.state, nora);
      await forget();
      assert.deepEqual(await holding(nora.personId), []);
    });

  it('keeps a chat of a later version, and the erasure waits', async () => {
    await plantChat(planted.state, nora, { v: 2 as 1 });
    await assert.rejects(forget(), LATER);
    assert.notEqual(await chatOf(nora), undefined);
  });

  it('is recorded before the chat goes, when the person says “forget me”', async () => {
    const activated = change('activated', { code: 'activated', since: '2026-03-06', route: 'web', by: { ...NORA } });
    const owed = [{ id: 'one', until: UNTIL, kind: 'record', change: activated }] as unknown as readonly Owed[];
    await plantChat(planted.state, nora, { owed });
    const conversations = new Conversations(planted.state, { next: () => 'x' }, nothingKept);
    const presenter = { present: () => Promise.resolve() };
    const forgetting = new Forgetting({ erasures: planted.erasures, conversations, presenter, log: silentLog });
    const sender = { key: keyOf(nora), person: nora, reference: { personChannelId: `29:1${nora.personId}` } };
    const arrival = { activityId: 'one', sender } as unknown as Arrival;
    const before = { ...newConversation(), owed };
    await forgetting.forget(arrival, before, forgotten('below'), await forgetting.promise(arrival, before));
    await planted.erasures.idle();
    assert.equal((await planted.trials.get(PARTNER, trial.id))?.state, 'active');
    assert.deepEqual(await holding(nora.personId), []);
  });

  it('stays as it is where it names the person, all else is cleaned, and that is said each time', async () => {
    await plantChat(planted.state, nora);
    const other = await plantTrial(planted.trials, finn, 2);
    const json = await makeLater('trials', `t_${trial.id}`, 9);
    const chat: Partial<Conversation> & { v: 1 } = { v: 2 as 1, open: formAbout(nora) };
    await plantChat(planted.state, robin, chat);
    const before = await chatOf(robin);
    const { log, lines } = memoryLog();
    const erasures = new Erasures({ ...planted, index: planted.rounds, log });
    await assert.rejects(forget(), LATER);
    assert.equal(await jsonOf('trials', `t_${trial.id}`), json);
    assert.deepEqual(await chatOf(robin), before);
    assert.deepEqual((await planted.trials.get(finn.tenantId, other.id))?.people, [], 'the others do not wait');
    planted.clock.advance(121_000);
    await erasures.resume();
    assert.deepEqual(
      lines.map(({ event, code }) => [event, code]),
      [['not erased yet', 'ROW_FROM_NEWER_VERSION']],
    );
    assert.equal((await holding('erasure/')).length, 1);
    await makeLater('trials', `t_${trial.id}`, 3);
    await plantChat(planted.state, robin, { open: formAbout(nora) });
    planted.clock.advance(121_000);
    await erasures.resume();
    for (const text of [nora.personId, 'nora@adventure.example', 'erasure/']) assert.deepEqual(await holding(text), [], text);
  });

  it('stays where it is a row with a name', async () => {
    await plantChat(planted.state, nora);
    const rowKey = `${CUSTOMER}_${nora.personId}`;
    const json = await makeLater('people', rowKey, 9, CUSTOMER);
    await assert.rejects(forget(), LATER);
    assert.equal(await jsonOf('people', rowKey, CUSTOMER), json);
  });

  it('stays where an erasure has to look at every row', async () => {
    await plantChat(planted.state, nora);
    const key = `person/${PARTNER}/x`;
    const at = hashKey(key);
    await (await client('state')).createEntity({ partitionKey: at, rowKey: at, key, v: 9, packed: 'differently' });
    await assert.rejects(planted.erasures.finish(await planted.erasures.begin({ kind: 'tenant', tenantId: CUSTOMER })), LATER);
    assert.equal((await (await client('state')).getEntity(at, at))['packed'], 'differently');
  });

  it('outlives retention, which removes all else and says so', async () => {
    const [contact, second] = [`${PARTNER}_${trial.contact.personId}`, await plantTrial(planted.trials, { ...robin }, 3)];
    const json = await makeLater('people', contact, 9);
    const owed = [{ id: 'one', until: UNTIL, kind: 'ofLater' }] as unknown as readonly Owed[];
    await plantChat(planted.state, robin, { owed, open: formAbout(nora) });
    await planted.state.write({ [keyOf(finn)]: { v: 2, seen: [['one', 1]], owed: [], kept: [] } as StoredItem });
    const { log, lines } = memoryLog();
    const retention = new Retention({ ...planted, terms: USUAL_TERMS, log });
    planted.clock.set('2027-06-01T12:00:00Z');
    assert.equal((await retention.run()).contacts, 1);
    assert.equal(await jsonOf('people', contact), json);
    assert.equal((await planted.trials.get(PARTNER, trial.id))?.contact.personId, trial.contact.personId);
    assert.notEqual((await planted.trials.get(PARTNER, second.id))?.contact.personId, second.contact.personId);
    assert.deepEqual([(await chatOf(robin))?.owed, (await chatOf(robin))?.open], [owed, undefined]);
    assert.notEqual(await chatOf(finn), undefined);
    const kept = lines.filter(({ event }) => event === 'kept for now');
    assert.deepEqual([...new Set(kept.map(({ code }) => code))], ['ROW_FROM_NEWER_VERSION']);
  });

  it('is named by the audit export after everything that can be read', async () => {
    await plantTrial(planted.trials, robin, 3);
    const entries = [];
    for await (const { rowKey: found = '' } of (await client('trials')).listEntities())
      if (found.startsWith(`e_${trial.id}`)) entries.push(found);
    const rowKey = entries.toSorted()[0]!;
    await (await client('trials')).updateEntity({ partitionKey: PARTNER, rowKey, v: 9, json: '{"v":9}' }, 'Merge');
    const lines: string[] = [];
    await assert.rejects(async () => {
      for await (const line of auditLines(planted.record, PARTNER)) lines.push(line);
    }, LATER);
    assert.equal(lines.length, 7);
  });

  it('is what the operator is told', async () => {
    const told: string[] = [];
    const open = () => Promise.reject<Desk>(new CodedError('ROW_FROM_NEWER_VERSION', 'opened'));
    const code = await runOperator({ line: ['retention'], open, tell: (line) => told.push(line) });
    assert.equal(code, 1);
    assert.match(told.join(), /^A row is of a later release than this command, which leaves it as it is\./);
  });

  function change(id: string, more: object): object {
    const head = { at: '2026-03-06T10:00:00.000Z', by: { tenantId: CUSTOMER, personId: nora.personId }, tenantId: PARTNER };
    return { id, ...head, trialId: 'dddddddd-0000-4000-8000-000000000001', people: [], ...more };
  }
});
