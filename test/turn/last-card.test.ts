/** The card that a typed number or title presses: what a turn showed last, as it was shown, and nothing that somebody may not mean. */

import { deepEqual, equal } from 'node:assert/strict';
import { createWords } from '../../cards/engine/words';
import type { Attempt } from '../../dialogs/engine/attempt';
import { keptOf, withMessage, withUnasked } from '../../dialogs/engine/own-messages';
import type { Screens } from '../../dialogs/engine/screens';
import { newConversation, type Conversation } from '../../dialogs/engine/state';
import { lastCardOn } from '../../src/turn/last-card';
import { inTheMiddle } from '../kit/stage/hub-desk';

const SECOND = Date.parse('2026-04-14T09:00:00Z') / 1000;
const ownership = { kind: 'view', name: 'ownership', args: { trial: 'trial-1' } } as const;
const screens = { draw: (screen: unknown) => Promise.resolve({ card: screen }) } as unknown as Screens;
const shown = after(ownership);

/** A chat in which this was shown last. */
function after(screen: Parameters<typeof keptOf>[0]): Conversation {
  const seen = [['a', SECOND, screen.name, screen.args['trial'] ?? '']] as const;
  return withMessage({ ...newConversation(), seen, shown: keptOf(screen) }, '17', screen);
}

function lastCard(conversation: Conversation, changedAt = '2026-04-14T09:00:00.900Z'): Promise<unknown> {
  const trials = { find: () => Promise.resolve({ trial: { changedAt } }) };
  const given = { actor: {}, say: createWords()('en'), now: new Date(), world: { trials } };
  return lastCardOn(screens)({ conversation, given } as unknown as Attempt);
}

describe('the card a typed press is for', () => {
  it('is what the last turn showed', async () => {
    deepEqual(await lastCard(shown), ownership);
  });

  it('is that with all it was told: the task, the page of a list, the part of it', async () => {
    for (const args of [
      { trial: 'trial-1', task: 'guestDeleted' },
      { from: '5', filter: 'week' },
      { country: 'FR' },
      { command: 'extended' },
    ]) {
      const screen = { kind: 'view', name: 'removalTasks', args } as const;
      deepEqual(await lastCard(after(screen)), screen);
    }
  });

  it('is none where what it was told is not kept', async () => {
    for (const args of [{ name: 'K7QP-3M9X-TT2V', command: 'trial' }, { name: 'x'.repeat(400) }, { invited: 'Ann Beebe' }])
      equal(await lastCard(after({ kind: 'view', name: 'several', args })), undefined);
  });

  it('is drawn with the name or the line that was typed for it', async () => {
    const args = { command: 'invite', name: 'works', said: 'invite Ann Beebe to works', saidAt: '2026-04-14T09:00:00.000Z' };
    const screen = { kind: 'view', name: 'several', args } as const;
    deepEqual(await lastCard(after(screen)), screen);
  });

  it('is none once somebody noted something of its trial', async () => {
    equal(await lastCard(shown, '2026-04-14T09:00:01.000Z'), undefined);
  });

  it('is none once a release that keeps nothing of it answered', async () => {
    const seen = [...shown.seen, ['b', SECOND, 'home', ''] as const];
    equal(await lastCard({ ...shown, seen }), undefined);
    const another = [...shown.seen, ['b', SECOND, 'ownership', 'trial-2'] as const];
    equal(await lastCard({ ...shown, seen: another }), undefined);
  });

  it('is that of the form while one is open, and none before anything was shown', async () => {
    const all = await Promise.all([lastCard(inTheMiddle('signUp', 'country')), lastCard(newConversation())]);
    deepEqual(all, [{ kind: 'journey' }, undefined]);
  });

  it('is none once a message came that nobody asked for, until something is shown again', async () => {
    const below = withUnasked(shown) ?? shown;
    equal(await lastCard(below), undefined);
    deepEqual(await lastCard(withMessage(below, '18', ownership)), ownership);
  });

  it('is not written down twice that such a message came', () => {
    equal(withUnasked(withUnasked(shown) ?? shown), undefined);
  });
});
