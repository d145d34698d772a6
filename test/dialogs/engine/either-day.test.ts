/** A date in numbers that can be read either way is noted nowhere: both days are named, and the month is asked for as a word. */

import { deepEqual, doesNotMatch, match } from 'node:assert/strict';
import { newConversation } from '../../../dialogs/engine/state';
import { customerDesk, fabrikam, partnerDesk } from '../../kit/stage/both-desks';
import { inTheMiddle } from '../../kit/stage/hub-desk';

const desks = [partnerDesk, customerDesk];

/** The form, its step, what is typed there, and both days. */
const TYPED = [
  ['endNoted', 'ends', '12/05/2026', /12 May 2026.{1,30}5 December 2026/u],
  ['endNoted', 'ends', '12-05-2026', /12 May 2026.{1,30}5 December 2026/u],
  ['endNoted', 'ends', 'it ends on 12/05/26', /12 May 2026.{1,30}5 December 2026/u],
  ['endNoted', 'ends', 'er endet am 12/05/2026', /12 May 2026.{1,30}5 December 2026/u],
  ['activated', 'paid', '03/04/2026', /3 April 2026.{1,30}4 March 2026/u],
  ['startCorrected', 'startedOn', 'on 03/02/2026', /3 February 2026.{1,30}2 March 2026/u],
] as const;

describe('a date that can be read either way', () => {
  for (const [journey, step, line, both] of TYPED)
    it(`is asked back where it answers a question: “${line}”`, async () => {
      for (const desk of desks) {
        const attempt = await desk.hear(line, inTheMiddle(journey, step, { trialId: fabrikam.id }));
        const { open } = attempt.conversation;
        deepEqual([attempt.changes, open?.answers[step]], [[], undefined]);
        match(JSON.stringify((await desk.shown(attempt))?.card), both);
      }
    });

  for (const line of [
    'Fabrikam bought on 03/04/2026',
    'Fabrikam started on 03/04/2026',
    'we extended Fabrikam until 03/04/2026',
    'Fabrikam hat am 03/04/2026 gekauft',
  ])
    it(`stands in no form, and the card says so: “${line}”`, async () => {
      const [desk] = desks;
      const attempt = await desk?.hear(line, newConversation());
      deepEqual(attempt?.changes, []);
      const card = JSON.stringify((await desk?.shown(attempt))?.card);
      match(card, /3 April 2026.{1,30}4 March 2026/u);
      // Neither of them, and not today, which a purchase begins with.
      doesNotMatch(card + JSON.stringify(attempt.conversation.open?.drafts), /"2026-(?:04-03|03-04|04-14)"/u);
    });

  for (const [line, date] of [
    ['the first', '2026-05-12'],
    ['the second one', '2026-12-05'],
    ['der erste', '2026-05-12'],
    ['December', '2026-12-05'],
    ['im Mai', '2026-05-12'],
    ['12 May', '2026-05-12'],
    ['not May 12, December 5', '2026-12-05'],
  ] as const)
    it(`is noted once it is picked, also where it was said out of any form: “${line}”`, async () => {
      for (const said of ['our trial ends on 12/05/2026', 'Fabrikam’s trial ends on 12/05/2026']) {
        const { conversation } = await customerDesk.hear(said, newConversation());
        match(JSON.stringify((await customerDesk.hear(line, conversation)).changes), new RegExp(`"endsOn":"${date}"`, 'u'), said);
      }
      const asked = await partnerDesk.hear('12/05/2026', inTheMiddle('endNoted', 'ends', { trialId: fabrikam.id }));
      const { changes } = await partnerDesk.hear(line, asked.conversation);
      match(JSON.stringify(changes), new RegExp(`"endsOn":"${date}"`, 'u'));
    });

  it('is none with dots, with a day beyond twelve, with the year first, and of the same month and day', async () => {
    for (const [line, day] of [
      ['12.05.2026', '2026-05-12'],
      ['5/25/2026', '2026-05-25'],
      ['25-05-2026', '2026-05-25'],
      ['2026-05-12', '2026-05-12'],
      ['6/6/2026', '2026-06-06'],
      ['12 May 2026', '2026-05-12'],
    ] as const)
      for (const desk of desks) {
        const { changes } = await desk.hear(line, inTheMiddle('endNoted', 'ends', { trialId: fabrikam.id }));
        match(JSON.stringify(changes), new RegExp(day, 'u'), line);
      }
  });
});
