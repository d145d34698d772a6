/** A stored trial that lives in the partner's own tenant is shown as what it is, and nobody of the customer is led to administer it. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { createWords } from '../../../cards/engine/words';
import { commands, journeys, onTrial, views } from '../../../dialogs';
import type { Scene } from '../../../dialogs/engine/script';
import { mayConfirmSignIn } from '../../../dialogs/engine/reach';
import { newConversation } from '../../../dialogs/engine/state';
import { givenButtons } from '../../../dialogs/trial/trial-buttons';
import type { PageScene } from '../../../dialogs/engine/on-trial';
import type { ViewName } from '../../../dialogs/engine/names';
import { OpenTrials } from '../../../dialogs/engine/open-trials';
import { drawView } from '../../../dialogs/engine/view';
import type { Drawing } from '../../../dialogs/engine/view-scene';
import type { Actor } from '../../../src/domain/people/actor';
import type { RecordedChange } from '../../../src/domain/record/changes';
import { handOverFacts } from '../../../src/domain/record/rules/hand-over-facts';
import type { HandOver } from '../../../src/domain/hand-over/hand-over';
import { warningsOf } from '../../../src/domain/record/rules/reminder-policy';
import { applyChange, possibleChanges } from '../../../src/domain/record/transitions';
import type { Trial } from '../../../src/domain/record/trial';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk, inTheMiddle, partnerActor } from '../../kit/stage/hub-desk';
import { MemoryTrials } from '../../reminders/memory-trials';

const AT = '2026-04-01T09:00:00.000Z';
const ADMIN = { tenantId: 'partner-tenant', personId: 'jo' };
const CONFIRMED = { by: ADMIN, at: AT };
const LINES = { systemAdmin: CONFIRMED, billingAdmin: CONFIRMED, twoPeople: CONFIRMED, signUpKnown: CONFIRMED };
const named: HandOver = { stage: 'named', admin: ADMIN, lines: LINES, attestation: { kind: 'admin', by: ADMIN, at: AT } };
const begun: Readonly<Record<string, HandOver | undefined>> = {
  'that was not begun': undefined,
  'with an admin named': { stage: 'named', admin: ADMIN, lines: {} },
  'that is ready to be requested': named,
  'that was requested': { ...named, stage: 'requested', requestedAt: AT },
  'that was noted as completed': { ...named, stage: 'completed', requestedAt: AT, completedAt: AT },
};
const ID = '00000000-0000-4000-8000-0000000000aa';

function stored(held: HandOver | undefined, more: Partial<Trial> = {}): Trial {
  return sampleTrial({ id: ID, identity: 'partner', state: 'running', ...(held ? { ownership: held } : {}), ...more });
}

function seenBy(actor: Actor, held: Trial): PageScene {
  const trials = new MemoryTrials((id) => (id === held.id ? held : undefined));
  return {
    actor,
    say: createWords()('en-GB'),
    now: new Date('2026-04-14T09:00:00Z'),
    args: { trial: ID },
    conversation: newConversation(),
    partners: new Map([['partner-tenant', 'Contoso Consulting']]),
    trials: new OpenTrials(Object.assign(trials, { ofCustomer: () => Promise.resolve([held]) }), actor, {
      now: new Date('2026-04-14'),
      zone: 'UTC',
    }),
    files: { make: () => Promise.resolve('https://example.com/file') },
    commands,
    onTrial,
  } as unknown as PageScene;
}

const head = { id: 'c', at: AT, by: partnerActor.person, tenantId: 'partner-tenant', trialId: ID, people: [], admin: 'jo' };
const changes = [
  { ...head, code: 'adminNamed', admin: ADMIN },
  { ...head, code: 'lineConfirmed', line: 'systemAdmin' },
  { ...head, code: 'signInSeen' },
  { ...head, code: 'signInConfirmed' },
  { ...head, code: 'transferRequested' },
  { ...head, code: 'transferCompleted' },
  { ...head, code: 'transferNotNeeded' },
] as unknown as readonly RecordedChange[];

for (const [which, held] of Object.entries(begun))
  describe(`a hand-over out of the partner’s own tenant ${which}`, () => {
    const trial = stored(held);

    it('goes no further', () => {
      for (const change of changes)
        deepEqual(applyChange(trial, change), { kind: 'refused', refusal: 'partnersTenant' }, change.code);
      deepEqual(
        possibleChanges(trial).filter((code) => changes.some((change) => change.code === code)),
        [],
      );
    });

    it('has no text for support, and reminds nobody', () => {
      equal(handOverFacts(trial, { jo: 'Jo Berry' }), undefined);
      equal(handOverFacts(stored(held, { state: 'active' }), { jo: 'Jo Berry' }), undefined);
      const asked = [trial.owner, ADMIN].flatMap((to) => warningsOf(trial, to)).map(({ row }) => row.card);
      for (const card of ['transferNotBegun', 'adminNotSignedIn', 'signInAsked'] as const) ok(!asked.includes(card), card);
    });

    it('is explained wherever it was led to', async () => {
      const { content: led } = await drawn('ownershipSteps', seenBy(partnerActor, trial));
      match(led.said?.heading ?? '', /^Start again in the tenant of /);
      for (const name of ['ownership', 'requestText'] as const) {
        const { content } = await drawn(name, seenBy(partnerActor, trial));
        equal(content.id, 'ownership.partnerTenant', name);
      }
      const given = await givenButtons(trial, 'partner', seenBy(partnerActor, trial));
      const offered = given('now', 'begin', 'handOver').filter(({ verb }) => verb === 'ownership');
      deepEqual(
        offered.map(({ title }) => title),
        ['Why it can’t be handed over'],
      );
    });

    for (const command of ['transfer', 'otherAdmin', 'transferRequested', 'lineConfirmed', 'signInSeen', 'ownership'])
      it(`leads from “${command}” to the reason, and notes nothing`, async () => {
        const args = { trial: ID, admin: 'jo', line: 'payment' };
        const press = { kind: 'press', verb: command, token: {}, data: args } as unknown as Parameters<HubDesk['decide']>[0];
        const { screen, open, changes: noted } = await new HubDesk([trial]).decide(press, newConversation());
        deepEqual([screen?.kind === 'view' ? screen.name : screen?.kind, open, noted], ['ownership', undefined, []]);
      });

    it('is no form that goes on', async () => {
      const form = inTheMiddle('transferRequested', 'package', { trialId: ID, drafts: { package: { admin: 'jo' } } });
      const { changes: noted } = await new HubDesk([trial]).hear('yes', form);
      deepEqual(noted, []);
    });

    it('asks no administrator for a word', async () => {
      const jo = { v: 1, tenantId: 'customer-tenant', personId: 'jo-1', name: 'Jo Berry', account: true } as const;
      const customer: Actor = {
        ...partnerActor,
        side: 'customer',
        person: jo,
        signInName: 'jo@adventure-works.com',
        company: '',
      };
      const bound = stored(held, { customer: { ...trial.customer, tenantId: 'customer-tenant' }, people: [jo] });
      equal(await mayConfirmSignIn(seenBy(customer, bound).trials, customer, bound), false);
      match(factsOf(await drawn('ourTrial', seenBy(customer, bound))), /own tenant; it can’t be handed over to you/);
    });

    it('stands on the trial itself', async () => {
      match(factsOf(await drawn('trial', seenBy(partnerActor, trial))), /Your own tenant; it can’t be handed over/);
    });
  });

describe('a sign-up that was recorded with an account of the own company', () => {
  it('says where the trial would live', async () => {
    const { content } = await drawn('launch', seenBy(partnerActor, stored(undefined, { state: 'planned' })));
    match(factsOf({ content }), /would live in your tenant/);
  });
});

describe('an account of the own company that is stored as one to be handed over', () => {
  const trial = sampleTrial({
    identity: 'handOver',
    state: 'running',
    ownership: { ...named, account: '4711' },
    signUpAccount: ADMIN,
  });
  const step = journeys.find(({ name }) => name === 'transferRequested')?.steps[0];
  const sceneWith = (account: string): Scene =>
    ({
      say: createWords()('en-GB'),
      trial,
      signInName: 'alex@contoso-consulting.com',
      names: { jo: account },
    }) as unknown as Scene;

  for (const account of ['kim@contoso-consulting.com', 'Kim Abara, kim@contoso-consulting.com'])
    it(`has no text for support, and can’t be noted as sent: ${account}`, async () => {
      const scene = sceneWith(account);
      equal(step?.ask({}, {}, scene).id, 'ownership.package.blocked');
      match(JSON.stringify(step.ask({}, {}, scene)), /lives in the partner’s own tenant/);
      const read = await step.read({ verb: 'answer', inputs: { admin: 'jo' } }, {}, scene, { admin: 'jo' });
      equal(read.kind, 'again');
    });

  it('is told from one in a tenant made for the customer', () => {
    match(JSON.stringify(step?.ask({}, {}, sceneWith('setup@adventure-works.onmicrosoft.com'))), /Please help us to hand over/);
  });
});

function drawn(name: ViewName, scene: PageScene): Promise<Drawing> {
  return drawView(views[name], views, scene);
}

function factsOf({ content }: Drawing): string {
  return JSON.stringify([content.data, content.sections ?? []]);
}
