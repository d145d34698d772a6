/** Puts what is wrong with an address into words. */

import type { EmailReading } from '../../../src/domain/people/email';
import type { WordId } from '../../../cards/words/language';

type Reason = Extract<EmailReading, { readonly kind: 'bad' }>['reason'];

/** The sentence for why an address was not taken, by its id. */
export function emailProblem(reason: Reason): WordId {
  if (reason === 'empty') return 'problems.emailMissing';
  return reason === 'lookAlike' ? 'problems.lookAlike' : 'problems.notAnEmail';
}
