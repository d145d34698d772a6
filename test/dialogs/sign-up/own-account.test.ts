/** A trial that is signed up with an account of the partner's own company lands in the partner's tenant: refused, and told where it happened. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Press } from '../../../dialogs/engine/event';
import type { Answers } from '../../../dialogs/engine/script';
import type { OpenJourney } from '../../../dialogs/engine/state';
import type { TenantAnswer } from '../../../src/domain/people/tenant-discovery';
import { HubDesk, inTheMiddle, partnerActor } from '../../kit/stage/hub-desk';

const OWN: TenantAnswer = { kind: 'found', tenantId: 'partner-tenant' };
const OTHER: TenantAnswer = { kind: 'found', tenantId: 'another-tenant' };
const domains: Readonly<Record<string, TenantAnswer>> = {
  'contoso-group.com': OWN,
  'contoso-consulting.onmicrosoft.com': OWN,
  'adventure-works.com': OTHER,
  'fabrikam.com': OTHER,
  'nobody.com': { kind: 'none' },
  'contoso-consulting.com': { kind: 'unknown' },
};
const desk = new HubDesk([], partnerActor, { find: (domain) => Promise.resolve(domains[domain] ?? { kind: 'unknown' }) });

const customer = { company: 'Adventure Works', domain: 'adventure-works.com', tenantId: 'another-tenant' };

function asked(start: string, more: Partial<OpenJourney> = {}): ReturnType<typeof inTheMiddle> {
  const answers: Answers = { start: { start }, customer };
  return inTheMiddle('signUp', 'identity', { ...more, answers: { ...answers, ...more.answers } });
}

/** The account answered, or the ids of what is said about it. */
async function hear(line: string, before: ReturnType<typeof inTheMiddle>): Promise<readonly [unknown, ReturnType<typeof asked>]> {
  const { conversation, open } = await desk.hear(line, before);
  const given = open?.answers['identity'];
  return [given ?? open?.problems.map(({ id }) => id), conversation];
}

describe('an account of the own company', () => {
  const addresses = {
    'of the domain of one’s sign-in name, whatever discovery says': 'kim@contoso-consulting.com',
    'of a domain below it': 'kim@eu.contoso-consulting.com',
    'of another domain of the same tenant': 'kim@contoso-group.com',
    'of the tenant’s first domain': 'admin@contoso-consulting.onmicrosoft.com',
  };
  for (const [which, address] of Object.entries(addresses))
    for (const whose of ['customer', 'handed over'])
      it(`is refused for a new trial, again and again: ${which}, called ${whose}`, async () => {
        let [said, chat] = await hear(`${whose}, ${address}`, asked('new'));
        for (const line of [address, 'yes', address.toUpperCase(), `${whose}, ${address}`]) {
          deepEqual(said, ['problems.partnerDomain'], line);
          [said, chat] = await hear(line, chat);
        }
        deepEqual(said, ['problems.partnerDomain']);
        deepEqual((await hear('customer, jo@adventure-works.com', chat))[0], {
          identity: 'customer',
          account: 'jo@adventure-works.com',
        });
      });

  it('is refused where the customer’s domain is the own one', async () => {
    const own = { customer: { company: 'Contoso', domain: 'contoso-group.com', tenantId: 'partner-tenant' } };
    const [said] = await hear('customer, kim@contoso-group.com', asked('new', { answers: own }));
    deepEqual(said, ['problems.partnerDomain']);
  });

  for (const line of ['ours', 'our account', 'ours, kim@contoso-group.com', 'mine, jo@adventure-works.com'])
    it(`is no choice for a new trial: ${line}`, async () => {
      deepEqual((await hear(line, asked('new')))[0], ['problems.ourAccount']);
    });

  it('has no number on the card', async () => {
    deepEqual((await hear('3', asked('new')))[0], ['problems.choiceUnknown']);
  });

  it('is refused from a card of an older version', async () => {
    const press: Press = {
      kind: 'press',
      verb: 'answer',
      token: { journey: 'form', revision: 1 },
      data: { identity: 'partner', account: 'kim@contoso-group.com' },
    } as unknown as Press;
    const { open } = await desk.decide(press, asked('new'));
    deepEqual([open?.answers['identity'], open?.problems], [undefined, [{ field: 'identity', id: 'problems.ourAccount' }]]);
  });

  for (const start of ['running', 'paid'])
    for (const line of ['customer, kim@contoso-group.com', 'ours, kim@contoso-group.com'])
      it(`is told once of a trial that is ${start}, and recorded as what it is: ${line}`, async () => {
        const [said, chat] = await hear(line, asked(start));
        deepEqual(said, ['problems.partnerDomainThere']);
        deepEqual((await hear('yes', chat))[0], { identity: 'partner', account: 'kim@contoso-group.com' });
      });

  it('that an older version took is asked again before anything is recorded', async () => {
    const given = {
      identity: { identity: 'partner', account: 'kim@contoso-group.com' },
      country: { country: 'DE' },
      billingAddress: { confirmed: 'yes' },
      contact: { name: 'Jo Berry', email: 'jo@adventure-works.com' },
      product: { product: 'sales', kind: 'standard' },
      buying: { buying: 'web', recurring: 'off' },
      terms: { accepted: 'yes', at: '2026-04-14T08:00:00.000Z' },
    };
    const { open, changes } = await desk.hear('yes', { ...asked('new', { step: 'review', answers: given }) });
    deepEqual([open?.step, changes, open?.notes.map(({ id }) => id)], ['identity', [], ['notes.changed']]);
    equal((await desk.hear('yes', asked('running', { step: 'review', answers: given }))).open?.step === 'identity', false);
  });
});

describe('an account whose domain nobody could check', () => {
  it('is asked about once', async () => {
    const [said, chat] = await hear('customer, jo@unheard-of.com', asked('new'));
    deepEqual(said, ['problems.domainUnchecked']);
    deepEqual((await hear('yes', chat))[0], { identity: 'customer', account: 'jo@unheard-of.com' });
  });

  it('is not asked about where the customer’s own domain was typed', async () => {
    const unheard = { customer: { company: 'Adventure Works', domain: 'unheard-of.com' } };
    const [said] = await hear('customer, jo@unheard-of.com', asked('new', { answers: unheard }));
    deepEqual(said, { identity: 'customer', account: 'jo@unheard-of.com' });
  });

  it('is asked about for its mailbox first', async () => {
    deepEqual((await hear('customer, jo@outlook.com', asked('new')))[0], ['problems.consumerMailbox']);
  });
});

describe('an account of neither company', () => {
  it('is questioned as the customer’s, and not as one in a tenant made for the customer', async () => {
    deepEqual((await hear('customer, jo@fabrikam.com', asked('new')))[0], ['problems.notCustomerDomain']);
    const [given] = await hear('handed over, setup@fabrikam.com', asked('new'));
    deepEqual(given, { identity: 'handOver', account: 'setup@fabrikam.com' });
  });

  it('without a tenant may be the one that signs up', async () => {
    const [given] = await hear('handed over, setup@nobody.com', asked('new'));
    ok((given as Record<string, string>)['account'] === 'setup@nobody.com', JSON.stringify(given));
  });
});
