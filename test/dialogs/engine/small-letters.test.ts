/** A company in small letters: it stands where a sign-up is asked for, with a country or a product around it. */

import { deepEqual } from 'node:assert/strict';
import { readLine } from '../../../dialogs/engine/reader/reader';

const context = {
  side: 'partner',
  today: '2026-04-14',
  locale: 'en-GB',
  trials: ['Fabrikam'],
  company: 'Contoso Consulting',
} as const;

describe('a company in small letters', () => {
  for (const [line, company] of [
    ['sign up litware in austria', 'litware'],
    ['new trial for litware, austria', 'litware'],
    ['set up a trial for litware gmbh in vienna', 'litware gmbh'],
    ['neue testversion für litware in österreich', 'litware'],
    ['sign up blue yonder in germany for sales', 'blue yonder'],
    ['inscrire litware en france', 'litware'],
    ['start a trial for litware', 'litware'],
    ['sign up the customer tomorrow', undefined],
    ['we want a trial in germany', undefined],
  ] as const)
    it(`is read: ${line}`, () => {
      const got = readLine(line, context);
      const wishes = got.kind === 'ask' ? got.between : got.kind === 'intent' ? [got] : [];
      deepEqual(
        wishes.flatMap(({ intent, details }) => (intent === 'signUp' ? [details.company] : [])),
        [company],
      );
    });
});
