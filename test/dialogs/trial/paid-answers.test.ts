/** Since when a trial is paid and how it was bought, in a sentence: each goes where it belongs, and what was not said is asked. */

import { deepEqual } from 'node:assert/strict';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk, inTheMiddle } from '../../kit/stage/hub-desk';

const id = '00000000-0000-4000-8000-0000000000ab';
const desk = new HubDesk([sampleTrial({ id, company: 'Contoso Suites' })]);
const heard = async (line: string) =>
  (await desk.hear(line, inTheMiddle('activated', 'paid', { trialId: id }))).conversation.open;

/** Tuesday is today, 14 April 2026. */
const WHOLE = [
  ['through us since yesterday', '2026-04-13', 'cspUs'],
  ['yesterday, through us', '2026-04-13', 'cspUs'],
  ['they bought from Microsoft last Monday', '2026-04-13', 'web'],
  ['last Monday, from Microsoft', '2026-04-13', 'web'],
  ['since March 3, via another partner', '2026-03-03', 'cspOther'],
  ['on 3 March through an enterprise agreement', '2026-03-03', 'enterprise'],
  ['seit letztem Freitag, direkt bei Microsoft', '2026-04-10', 'web'],
] as const;

describe('what is typed at the question since when a trial is paid', () => {
  for (const [line, since, route] of WHOLE)
    it(`holds both: “${line}”`, async () => {
      const open = await heard(line);
      deepEqual([open?.answers['paid'], open?.step], [{ since, route }, 'term']);
    });

  for (const [line, route] of [
    ['through us', 'cspUs'],
    ['an enterprise agreement', 'enterprise'],
  ] as const)
    it(`holds how alone, and the day is asked: “${line}”`, async () => {
      const open = await heard(line);
      deepEqual([open?.step, open?.answers['paid'], open?.drafts['paid']?.['route']], ['paid', undefined, route]);
      deepEqual(
        open?.problems.map(({ id: problem }) => problem),
        ['problems.dateMissing'],
      );
    });

  it('is no day to come, whatever the question looks back at', async () => {
    for (const line of ['next Monday', 'this Friday', 'nächsten Montag']) {
      const open = await heard(line);
      deepEqual([open?.answers['paid'], open?.problems.map((one) => one.id)], [undefined, ['problems.dateFuture']], line);
    }
  });
});
