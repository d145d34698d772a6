/** Everybody who was invited to a trial, what became of each, and who typed a code that is not proven to be theirs. */

import type { Button } from '../../cards/engine/content';
import { button, titled } from '../../cards/engine/buttons';
import { invitationsCard, type InvitationRow } from '../../cards/invitation';
import { noticeCard } from '../../cards/views';
import { isWaiting } from '../../src/domain/invitation/askers';
import { canBeRenewed, isOpen, type Invitation } from '../../src/domain/invitation/invitation';
import type { PersonRef } from '../../src/domain/people/person';
import { peopleOfCustomer } from '../../src/domain/record/rules/customer-people';
import type { Trial } from '../../src/domain/record/trial';
import { notFound } from '../engine/not-found';
import { pageOf } from '../engine/page-of';
import { nameOf, namesOf, type People } from '../engine/people-names';
import type { Related } from '../engine/reach';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing, ViewScene } from '../engine/view-scene';
import { contextOf, dayOf, toTrial } from './invitation-lines';

/** Everybody who was invited to a trial, the last first, five a page. */
export const invitations: ViewOfTrial = { for: 'related', draw: { partner: invitationList }, otherwise: notFound('myTrials') };

/** The list of those who were invited to a trial. */
export async function invitationList({ trial }: Related, scene: ViewScene): Promise<Drawing> {
  const { say, args, trials } = scene;
  const all = (trial.invitations ?? []).toReversed();
  const { shown, next: from, more: count } = pageOf(all, args['from'], say);
  const about = { trial: trial.id };
  const more = from === undefined ? [] : [titled(say, 'invitations', 'buttons.more', { args: { ...about, from } }, { count })];
  const isFirst = all.length === 0 && peopleOfCustomer(trial).length === 0;
  const another = isFirst ? button(say, 'invite', about) : titled(say, 'invite', 'invitations.another', { args: about });
  const buttons = [another, ...more, toTrial(say, trial)];
  if (all.length === 0)
    return {
      content: noticeCard(
        say,
        isFirst ? 'invitations.none' : 'invitations.noneSent',
        { company: trial.customer.company },
        buttons,
      ),
    };
  const refs = shown.flatMap((one) => [one.invited, one.redeemed?.by, ...(one.askers ?? [])]);
  const people = await namesOf(refs, trials, say);
  const rows = shown.flatMap((one) => [row(trial, one, people, scene), ...askerRows(trial, one, people, scene)]);
  const content = invitationsCard(say, trial.customer.company, rows, button(say, 'invitations', about), buttons);
  return { content, context: contextOf(trial, say) };
}

function row(trial: Trial, one: Invitation, people: People, scene: ViewScene): InvitationRow {
  const { say, now } = scene;
  const name = nameOf(people, one.invited);
  const redeemedBy: PersonRef | undefined = one.redeemed?.by;
  const dates = { date: dayOf(one.redeemed?.at ?? one.at, scene), until: dayOf(one.expiresAt, scene) };
  const state = one.state === 'open' && !isOpen(one, now.toISOString()) ? 'expired' : one.state;
  const said = say.plain(`invitations.state.${state}`, { ...dates, name: redeemedBy ? nameOf(people, redeemedBy) : '' });
  const about = { trial: trial.id, invitation: one.id };
  if (one.state === 'redeemed' && redeemedBy !== undefined) {
    const params = { name: nameOf(people, redeemedBy) };
    return { name, state: said, button: titled(say, 'takeOut', 'invitations.takeOut.one', { args: about }, params) };
  }
  if (one.state !== 'open') return { name, state: said };
  return { name, state: said, button: titled(say, 'invitation', 'invitations.openOne', { args: about }, { name }) };
}

/** Who typed its code and waits for a yes or a no, or was let in and has not come yet. */
function askerRows(trial: Trial, invitation: Invitation, people: People, scene: ViewScene): readonly InvitationRow[] {
  if (!canBeRenewed(invitation)) return [];
  const { say, now } = scene;
  const known = (invitation.askers ?? []).filter((one) => one.answer?.is === 'yes' || isWaiting(one, now.toISOString()));
  return known.map((one) => {
    const { at = one.at } = one.answer ?? {};
    const params = { name: nameOf(people, one), invited: nameOf(people, invitation.invited), date: dayOf(at, scene) };
    const args = { trial: trial.id, invitation: invitation.id, asker: one.personId };
    const button: Button = titled(say, 'asker', 'invitations.openAsker', { args }, params);
    return { name: params.name, state: say.plain(`invitations.${one.answer ? 'mayJoin' : 'asks'}`, params), button };
  });
}
