/** A trial that lives in the partner's own tenant: why it can't be handed over, and what to do instead. */

import { noticeCard } from '../../cards/views';
import type { Trial } from '../../src/domain/record/trial';
import { button } from '../../cards/engine/buttons';
import type { Drawing, ViewScene } from '../engine/view-scene';

/** The way out of a trial that was signed up with an account of the partner's own company. */
export function partnerTenant({ id, customer, product }: Trial, { say }: ViewScene): Drawing {
  const params = { company: customer.company, product };
  const buttons = [
    { ...button(say, 'ownershipSteps', { trial: id }), primary: true },
    button(say, 'trial', { trial: id }, 'toTrial'),
    button(say, 'signUp'),
  ];
  return { content: noticeCard(say, 'ownership.partnerTenant', params, buttons), context: say.plain('ownership.context') };
}
