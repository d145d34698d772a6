/** Asks before a customer's own record is closed to its partner. */

import { titled } from '../../cards/engine/buttons';
import { noticeCard } from '../../cards/views';
import { notFound } from '../engine/not-found';
import { partnerInside } from '../engine/partner-name';
import type { Related } from '../engine/reach';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing, ViewScene } from '../engine/view-scene';

/** The question; where the partner is gone already, there is nothing to ask. */
export const shutOut: ViewOfTrial = { for: 'related', draw: { customer: drawn }, otherwise: notFound('home') };

function drawn({ trial }: Related, scene: ViewScene): Drawing | Promise<Drawing> {
  const { say } = scene;
  const { id, partner } = trial;
  if (partner === undefined) return notFound('home')(scene);
  const sure = { trial: id, tenant: partner.tenantId, sure: 'yes' };
  const buttons = [
    titled(say, 'partnerShutOut', 'ownTrial.shuttingOut.yes', { args: sure, primary: true }),
    titled(say, 'removal', 'buttons.removal', { args: { trial: id } }),
    titled(say, 'trial', 'ownTrial.shuttingOut.leave', { args: { trial: id } }),
  ];
  return {
    content: noticeCard(say, 'ownTrial.shuttingOut', { partner: partnerInside(trial, scene) }, buttons),
    context: say.plain('ourTrials.context'),
  };
}
