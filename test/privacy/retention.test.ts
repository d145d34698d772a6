/** P3: what was kept long enough goes, nothing else does, and any number of instances may see to it at once. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Conversation } from '../../dialogs/engine/state';
import { isErased } from '../../src/domain/people/pseudonym';
import { TAKEN_OUT } from '../../src/domain/privacy/erasing';
import type { Person } from '../../src/domain/people/person';
import { silentLog } from '../../src/log/log';
import type { Perishable } from '../../src/privacy/perishable';
import { Retention } from '../../src/privacy/retention';
import { USUAL_TERMS } from '../../src/settings/retention-terms';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { ManualClock } from '../kit/stage/manual-clock';
import { dumpTables } from '../kit/storage/table-dump';
import { finn, formAbout, kim, nora, openPlanted, PARTNER, plantChat, plantTrial, robin, type Planted } from './planted';

const DAY = 86_400_000;
/** The last message of every planted chat. */
const LAST = Date.parse('2026-03-02T09:00:00Z');

describe('retention', () => {
  let azurite: Azurite;
  let planted: Planted;
  let prefix: string;
  const clock = new ManualClock();

  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());
  beforeEach(async () => {
    prefix = `P${randomBytes(4).toString('hex')}`;
    planted = await openPlanted(azurite.connectionString, prefix);
  });

  const retention = () =>
    new Retention({ state: planted.state, record: planted.record, terms: USUAL_TERMS, clock, log: silentLog });
  const chatOf = async ({ tenantId, personId }: Person) => {
    const key = `person/${tenantId}/${personId}`;
    return (await planted.state.read([key]))[key] as Conversation | undefined;
  };
  const at = (days: number) => {
    clock.set(new Date(LAST + days * DAY));
  };

  it('drops forms 30 days after the last message, and the chat after 400', async () => {
    await plantChat(planted.state, robin, { open: formAbout(nora), kept: [formAbout(nora)] });
    const none = { forms: 0, chats: 0, aside: 0, links: 0, contacts: 0 };
    at(29.9);
    assert.deepEqual(await retention().run(), none);
    at(30);
    assert.deepEqual(await retention().run(), { ...none, forms: 1 });
    const { open, kept, reference, member } = (await chatOf(robin))!;
    assert.deepEqual(
      [open, kept, reference?.personChannelId, member?.name],
      [undefined, [], `29:1${robin.personId}`, robin.name],
    );
    at(399);
    assert.deepEqual(await retention().run(), none);
    at(400);
    assert.deepEqual(await retention().run(), { ...none, chats: 1 });
    assert.equal(await chatOf(robin), undefined);
  });

  it('keeps what is still owed to the record', async () => {
    const { tenantId, personId } = robin;
    const change = { id: 'x', at: '2026-03-02T09:00:00.000Z', by: { tenantId, personId }, tenantId, trialId: 't', people: [] };
    await plantChat(planted.state, robin, {
      owed: [
        { id: 'one', until: '2026-03-02T09:00:30.000Z', kind: 'record', change: { ...change, code: 'archived' } },
        { id: 'two', until: '2026-03-02T09:00:30.000Z', kind: 'show', screen: { kind: 'journey' } },
      ],
    });
    at(500);
    await retention().run();
    assert.deepEqual(
      (await chatOf(robin))?.owed.map(({ id }) => id),
      ['one'],
    );
  });

  it('drops links, codes and counters once they are over, and nothing that has no end', async () => {
    const over: Perishable = { goneAfter: new Date(LAST).toISOString() };
    await planted.state.write({
      'file/one': { ...over },
      'code/two': { ...over },
      'tries/person/three': { ...over },
      partners: {},
    });
    at(-0.01);
    assert.equal((await retention().run()).links, 0);
    at(0.01);
    assert.equal((await retention().run()).links, 3);
    assert.deepEqual(Object.keys(await planted.state.read(['file/one', 'code/two', 'partners'])), ['partners']);
  });

  it('erases the contacts of a trial a year after its end, and leaves who worked on it', async () => {
    const trial = await plantTrial(planted.trials, robin, 1);
    const paid = await plantTrial(planted.trials, finn, 2);
    const head = { at: '2026-03-10T09:00:00.000Z', tenantId: paid.partnerTenantId, trialId: paid.id, by: paid.owner, people: [] };
    await planted.trials.record({ ...head, id: 'paid', code: 'activated', since: '2026-03-10', route: 'web' });
    clock.set('2027-03-31T12:00:00Z');
    assert.equal((await retention().run()).contacts, 0);
    clock.set('2027-04-01T12:00:00Z');
    assert.equal((await retention().run()).contacts, 1);
    const after = (await planted.trials.get(PARTNER, trial.id))!;
    assert.ok(isErased(after.contact.personId) && isErased(after.ownership?.admin?.personId ?? ''));
    assert.equal(await planted.trials.person(trial.contact), undefined);
    assert.deepEqual(after.owner, trial.owner);
    assert.equal((await planted.trials.person(robin))?.name, robin.name);
    assert.equal((await planted.trials.person(paid.contact))?.name, nora.name);
    assert.equal((await retention().run()).contacts, 0);
    assert.equal((await retention().runWhole()).contacts, 0);
  });

  it('takes a contact out of the free text of that trial too, and out of no other', async () => {
    const company = 'Adventure Works, ask Nora Plantberg, nora@adventure.example, +33 6 12 34 56 78';
    const trial = await plantTrial(planted.trials, robin, 1, { company });
    const paid = await plantTrial(planted.trials, finn, 2, { company });
    const head = { at: '2026-03-10T09:00:00.000Z', tenantId: paid.partnerTenantId, trialId: paid.id, by: paid.owner, people: [] };
    await planted.trials.record({ ...head, id: 'paid', code: 'activated', since: '2026-03-10', route: 'web' });
    clock.set('2027-04-01T12:00:00Z');
    assert.equal((await retention().run()).contacts, 1);
    const after = await planted.trials.get(PARTNER, trial.id);
    assert.equal(after?.customer.company, `Adventure Works, ask ${TAKEN_OUT}, ${TAKEN_OUT}, ${TAKEN_OUT}`);
    assert.deepEqual((await planted.trials.findByName(PARTNER, 'Adventure Works, ask […]')).length, 1);
    assert.equal((await planted.trials.get(paid.partnerTenantId, paid.id))?.customer.company, company);
  });

  it('removes what was put aside of a chat that could not be read when its forms would go', async () => {
    const key = `quarantine/person/${PARTNER}/${robin.personId}/2026-03-02T09:00:00.000Z`;
    await planted.state.write({ [key]: { raw: 'x' } as object });
    const days = (count: number) => new Date(Date.now() + count * DAY);
    clock.set(days(29));
    assert.equal((await retention().run()).aside, 0);
    clock.set(days(31));
    assert.equal((await retention().run()).aside, 1);
    assert.deepEqual(await planted.state.read([key]), {});
  });

  it('says before what it would remove, and changes nothing by that', async () => {
    await plantTrial(planted.trials, robin, 1);
    await plantChat(planted.state, robin, { open: formAbout(nora) });
    const { tenantId, personId } = kim;
    const change = { id: 'x', at: '2026-03-02T09:00:00.000Z', by: { tenantId, personId }, tenantId, trialId: 't', people: [] };
    const owed = [
      { id: 'one', until: '2026-03-02T09:00:30.000Z', kind: 'record', change: { ...change, code: 'archived' } },
    ] as const;
    await plantChat(planted.state, kim, { open: formAbout(nora), owed: [...owed] });
    await planted.state.write({ 'file/one': { goneAfter: new Date(LAST).toISOString() } as object });
    at(430);
    const before = await dumpTables(azurite.connectionString, prefix);
    const looked = await retention().look();
    assert.deepEqual(await dumpTables(azurite.connectionString, prefix), before);
    assert.deepEqual(looked, { forms: 1, chats: 1, aside: 0, links: 1, contacts: 1 });
    assert.deepEqual(await retention().runWhole(), looked);
    assert.deepEqual(await retention().look(), { forms: 0, chats: 0, aside: 0, links: 0, contacts: 0 });
  });

  it('comes to the same whether it runs once, twice, or on several instances at once', async () => {
    for (const number of [1, 2, 3, 4, 5]) await plantTrial(planted.trials, robin, number);
    const chats = Array.from({ length: 12 }, (_, i): Person => ({
      ...kim,
      personId: kim.personId.replace(/2$/, String(i % 10)).replace('0001', `1${i}00`),
    }));
    for (const chat of chats) await plantChat(planted.state, chat, { open: formAbout(nora) });
    at(420);
    const removed = await Promise.all([retention().run(), retention().run(), retention().run()]);
    assert.equal(
      removed.reduce((sum, { chats: count }) => sum + count, 0),
      new Set(chats.map(({ personId }) => personId)).size,
    );
    const left = (await dumpTables(azurite.connectionString, prefix)).filter((row) => !row.includes('"retention"'));
    await retention().runWhole();
    assert.deepEqual(
      (await dumpTables(azurite.connectionString, prefix)).filter((row) => !row.includes('"retention"')),
      left,
    );
    assert.deepEqual(
      left.filter((row) => /nora@adventure|33612345678/i.test(row) && !row.includes(nora.personId)),
      [],
    );
    for (const { contact } of await planted.trials.list(PARTNER)) assert.ok(isErased(contact.personId));
  });
});
