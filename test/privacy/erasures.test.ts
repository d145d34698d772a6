/** P1: after an erasure no table holds the name, an address, a phone number or an id of the person, and everybody else is as before. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Conversation } from '../../dialogs/engine/state';
import { isErased } from '../../src/domain/people/pseudonym';
import type { Trial } from '../../src/domain/record/trial';
import { auditLines } from '../../src/privacy/audit';
import type { Subject } from '../../src/privacy/subject';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { dumpTables, rowsHolding } from '../kit/storage/table-dump';
import {
  CUSTOMER,
  finn,
  formAbout,
  kim,
  nora,
  openPlanted,
  OTHER_PARTNER,
  PARTNER,
  plantChat,
  plantTrial,
  robin,
  type Planted,
} from './planted';
import { plantedOnce } from './planted-once';

/** Before each erasure: a trial of each partner, and chats of and about their people. */
const openCopy = plantedOnce(async ({ trials, state, due }) => {
  const trial = await plantTrial(trials, robin, 1);
  const other = await plantTrial(trials, finn, 2);
  const { tenantId, personId } = nora;
  const to = { tenantId, personId };
  await due.add([{ kind: 'notice', partnerTenantId: PARTNER, trialId: trial.id, id: 'n', to, at: '2026-03-24T09:00:00.000Z' }]);
  await plantChat(state, robin, { open: formAbout(nora), kept: [formAbout(kim, '')] });
  await plantChat(state, nora);
  await plantChat(state, finn, { kept: [formAbout({ ...kim, email: 'mynora@adventure.example' }, ''), formAbout(nora)] });
  const group = { seen: [], owed: [], kept: [], v: 1, reference: { personChannelId: `29:1${nora.personId}` } };
  await state.write({ 'conversation/19:group': group as object, 'file/x': { grant: robin } as object });
  return [trial, other] as const;
});

