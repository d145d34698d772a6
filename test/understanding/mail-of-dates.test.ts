/** A mail that has only dates tells of a trial; it corrects none. */

import assert from 'node:assert/strict';
import { readPaste } from '../../dialogs/engine/reader/paste/paste';
import { readLine } from '../../dialogs/engine/reader/reader';

const today = '2026-11-28';
const trials = ['Kestrel Dental'];

describe('a mail of nothing but dates', () => {
  for (const text of [
    'Start date: 10 November 2026\nEnd date: 10 December 2026',
    'Your trial started on 10 November 2026.\nIt ends on 10 December 2026.',
    'Started 10 November 2026\nExpires 10 December 2026',
    'Beginn: 10.11.2026\nEnde: 10.12.2026',
    'Hi Robin,\n\nthe start date is 10 November 2026, the end date is 10 December 2026.\n\nBest,\nAnn',
  ]) {
    it(`corrects no start: ${JSON.stringify(text)}`, () => {
      const got = readLine(text, { side: 'partner', today, locale: 'en-GB', trials });
      assert.ok(got.kind !== 'intent' || got.intent !== 'startCorrected', JSON.stringify(got));
    });

    it(`tells of both days: ${JSON.stringify(text)}`, () => {
      const paste = readPaste(text, { today, locale: 'en-GB', ownDomains: [] });
      assert.deepEqual(paste, { kind: 'facts', facts: { trialStart: '2026-11-10', trialEnd: '2026-12-10' } });
    });
  }

  for (const text of ['the start date of Kestrel is 10 November 2026', 'the start date is wrong, it was 10 November 2026'])
    it(`is none where a start is corrected: “${text}”`, () => {
      const got = readLine(text, { side: 'partner', today, locale: 'en-GB', trials });
      assert.ok(got.kind === 'intent' && got.intent === 'startCorrected', JSON.stringify(got));
    });
});
