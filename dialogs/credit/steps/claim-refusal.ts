/** Which error Microsoft shows where a claim was to be filed, and what to do about it. */

import { refusalCard, refusedCard } from '../../../cards/credit';
import { button } from '../../../cards/engine/buttons';
import type { Link } from '../../../cards/engine/content';
import type { Say } from '../../../cards/engine/words';
import { productById } from '../../../src/domain/catalog/products';
import { portals } from '../../../src/domain/catalog/portals';
import { CLAIM_REFUSALS, type ClaimRefusal } from '../../../src/domain/credit/claim';
import type { Credit } from '../../../src/domain/credit/credit';
import { shown } from '../../engine/form';
import { choose, typedChoices } from '../../engine/typed-choices';
import { notFound } from '../../engine/not-found';
import { again, answer, type Answers, type Step } from '../../engine/script';
import type { ViewOfTrial } from '../../engine/view';

/** The error. Asked where the outcome was that the claim is not filed. */
export const refusal: Step = {
  id: 'refusal',
  forks: true,
  when: (answers) => answers['outcome']?.['outcome'] === 'refused',
  choices: (_answers, { say }) => typedChoices(say, 'refusal', CLAIM_REFUSALS),
  ask: (answers, draft, { say }) => refusalCard(say, shown(['refusal'], draft, answers['refusal'])),
  read(reply, _answers, { say }) {
    const typed = reply.text ?? reply.inputs['refusal'] ?? '';
    const chosen = choose(typed, typedChoices(say, 'refusal', CLAIM_REFUSALS));
    if (chosen !== undefined) return answer({ refusal: chosen });
    return again([{ field: 'refusal', id: typed === '' ? 'problems.choiceMissing' : 'problems.choiceUnknown' }], {});
  },
};

/** The error that was answered; nothing where the claim was filed. */
export function refusalOf(answers: Answers): ClaimRefusal | undefined {
  return answers['outcome']?.['outcome'] === 'refused' ? refusalIn(answers['refusal']?.['refusal']) : undefined;
}

/** What the partner does next, of a trial whose claim was refused; the trial itself where it was filed meanwhile. */
export const claimRefused: ViewOfTrial = {
  for: 'partner',
  draw: {
    partner: ({ trial }, { say }) => {
      const { id, customer, product, credit } = trial;
      const params = { company: customer.company, product: productById(product)?.name ?? '' };
      const buttons = [
        { ...button(say, 'credit', { trial: id }), primary: true },
        ...linksFor(say, credit),
        button(say, 'trial', { trial: id }, 'toTrial'),
      ];
      return {
        content: refusedCard(say, credit?.refused ?? 'other', params, buttons),
        context: say.plain('journeys.credit.about', { subject: customer.company }),
      };
    },
  },
  otherwise: notFound('myTrials'),
};

function linksFor(say: Say, credit: Credit | undefined): readonly Link[] {
  if (credit?.refused === 'csp') return [];
  if (credit?.refused === 'other') return [{ url: portals.partnerSupport.url, title: say.plain('credit.refused.support') }];
  return [{ url: portals.claims.url, title: say.plain('credit.file.page') }];
}

function refusalIn(said: string | undefined): ClaimRefusal | undefined {
  return CLAIM_REFUSALS.find((one) => one === said);
}
