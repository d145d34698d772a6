/** Invitations as cards: the text with a fresh code for the partner to send, and what became of each. */

import type { Button } from '../../cards/engine/content';
import { invitationCard, invitationsCard, type InvitationRow } from '../../cards/invitation';
import { noticeCard } from '../../cards/views';
import type { Say } from '../../cards/engine/words';
import { isWaiting } from '../../src/domain/invitation/askers';
import { canBeRenewed, isOpen, type Invitation } from '../../src/domain/invitation/invitation';
import { FreshMember } from '../../src/domain/people/fresh-member';
import { canBeHandedOver } from '../../src/domain/record/rules/hand-over-standing';
import type { PersonRef } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import { button, titled } from '../../cards/engine/buttons';
import { partnerName } from '../engine/partner-name';
import { nameOf, namesOf, personOf, type People } from '../engine/people-names';
import { relatedTrial } from '../engine/reach';
import { unservedCard } from '../engine/unserved-view';
import type { Drawing, ViewScene } from '../engine/view-scene';

const PAGE = 5;

/** The text to send. Each time it is drawn it has another code, for none is kept; when the invitation closes, all of them do. */
export async function invitation(scene: ViewScene): Promise<Drawing> {
  const { say, args } = scene;
  const trial = await ownTrial(scene);
  const found = trial?.invitations?.find(({ id }) => id === args['invitation']);
  if (!trial) return notFound(scene);
  if (!found) return invitations(scene);
  if (!isOpen(found, scene.now.toISOString())) return takenBackOrOld(trial, found, scene);
  const by = FreshMember.of(scene.actor, scene.now);
  if (!by) return unservedCard({ ...scene, args: { ...args, verb: 'invitation' } });
  const person = personOf(await namesOf([found.invited], scene.trials, scene.say), found.invited);
  const about = { partnerTenantId: trial.partnerTenantId, trialId: trial.id, invitationId: found.id };
  const code = await scene.codes.issue({ ...about, expiresAt: found.expiresAt }, by);
  const name = person?.name ?? '–';
  const facts = [
    { label: say.plain('invitation.for'), value: [name, person?.email].filter((part) => part !== undefined).join(', ') },
    { label: say.plain('invitation.until'), value: dayOf(found.expiresAt, scene) },
  ];
  const buttons = [
    toTrial(say, trial),
    button(say, 'invitations', { trial: trial.id }),
    { ...button(say, 'invitationRenewed', { trial: trial.id, invitation: found.id }), secondary: true },
    { ...button(say, 'takeBack', { trial: trial.id, invitation: found.id }), secondary: true },
  ];
  const text = textOf(trial, found, { name, code }, scene);
  return { content: invitationCard(say, name, facts, text, buttons), context: contextOf(trial, say) };
}

/** Everybody who was invited to a trial, the last first, five a page. */
export async function invitations(scene: ViewScene): Promise<Drawing> {
  const { say, args, trials } = scene;
  const trial = await ownTrial(scene);
  if (!trial) return notFound(scene);
  const all = (trial.invitations ?? []).toReversed();
  const from = Math.min(Math.max(0, Math.trunc(Number(args['from'] ?? 0)) || 0), Math.max(0, all.length - 1));
  const page = all.slice(from, from + PAGE);
  const left = all.length - from - page.length;
  const people = await namesOf(
    page.flatMap((one) => [one.invited, one.redeemed?.by, ...(one.askers ?? [])]),
    trials,
    say,
  );
  const about = { trial: trial.id };
  const more = {
    ...button(say, 'invitations', { ...about, from: String(from + PAGE) }),
    title: say.plain('buttons.more', { count: Math.min(left, PAGE) }),
  };
  const buttons = [button(say, 'invite', about), ...(left > 0 ? [more] : []), toTrial(say, trial)];
  if (all.length === 0) return { content: noticeCard(say, 'invitations.none', { company: trial.customer.company }, buttons) };
  const rows = page.flatMap((one) => [row(trial, one, people, scene), ...askerRows(trial, one, people, scene)]);
  const content = invitationsCard(say, trial.customer.company, rows, button(say, 'invitations', about), buttons);
  return { content, context: contextOf(trial, say) };
}