describe('erasing', () => {
  let azurite: Azurite;
  let planted: Planted;
  let trial: Trial;
  let other: Trial;
  let prefix: string;

  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());

  beforeEach(async () => {
    prefix = `E${randomBytes(4).toString('hex')}`;
    ({
      planted,
      told: [trial, other],
    } = await openCopy(azurite.connectionString, prefix));
  });

  const erase = async (subject: Subject) => planted.erasures.finish(await planted.erasures.begin(subject));
  const holding = (text: string) => rowsHolding(azurite.connectionString, text, prefix);
  const chat = async ({ tenantId, personId }: { tenantId: string; personId: string }) => {
    const key = `person/${tenantId}/${personId}`;
    return (await planted.state.read([key]))[key] as Conversation | undefined;
  };
  const assertGone = async (...texts: readonly string[]) => {
    for (const text of texts) assert.deepEqual(await holding(text), [], text);
  };

  it('of a person of the customer takes every trace, and leaves a pseudonym where the record needs one', async () => {
    assert.notEqual((await holding(nora.personId)).length, 0);
    await erase({ kind: 'person', tenantId: CUSTOMER, personId: nora.personId });
    await assertGone(nora.name, '33612345678', nora.personId, 'erasure/');
    const left = await holding('nora@adventure.example');
    assert.equal(left.length, 1, 'only mynora@ is left, who is somebody else');
    assert.match(left[0]!, /mynora@adventure\.example/);
    const after = await planted.trials.get(PARTNER, trial.id);
    assert.equal(after?.customer.tenantId, CUSTOMER);
    assert.deepEqual(after.people, []);
    assert.equal(after.invitations?.[0]?.state, 'revoked');
    const [own] = trial.logs ?? [];
    assert.deepEqual(after.logs, [{ ...own, next: '2026-03-24T09:00:00.000Z' }]);
    assert.deepEqual(after.owner, trial.owner);
    const by = (await planted.trials.timeline(PARTNER, trial.id)).map((entry) => isErased(entry.by.personId));
    assert.deepEqual(by, [false, false, true, false]);
    const { open, kept } = (await chat(robin))!;
    assert.deepEqual([open?.answers, open?.step, open?.notes], [{}, 'contact', [{ id: 'notes.personForgotten' }]]);
    assert.deepEqual([kept[0]?.answers['contact']?.['name'], kept[0]?.revision], [kim.name, 3]);
  });

  it('of a person of the partner leaves the company its trials', async () => {
    await erase({ kind: 'person', tenantId: PARTNER, personId: robin.personId });
    await assertGone(robin.name, robin.email!, robin.personId);
    const after = await planted.trials.get(PARTNER, trial.id);
    assert.ok(after && isErased(after.owner.personId) && after.owner.personId === after.terms?.by.personId);
    assert.deepEqual(
      after.logs?.map(({ personId }) => personId),
      [nora.personId],
    );
    assert.deepEqual((await planted.trials.ofCustomer(CUSTOMER)).map(({ id }) => id).sort(), [trial.id, other.id]);
    assert.equal((await planted.trials.person(kim))?.name, kim.name);
  });

  it('of an address takes the contacts that were named by it, and no account', async () => {
    await erase({ kind: 'address', email: 'kim@contoso.example' });
    await assertGone('kim@contoso.example');
    assert.deepEqual((await chat(robin))?.kept[0]?.answers, {});
    assert.notEqual((await chat(robin))?.open?.answers['contact'], undefined);
    assert.notEqual(await chat(nora), undefined);
  });

  it('of a customer unbinds its trials and erases its people', async () => {
    await erase({ kind: 'tenant', tenantId: CUSTOMER });
    await assertGone(CUSTOMER, nora.personId, nora.name, '33612345678');
    assert.equal((await planted.trials.get(PARTNER, trial.id))?.customer.company, 'Adventure Works 1');
    assert.deepEqual(await planted.trials.ofCustomer(CUSTOMER), []);
    assert.deepEqual((await planted.trials.get(PARTNER, trial.id))?.owner, trial.owner);
  });

  it('of a partner removes all of its trials, and nothing of another partner', async () => {
    await erase({ kind: 'tenant', tenantId: PARTNER });
    await assertGone(PARTNER, robin.personId, robin.name, 'Adventure Works 1');
    assert.deepEqual(
      (await planted.trials.list(OTHER_PARTNER)).map(({ id }) => id),
      [other.id],
    );
    assert.equal((await planted.trials.timeline(OTHER_PARTNER, other.id)).length, 4);
  });

  it('says before what it would take, takes that, and a second time nothing', async () => {
    const subject: Subject = { kind: 'person', tenantId: CUSTOMER, personId: nora.personId };
    const rows = await dumpTables(azurite.connectionString, prefix);
    const look = await planted.erasures.look(subject);
    assert.deepEqual(await dumpTables(azurite.connectionString, prefix), rows, 'looking changes nothing');
    assert.deepEqual(await erase(subject), look.counts);
    const { items, rows: changed, people } = look.counts;
    assert.ok(items >= 4 && changed >= 4 && people >= 5, JSON.stringify(look));
    const after = await dumpTables(azurite.connectionString, prefix);
    assert.deepEqual(await erase(subject), { items: 0, rows: 0, people: 0 });
    assert.deepEqual(await dumpTables(azurite.connectionString, prefix), after);
  });

  for (const knows of ['all', 'nothing'] as const)
    it(`of an id that is a tenant’s or a trial’s, typed for a person’s, takes nothing and says so, where the index knows ${knows}`, async () => {
      const own = `W${randomBytes(4).toString('hex')}`;
      const { trials, state, erasures } = await openPlanted(azurite.connectionString, own, knows);
      const made = await plantTrial(trials, robin, 5);
      for (const who of [robin, nora]) await plantChat(state, who, { open: formAbout(nora) });
      const rows = await dumpTables(azurite.connectionString, own);
      for (const personId of [PARTNER, CUSTOMER, made.id]) {
        const subject: Subject = { kind: 'person', tenantId: robin.personId, personId };
        const { counts, namesakes } = await erasures.look(subject);
        assert.deepEqual([counts, namesakes], [{ items: 0, rows: 0, people: 0 }, []], personId);
        assert.deepEqual(await erasures.finish(await erasures.begin(subject)), counts);
        assert.deepEqual(await dumpTables(azurite.connectionString, own), rows);
      }
    });

  it('records first what the person confirmed and the bot still owes', async () => {
    const { tenantId, personId } = robin;
    const head = {
      id: 'owed',
      at: '2026-03-06T10:00:00.000Z',
      by: { tenantId, personId },
      tenantId,
      trialId: trial.id,
      people: [robin],
    };
    await plantChat(planted.state, robin, {
      owed: [
        {
          id: 'one',
          until: '2026-03-06T10:00:30.000Z',
          kind: 'record',
          change: { ...head, code: 'activated', since: '2026-03-06', route: 'web' },
        },
      ],
    });
    await erase({ kind: 'person', tenantId, personId });
    assert.equal((await planted.trials.get(PARTNER, trial.id))?.state, 'active');
    await assertGone(robin.personId, robin.name);
  });

  it('leaves an audit that names pseudonyms, one for each person', async () => {
    await erase({ kind: 'person', tenantId: CUSTOMER, personId: nora.personId });
    const lines: { trial: string; code: string; by: { personId: string } }[] = [];
    for await (const line of auditLines(planted.record, PARTNER)) lines.push(JSON.parse(line) as (typeof lines)[number]);
    assert.deepEqual(
      lines.map(({ trial: id, code }) => [id, code]),
      ['created', 'adminNamed', 'signInConfirmed', 'useNoted'].map((code) => [trial.id, code]),
    );
    assert.deepEqual(
      lines.map(({ by }) => (isErased(by.personId) ? 'erased' : by.personId)),
      [robin.personId, robin.personId, 'erased', kim.personId],
    );
  });
});
