/** Which account goes over: named once, and so known. */

import type { LineConfirmed } from '../../src/domain/record/changes';
import { headOf, trialOf } from '../engine/about-trial';
import type { Finish, Journey } from '../engine/script';
import { organization, organizationOf } from '../credit/steps/organization';

/** Names the account that goes over, and so confirms that it is known. Without one nothing is noted. */
export const signUpKnown: Journey = {
  name: 'signUpKnown',
  about: 'trial',
  needs: 'siblings',
  steps: [organization('ownership.account', () => true)],
  subject: (_answers, { trial }) => trial?.customer.company ?? '',
  lines: () => [],
  finish: (answers, fixed, scene) => {
    const seen: Finish = { view: 'ownership', args: { trial: trialOf(scene).id } };
    const admin = trialOf(scene).ownership?.admin?.personId;
    const account = organizationOf(answers);
    if (admin === undefined || account === undefined) return seen;
    const change: LineConfirmed = { ...headOf(fixed, scene), code: 'lineConfirmed', line: 'signUpKnown', admin, account };
    return { ...seen, change };
  },
};
