/** A line that says another day than the purchase was noted with: both are shown, and nothing changes without a yes. */

import { deepEqual, equal, match } from 'node:assert/strict';
import { newConversation } from '../../../dialogs/engine/state';
import { fabrikam, nilsOfFabrikam } from '../../kit/stage/both-desks';
import { HubDesk } from '../../kit/stage/hub-desk';

const said = <T>(value: T) => ({ value, by: 'person', at: '2026-04-13T09:00:00.000Z' }) as const;
const words = { from: { partner: said('2026-04-13') }, through: { partner: said('web' as const) } };
const ours = { ...fabrikam, state: 'active' as const, paid: { since: '2026-04-13', route: 'web' as const, ...words } };
const both = { ...ours, paid: { ...ours.paid, from: { ...words.from, customer: said('2026-04-13') } } };
const partner = new HubDesk([ours]);
const customer = new HubDesk([both], nilsOfFabrikam);

describe('a day that is taken back right after it was noted', () => {
  const at = '2026-04-14T08:50:00.000Z';
  const now = { ...ours, paid: { ...ours.paid, from: { partner: { ...said('2026-04-13'), at } } } };
  const shownBy = (trial: string) => ({
    ...newConversation(),
    messages: [{ messageId: 'm', view: 'trial' as const, args: { trial } }],
  });

  for (const line of ['no wait, Tuesday', 'ach nein, Dienstag', 'sorry, not Monday but Tuesday'])
    it(`stands beside it: “${line}”`, async () => {
      const desk = new HubDesk([now]);
      const { conversation, changes } = await desk.hear(line, shownBy(now.id));
      const { open } = conversation;
      deepEqual(
        [open?.journey, open?.drafts['paid'], changes],
        ['purchaseCorrected', { since: '2026-04-14', brought: 'yes' }, []],
      );
    });

  it('is about no purchase of long ago, and of no other trial', async () => {
    equal((await partner.hear('no wait, Tuesday', shownBy(ours.id))).conversation.open, undefined);
    equal((await new HubDesk([now]).hear('no wait, Tuesday', newConversation())).conversation.open, undefined);
  });
});

describe('another day of a purchase that is noted', () => {
  for (const [line, day] of [
    ['we bought Fabrikam on Tuesday, not Monday', '2026-04-14'],
    ['Fabrikam bought on April 5', '2026-04-05'],
    ['Fabrikam wurde am 5. April gekauft', '2026-04-05'],
  ] as const)
    it(`is offered beside what is noted: “${line}”`, async () => {
      for (const desk of [partner, customer]) {
        const attempt = await desk.hear(line, newConversation());
        const { open } = attempt.conversation;
        deepEqual(
          [open?.journey, open?.drafts['paid'], attempt.changes],
          ['purchaseCorrected', { since: day, brought: 'yes' }, []],
        );
        match(JSON.stringify((await desk.shown(attempt))?.card), /Noted until now: Monday, 13 April 2026/u);
        const [change] = (await desk.hear('yes', attempt.conversation)).changes;
        equal(JSON.stringify(change).includes(`"since":"${day}"`), true);
      }
    });

  it('is asked where the line names none that can be read, or says that it is wrong', async () => {
    for (const line of ['Fabrikam bought on 03/04/2026', 'purchase date of Fabrikam was wrong', 'correct purchase Fabrikam']) {
      const { conversation, changes } = await partner.hear(line, newConversation());
      deepEqual([conversation.open?.journey, conversation.open?.drafts, changes], ['purchaseCorrected', {}, []], line);
    }
  });

  it('is none where it is the same, or none is named', async () => {
    for (const line of ['Fabrikam bought on April 13', 'Fabrikam is paid now', 'paid Fabrikam']) {
      const { conversation, screen } = await partner.hear(line, newConversation());
      deepEqual([conversation.open, screen?.kind === 'view' && screen.name], [undefined, 'trial'], line);
    }
  });
});
