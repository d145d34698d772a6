/** What somebody at the customer sees whom a colleague asks to come to a trial. */

import { button, titled } from '../../cards/engine/buttons';
import type { Button, Params } from '../../cards/engine/content';
import { noticeCard } from '../../cards/views';
import { partnerOf } from '../../src/domain/record/side-on';
import type { Invited } from '../engine/open-trials';
import { nameOf, namesOf } from '../engine/people-names';
import { partnerInside } from '../engine/partner-name';
import type { Drawing, ViewScene } from '../engine/view-scene';

/** Asks whether the caller comes. */
export async function offeredCard(offered: Invited, scene: ViewScene): Promise<Drawing> {
  const { say } = scene;
  const { params, join } = await offerOf(offered, scene);
  const buttons = [{ ...join, primary: true }, button(say, 'guidance'), button(say, 'home')];
  return { content: noticeCard(say, 'takesOver.offered', params, buttons), context: say.plain('ourTrials.context') };
}

/** Who asks, and to which trial; and the press by which the caller comes. */
export async function offerOf(
  { trial, invitation }: Invited,
  scene: ViewScene,
): Promise<{ readonly params: Params; readonly join: Button }> {
  const { say, trials } = scene;
  const name = nameOf(await namesOf([invitation.by], trials, say), invitation.by);
  const args = { trial: trial.id, tenant: trial.partnerTenantId, invitation: invitation.id };
  const params = {
    name,
    partner: partnerInside(trial, scene),
    leaves: invitation.instead ? 'yes' : 'no',
    told: partnerOf(trial) === undefined ? 'no' : 'yes',
  };
  return { params, join: titled(say, 'join', 'takesOver.come', { args }) };
}
