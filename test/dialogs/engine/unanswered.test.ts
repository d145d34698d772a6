/** A line that answers nothing of the open question is heard all the same: for another question, for something else, or as "not yet". */

import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import { commands, journeys } from '../../../dialogs';
import type { Attempt } from '../../../dialogs/engine/attempt';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk, inTheMiddle, partnerActor } from '../../kit/stage/hub-desk';

const nils = { v: 1 as const, tenantId: 'cust', personId: 'nils', name: 'Nils', account: true as const };
const customer = { company: 'Adventure Works', country: 'DE', domain: 'adventure-works.com', tenantId: 'cust' };
const trial = sampleTrial({ id: '00000000-0000-4000-8000-0000000000aa', people: [nils], customer });
const other = sampleTrial({ id: '00000000-0000-4000-8000-0000000000ab', company: 'Fabrikam' });
const partners = new HubDesk([trial, other]);
const customers = new HubDesk([trial], { ...partnerActor, side: 'customer', person: nils, company: 'Adventure Works' });

/** What a line wants, by the command that opens it, and a line of each side that says so. */
const WISHES = [
  { name: 'myTrials', line: 'how long does our trial still run' },
  { name: 'trial', line: 'show me Adventure Works' },
  { name: 'activated', line: 'we paid already' },
] as const;

/** That it is paid answers these. */
const SAYS_PAID: ReadonlySet<string> = new Set(['start', 'buying']);

function isHeard({ screen, conversation: { open } }: Attempt): boolean {
  const isNamed = screen?.notes?.some(({ id }) => id === 'notes.orWanted') === true;
  return screen?.kind === 'view' || open?.overlay?.kind === 'busy' || isNamed;
}

/** The steps that a form in its middle, without answers, stays at: others are not asked there. */
async function stays(desk: HubDesk, journey: string, step: string): Promise<boolean> {
  const { conversation } = await desk.hear('xq', inTheMiddle(journey, step, { trialId: trial.id }));
  return conversation.open?.step === step && conversation.open.problems.length > 0;
}

describe('a line that is no answer to the open question', () => {
  for (const { name, side, steps } of journeys)
    for (const { id } of steps)
      it(`is heard at ${name}/${id} for what it wants, and the form waits`, async () => {
        const desk = side === 'customer' ? customers : partners;
        if (!(await stays(desk, name, id))) return;
        for (const wish of WISHES) {
          const opens: readonly string[] = commands[wish.name].opens ?? [];
          if (opens.includes(name) || (wish.name === 'activated' && SAYS_PAID.has(id))) continue;
          const attempt = await desk.hear(wish.line, inTheMiddle(name, id, { trialId: trial.id }));
          deepEqual(attempt.changes, [], wish.line);
          ok(isHeard(attempt), `“${wish.line}” is passed over: ${JSON.stringify(attempt.conversation.open?.problems)}`);
          equal(attempt.conversation.open?.step, id, wish.line);
        }
      });

  it('is noted for the questions to come where it holds facts for them', async () => {
    const { open } = await partners.hear('Northwind Traders in Germany', inTheMiddle('signUp', 'start'));
    deepEqual([open?.step, open?.problems, open?.notes.map(({ id }) => id)], ['start', [], ['notes.readFromLine']]);
    deepEqual([open?.drafts['customer']?.['company'], open?.drafts['country']?.['country']], ['Northwind Traders', 'DE']);
  });

  it('adds what a next line tells to what was told before', async () => {
    const { conversation } = await partners.hear('Northwind Traders in Germany', inTheMiddle('signUp', 'start'));
    const { open } = (await partners.hear('northwind.com', conversation)).conversation;
    const { company, domain } = open?.drafts['customer'] ?? {};
    deepEqual([open?.step, company, domain], ['start', 'Northwind Traders', 'northwind.com']);
  });

  it('notes no day for a question that is not asked of this trial', async () => {
    const answers = { start: { start: 'new' }, customer: { company: 'Litware' }, country: { country: 'DE' } };
    const { open } = await partners.hear('it was extended to may 20', inTheMiddle('signUp', 'billingAddress', { answers }));
    deepEqual([open?.step, open?.drafts['ends']], ['billingAddress', undefined]);
  });

  for (const [journey, step] of [
    ['signUp', 'start'],
    ['signUp', 'product'],
    ['removal', 'scope'],
    ['removal', 'confirm'],
    ['extended', 'confirm'],
    ['activated', 'paid'],
  ] as const)
    for (const line of ['I don’t have that yet', 'not yet, just show me', 'das weiß ich noch nicht'])
      it(`that hesitates is answered so: “${line}” at ${journey}/${step}`, async () => {
        const { screen, conversation, changes } = await partners.hear(line, inTheMiddle(journey, step, { trialId: trial.id }));
        deepEqual([screen?.notes?.map(({ id }) => id), conversation.open?.problems, changes], [['notes.lacking'], [], []]);
      });

  it('stays refused where it means nothing', async () => {
    for (const line of ['xq', 'asdf qwer yxcv']) {
      const { screen, conversation } = await partners.hear(line, inTheMiddle('signUp', 'product'));
      deepEqual([screen?.kind, conversation.open?.problems.map(({ id }) => id)], ['journey', ['problems.productUnknown']], line);
    }
  });
});

describe('a line that tells of something else where a name or a first day is asked', () => {
  const names = [
    ['companyCorrected', 'company'],
    ['contactCorrected', 'contact'],
    ['invite', 'colleague'],
    ['transfer', 'billingAdmin'],
    ['credit', 'search'],
  ] as const;
  for (const [journey, step] of names)
    for (const line of ['we paid already', 'show me Fabrikam', 'Fabrikam has bought it'])
      it(`is no name: “${line}” at ${journey}/${step}`, async () => {
        const attempt = await partners.hear(line, inTheMiddle(journey, step, { trialId: trial.id }));
        deepEqual(attempt.changes, []);
        ok(isHeard(attempt), JSON.stringify(attempt.conversation.open));
      });

  it('is no first day', async () => {
    const attempt = await partners.hear(
      'it was extended to may 20',
      inTheMiddle('startCorrected', 'startedOn', { trialId: trial.id }),
    );
    deepEqual([attempt.changes, attempt.screen?.kind], [[], 'view']);
  });

  it('is a name where it names somebody', async () => {
    const { conversation } = await partners.hear(
      'Show Boat Ltd',
      inTheMiddle('signUp', 'customer', { answers: { start: { start: 'new' } } }),
    );
    equal(conversation.open?.drafts['customer']?.['company'], 'Show Boat Ltd');
  });

  it('says nothing of who sells: “we paid already”', async () => {
    const { open } = await partners.hear('we paid already', inTheMiddle('ourCredit', 'buying', { trialId: trial.id }));
    notEqual(open?.answers['buying']?.['buying'], 'cspUs');
  });
});
