/** What a colleague at the customer is told who was named. */

import { button } from '../../cards/engine/buttons';
import { noticeCard } from '../../cards/views';
import { notFound } from '../engine/not-found';
import { nameOf, namesOf } from '../engine/people-names';
import type { Related } from '../engine/reach';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing, ViewScene } from '../engine/view-scene';

/** What to tell the colleague, with the way to take it back. */
export const takesOver: ViewOfTrial = { for: 'related', draw: { customer: drawn }, otherwise: notFound('home') };

async function drawn({ trial }: Related, scene: ViewScene): Promise<Drawing> {
  const { say, trials, args, botLink, conversation } = scene;
  const found = trial.invitations?.find(({ id }) => id === args['invitation']);
  if (found?.state !== 'open') return notFound('home')(scene);
  const name = nameOf(await namesOf([found.invited], trials, say), found.invited);
  const link = botLink(say.plain('commands.myTrials.title')) ?? '';
  const params = { name, link, linked: link === '' ? 'no' : 'yes', until: say.dayOf(found.expiresAt, conversation.zone) };
  const about = { trial: trial.id, invitation: found.id };
  const buttons = [
    { ...button(say, 'trial', { trial: trial.id }, 'toTrial'), primary: true },
    { ...button(say, 'invitationRevoked', about), secondary: true },
  ];
  return { content: noticeCard(say, 'takesOver.tell', params, buttons), context: say.plain('ourTrials.context') };
}
