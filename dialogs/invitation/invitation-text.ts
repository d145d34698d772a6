/** What a partner sends to whom it invites: the code as a line to type and as a link, and what else to know. */

import type { Link } from '../../cards/engine/content';
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
    sender: scene.actor.person.name,
  };
  const way = link === undefined ? 'typed' : 'linked';
  const part = (id: 'hello' | InvitedAs | typeof way | 'valid' | 'sign' | 'signOwn'): string =>
    say.plain(`invitation.text.${id}`, params);
  if (as === 'partner') return (['partner', way, 'valid', 'signOwn'] as const).map(part).join('\n\n');
  const role = canBeHandedOver(trial) ? as : 'colleague';
  return (['hello', role, way, 'valid', 'sign'] as const).map(part).join('\n\n');
}

/** The ways that get a text to a person: a mail that is written already, and a chat in Teams with the text typed. */
export function waysToSend({ say }: ViewScene, company: string, email: string | undefined, text: string): readonly Link[] {
  const to = encodeURIComponent(email ?? '');
  const subject = encodeURIComponent(say.plain('invitation.subject', { company }));
  const body = encodeURIComponent(text);
  const mail = `https://outlook.office.com/mail/deeplink/compose?to=${to}&subject=${subject}&body=${body}`;
  const chat = `https://teams.microsoft.com/l/chat/0/0?users=${to}&message=${body}`;
  return [
    { url: mail, title: say.plain('invitation.mail'), primary: true },
    ...(email === undefined ? [] : [{ url: chat, title: say.plain('invitation.chat') }]),
  ];
}
