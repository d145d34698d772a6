/** One invitation: the text with a fresh code for the partner to send. */

import type { Button } from '../../cards/engine/content';
import { button } from '../../cards/engine/buttons';
import { invitationCard } from '../../cards/invitation';
import { noticeCard } from '../../cards/views';
import { isOpen, type Invitation } from '../../src/domain/invitation/invitation';
import { FreshMember } from '../../src/domain/people/fresh-member';
import type { Trial } from '../../src/domain/record/trial';
import { notFound } from '../engine/not-found';
import { namesOf, personOf } from '../engine/people-names';
import type { Related } from '../engine/reach';
import { unservedCard } from '../engine/unserved-view';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing, ViewScene } from '../engine/view-scene';
import { contextOf, dayOf, toTrial } from './invitation-lines';
import { invitationText, waysToSend } from './invitation-text';
import { invitationList } from './invitations-view';
import { sideOn } from '../../src/domain/record/side-on';
import { isSame } from '../../src/domain/people/person';

/** The text to send. Each time it is drawn it has another code, for none is kept; when the invitation closes, all of them do. */
export const invitation: ViewOfTrial = {
  for: 'related',
  draw: { partner: drawn, customer: toPartner },
  otherwise: notFound('myTrials'),
};

async function drawn(seen: Related, scene: ViewScene): Promise<Drawing> {
  const { trial } = seen;
  const { args } = scene;
  const found = trial.invitations?.find(({ id }) => id === args['invitation']);
  // What a colleague at the customer sent has no code.
  if (!found || sideOn(trial, found.by.tenantId) === 'customer') return invitationList(seen, scene);
  if (!isOpen(found, scene.now.toISOString())) return takenBackOrOld(trial, found, scene);
  const by = FreshMember.of(scene.actor, scene.now);
  return by ? toSend(trial, found, by, scene) : unservedCard({ ...scene, args: { ...args, verb: 'invitation' } });
}

/** A customer sends the code of its own record to a partner; nobody but who made the invitation. */
async function toPartner({ trial }: Related, scene: ViewScene): Promise<Drawing> {
  const { say, args, actor, now } = scene;
  const found = trial.invitations?.find(({ id }) => id === args['invitation']);
  if (found?.as !== 'partner' || !isOpen(found, now.toISOString()) || !isSame(found.by, actor.person))
    return notFound('home')(scene);
  const by = FreshMember.of(actor, now);
  if (!by) return unservedCard({ ...scene, args: { ...args, verb: 'invitation' } });
  const drawn = await toSend(trial, found, by, scene);
  const about = { trial: trial.id, invitation: found.id };
  const ways = drawn.content.buttons.filter((one) => 'url' in one);
  const buttons = [...ways, toTrial(say, trial), { ...button(say, 'invitationRevoked', about), secondary: true }];
  return { ...drawn, content: { ...drawn.content, buttons } };
}

async function toSend(trial: Trial, found: Invitation, by: FreshMember, scene: ViewScene): Promise<Drawing> {
  const { say } = scene;
  const person = personOf(await namesOf([found.invited], scene.trials, say), found.invited);
  const about = { partnerTenantId: trial.partnerTenantId, trialId: trial.id, invitationId: found.id };
  const code = await scene.codes.issue({ ...about, expiresAt: found.expiresAt }, by);
  const name = person?.name ?? '–';
  const text = invitationText(trial, found, { name, code }, scene);
  const ways = waysToSend(scene, trial.customer.company, person?.email, text);
  const params = { name, email: person?.email ?? 'none' };
  return {
    content: invitationCard(say, params, text, [...ways, ...buttonsOf(trial, found, scene)]),
    context: contextOf(trial, say),
    counter: say('invitation.until', { date: dayOf(found.expiresAt, scene) }),
  };
}

function buttonsOf(trial: Trial, { id }: Invitation, { say }: ViewScene): readonly Button[] {
  const about = { trial: trial.id, invitation: id };
  return [
    toTrial(say, trial),
    button(say, 'invitations', { trial: trial.id }),
    { ...button(say, 'invitationRenewed', about), secondary: true },
    { ...button(say, 'takeBack', about), secondary: true },
  ];
}

/** One that is too old can be sent once more. */
function takenBackOrOld(trial: Trial, { id, state }: Invitation, { say }: ViewScene): Drawing {
  const about = { trial: trial.id, invitation: id };
  const again = state === 'open' ? [{ ...button(say, 'invitationRenewed', about), primary: true }] : [];
  const buttons = [...again, button(say, 'invitations', { trial: trial.id })];
  return { content: noticeCard(say, 'invitation.closed', {}, buttons), context: contextOf(trial, say) };
}
