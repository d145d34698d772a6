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
  ['Fabrikam was extended on Monday', 'extended', undefined],
  ['Fabrikam extended Monday', 'extended', undefined],
  ['Fabrikam wurde am Montag verlängert', 'extended', undefined],
  ['Fabrikam a été prolongé lundi', 'extended', undefined],
  ['Fabrikam was extended on Monday until 12 May', 'extended', '2026-05-12'],
  ['Fabrikam is extended May 20', 'extended', '2026-05-20'],
  ['Fabrikam was renewed on Monday', 'termNoted', undefined],
  ['Fabrikam’s subscription renews on Monday', 'termNoted', '2026-04-20'],
  ['the end of Fabrikam was changed on Monday', 'endNoted', undefined],
  ['the end of Fabrikam is Monday', 'endNoted', '2026-04-20'],
  ['Fabrikam ends on May 12, Microsoft told me on Monday', 'endNoted', '2026-05-12'],
  ['on Monday Microsoft told me Fabrikam ends on May 12', 'endNoted', '2026-05-12'],
  ['Fabrikam bought until May 1 2027', 'activated', undefined],
  ['Fabrikam läuft am Freitag ab', 'endNoted', '2026-04-17'],
  ['am Freitag endet Fabrikam', 'endNoted', '2026-04-17'],
  ['the trial of Fabrikam does not end on May 5 but on May 12', 'endNoted', '2026-05-12'],
  ['Fabrikam ends not May 5, May 12', 'endNoted', '2026-05-12'],
  ['Fabrikam ends on May 12, not May 5', 'endNoted', '2026-05-12'],
  ['Fabrikam ends May 12 and not on May 5', 'endNoted', '2026-05-12'],
  ['instead of May 5 Fabrikam ends on May 12', 'endNoted', '2026-05-12'],
  ['Fabrikam endet nicht am 5. Mai, sondern am 12. Mai', 'endNoted', '2026-05-12'],
  ['Fabrikam endet am 12. Mai, nicht am 5. Mai', 'endNoted', '2026-05-12'],
  ['statt am 5. Mai endet Fabrikam am 12. Mai', 'endNoted', '2026-05-12'],
  ['Fabrikam started not on March 3 but on March 5', 'startCorrected', '2026-03-05'],
];

describe('the day that a sentence tells', () => {
  for (const [line, wish, date] of LINES)
    it(`is ${date ?? 'left open'}: “${line}”`, () => {
      const got = readLine(line, context);
      deepEqual(got.kind === 'intent' && [got.intent, got.details.date], [wish, date]);
    });
});

describe('a day to come on which a customer says that the trial ends', () => {
  const customer: LineContext = { ...context, side: 'customer' };
  for (const [line, date] of [
    ['our trial ends on May 12', '2026-05-12'],
    ['unser Test endet am 12. Mai', '2026-05-12'],
    ['unser Test läuft am Freitag ab', '2026-04-17'],
    ['our trial does not end on May 5 but on May 12', '2026-05-12'],
    ['end date May 12', '2026-05-12'],
    ['end date 12.05.2026', '2026-05-12'],
    ['our trial ends on 12/05/2026', undefined],
  ] as const)
    it(`is its end, and not that it has ended: “${line}”`, () => {
      const got = readLine(line, customer);
      deepEqual(got.kind === 'intent' && [got.intent, got.details.date], ['endNoted', date]);
    });

  it('is asked about where it is only denied, or may be so', () => {
    for (const line of ['Fabrikam does not end on May 5', 'Fabrikam endet nicht am 5. Mai', 'our trial might end on May 12'])
      deepEqual([line, readLine(line, customer).kind], [line, 'ask']);
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
