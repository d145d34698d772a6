import { deepEqual, equal, ok } from 'node:assert/strict';
import { commands, views } from '../../../dialogs';
import { pressesOf } from '../../../dialogs/engine/card-presses';
import type { ViewName } from '../../../dialogs/engine/names';
import { keptOf } from '../../../dialogs/engine/own-messages';
import { newConversation, type Conversation } from '../../../dialogs/engine/state';
import { isOfTrial } from '../../../dialogs/engine/view';
import type { Attempt } from '../../../dialogs/engine/attempt';
import { removalPlan } from '../../../src/domain/access/removal';
import type { Trial } from '../../../src/domain/record/trial';
import { sampleTrial } from '../../domain/record/trial-samples';
import type { Card } from '../../../cards/engine/content';
import { HubDesk, partnerActor } from '../../kit/stage/hub-desk';

const by = { tenantId: 'partner-tenant', personId: 'alex' };
const id = 'dddddddd-0000-4000-8000-000000000001';

const trial: Trial = sampleTrial({
  customer: { company: 'Adventure Works', country: 'FR', tenantId: 'customer-tenant' },
  people: [{ tenantId: 'customer-tenant', personId: 'nils' }],
  ...{ id, partnerTenantId: 'partner-tenant', identity: 'handOver' as const },
  ownership: { stage: 'named', admin: { tenantId: 'partner-tenant', personId: 'jo' }, lines: {}, account: '6ec92958' },
  removal: {
    ...{ id: 'r', scope: 'all', requestedAt: '2026-04-13T09:00:00Z', requestedBy: by },
    tasks: removalPlan('all').map(({ task, hand }) => ({ task, hand })),
  },
});

const desk = new HubDesk([trial], partnerActor);
const customer = { tenantId: 'customer-tenant', personId: 'nils' };
const atCustomer = new HubDesk([trial], {
  ...{ ...partnerActor, side: 'customer', company: '', signInName: 'nils@adventure-works.com' },
  person: { ...partnerActor.person, ...customer },
});

/** Later than anything that was noted of the trial. */
const SECOND = Date.parse('2026-04-14T09:00:00Z') / 1000;

/** A chat in which this view was shown last. */
function after(view: ViewName, more: Readonly<Record<string, string>> = {}): Conversation {
  const args = { ...(isOfTrial(views[view]) ? { trial: id } : {}), ...more };
  return {
    ...newConversation(),
    seen: [['a', SECOND, view, args.trial ?? '']],
    shown: keptOf({ kind: 'view', name: view, args }),
  };
}

/** The card of a view. */
async function cardOf(name: ViewName, args: Readonly<Record<string, string>> = { trial: id }, on = desk): Promise<Card> {
  const drawn = await on.shown({ screen: { kind: 'view', name, args }, conversation: newConversation() } as never);
  return drawn?.card ?? {};
}

/** What comes of an event, without what differs from turn to turn. */
function outcome({ screen, changes, conversation }: Attempt): unknown {
  return {
    screen: withoutNew(screen),
    changes: changes.map(({ code }) => code),
    open: conversation.open?.journey,
    step: conversation.open?.step,
  };
}

/** Ids that were made for it are others each time. */
function withoutNew(screen: Attempt['screen']): unknown {
  const text = JSON.stringify(screen ?? null);
  return JSON.parse(text.replace(/00000009-0000-4000-8000-[0-9a-f]{12}/gu, 'new'));
}

