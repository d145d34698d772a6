/** Steps of a sign-up in words for a customer that records its own trial. */

import { noticeCard } from '../../cards/views';
import type { HeadedId } from '../../cards/words/language';
import type { Step } from '../engine/script';
import { countryName } from './steps/country';
import { companyOf } from './steps/customer';
import { isPaid } from './steps/deal';
import { billingAddress, noAddress } from './steps/country';
import { product } from './steps/product';

/** The billing address, the stop where there is none, and what is tried. */
export const inOwnWords: readonly Step[] = [
  spoken(billingAddress, () => 'ownTrial.billingAddress'),
  {
    ...noAddress,
    ask: (answers, draft, scene) => {
      const { buttons } = noAddress.ask(answers, draft, scene);
      const params = { company: companyOf(answers), country: countryName(answers, scene.say) };
      return noticeCard(scene.say, 'ownTrial.noAddress', params, buttons);
    },
  },
  spoken(product, (answers) => (isPaid(answers) ? 'ownTrial.product.paid' : 'ownTrial.product.tried')),
];

/** The same card with another heading and hint. */
function spoken(step: Step, wordsOf: (answers: Parameters<Step['ask']>[0]) => HeadedId): Step {
  return {
    ...step,
    ask: (answers, draft, scene) => {
      const { say } = scene;
      const id = wordsOf(answers);
      const params = { company: companyOf(answers), country: countryName(answers, say) };
      const hint = `${id}.hint`;
      const said = { heading: say(`${id}.heading`, params), hint: say.knows(hint) ? say(hint, params) : '' };
      return { ...step.ask(answers, draft, scene), said };
    },
  };
}
