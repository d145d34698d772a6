/** "No wait, Tuesday" where a day was given just now: that day is put right, on the card that holds it or at the question before. */

import { deepEqual, equal } from 'node:assert/strict';
import { fabrikam, partnerDesk } from '../../kit/stage/both-desks';
import { inTheMiddle } from '../../kit/stage/hub-desk';

const MONDAY = { since: '2026-04-13', route: 'web' };
/** Tuesday is today, 14 April 2026; the last Friday was the 10th. */
const FRIDAY = '2026-04-10';

const heard = async (line: string, step: string, more: object) =>
  (await partnerDesk.hear(line, inTheMiddle('activated', step, { trialId: fabrikam.id, ...more }))).conversation.open;

const LINES = [
  ...['no wait, Friday', 'no, it was Friday', 'sorry, I meant last Friday', 'actually it was Friday', 'not Monday but Friday'],
  ...['ach nein, Freitag', 'nein, doch am Freitag', 'Quatsch, am Freitag', 'nicht Montag, sondern Freitag'],
  ...['non pardon, vendredi', 'no, perdón, el viernes', 'não, desculpe, sexta-feira'],
];

describe('a day that is taken back for another one', () => {
  for (const line of LINES) {
    it(`is put right on the card that holds it: “${line}”`, async () => {
      const open = await heard(line, 'paid', { drafts: { paid: { ...MONDAY, route: '' } } });
      deepEqual([open?.step, open?.answers, open?.drafts['paid']?.['since']], ['paid', {}, FRIDAY]);
    });

    it(`is put right at the question before: “${line}”`, async () => {
      const open = await heard(line, 'term', { answers: { paid: MONDAY } });
      deepEqual([open?.step, open?.answers['paid'], open?.drafts['term']], ['term', { ...MONDAY, since: FRIDAY }, undefined]);
    });
  }

  it('is the one that was given last', async () => {
    const drafts = { term: { endsOn: '2027-05-05', recurring: 'unknown', intent: '' } };
    const open = await heard('no wait, May 6 2027', 'term', { answers: { paid: MONDAY }, drafts });
    deepEqual([open?.answers['paid'], open?.drafts['term']?.['endsOn']], [MONDAY, '2027-05-06']);
  });

  it('is none of before where it is still to come', async () => {
    const open = await heard('no, May 5 2027', 'term', { answers: { paid: MONDAY } });
    deepEqual([open?.answers['paid'], open?.drafts['term']?.['endsOn']], [MONDAY, '2027-05-05']);
  });

  it('is asked about where it can be read either way, and none is a question', async () => {
    for (const line of ['no wait, 03/04/2026', 'no, Tuesday or Friday', 'no wait, was it Friday?']) {
      const open = await heard(line, 'term', { answers: { paid: MONDAY } });
      equal(open?.answers['paid']?.['since'], MONDAY.since, line);
    }
  });
});
