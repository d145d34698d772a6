/** Every field of a trial is in the tables that people take along, or is left out for a reason: a field more does not compile until it stands here. */

import { equal, notEqual } from 'node:assert/strict';
import { createWords } from '../../cards/engine/words';
import { ourTrialsCsv } from '../../src/files/our-trials-csv';
import { trialsCsv } from '../../src/files/trials-csv';
import type { Trial } from '../../src/domain/record/trial';
import { sampleTrial } from '../domain/record/trial-samples';
import { MemoryTrials } from '../reminders/memory-trials';

const say = createWords()('en-GB');
const alva = { tenantId: 'customer-tenant', personId: 'alva' };
const at = '2026-04-14T09:00:00.000Z';
const by = { tenantId: 'partner-tenant', personId: 'alex' };

/** What a field is changed to, and in whose table that is seen; or why it is in none. */
type Decision = { readonly from?: Partial<Trial>; readonly to: Partial<Trial>; readonly in: 'both' | 'ours' | 'theirs' } | string;

const own: Partial<Trial> = {
  ...{ v: 4, partnerTenantId: 'customer-tenant', keeper: 'customer', owner: alva },
  customer: { company: 'Adventure Works', country: 'DE', tenantId: 'customer-tenant' },
};
const clock = { kind: 'environment', endsOn: '2026-05-04', zone: 'UTC', source: 'person' } as const;

const fields: { readonly [F in keyof Required<Trial>]: Decision } = {
  v: 'says which release may write the row',
  id: 'means nothing outside of the record',
  partnerTenantId: 'is the place of the row; the partner stands there by its name',
  alsoPartner: 'is not of the trial: an operator says it of tenants',
  keeper: 'shows in whether there is a partner',
  partner: { from: own, to: { ...own, partner: { tenantId: 'partner-tenant', people: [by] } }, in: 'ours' },
  joinedTo: { from: own, to: { ...own, joinedTo: { tenantId: 'partner-tenant', trialId: 't', by: alva, at } }, in: 'ours' },
  state: { to: { state: 'expired' }, in: 'both' },
  start: 'says how it came into the record, not how it stands',
  customer: {
    to: { customer: { company: 'Bellows', country: 'FR', domain: 'bellows.com', tenantId: 'customer-tenant' } },
    in: 'both',
  },
  contact: 'is a person whom the partner named; the table of a company names its own people here',
  identity: 'decides the way of the hand-over, whose stage stands there',
  signUpAccount: 'is an account of somebody',
  product: { to: { product: 'customerService' }, in: 'both' },
  kind: 'decides the dates, which stand there',
  channel: 'decides the dates, which stand there',
  buying: 'is asked again where it matters, and changes',
  recurringBilling: 'is looked up in the admin center, which has the last word',
  terms: 'is kept as a proof, in the timeline',
  owner: { to: { owner: { ...by, personId: 'other' } }, in: 'theirs' },
  preparedBy: 'stands in the timeline',
  startedOn: { to: { startedOn: '2026-03-02' }, in: 'both' },
  environmentUrl: { to: { environmentUrl: 'https://a.crm.dynamics.com' }, in: 'both' },
  subscriptionId: { to: { subscriptionId: 'sub' }, in: 'both' },
  clocks: { to: { clocks: [clock] }, in: 'both' },
  paid: { to: { paid: { since: '2026-04-01', route: 'web' } }, in: 'both' },
  term: { to: { term: { endsOn: '2027-04-01', zone: 'UTC', intent: 'renew' } }, in: 'both' },
  ownership: { to: { ownership: { stage: 'requested', requestedAt: at, lines: {} } }, in: 'both' },
  credit: {
    to: {
      credit: { partner: { name: 'Fabrikam', partnerId: '1' }, route: 'cpor', productLine: 'D', status: 'waiting', by, at },
    },
    in: 'both',
  },
  people: { to: { people: [alva, { ...alva, personId: 'nils' }] }, in: 'ours' },
  invitations: 'are codes that go, and people who did not come',
  removal: { to: { removal: { id: 'r', scope: 'all', requestedBy: alva, requestedAt: at, tasks: [] } }, in: 'ours' },
  review: { to: { review: { answer: 'needed', by: alva, at } }, in: 'ours' },
  lastUsedOn: 'is for the idle rule alone',
  logs: 'are what each was told, which the chats hold',
  beyond: 'is never stored',
  archivedAt: 'is a matter of the lists; the table holds archived trials, too',
  createdAt: 'stands in the timeline',
  changedAt: 'stands in the timeline',
};

/** The tables of both sides of one trial. */
async function tables(changes: Partial<Trial>): Promise<Readonly<Record<'ours' | 'theirs', string | undefined>>> {
  const bound = { company: 'Adventure Works', country: 'DE', tenantId: 'customer-tenant' };
  const trial = sampleTrial({ customer: bound, people: [alva], ...changes });
  class Held extends MemoryTrials {
    override list(tenantId?: string): Promise<readonly Trial[]> {
      return Promise.resolve(trial.partnerTenantId === tenantId ? [trial] : []);
    }

    override ofCustomer(): Promise<readonly Trial[]> {
      return Promise.resolve([trial]);
    }

    override person(ref: { readonly tenantId: string; readonly personId: string }) {
      return Promise.resolve({ v: 1 as const, ...ref, name: `name of ${ref.personId}` });
    }
  }
  const trials = new Held(() => trial);
  const partners = new Map([['partner-tenant', 'Contoso Consulting']]);
  return {
    ours: await ourTrialsCsv(alva, { trials, partners: partnersOf(partners) }, say),
    theirs: await trialsCsv(['partner-tenant'], trials, say),
  };
}

function partnersOf(names: ReadonlyMap<string, string>) {
  return { get: (tenantId: string) => names.get(tenantId), has: (tenantId: string) => names.has(tenantId) };
}

describe('the tables that people take along', () => {
  for (const [field, decision] of Object.entries(fields))
    if (typeof decision !== 'string')
      it(`say the ${field} of a trial to ${{ both: 'both sides', ours: 'the customer', theirs: 'the partner' }[decision.in]}`, async () => {
        const [before, after] = [await tables(decision.from ?? {}), await tables(decision.to)];
        if (decision.in === 'theirs') equal(before.ours, after.ours, 'the customer’s has nothing of it');
        else notEqual(before.ours, after.ours);
        if (decision.in === 'ours') equal(before.theirs, after.theirs, 'the partner’s has nothing of it');
        else notEqual(before.theirs, after.theirs);
      });

  it('leave out nothing without a reason', () => {
    const reasons = Object.values(fields).filter((decision) => typeof decision === 'string');
    equal(
      reasons.every((reason) => reason.split(' ').length >= 3),
      true,
    );
  });
});
