/** The record of trials over the real protocol: one change once, its entry with it, and nothing seen by another tenant. */

import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Table } from '../../src/storage/table';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import type { RecordedChange, TrialCreated, TrialReady } from '../../src/domain/record/changes';
import { hasCode } from '../../src/domain/errors';
import { foldName } from '../../src/domain/text/fold';
import type { Person } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import { ensureTables, tableOpener } from '../../src/storage/tables';
import { TimedTable } from '../../src/storage/timed-table';
import { HintTable, hintsOf } from '../../src/storage/trial-hints';
import { TrialTables } from '../../src/storage/trial-tables';
import type { TrialTableClients } from '../../src/storage/trial-tables';
import { oneAfterAnother } from '../../src/turn/plan-turn';
import { anyText } from '../kit/any-text';
import { proxyBefore } from '../kit/faults/fault-proxy';
import { tapped, type Tap } from '../kit/storage/tapped';
import { startAzurite } from '../kit/storage/azurite';
import type { Azurite } from '../kit/storage/azurite';

const PARTNER = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';
const ME = { tenantId: PARTNER, personId: 'me' };

function trialFor(company: string, customer: Partial<Trial['customer']> = {}): Trial {
  return {
    v: 3,
    id: randomUUID(),
    partnerTenantId: PARTNER,
    state: 'planned',
    start: 'new',
    customer: { company, country: 'PL', ...customer },
    contact: { tenantId: PARTNER, personId: 'contact' },
    identity: 'customer',
    product: 'sales',
    kind: 'standard',
    buying: 'unknown',
    recurringBilling: 'off',
    owner: ME,
    clocks: [],
    createdAt: '2026-03-01T10:00:00.000Z',
    changedAt: '2026-03-01T10:00:00.000Z',
  };
}

function created(trial: Trial): TrialCreated {
  const { id: trialId, createdAt: at } = trial;
  const people = [{ v: 1 as const, ...trial.contact, name: 'Łucja', email: 'lucja@example.com' }];
  return { code: 'created', id: randomUUID(), at, by: ME, tenantId: PARTNER, trialId, trial, people };
}

function ready(trial: Trial, more: Partial<TrialReady> = {}): TrialReady {
  const clock = { kind: 'environment', endsOn: '2026-04-01', zone: 'Europe/Warsaw', source: 'computed' } as const;
  const head = { id: randomUUID(), at: '2026-03-02T10:00:00.000Z', by: ME, tenantId: PARTNER, trialId: trial.id, people: [] };
  return { ...head, code: 'ready', startedOn: '2026-03-02', clocks: [clock], ...more };
}

