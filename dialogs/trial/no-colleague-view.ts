/** Nobody of the company can be handed a trial yet. */

import { button } from '../../cards/engine/buttons';
import { noticeCard } from '../../cards/views';
import { notFound } from '../engine/not-found';
import type { Related } from '../engine/reach';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing, ViewScene } from '../engine/view-scene';

/** Says so, and how somebody gets there. */
export const noColleague: ViewOfTrial = { for: 'partner', draw: { partner: drawn }, otherwise: notFound('myTrials', 'home') };

function drawn({ trial }: Related, { say }: ViewScene): Drawing {
  const params = { company: trial.customer.company };
  const back = { ...button(say, 'trial', { trial: trial.id }, 'toTheTrial'), primary: true };
  return { content: noticeCard(say, 'update.handTo.nobody', params, [back, button(say, 'myTrials')]) };
}
