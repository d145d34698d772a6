/** The card that a typed number or title presses: what a turn showed last, and nothing that somebody may not mean. */

import { deepEqual, equal } from 'node:assert/strict';
import { createWords } from '../../cards/engine/words';
import type { Attempt } from '../../dialogs/engine/attempt';
import { withMessage, withUnasked } from '../../dialogs/engine/own-messages';
import type { Screens } from '../../dialogs/engine/screens';
import { newConversation, type Conversation } from '../../dialogs/engine/state';
import { lastCardOn } from '../../src/turn/last-card';
import { inTheMiddle } from '../kit/stage/hub-desk';

const drawn = { type: 'AdaptiveCard' };
const screens = { draw: () => Promise.resolve({ card: drawn }) } as unknown as Screens;
const shown: Conversation = withMessage({ ...newConversation(), seen: [['a', 0, 'ownership', 'trial-1']] }, '17', {
  kind: 'view',
  name: 'ownership',
  args: { trial: 'trial-1' },
});

function lastCard(conversation: Conversation): Promise<unknown> {
  const given = { actor: {}, say: createWords()('en'), now: new Date() };
  return lastCardOn(screens)({ conversation, given } as unknown as Attempt);
}

describe('the card a typed press is for', () => {
  it('is what the last turn showed', async () => {
    equal(await lastCard(shown), drawn);
  });

  it('is none while a form is open, or before anything was shown', async () => {
    deepEqual(await Promise.all([lastCard(inTheMiddle('signUp', 'country')), lastCard(newConversation())]), [
      undefined,
      undefined,
    ]);
  });

  it('is none once a message came that nobody asked for, until something is shown again', async () => {
    const below = withUnasked(shown) ?? shown;
    equal(await lastCard(below), undefined);
    equal(await lastCard(withMessage(below, '18', { kind: 'view', name: 'ownership', args: { trial: 'trial-1' } })), drawn);
  });

  it('is not written down twice that such a message came', () => {
    equal(withUnasked(withUnasked(shown) ?? shown), undefined);
  });
});
