/** Messages that were due while somebody might hear of a trial, and who gets nothing because they may not any more. */

import { doesNotMatch, equal, match } from 'node:assert/strict';
import type { RecordedChange } from '../../src/domain/record/changes';
import type { Person } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import { openStores } from '../../src/app/stores';
import { readConfig } from '../../src/settings/config';
import { PersonalSchedule } from '../../src/reminders/schedule';
import { Conversations } from '../../src/turn/conversations';
import { sampleTrial } from '../domain/record/trial-samples';
import { AppStage, people } from '../kit/stage/app-stage';
import type { Chat } from '../kit/stage/chat';
import type { ChatOptions } from '../kit/stage/channel';
import { nothingKept } from '../kit/stage/nothing-kept';

const TRIAL = 'dddddddd-0000-4000-8000-000000000001';
const { Robin, Alva } = people;
const PARTNER = Robin.person.tenantId;

function personOf({ person: { tenantId, aadObjectId: personId, name } }: ChatOptions): Person {
  return { v: 1, tenantId, personId, name };
}
const ref = (who: ChatOptions) => ({ tenantId: who.person.tenantId, personId: who.person.aadObjectId });

const trial: Trial = sampleTrial({
  id: TRIAL,
  partnerTenantId: PARTNER,
  owner: ref(Robin),
  contact: { tenantId: PARTNER, personId: 'nobody' },
  customer: { company: 'Quillmere Foundry', country: 'DE', tenantId: Alva.person.tenantId },
  people: [ref(Alva)],
  identity: 'handOver',
  kind: 'subscription',
  ownership: { stage: 'named', admin: ref(Alva), lines: {} },
  recurringBilling: 'on',
  startedOn: '2026-03-20',
  clocks: [{ kind: 'subscription', endsOn: '2026-04-20', zone: 'Europe/Berlin', source: 'computed' }],
});

const head = (id: string) => ({
  ...{ id, at: '2026-04-14T09:00:00.000Z', by: ref(Robin), tenantId: PARTNER, trialId: TRIAL },
  people: [],
});
const claimed: RecordedChange = {
  ...head('claimed'),
  code: 'creditNoted',
  credit: {
    partner: { name: 'Quillmere Partners', partnerId: '4391507' },
    route: 'cpor',
    productLine: 'Dynamics 365',
    status: 'waiting',
    by: ref(Robin),
    at: '2026-04-14T09:00:00.000Z',
  },
};
const takenBack: RecordedChange = { ...head('takenBack'), code: 'bindingUndone', tenant: Alva.person.tenantId };

describe('what is due for somebody who may not hear it any more', () => {
  let stage: AppStage;
  let alva: Chat;

  const record = async (change: RecordedChange): Promise<void> => {
    const { connectionString, clock } = stage;
    const env = { BOT_MODE: 'local', PARTNER_TENANTS: PARTNER, AZURE_STORAGE_CONNECTION_STRING: connectionString };
    const stores = await openStores(readConfig(env));
    const conversations = new Conversations(stores.state, { next: () => 'written by the test' }, nothingKept);
    await stores.recordWith(new PersonalSchedule(conversations, clock, stores.due)).record(change);
  };
  /** What Alva is told while the outbox does what is due. */
  const told = async (): Promise<string> => {
    const before = alva.messages.length;
    await stage.app.deliver();
    return JSON.stringify(alva.messages.slice(before));
  };

  beforeEach(async () => {
    stage = new AppStage();
    await stage.start();
    await record({ ...head('made'), code: 'created', trial, people: [personOf(Robin), personOf(Alva)] });
    alva = stage.channel.chat(Alva);
    await alva.say('hi');
  });
  afterEach(() => stage.stop());

  it('reaches them while they are on the trial', async () => {
    await record(claimed);
    match(await told(), /Quillmere Partners.*Quillmere Foundry/);
  });

  it('is not said once the trial was taken back from their company', async () => {
    await record(claimed);
    await record(takenBack);
    doesNotMatch(await told(), /Quillmere Partners|turns into a bill|sign in to the trial/);
    await stage.app.repair();
    equal(await told(), '[]');
  });

  it('is not said to somebody who turned out to be a guest', async () => {
    await stage.app.repair();
    const { members } = alva.origin.conversation;
    members.splice(0, members.length, { ...Alva.person, userRole: 'guest' });
    stage.clock.set('2026-05-15T09:00:00.000Z');
    await alva.say('hi');
    await record({ ...claimed, at: '2026-05-15T09:00:00.000Z' });
    equal(await told(), '[]');
  });
});
