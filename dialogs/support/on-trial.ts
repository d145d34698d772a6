/** Support on a trial's page: the way to where a question about it is asked. */

import { button } from '../../cards/engine/buttons';
import type { OnPage, OnTrial } from '../engine/on-trial';

const page: OnPage = {
  buttons: (trial, { say }) => ({ access: [{ ...button(say, 'support', { trial: trial.id }), secondary: true }] }),
};

/** What a trial's page says of support, on either side. */
export const onTrial: OnTrial = { partner: page, customer: page };
