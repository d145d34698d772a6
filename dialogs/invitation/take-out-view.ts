/** Asks before somebody of the customer is sent away who came by an invitation. */

import { button, titled } from '../../cards/engine/buttons';
import { noticeCard } from '../../cards/views';
import { notFound } from '../engine/not-found';
import { nameOf, namesOf } from '../engine/people-names';
import type { Related } from '../engine/reach';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing, ViewScene } from '../engine/view-scene';
import { contextOf } from './invitation-lines';
import { invitationList } from './invitations-view';

/** The question. */
export const takeOut: ViewOfTrial = { for: 'related', draw: { partner: drawn }, otherwise: notFound('myTrials') };

async function drawn(seen: Related, scene: ViewScene): Promise<Drawing> {
  const { trial } = seen;
  const { say, args, trials } = scene;
  const found = trial.invitations?.find(({ id }) => id === args['invitation']);
  if (found?.redeemed === undefined) return invitationList(seen, scene);
  const name = nameOf(await namesOf([found.redeemed.by], trials, say), found.redeemed.by);
  const buttons = [
    { ...button(say, 'invitationUndone', { trial: trial.id, invitation: found.id }), primary: true },
    titled(say, 'invitations', 'invitations.takeOut.leave', { args: { trial: trial.id } }),
  ];
  const content = noticeCard(say, 'invitations.takeOut', { name, company: trial.customer.company }, buttons);
  return { content, context: contextOf(trial, say) };
}
