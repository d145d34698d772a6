/**
 * Stories that people play at the Playgrounds of `npm start`, in a browser: one launcher and one browser for all of them. The sign-up always;
 * `stories.faults.ts` plays the others, too.
 */

import { part } from '../kit/sweep';
import { Demo, describeInBrowser } from './demo';
import { inOwnWords } from './in-own-words';
import { signUp } from './sign-up';
import { timeTravel } from './time-travel';
import { twoCompanies } from './two-companies';

const stories = {
  'the sign-up in the Playground': signUp,
  'the sign-up in own words in the Playground': inOwnWords,
  'two companies at their Playgrounds': twoCompanies,
  'time travel in the Playground': timeTravel,
} as const;

describeInBrowser('stories in the Playground', function () {
  // What a story could not finish would be in the way of the next one.
  this.bail(true);
  const demo = new Demo();

  before(() => demo.start());
  after(() => demo.stop());

  for (const [title, tell] of part(Object.entries(stories), 4)) {
    describe(title, () => {
      before(() => demo.beginAnew());
      tell(demo);
    });
  }
});
