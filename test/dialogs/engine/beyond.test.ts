/** A trial with codes that only another release knows is shown all the same, and says that it can't be changed here. */

import { match, ok } from 'node:assert/strict';
import { CardRenderer } from '../../../cards/engine/render';
import { createWords } from '../../../cards/engine/words';
import { commands, journeys, onTrial, views } from '../../../dialogs';
import type { ViewName } from '../../../dialogs/engine/names';
import type { World } from '../../../dialogs/engine/scene';
import { Screens } from '../../../dialogs/engine/screens';
import { newConversation } from '../../../dialogs/engine/state';
import { actorOf } from '../../../src/domain/people/actor';
import type { Trial } from '../../../src/domain/record/trial';
import type { TimelineEntry } from '../../../src/domain/record/timeline';
import { sampleTrial } from '../../domain/record/trial-samples';
import { MemoryTrials } from '../../reminders/memory-trials';

const PARTNER = 'partner-tenant';
const CUSTOMER = 'customer-tenant';
const alex = { tenantId: PARTNER, personId: 'alex' };
const dana = { tenantId: CUSTOMER, personId: 'dana' };
const AT = '2026-03-02T09:00:00.000Z';

/** Every code in it is one that nobody knows here. */
const strange = sampleTrial({
  ...({
    state: 'paused',
    start: 'copied',
    identity: 'broker',
    kind: 'preview',
    buying: 'marketplace',
  } as unknown as Partial<Trial>),
  ...({ recurringBilling: 'yearly', paid: { since: '2026-03-02', route: 'marketplace' } } as unknown as Partial<Trial>),
  customer: { company: 'Adventure Works', country: 'DE', tenantId: CUSTOMER },
  people: [dana],
  credit: {
    partner: { name: 'C', partnerId: '1' },
    route: 'new',
    status: 'new',
    productLine: 'D',
    by: alex,
    at: AT,
  } as unknown as NonNullable<Trial['credit']>,
  ownership: { stage: 'half', lines: {}, attestation: { kind: 'read', at: AT } } as unknown as NonNullable<Trial['ownership']>,
  removal: {
    ...{ id: 'r', scope: 'apps', requestedBy: dana, requestedAt: AT },
    tasks: [{ task: 'appsRemoved', hand: 'partner', settled: { outcome: 'partly', by: alex, at: AT } }],
  } as unknown as NonNullable<Trial['removal']>,
  beyond: true,
});

class StrangeTrials extends MemoryTrials {
  override timeline(): Promise<readonly TimelineEntry[]> {
    return Promise.resolve([{ v: 1, id: 'e', at: AT, by: alex, code: 'eyeOpened', params: {} }]);
  }
  override list(): Promise<readonly Trial[]> {
    return Promise.resolve([strange]);
  }
  override ofCustomer(): Promise<readonly Trial[]> {
    return Promise.resolve([strange]);
  }
}

describe('a trial that another release wrote', () => {
  const partners = new Map([[PARTNER, 'Contoso']]);
  const world = { trials: new StrangeTrials(() => strange), partners } as unknown as World;
  const screens = new Screens({
    journeys,
    commands,
    views,
    onTrial,
    renderer: new CardRenderer(),
    world,
    files: { make: () => Promise.resolve(undefined) },
  });
  const say = createWords()('en-GB');
  const shown = async (name: ViewName, { tenantId, personId }: typeof alex, args: Readonly<Record<string, string>> = {}) => {
    const member = { standing: 'member', name: 'A', addresses: [], at: AT } as const;
    const actor = actorOf({ v: 1, tenantId, personId, name: 'A' }, partners, member);
    const viewer = { actor, say, now: new Date('2026-03-10T09:00:00.000Z') };
    return JSON.stringify((await screens.draw({ kind: 'view', name, args }, newConversation(), viewer)).card);
  };

  for (const view of [
    'myTrials',
    'trial',
    'access',
    'accessList',
    'removalTasks',
    'reminders',
    'ownership',
    'invitations',
    'several',
    'whichTrial',
    'export',
  ] as const)
    it(`is shown to its partner in “${view}”`, async () => {
      const card = await shown(view, alex, { trial: strange.id, name: 'Adv' });
      ok(!card.includes('undefined'), card);
    });
  for (const view of ['ourTrials', 'ourTrial', 'access', 'removalTasks', 'reminders'] as const)
    it(`is shown to its customer in “${view}”`, async () => {
      const card = await shown(view, dana, { trial: strange.id });
      ok(!card.includes('undefined'), card);
    });

  it('says that only a newer version can change it', async () => {
    match(await shown('trial', alex, { trial: strange.id }), /newer version of me keeps this trial/);
    match(await shown('trial', alex, { trial: strange.id }), /At a stage I don’t know yet/);
    match(await shown('trial', alex, { trial: strange.id }), /2 March 2026: changed by/);
  });
});