/** Asks before an invitation is taken back: whoever has its text can't use it any more. */
export async function takeBack(scene: ViewScene): Promise<Drawing> {
  const { say, args } = scene;
  const trial = await ownTrial(scene);
  const found = trial?.invitations?.find(({ id }) => id === args['invitation']);
  if (!trial || !found) return notFound(scene);
  const name = nameOf(await namesOf([found.invited], scene.trials, scene.say), found.invited);
  const about = { trial: trial.id, invitation: found.id };
  const buttons = [
    { ...button(say, 'invitationRevoked', about), primary: true },
    { ...button(say, 'invitations', { trial: trial.id }), title: say.plain('invitations.takeBack.leave') },
  ];
  const content = noticeCard(say, 'invitations.takeBack', { name, company: trial.customer.company }, buttons);
  return { content, context: contextOf(trial, say) };
}

/** What is still to be said of the admin's invitation while nobody has attested the sign-in; nothing where there is none. */
export function notReached(trial: Trial, scene: ViewScene): string | undefined {
  const admin = trial.ownership?.admin;
  const open = trial.invitations?.findLast(
    (one) => one.invited.personId === admin?.personId && isOpen(one, scene.now.toISOString()),
  );
  return open && scene.say('invitations.state.open', { date: dayOf(open.at, scene), until: dayOf(open.expiresAt, scene) });
}

async function ownTrial({ actor, trials, args }: ViewScene): Promise<Trial | undefined> {
  const related = await relatedTrial(trials, actor, args['trial'] ?? '');
  return related?.relation === 'partner' ? related.trial : undefined;
}

function notFound({ say }: ViewScene): Drawing {
  return { content: noticeCard(say, 'closed.notFound', {}, [button(say, 'myTrials')]) };
}

/** One that is too old can be sent once more. */
function takenBackOrOld(trial: Trial, { id, state }: Invitation, { say }: ViewScene): Drawing {
  const about = { trial: trial.id, invitation: id };
  const again = state === 'open' ? [{ ...button(say, 'invitationRenewed', about), primary: true }] : [];
  const buttons = [...again, button(say, 'invitations', { trial: trial.id })];
  return { content: noticeCard(say, 'invitation.closed', {}, buttons), context: contextOf(trial, say) };
}

function row(trial: Trial, one: Invitation, people: People, scene: ViewScene): InvitationRow {
  const { say, now } = scene;
  const name = nameOf(people, one.invited);
  const redeemedBy: PersonRef | undefined = one.redeemed?.by;
  const dates = { date: dayOf(one.redeemed?.at ?? one.at, scene), until: dayOf(one.expiresAt, scene) };
  const state = one.state === 'open' && !isOpen(one, now.toISOString()) ? 'expired' : one.state;
  const said = say.plain(`invitations.state.${state}`, { ...dates, name: redeemedBy ? nameOf(people, redeemedBy) : '' });
  if (one.state !== 'open') return { name, state: said };
  const about = { trial: trial.id, invitation: one.id };
  const title = say.plain('invitations.openOne', { name });
  return { name, state: said, button: { verb: 'invitation', title, args: about } };
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

function textOf(
  trial: Trial,
  { as, expiresAt }: Invitation,
  { name, code }: Record<'name' | 'code', string>,
  scene: ViewScene,
): string {
  const { say, botLink } = scene;
  const line = `${say.plain('commands.join.title')} ${code}`;
  const link = botLink(line);
  const params = {
    name,
    line,
    link: link ?? '',
    company: trial.customer.company,
    partner: partnerName(trial, scene),
    until: dayOf(expiresAt, scene),
  };
  const steps = (['one', 'two', 'three', 'four'] as const).map(
    (step, at) => `${at + 1}. ${say.plain(`guidance.removal.${step}`)}`,
  );
  const role = canBeHandedOver(trial) ? as : 'colleague';
  const parts = ['hello', role, link === undefined ? 'typed' : 'linked', 'valid', 'notThere', 'without'] as const;
  return [...parts.map((part) => say.plain(`invitation.text.${part}`, params)), steps.join('\n')].join('\n\n');
}

function contextOf({ customer }: Trial, say: Say): string {
  return say.plain('invitation.context', { company: customer.company });
}

function dayOf(at: string, { say, conversation }: ViewScene): string {
  return say.dayOf(at, conversation.zone);
}

function toTrial(say: Say, { id }: Trial): Button {
  return titled(say, 'trial', 'buttons.toTrial', { args: { trial: id } });
}
