/** Reminders that were set aside: no repair and no change brings them back, an operator does; what is due later comes by itself. */

import { deepEqual, equal, match } from 'node:assert/strict';
import { openStores, type Stores } from '../../src/app/stores';
import type { RecordedChange } from '../../src/domain/record/changes';
import type { PersonRef } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import type { DueIndex } from '../../src/domain/watch/due';
import { readConfig } from '../../src/settings/config';
import { PersonalSchedule } from '../../src/reminders/schedule';
import { Conversations } from '../../src/turn/conversations';
import { sampleTrial } from '../domain/record/trial-samples';
import { AppStage, people } from '../kit/stage/app-stage';
import { nothingKept } from '../kit/stage/nothing-kept';
import { collected } from '../kit/storage/due-samples';
import { trialOf } from './pipeline';
import { Pipeline } from './pipeline-stage';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Sets aside every reminder that is due, as an outbox does that was killed over each of them. */
async function setAsideAll(due: DueIndex, now: Date): Promise<number> {
  const rows = await collected(due.dueUntil(now));
  const reminders = rows.filter(({ kind }) => kind === 'reminder');
  for (const row of reminders) await due.deadLetter(row, 'crashed', now);
  return reminders.length;
}

function creditNoted({ id: trialId, partnerTenantId: tenantId }: Trial, by: PersonRef, at: string): RecordedChange {
  const partner = { name: 'Fabrikam', partnerId: '4391507' };
  const credit = { partner, route: 'cpor', productLine: 'Dynamics 365', status: 'planned', by, at } as const;
  return { code: 'creditNoted', id: `noted ${at}`, at, by, tenantId, trialId, people: [], credit };
}

describe('a reminder that was set aside', () => {
  const trial = trialOf('1');
  const { owner } = trial;
  let stage: Pipeline;

  const repair = (): Promise<void> => stage.trials.reschedule(trial.partnerTenantId, trial.id);
  const aside = async (): Promise<number> => (await stage.overview.deadLetters()).length;

  beforeEach(async () => {
    stage = new Pipeline(() => trial, 'scheduled');
    await stage.meet([owner]);
    await repair();
  });

  it('stays so through repairs and through changes of the trial, until it is replayed', async () => {
    equal(await setAsideAll(stage.due, stage.clock.now()), 1);
    for (let round = 0; round < 4; round++) {
      stage.clock.advance(6 * HOUR);
      await repair();
      await stage.real.deliverDue();
    }
    await stage.trials.record(creditNoted(trial, owner, stage.clock.now().toISOString()));
    await stage.real.deliverDue();
    deepEqual([stage.sender.attempts.length, await aside()], [0, 1]);
    equal(await stage.overview.replay(), 1);
    await repair();
    await stage.real.deliverDue();
    await repair();
    await stage.real.deliverDue();
    deepEqual([stage.sender.said.length, await aside()], [1, 0]);
  });

  it('keeps no later one back, which is set aside by itself', async () => {
    await setAsideAll(stage.due, stage.clock.now());
    await repair();
    stage.clock.advance(8 * DAY);
    equal(await setAsideAll(stage.due, stage.clock.now()), 1);
    await repair();
    await stage.real.deliverDue();
    deepEqual([stage.sender.attempts.length, await aside()], [0, 1]);
    stage.clock.advance(5 * DAY);
    await stage.real.deliverDue();
    equal(stage.sender.said.length, 1);
  });

  it('in another’s place is not brought back by a repair either, and a later one comes', async () => {
    const colleague = { tenantId: owner.tenantId, personId: 'colleague' };
    stage.trials.known.push({ v: 1, ...colleague, name: 'Kim' });
    await stage.meet([colleague]);
    await stage.meet([owner], { reach: { state: 'blocked', since: stage.clock.now().toISOString() } });
    const { fate } = stage.sender;
    stage.sender.fate = () => ({ outcome: 'not-sent', status: 400, teamsCode: 'BadSyntax' });
    await stage.real.deliverDue();
    equal(await aside(), 1);
    const tried = stage.sender.attempts.length;
    for (let round = 0; round < 4; round++) {
      stage.clock.advance(6 * HOUR);
      await repair();
      await stage.real.deliverDue();
    }
    equal(stage.sender.attempts.length, tried);
    stage.sender.fate = fate;
    stage.clock.advance(8 * DAY);
    await repair();
    await stage.real.deliverDue();
    equal(stage.sender.said.length, 1);
  });
});

describe('a reminder that was set aside, in tables', () => {
  const { Robin } = people;
  const robin = { tenantId: Robin.person.tenantId, personId: Robin.person.aadObjectId };
  const trial = sampleTrial({
    id: 'dddddddd-0000-4000-8000-000000000001',
    partnerTenantId: robin.tenantId,
    owner: robin,
    startedOn: '2026-03-20',
    clocks: [{ kind: 'subscription', endsOn: '2026-04-20', zone: 'Europe/Berlin', source: 'computed' }],
  });
  let stage: AppStage;
  let stores: Stores;

  beforeEach(async () => {
    stage = new AppStage();
    await stage.start();
    const env = { BOT_MODE: 'local', PARTNER_TENANTS: robin.tenantId };
    stores = await openStores(readConfig({ ...env, AZURE_STORAGE_CONNECTION_STRING: stage.connectionString }));
    const conversations = new Conversations(stores.state, { next: () => 'written by the test' }, nothingKept);
    const head = { id: 'made', at: '2026-04-14T09:00:00.000Z', by: robin, tenantId: robin.tenantId, trialId: trial.id };
    const schedule = new PersonalSchedule(conversations, stage.clock, stores.due);
    await stores.recordWith(schedule).record({ ...head, code: 'created', trial, people: [{ v: 1, ...robin, name: 'Robin' }] });
  });
  afterEach(() => stage.stop());

  it('stays so through the repairs of a bot that starts, and is told once it is replayed', async () => {
    const chat = stage.channel.chat(Robin);
    await chat.say('hi');
    await stage.app.repair();
    stage.clock.advance(DAY);
    equal(await setAsideAll(stores.due, stage.clock.now()), 1);
    const before = chat.messages.length;
    for (let round = 0; round < 3; round++) {
      stage.clock.advance(HOUR / 2);
      await stage.app.repair();
      await stage.app.deliver();
    }
    deepEqual(chat.messages.slice(before), []);
    const [letter] = await collected(stores.due.deadLetters());
    equal(letter?.trialId, trial.id);
    await stores.due.replay(letter, stage.clock.now());
    await stage.app.repair();
    await stage.app.deliver();
    equal(chat.messages.length, before + 1);
    match(JSON.stringify(chat.messages.at(-1)), /20 April|April 20/u);
  });
});
