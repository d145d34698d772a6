/** What somebody at the customer sees whom a colleague asks to come to a trial. */

import { button, titled } from '../../cards/engine/buttons';
import { noticeCard } from '../../cards/views';
import type { Invited } from '../engine/open-trials';
import { nameOf, namesOf } from '../engine/people-names';
import { partnerName } from '../engine/partner-name';
import type { Drawing, ViewScene } from '../engine/view-scene';

/** Asks whether the caller comes. */
export async function offeredCard({ trial, invitation }: Invited, scene: ViewScene): Promise<Drawing> {
  const { say, trials } = scene;
  const name = nameOf(await namesOf([invitation.by], trials, say), invitation.by);
  const args = { trial: trial.id, tenant: trial.partnerTenantId, invitation: invitation.id };
  const params = { name, partner: partnerName(trial, scene), leaves: invitation.instead ? 'yes' : 'no' };
  const join = titled(say, 'join', 'takesOver.come', { args, primary: true });
  const content = noticeCard(say, 'takesOver.offered', params, [join, button(say, 'guidance'), button(say, 'home')]);
  return { content, context: say.plain('ourTrials.context') };
}