describe('the record of trials', () => {
  let azurite: Azurite;
  let clients: TrialTableClients;
  let prefix: string;
  let trials: TrialTables;

  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());

  beforeEach(async () => {
    prefix = `R${randomBytes(4).toString('hex')}`;
    clients = await clientsAt(azurite.connectionString);
    await ensureTables(Object.values(clients));
    trials = new TrialTables(clients, { timeoutMs: 10_000 });
  });

  const clientsAt = async (connectionString: string): Promise<TrialTableClients> => {
    const open = await tableOpener({ kind: 'connectionString', connectionString }, prefix);
    return { trials: open('trials'), people: open('people'), hints: open('hints') };
  };
  const withTap = (name: keyof TrialTableClients, tap: Tap): TrialTables =>
    new TrialTables({ ...clients, [name]: tapped(clients[name], tap) }, { timeoutMs: 10_000 });
  const createdTrial = async (trial: Trial) => {
    const change = created(trial);
    assert.equal((await trials.record(change)).kind, 'done');
    return change;
  };
  const codes = async (trial: Trial) => (await trials.timeline(PARTNER, trial.id)).map((entry) => entry.code);
  const names = async (start: string, tenantId = PARTNER) =>
    (await trials.findByName(tenantId, start)).map((trial) => trial.customer.company).sort();
  const hintKeys = async () => (await rowsOf(clients.hints)).map((row) => row.partitionKey.split('_')[0]);

  it('creates a trial once, however often it is told', async () => {
    const trial = trialFor('Contoso');
    const change = created(trial);
    assert.deepEqual(await trials.record(change), { kind: 'done', trial });
    assert.deepEqual(await trials.record(change), { kind: 'already', trial });
    assert.deepEqual(await trials.get(PARTNER, trial.id), trial);
    assert.deepEqual(await codes(trial), ['created']);
    assert.deepEqual(await trials.list(PARTNER), [trial]);
  });

  it('tells what was done in one turn in the order in which it was done, whatever its ids are', async () => {
    const trial = trialFor('Contoso');
    await createdTrial(trial);
    const at = '2026-03-03T10:00:00.000Z';
    const noted = ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'].map((on, n): RecordedChange => ({
      ...{ code: 'useNoted', id: `${9 - n}`, at, by: ME, tenantId: PARTNER, trialId: trial.id, people: [], on },
    }));
    await trials.record(ready(trial));
    for (const change of oneAfterAnother(noted)) assert.equal((await trials.record(change)).kind, 'done');
    const told = await trials.timeline(PARTNER, trial.id);
    assert.deepEqual(
      told.slice(-4).map(({ params }) => params['on']),
      ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'],
    );
  });

  it('tells what was done at one instant in the order in which it was written, whatever its ids are', async () => {
    const trial = trialFor('Contoso');
    await createdTrial(trial);
    await trials.record(ready(trial));
    for (const [n, on] of ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'].entries()) {
      const head = { id: `${9 - n}`, at: '2026-03-03T10:00:00.000Z', by: ME, tenantId: PARTNER, trialId: trial.id, people: [] };
      assert.equal((await trials.record({ ...head, code: 'useNoted', on })).kind, 'done');
      // The emulator writes instants of a millisecond.
      await sleep(3);
    }
    const told = await trials.timeline(PARTNER, trial.id);
    assert.deepEqual(
      told.slice(-4).map(({ params }) => params['on']),
      ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'],
    );
  });

  it('finds a name behind more left-over hints than are read at once', async () => {
    const left = Array.from({ length: 150 }, (_, n) => hintsOf({ ...trialFor('Contoso'), id: `0000-${n}` })).flat();
    await new HintTable(new TimedTable(clients.hints, 10_000)).add(left);
    for (const company of ['Contoso', 'Contoso Nord']) await trials.record(created(trialFor(company)));
    assert.deepEqual(await names('conto'), ['Contoso', 'Contoso Nord']);
  });

  it('creates a trial once when told at the same time', async () => {
    const change = created(trialFor('Contoso'));
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => trials.record(change)));
    assert.deepEqual(outcomes.map((outcome) => outcome.kind).sort(), [...Array<string>(7).fill('already'), 'done']);
    assert.deepEqual(await codes(change.trial), ['created']);
  });

  it('keeps every field of a trial', async () => {
    const bare = trialFor('Contoso', { domain: 'contoso.com', tenantId: OTHER, registrationNumber: '1' });
    const terms = { by: ME, at: bare.createdAt };
    const trial: Trial = {
      ...bare,
      signUpAccount: ME,
      terms,
      startedOn: '2026-03-01',
      environmentUrl: 'https://x',
      subscriptionId: 's',
    };
    await createdTrial(trial);
    assert.deepEqual(await trials.get(PARTNER, trial.id), trial);
  });

  it('makes a planned trial run, and answers the same change with what stands now', async () => {
    const trial = trialFor('Contoso');
    await createdTrial(trial);
    const change = ready(trial, { domain: 'contoso.com', customerTenantId: OTHER });
    const outcome = await trials.record(change);
    assert.ok(outcome.kind === 'done');
    assert.equal(outcome.trial.state, 'running');
    const boundBy = { how: 'trialDomain', by: change.by, at: change.at };
    assert.deepEqual(outcome.trial.customer, { ...trial.customer, domain: 'contoso.com', tenantId: OTHER, boundBy });
    assert.deepEqual(await trials.record(change), { kind: 'already', trial: outcome.trial });
    assert.deepEqual(await codes(trial), ['created', 'ready']);
  });

  it('refuses what the rules refuse, and writes nothing', async () => {
    const trial = trialFor('Contoso');
    assert.deepEqual(await trials.record(ready(trial)), { kind: 'refused', refusal: 'notFound' });
    await createdTrial(trial);
    const again = { ...created(trial), people: [{ v: 1 as const, ...trial.contact, name: 'Somebody else' }] };
    assert.deepEqual(await trials.record(again), { kind: 'refused', refusal: 'alreadyRecorded' });
    await trials.record(ready(trial));
    assert.deepEqual(await trials.record(ready(trial)), { kind: 'refused', refusal: 'notPlanned' });
    assert.deepEqual(await codes(trial), ['created', 'ready']);
    assert.equal((await trials.person(trial.contact))?.name, 'Łucja');
  });

  it('lets one of two changes at the same time win, and decides the other anew', async () => {
    const trial = trialFor('Contoso');
    await createdTrial(trial);
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => trials.record(ready(trial))));
    assert.deepEqual(outcomes.map((outcome) => outcome.kind).sort(), ['done', 'refused', 'refused', 'refused']);
    assert.deepEqual(await codes(trial), ['created', 'ready']);
  });

  it('decides anew when the trial changes between reading and writing', async () => {
    const trial = trialFor('Contoso');
    await createdTrial(trial);
    const rival = new TrialTables(clients, { timeoutMs: 10_000 });
    let once = true;
    const slow = withTap('trials', async ({ method }, next) => {
      if (once && method === 'POST') {
        once = false;
        await rival.record(ready(trial));
      }
      return next();
    });
    assert.deepEqual(await slow.record(ready(trial)), { kind: 'refused', refusal: 'notPlanned' });
  });

  it('recognises a change whose answer was lost', async () => {
    const change = created(trialFor('Contoso'));
    const proxy = await proxyBefore(azurite.connectionString);
    const connection = azurite.connectionString.replace(/(TableEndpoint=)http:\/\/[\d.:]+/, `$1${proxy.url}`);
    const unlucky = new TrialTables(await clientsAt(connection), { timeoutMs: 10_000 });
    proxy.loseNextAnswer(({ method, path }) => method === 'POST' && path.includes('$batch'));
    assert.deepEqual(await unlucky.record(change), { kind: 'already', trial: change.trial });
    await proxy.stop();
    assert.deepEqual(await codes(change.trial), ['created']);
  });

  it('gives up with a conflict when others never rest', async () => {
    const trial = trialFor('Contoso');
    await createdTrial(trial);
    let touched = 0;
    const contested = withTap('trials', async ({ method }, next) => {
      const touch = { partitionKey: PARTNER, rowKey: `t_${trial.id}`, touched: ++touched };
      if (method === 'POST') await clients.trials.updateEntity(touch, 'Merge');
      return next();
    });
    await assert.rejects(contested.record(ready(trial)), (error) => hasCode(error, 'STORAGE_CONFLICT'));
    assert.deepEqual(await codes(trial), ['created']);
  });

  it('tells the timeline oldest first, of this trial only', async () => {
    const [one, two] = [trialFor('Contoso'), trialFor('Fabrikam')];
    await createdTrial(one);
    await createdTrial(two);
    await trials.record(ready(one));
    assert.deepEqual(await codes(one), ['created', 'ready']);
    assert.deepEqual((await trials.timeline(PARTNER, one.id))[1]?.params, { startedOn: '2026-03-02', endsOn: '2026-04-01' });
    assert.deepEqual(await trials.timeline(PARTNER, one.id.slice(0, -1)), []);
  });

  it('finds by the start of a name, case and accents aside', async () => {
    for (const company of [
      'Łódź Café',
      'Lodz Catering',
      'Straße GmbH',
      'Ørsted',
      'Contoso',
      'O\u2019Brien',
      '東京商事',
      '💙 Blue',
    ]) {
      await createdTrial(trialFor(company));
    }
    assert.deepEqual(await names('lodz ca'), ['Lodz Catering', 'Łódź Café']);
    assert.deepEqual(await names('LÓDŹ CAFE'), ['Łódź Café']);
    assert.deepEqual(await names('strasse'), ['Straße GmbH']);
    assert.deepEqual(await names('orst'), ['Ørsted']);
    assert.deepEqual(await names("o'b"), ['O\u2019Brien']);
    assert.deepEqual(await names('東京'), ['東京商事']);
    assert.deepEqual(await names('💙'), ['💙 Blue']);
    assert.deepEqual(await names('ontoso'), []);
    assert.deepEqual(await names('contoso ltd'), []);
    for (const nothing of ['', '  ', '\u0301', "' or true or '"]) assert.deepEqual(await names(nothing), []);
  });

  it('finds names longer than a key, and tells them apart', async () => {
    const long = '東'.repeat(100);
    await createdTrial(trialFor(`${long}a`));
    await createdTrial(trialFor(`${long}b`));
    assert.deepEqual(await names(`${long}b`), [`${long}b`]);
    assert.equal((await names(long)).length, 2);
  });

  it('shows nothing of a trial to another tenant', async () => {
    const trial = trialFor('Contoso', { tenantId: OTHER });
    await createdTrial(trial);
    assert.equal(await trials.get(OTHER, trial.id), undefined);
    assert.deepEqual(await trials.list(OTHER), []);
    assert.deepEqual(await names('contoso', OTHER), []);
    assert.deepEqual(await trials.timeline(OTHER, trial.id), []);
    assert.deepEqual(await trials.record({ ...ready(trial), tenantId: OTHER }), { kind: 'refused', refusal: 'notFound' });
  });

  it('does not believe a hint', async () => {
    const trial = trialFor('Contoso');
    await createdTrial(trial);
    const [hint] = await rowsOf(clients.hints);
    assert.ok(hint);
    const elsewhere = `${PARTNER}_${Buffer.from('fabrikam').toString('hex')}_`;
    await clients.hints.createEntity({ ...hint, rowKey: `${elsewhere}${trial.id}` });
    await clients.hints.createEntity({ ...hint, rowKey: `${elsewhere}gone`, trialId: 'gone' });
    assert.deepEqual(await names('fabrikam'), []);
  });

  it('keeps a hint by the customer tenant, and drops the one it no longer needs', async () => {
    const trial = trialFor('Contoso', { tenantId: OTHER });
    await createdTrial(trial);
    assert.deepEqual(await hintKeys(), ['customer', 'name']);
    await trials.record(ready(trial, { customerTenantId: 'third' }));
    const customers = (await rowsOf(clients.hints)).map((row) => row.partitionKey).filter((key) => key.startsWith('customer'));
    assert.deepEqual(customers, ['customer_third']);
  });

  it('does not call a recorded change failed because an old hint stayed', async () => {
    const trial = trialFor('Contoso', { tenantId: OTHER });
    await createdTrial(trial);
    const stuck = withTap('hints', ({ method }, next) =>
      method === 'DELETE' ? Promise.reject(new DOMException('', 'AbortError')) : next(),
    );
    assert.equal((await stuck.record(ready(trial, { customerTenantId: 'third' }))).kind, 'done');
  });

  it('knows colleagues: a tenant’s own accounts, and none of the people that trials name', async () => {
    const tenantId = randomUUID();
    const kim: Person = { v: 1, tenantId, personId: 'kim', name: 'Kim', email: 'kim@x.com', account: true };
    await trials.remember(kim);
    await trials.remember({ v: 1, tenantId, personId: 'contact', name: 'Jo' });
    await trials.remember({ v: 1, tenantId: `${tenantId}_`, personId: 'other', name: 'Eve', account: true });
    assert.deepEqual(await trials.colleagues(tenantId), [kim]);
    assert.deepEqual(await trials.colleagues('nobody'), []);
  });

  it('remembers people, the last word counting', async () => {
    const ref = { tenantId: PARTNER, personId: "a/b#c?'_%" };
    assert.equal(await trials.person(ref), undefined);
    await trials.remember({ v: 1, ...ref, name: 'Zoë', phone: '+4812345678' });
    await Promise.all(['A', 'B', 'C'].map((name) => trials.remember({ v: 1, ...ref, name })));
    await trials.remember({ v: 1, ...ref, name: 'Zoë' });
    assert.deepEqual(await trials.person(ref), { v: 1, ...ref, name: 'Zoë' });
    assert.equal(await trials.person({ ...ref, tenantId: OTHER }), undefined);
  });

  it('keeps people and trials apart whose ids run into each other', async () => {
    await trials.remember({ v: 1, tenantId: 'a', personId: 'b_c', name: 'one' });
    await trials.remember({ v: 1, tenantId: 'a_b', personId: 'c', name: 'two' });
    assert.equal((await trials.person({ tenantId: 'a', personId: 'b_c' }))?.name, 'one');
    const [short, long] = [
      { ...trialFor('One'), id: 'x' },
      { ...trialFor('Two'), id: 'x_2026' },
    ];
    await createdTrial(short);
    await createdTrial(long);
    assert.equal((await trials.timeline(PARTNER, 'x')).length, 1);
  });

  it('shows rows of a newer version where it can, and never writes over them', async () => {
    const trial = trialFor('Contoso');
    await createdTrial(trial);
    const newer = (error: unknown) => hasCode(error, 'ROW_FROM_NEWER_VERSION');
    const person = { partitionKey: PARTNER, rowKey: `${PARTNER}_contact` };
    await clients.people.updateEntity({ ...person, v: 2 }, 'Merge');
    assert.equal((await trials.person(trial.contact))?.name, 'Łucja');
    await assert.rejects(trials.remember({ v: 1, ...trial.contact, name: 'X' }), newer);
    await clients.trials.updateEntity({ partitionKey: PARTNER, rowKey: `t_${trial.id}`, v: 5 }, 'Merge');
    assert.equal((await trials.get(PARTNER, trial.id))?.beyond, true);
    assert.equal((await trials.list(PARTNER))[0]?.beyond, true);
    assert.deepEqual(await names('contoso'), ['Contoso']);
    await assert.rejects(trials.record(ready(trial)), newer);
    await clients.trials.updateEntity({ partitionKey: PARTNER, rowKey: `t_${trial.id}`, json: '{"v":5}' }, 'Merge');
    await assert.rejects(trials.get(PARTNER, trial.id), newer);
  });

  it('keeps what a customer keeps from the release before, and what a partner keeps open to it', async () => {
    const ours = trialFor('Contoso');
    const own: Trial = { ...trialFor('Fabrikam'), id: 'own-trial', keeper: 'customer' };
    await createdTrial(ours);
    await createdTrial({ ...own, customer: { ...own.customer, tenantId: PARTNER } });
    const rows = await Promise.all([ours, own].map(({ id }) => clients.trials.getEntity(PARTNER, `t_${id}`)));
    assert.deepEqual(
      rows.map(({ v }) => v),
      [3, 4],
    );
    assert.deepEqual(
      [(await trials.get(PARTNER, own.id))?.keeper, (await trials.get(PARTNER, own.id))?.beyond],
      ['customer', undefined],
    );
  });

  for (const json of ['{', '{}', 'null', '{"v":1}']) {
    it(`names a trial it can't read: ${json}`, async () => {
      const trial = trialFor('Contoso');
      await createdTrial(trial);
      await clients.trials.updateEntity({ partitionKey: PARTNER, rowKey: `t_${trial.id}`, json }, 'Merge');
      await assert.rejects(trials.get(PARTNER, trial.id), (error) => hasCode(error, 'STORAGE_UNREADABLE'));
    });
  }

  it('writes nothing that could not be read again', async () => {
    const trial = { ...trialFor('Contoso'), createdAt: 'yesterday' };
    await assert.rejects(trials.record(created(trial)));
    const long = trialFor('x'.repeat(40_000));
    await assert.rejects(trials.record(created(long)), (error) => hasCode(error, 'STORAGE_TOO_LARGE'));
    assert.deepEqual(await trials.list(PARTNER), []);
  });

  it('refuses a change that brings another trial than it names', async () => {
    await assert.rejects(trials.record({ ...created(trialFor('Contoso')), tenantId: OTHER }), /another trial/);
  });
});

