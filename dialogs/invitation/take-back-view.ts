/** Asks before an invitation is taken back: whoever has its text can't use it any more. */

import { button, titled } from '../../cards/engine/buttons';
import { noticeCard } from '../../cards/views';
import { notFound } from '../engine/not-found';
import { nameOf, namesOf } from '../engine/people-names';
import type { Related } from '../engine/reach';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing, ViewScene } from '../engine/view-scene';
import { contextOf } from './invitation-lines';

/** The question. */
export const takeBack: ViewOfTrial = { for: 'related', draw: { partner: drawn }, otherwise: notFound('myTrials') };

async function drawn({ trial }: Related, scene: ViewScene): Promise<Drawing> {
  const { say, args, trials } = scene;
  const found = trial.invitations?.find(({ id }) => id === args['invitation']);
  if (!found) return notFound('myTrials')(scene);
  const name = nameOf(await namesOf([found.invited], trials, say), found.invited);
  const about = { trial: trial.id, invitation: found.id };
  const buttons = [
    { ...button(say, 'invitationRevoked', about), primary: true },
    titled(say, 'invitations', 'invitations.takeBack.leave', { args: { trial: trial.id } }),
  ];
  const content = noticeCard(say, 'invitations.takeBack', { name, company: trial.customer.company }, buttons);
  return { content, context: contextOf(trial, say) };
}
