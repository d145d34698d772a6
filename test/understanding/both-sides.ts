/** Who types, in tests of single lines: a partner with two trials, and the customer of one of them. */

import type { LineContext } from '../../dialogs/engine/reader/reader';

/** Somebody of Contoso Consulting, outside of any form. */
export const partner: LineContext = {
  side: 'partner',
  today: '2026-04-14',
  locale: 'en-GB',
  trials: ['Fabrikam', 'Bellows College'],
  company: 'Contoso Consulting',
};

/** Somebody of Fabrikam. */
export const customer: LineContext = { ...partner, side: 'customer', trials: ['Fabrikam'], company: 'Fabrikam' };