describe('folding a name', () => {
  const cases = [
    ['  Łódź   CAFÉ ', 'lodz cafe'],
    ['STRAẞE straße', 'strasse strasse'],
    ['Ørsted Æro Œuvre Đà Þór', 'orsted aero oeuvre da thor'],
    ['İstanbul ıspanak', 'istanbul ispanak'],
    ['ﬁrm Ｆｕｌｌ', 'firm full'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['Soft\u00adhyphen\u200b', 'softhyphen'],
    ['Müller & Söhne', 'muller & sohne'],
    ['', ''],
  ] as const;
  for (const [name, folded] of cases) {
    it(`${JSON.stringify(name)} is ${JSON.stringify(folded)}, and stays so`, () => {
      assert.equal(foldName(name), folded);
      assert.equal(foldName(folded), folded);
    });
  }
});

describe('folding any name', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText(), (name) => foldName(foldName(name)) === foldName(name)),
      { numRuns: 2000 },
    );
  });
});

async function rowsOf(client: Table) {
  const rows: Readonly<Record<string, unknown> & { partitionKey: string; rowKey: string }>[] = [];
  for await (const { partitionKey = '', rowKey = '', ...row } of client.listEntities())
    rows.push({ ...row, partitionKey, rowKey });
  return rows;
}
