/** The question whether a partner's record goes on in place of the customer's own. */

import { button, titled } from '../../cards/engine/buttons';
import { noticeCard } from '../../cards/views';
import { notFound } from '../engine/not-found';
import { partnerInside } from '../engine/partner-name';
import type { Related } from '../engine/reach';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing, ViewScene } from '../engine/view-scene';

/** What happens to either record, and the yes. */
export const joinRecord: ViewOfTrial = { for: 'related', draw: { customer: drawn }, otherwise: notFound('home') };

async function drawn({ trial }: Related, scene: ViewScene): Promise<Drawing> {
  const { say, trials, args } = scene;
  const other = (await trials.ofCustomer()).find(({ id }) => id === args['to']);
  if (!other) return notFound('home')(scene);
  const partner = partnerInside(other, scene);
  const yes = titled(say, 'joined', 'ownTrial.joining.yes', { args: { trial: trial.id, to: other.id }, primary: true });
  const buttons = [yes, titled(say, 'trial', 'update.leave', { args: { trial: trial.id } }), button(say, 'myTrials')];
  return { content: noticeCard(say, 'ownTrial.joining', { partner }, buttons), context: say.plain('ourTrials.context') };
}
