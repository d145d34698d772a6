/** Which day of a sentence is meant: of what was done, and up to when a trial was extended. */

import { deepEqual } from 'node:assert/strict';
import { readLine, type LineContext } from '../../dialogs/engine/reader/reader';

/** A Tuesday. */
const context: LineContext = { side: 'partner', today: '2026-04-14', locale: 'en-GB', trials: ['Fabrikam'] };

const LINES: readonly (readonly [line: string, wish: string, date: string | undefined])[] = [
  ['we extended Fabrikam yesterday, now ends May 1st', 'extended', '2026-05-01'],
  ['Fabrikam was extended yesterday until 1 May 2026', 'extended', '2026-05-01'],
  ['on 10 April Fabrikam was extended to May 10', 'extended', '2026-05-10'],
  ['Fabrikam was extended to May 10 on 10 April', 'extended', '2026-05-10'],
  ['Fabrikam was extended on 10 April', 'extended', undefined],
  ['Fabrikam wurde gestern bis 1. Mai verlängert', 'extended', '2026-05-01'],
  ['Fabrikam wurde am 10. April verlängert', 'extended', undefined],
  ['Fabrikam a été prolongé hier jusqu’au 1 mai', 'extended', '2026-05-01'],
  ['Fabrikam was extended until April 10, 2026', 'extended', '2026-04-10'],
  ['Fabrikam bought on Monday', 'activated', '2026-04-13'],
  ['Fabrikam hat am Montag gekauft', 'activated', '2026-04-13'],
  ['Fabrikam started on Monday', 'startCorrected', '2026-04-13'],
  ['mon client Fabrikam a acheté', 'activated', undefined],
  ['Fabrikam a acheté par mon collègue', 'activated', undefined],
  ['Fabrikam did not start on March 3, it started March 5', 'startCorrected', '2026-03-05'],
  ['Fabrikam started March 5 instead of March 3', 'startCorrected', '2026-03-05'],
  ['Fabrikam started March 3 or 5', 'startCorrected', undefined],
];

describe('the day that a sentence tells', () => {
  for (const [line, wish, date] of LINES)
    it(`is ${date ?? 'left open'}: “${line}”`, () => {
      const got = readLine(line, context);
      deepEqual(got.kind === 'intent' && [got.intent, got.details.date], [wish, date]);
    });
});

describe('the country of a sentence that signs up', () => {
  const COUNTRIES: readonly (readonly [line: string, country: string | undefined])[] = [
    ['new trial for Wingtip in Germany', 'DE'],
    ['new trial for Wingtip, country Germany, their contact sits in Austria', undefined],
    ['new trial for Wingtip in Germany, the billing address is in Austria', undefined],
    ['new trial for Wingtip, they moved from France to Spain', undefined],
    ['sign up Wingtip in Germany or Austria', undefined],
  ];
  for (const [line, country] of COUNTRIES)
    it(`is ${country ?? 'left open, for it stays for good'}: “${line}”`, () => {
      const got = readLine(line, context);
      deepEqual(got.kind === 'intent' && [got.intent, got.details.country], ['signUp', country]);
    });
});