describe('a typed press', () => {
  for (const view of Object.keys(views) as readonly ViewName[])
    it(`does what each press on "${view}" does, by what it is called`, async () => {
      const args = isOfTrial(views[view]) ? { trial: id } : {};
      const presses = pressesOf(await cardOf(view, args));
      for (const { title, wants, data } of presses.filter(({ wants: one }) => one in commands && one !== 'why')) {
        const typed = await desk.hear(title, after(view));
        const pressed = await desk.decide({ kind: 'press', verb: wants, token: {}, data }, after(view));
        deepEqual(outcome(typed), outcome(pressed), `"${title}"`);
      }
    });

  it('settles the task that the card was about, whichever comes first without it', async () => {
    let settled = 0;
    for (const { task } of removalPlan('all')) {
      const presses = pressesOf(await cardOf('removalTask', { trial: id, task }, atCustomer));
      const done = presses.find(({ wants, data }) => wants === 'removalSettled' && data['task'] === task);
      if (done === undefined) continue;
      settled++;
      const { changes } = await atCustomer.hear(done.title, after('removalTask', { task }));
      deepEqual(
        changes.flatMap((change) => (change.code === 'removalTaskSettled' ? [change.task] : [])),
        [task],
      );
    }
    ok(settled > 1, `${settled} tasks can be settled`);
  });

  it('is no number on a card without rows: its buttons bear none', async () => {
    for (const view of ['removalTasks', 'ourTrial', 'home'] as const) {
      const { changes } = await atCustomer.hear('1', after(view));
      equal(changes.length, 0, view);
    }
  });

  it('counts rows of a list and none of the tiles above them', async () => {
    const [first] = pressesOf(await cardOf('myTrials', {})).filter(({ isRow }) => isRow);
    equal(first?.wants, 'trial');
    const { screen } = await desk.hear('1', after('myTrials'));
    deepEqual(screen?.kind === 'view' ? [screen.name, screen.args['trial']] : [], ['trial', id]);
  });

  it('confirms several lines of a hand-over by their numbers', async () => {
    const { changes } = await desk.hear('1, 3 and 4', after('ownership'));
    deepEqual(
      changes.flatMap((change) => (change.code === 'lineConfirmed' ? [change.line] : [])),
      ['systemAdmin', 'billingAdmin', 'twoPeople'],
    );
  });

  it('picks one of the wishes that a line may have meant, and the only one by a yes that ends and sends nothing', async () => {
    const unsure = (one: string, other: string) =>
      after('unsure', { one, other, line: 'we might buy it', saidAt: '2026-04-14T09:00:00Z' });
    const opens = async (line: string, one: string, other: string) =>
      (await desk.hear(line, unsure(one, other))).conversation.open?.journey ?? '';
    deepEqual(
      await Promise.all([opens('1', 'signUp', 'help'), opens('yes', 'signUp', 'help'), opens('the first', 'signUp', 'help')]),
      ['signUp', 'signUp', 'signUp'],
    );
    deepEqual(
      await Promise.all([opens('yes', 'signUp', 'forgetMe'), opens('yes', 'forgetMe', 'help'), opens('no', 'signUp', 'help')]),
      ['', '', ''],
    );
    equal(await opens('the second', 'signUp', 'forgetMe'), 'forgetMe');
    equal((await desk.hear('yes', unsure('remindersOff', 'help'))).screen?.kind === 'view', true);
  });

  it('takes no part of a title, which may say the opposite, no question, and no number that no row has', async () => {
    const pressed = await desk.hear('two people', after('ownership'));
    equal(pressed.changes.length, 0);
    equal((await desk.hear('needed', after('removalTasks'))).changes.length, 0);
    const title = pressesOf(await cardOf('ownership')).find(({ wants }) => wants === 'lineConfirmed')?.title ?? '';
    equal((await desk.hear(title, after('ownership'))).changes.length, 1);
    equal((await desk.hear(`${title}?`, after('ownership'))).changes.length, 0);
    equal((await desk.hear('9', after('ownership'))).changes.length, 0);
    // "No. 2" is a number; "no 2" may deny it.
    for (const line of ['no 1', 'no, 1', 'not 1', '1?'])
      equal((await desk.hear(line, after('ownership'))).changes.length, 0, line);
    equal((await desk.hear('no. 1', after('ownership'))).changes.length, 1);
    equal((await desk.hear('1 and 2', after('ownership'))).changes.length, 0);
  });
});
