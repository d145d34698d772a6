import assert from 'node:assert/strict';
import { AppStage, people } from '../kit/stage/app-stage';
import { readTrial } from './recorded-trial';
import { hold } from '../dialogs/story-stage';
import { sampleTrial } from '../domain/record/trial-samples';
import { tableOpener } from '../../src/storage/tables';
import { TrialTables } from '../../src/storage/trial-tables';

describe('the export', () => {
  const stage = new AppStage();
  before(() => stage.start());
  after(() => stage.stop());

  async function linkFor(person: keyof typeof people): Promise<string | undefined> {
    const chat = stage.channel.chat(people[person]);
    await chat.say('export');
    await stage.settled();
    return /http:\/\/127\.0\.0\.1:\d+\/files\/[\w-]+/.exec(JSON.stringify(chat.messages.at(-1)))?.[0];
  }

  it('gives the company its trials once, and no cache keeps them', async () => {
    await readTrial(stage, 'Robin', '=Evil Ltd');
    const url = await linkFor('Robin');
    assert.ok(url);
    assert.match(await (await fetch(url)).text(), /<form method="post">/, 'a scanner that opens the link uses nothing up');
    const answer = await fetch(url, { method: 'POST' });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.match(answer.headers.get('content-disposition') ?? '', /attachment; filename="trials\.csv"/);
    const text = await answer.text();
    assert.match(text, /Company,Status,/);
    assert.match(text, /\r\n'=Evil Ltd,Recorded as running,/);
    assert.equal((await fetch(url, { method: 'POST' })).status, 404);
  });

  it('gives another partner nothing of it', async () => {
    const url = await linkFor('Finn');
    assert.ok(url);
    assert.doesNotMatch(await (await fetch(url, { method: 'POST' })).text(), /Evil/);
  });

  it('is not for customers who are on no trial', async () => {
    assert.equal(await linkFor('Alva'), undefined);
  });

  it('gives a customer what concerns its company, and nothing of the partner’s people or other customers', async () => {
    await hold('Adventure Works, active, of Finn, open to Alva', 71, stage.connectionString);
    const url = await linkFor('Alva');
    assert.ok(url);
    const answer = await fetch(url, { method: 'POST' });
    assert.match(answer.headers.get('content-disposition') ?? '', /our-trials\.csv/);
    const text = await answer.text();
    assert.match(text, /^.?Partner,Company,Status/);
    assert.match(text, /\r\nFabrikam Partners,Adventure Works,Paid subscription,Dynamics 365 Sales,/);
    assert.match(text, /Alva Berg/);
    assert.doesNotMatch(text, /Evil|Finn|Robin/);
    assert.equal(await linkFor('Nils'), undefined, 'a colleague who was not invited has nothing to take');
  });

  it('holds nothing that somebody of a partner keeps as a customer', async () => {
    await keptByCustomer(stage.connectionString);
    const url = (await linkFor('Robin')) ?? '';
    const text = await (await fetch(url, { method: 'POST' })).text();
    assert.match(text, /Evil/);
    assert.doesNotMatch(text, /Own Secret/);
  });

  it('is not for a customer’s person who was sent away meanwhile', async () => {
    const url = (await linkFor('Alva')) ?? '';
    await undo(stage.connectionString);
    assert.equal((await fetch(url, { method: 'POST' })).status, 404);
  });

  const MINUTE = 60_000;

  it('is not for whoever asked for it and is a member no longer', async () => {
    const url = (await linkFor('Kim')) ?? '';
    stage.clock.advance(6 * MINUTE);
    stage.channel.becomes(people.Kim.person, { userRole: 'guest' });
    const answer = await fetch(url, { method: 'POST' });
    stage.channel.becomes(people.Kim.person, { userRole: 'user' });
    assert.equal(answer.status, 404);
    assert.doesNotMatch(await answer.text(), /Evil/);
    stage.clock.advance(24 * 60 * MINUTE);
    assert.equal((await fetch(url, { method: 'POST' })).status, 404, 'and it is used up');
  });

  it('waits while nobody says who asked for it, and is not used up by that', async () => {
    stage.clock.advance(24 * 60 * MINUTE);
    const url = (await linkFor('Kim')) ?? '';
    stage.clock.advance(6 * MINUTE);
    const silent = stage.channel.fault({ on: 'member', effect: { kind: 'answer', status: 503 } });
    const early = await fetch(url, { method: 'POST' });
    assert.deepEqual([early.status, early.headers.get('retry-after')], [503, '60']);
    assert.match(await early.text(), /not used up/);
    silent.end();
    const asked = stage.channel.count('member');
    assert.equal((await fetch(url, { method: 'POST' })).status, 200);
    assert.equal(stage.channel.count('member') - asked, 1);
  });

  it('serves while nobody says who asked for it, if somebody said so within five minutes', async () => {
    const url = (await linkFor('Kim')) ?? '';
    stage.clock.advance(4 * MINUTE);
    const silent = stage.channel.fault({ on: 'member', effect: { kind: 'answer', status: 503 } });
    const answer = await fetch(url, { method: 'POST' });
    silent.end();
    assert.equal(answer.status, 200);
  });

  it('says nothing of links that never were', async () => {
    const unknown = stage.endpoint.replace('/api/messages', `/files/${'x'.repeat(43)}`);
    const answer = await fetch(unknown, { method: 'POST' });
    assert.equal(answer.status, 404);
    assert.match(await answer.text(), /^This link was used already/);
  });
});

/** The trial of Adventure Works is taken back from the company it was bound to. */
async function undo(connectionString: string): Promise<void> {
  const open = await tableOpener({ kind: 'connectionString', connectionString });
  const trials = new TrialTables({ trials: open('trials'), people: open('people'), hints: open('hints') });
  const { tenantId } = people.Finn.person;
  const [trial] = (await trials.list(tenantId)).filter(({ customer }) => customer.company === 'Adventure Works');
  assert.ok(trial);
  const head = { id: 'undone', at: '2026-04-14T09:00:00.000Z', by: trial.owner, tenantId, trialId: trial.id, people: [] };
  await trials.record({ ...head, code: 'bindingUndone', tenant: people.Alva.person.tenantId });
}

/** Somebody of the partner's company kept a trial of its own before the company was listed. */
async function keptByCustomer(connectionString: string): Promise<void> {
  const open = await tableOpener({ kind: 'connectionString', connectionString });
  const trials = new TrialTables({ trials: open('trials'), people: open('people'), hints: open('hints') });
  const { tenantId, aadObjectId: personId } = people.Kim.person;
  const owner = { tenantId, personId };
  const trial = sampleTrial({
    ...{ id: 'own-secret', partnerTenantId: tenantId, keeper: 'customer', owner, contact: owner, people: [owner] },
    customer: { company: 'Own Secret', country: 'DE', tenantId },
  });
  const head = { id: 'own', at: trial.createdAt, by: owner, tenantId, trialId: trial.id, people: [] };
  await trials.record({ ...head, code: 'created', trial });
}
