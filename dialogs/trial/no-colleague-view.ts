/** Nobody of the company can be handed a trial yet. */

import { button } from '../../cards/engine/buttons';
import { noticeCard } from '../../cards/views';
import type { Drawing, ViewScene } from '../engine/view-scene';

/** Says so, and how somebody gets there. */
export async function noColleague({ say, actor, trials, args }: ViewScene): Promise<Drawing> {
  const found = await trials.get(actor.person.tenantId, args['trial'] ?? '');
  if (!found) return { content: noticeCard(say, 'closed.notFound', {}, [button(say, 'myTrials'), button(say, 'home')]) };
  const params = { company: found.customer.company };
  const back = { ...button(say, 'trial', { trial: found.id }, 'toTheTrial'), primary: true };
  return { content: noticeCard(say, 'update.handTo.nobody', params, [back, button(say, 'myTrials')]) };
}
