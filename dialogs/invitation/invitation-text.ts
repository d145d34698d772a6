/** What a partner sends to whom it invites: the code as a line to type and as a link, and what else to know. */

import { canBeHandedOver } from '../../src/domain/record/rules/hand-over-standing';
import type { InvitedAs, Invitation } from '../../src/domain/invitation/invitation';
import type { Trial } from '../../src/domain/record/trial';
import { partnerName } from '../engine/partner-name';
import type { ViewScene } from '../engine/view-scene';

/** The text, for the person of that name, with that code. */
export function invitationText(
  trial: Trial,
  { as, expiresAt }: Invitation,
  { name, code }: Record<'name' | 'code', string>,
  scene: ViewScene,
): string {
  const { say, botLink, conversation } = scene;
  const line = `${say.plain('commands.join.title')} ${code}`;
  const link = botLink(line);
  const params = {
    name,
    line,
    link: link ?? '',
    company: trial.customer.company,
    partner: partnerName(trial, scene),
    until: say.dayOf(expiresAt, conversation.zone),
  };
  const way = link === undefined ? 'typed' : 'linked';
  const part = (id: 'hello' | InvitedAs | typeof way | 'valid' | 'notThere' | 'without'): string =>
    say.plain(`invitation.text.${id}`, params);
  if (as === 'partner') return [part('partner'), part(way), part('valid')].join('\n\n');
  const role = canBeHandedOver(trial) ? as : 'colleague';
  const parts = (['hello', role, way, 'valid', 'notThere', 'without'] as const).map(part);
  return [...parts, removalSteps(scene)].join('\n\n');
}

function removalSteps({ say }: ViewScene): string {
  const steps = (['one', 'two', 'three', 'four'] as const).map(
    (step, at) => `${at + 1}. ${say.plain(`guidance.removal.${step}`)}`,
  );
  return steps.join('\n');
}
