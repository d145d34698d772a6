/** The terms, which a partner who signs up accepts on the customer's behalf. */

import { termsCard } from '../../../cards/sign-up';
import { means, unticked } from '../../engine/form';
import { again, answer, type Step } from '../../engine/script';
import { companyOf } from './customer';

/** Accepting the terms on the customer's behalf; asked only when the partner signs up. */
export const terms: Step = {
  id: 'terms',
  when: (answers) => (answers['start']?.['start'] ?? 'new') === 'new',
  ask: (answers, _draft, { say }) => termsCard(say, companyOf(answers)),
  read(reply, _answers, { say, now }) {
    const accepted = reply.text === undefined ? reply.inputs['accepted'] === 'true' : means(say, 'yes', reply.text);
    return accepted
      ? answer({ accepted: 'yes', at: now.toISOString() })
      : again([unticked(reply, 'accepted', 'problems.termsMissing')], {});
  },
};
