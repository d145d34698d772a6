/** What one side is told of what the other did: a card that stands for itself, with the next step on it. */

import { noticeCard } from '../../cards/views';
import { wordId, type Say } from '../../cards/engine/words';
import { isRemovalOpen } from '../../src/domain/access/removal-record';
import { isWaiting } from '../../src/domain/invitation/askers';
import type { Invitation } from '../../src/domain/invitation/invitation';
import type { Notice, NoticeCode, ToldOutside } from '../../src/domain/watch/notices';
import { isSame, type PersonRef } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import { button, type ButtonName, type ButtonTitle } from '../../cards/engine/buttons';
import { partnerInside, partnerName } from '../engine/partner-name';
import { notFound } from '../engine/not-found';
import { nameOf, namesOf, personOf, type People } from '../engine/people-names';
import type { Related } from '../engine/reach';
import { isLeftAlone } from '../../src/domain/record/rules/looked-after';
import type { Drawing, ViewScene } from '../engine/view-scene';

/** Told to people who see the trial. */
type ToldOnTrial = Exclude<NoticeCode, ToldOutside>;

/** What to press next, by what is told and on which side it is read: verbs that lead to the trial, or to the list it is in. */
const NEXT: Readonly<Record<ToldOnTrial, Readonly<Record<'partner' | 'customer', 'trial' | ButtonName>>>> = {
  invitationRedeemed: { partner: 'trial', customer: 'trial' },
  invitationRefused: { partner: 'trial', customer: 'trial' },
  invitationAsked: { partner: 'asker', customer: 'asker' },
  signInConfirmed: { partner: 'ownership', customer: 'trial' },
  removalRequested: { partner: 'removalTasks', customer: 'removalTasks' },
  removalPartDone: { partner: 'removalTasks', customer: 'removalTasks' },
  removalCompleted: { partner: 'removalTasks', customer: 'removalTasks' },
  removalWithdrawn: { partner: 'trial', customer: 'trial' },
  transferRequested: { partner: 'ownership', customer: 'trial' },
  transferCompleted: { partner: 'ownership', customer: 'trial' },
  transferWithdrawn: { partner: 'ownership', customer: 'trial' },
  adminReplaced: { partner: 'ownership', customer: 'trial' },
  creditNoted: { partner: 'trial', customer: 'trial' },
  creditSettled: { partner: 'trial', customer: 'trial' },
  handedToYou: { partner: 'trial', customer: 'trial' },
  takenOver: { partner: 'trial', customer: 'trial' },
  said: { partner: 'trial', customer: 'trial' },
};

/** The card of a notice. Read again when it is drawn: somebody who may not see the trial any more is told nothing of it. */
export async function told(scene: ViewScene): Promise<Drawing> {
  const { trials, args } = scene;
  const { notice: id = '', tenant = '', trial: trialId = '' } = args;
  const told = await trials.notice(tenant, trialId, id);
  if (told === undefined) return notFound('home')(scene);
  const { notice, related } = told;
  return related ? toldOnTrial({ ...notice, code: notice.code as ToldOnTrial }, related, scene) : toldOutside(notice, scene);
}

type OnTrial = Notice & { readonly code: ToldOnTrial };

async function toldOnTrial(notice: OnTrial, related: Related, scene: ViewScene): Promise<Drawing> {
  const { say, actor, trials } = scene;
  const { trial } = related;
  const invitation = trial.invitations?.find((one) => one.id === notice.params['invitation']);
  const people = await namesOf([notice.by, notice.to, invitation?.invited, invitation?.by], trials, say);
  const params = {
    ...ofTrial(related, scene),
    ...ofNotice(notice, scene),
    name: nameOf(people, notice.by),
    owner: ownerNow(notice, trial, actor.person),
    mine: isSame(invitation?.by, actor.person) ? 'yes' : 'no',
    inviter: personOf(people, invitation?.by)?.name ?? '–',
    ...standing(notice, trial, invitation, scene),
    ...invitedParams(notice, invitation, people, scene),
  };
  const isInstead = notice.to.personId !== actor.person.personId;
  return {
    content: noticeCard(say, `told.${notice.code}`, params, nextButtons(notice, related, invitation, say)),
    context: say.plain('told.context', params),
    notes: isInstead ? [{ id: 'reminder.instead', params: { name: nameOf(people, notice.to) } }] : [],
  };
}

/** Whose trial it is, and on which side it is read. */
function ofTrial({ trial, relation }: Related, scene: ViewScene) {
  return {
    company: trial.customer.company,
    partner: partnerName(trial, scene),
    partnerInside: partnerInside(trial, scene),
    side: relation,
  };
}

/** When it was, and what of it was said. */
function ofNotice({ code, at, params }: OnTrial, scene: ViewScene) {
  return {
    date: scene.say.dayOf(at, scene.conversation.zone),
    hand: params['hand'] ?? '',
    what: code === 'said' ? (params['what'] ?? '') : whatOf(params, scene),
  };
}

/** Whether whoever looked after it by then still does, or the reader does by now. */
function ownerNow({ code, by, to }: OnTrial, trial: Trial, reader: PersonRef): 'same' | 'gone' | 'you' | 'other' {
  if (isLeftAlone(trial)) return 'gone';
  if (isSame(trial.owner, code === 'handedToYou' ? to : by)) return 'same';
  return isSame(trial.owner, reader) ? 'you' : 'other';
}

/** What leads: by what is told, and to take it over where nobody looks after it any more. */
function leading({ code }: OnTrial, { trial, relation }: Related): 'trial' | ButtonName {
  const isOfOwner = code === 'handedToYou' || code === 'takenOver';
  return isOfOwner && relation === 'partner' && isLeftAlone(trial) ? 'handed' : NEXT[code][relation];
}

function nextButtons(notice: OnTrial, related: Related, about: Invitation | undefined, say: Say) {
  const { code, by } = notice;
  const { id } = related.trial;
  const next = leading(notice, related);
  const args = { trial: id, ...(next === 'asker' ? { invitation: about?.id ?? '', asker: by.personId } : {}) };
  return [
    { ...button(say, next, args, code === 'removalCompleted' ? 'removalSeen' : titleOf(next)), primary: true },
    ...(next === 'trial' ? [] : [button(say, 'trial', { trial: id }, titleOf('trial'))]),
    button(say, 'reminders'),
    { ...button(say, 'newsStopped', { trial: id }), secondary: true },
  ];
}

/** What of it is still to be done when it is read: news may come late. */
function standing({ by }: Notice, { removal, ownership }: Trial, invitation: Invitation | undefined, { now }: ViewScene) {
  const asker = invitation?.askers?.find((one) => isSame(one, by));
  const yes = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no');
  return {
    open: yes(isRemovalOpen(removal)),
    awaited: yes(ownership?.stage === 'named' && ownership.attestation?.kind !== 'admin'),
    waits: yes(asker !== undefined && isWaiting(asker, now.toISOString())),
  };
}

/** Whom an invitation was for, and who came: `other` where the sign-in name is not the address it was sent to. */
function invitedParams({ by, params }: Notice, invitation: Invitation | undefined, people: People, { say }: ViewScene) {
  const invited = personOf(people, invitation?.invited);
  const came = personOf(people, by)?.email?.toLowerCase();
  const { domain = '' } = params;
  return {
    invited: invited?.name ?? '–',
    other: invited !== undefined && invited.email?.toLowerCase() !== came ? 'yes' : 'no',
    domain: domain === '' ? say.plain('asker.noDomain') : domain,
    tenant: by.tenantId,
  };
}

/** Told to exactly one person who sees nothing of the trial: only what that person knows already is in it. */
function toldOutside(notice: Notice, scene: ViewScene): Drawing {
  const { say } = scene;
  const { invitation = '', company = '' } = notice.params;
  const params = { partner: partnerName(notice, scene), company, date: say.dayOf(notice.at, scene.conversation.zone) };
  const enter = { trial: notice.trialId, tenant: notice.partnerTenantId, invitation };
  const first = notice.code === 'letIn' ? [{ ...button(say, 'join', enter, 'enter'), primary: true }] : [];
  return { content: noticeCard(say, `told.${notice.code}`, params, [...first, button(scene.say, 'home')]) };
}

/** The parameter of a notice, in words. */
function whatOf({ scope, status, partner, refusal }: Readonly<Record<string, string>>, { say }: ViewScene): string {
  if (scope !== undefined) return say.plain(wordId(say, `removal.scopes.${scope}`));
  if (refusal !== undefined) return say.plain(wordId(say, `told.refusals.${refusal}`));
  const standing = status === undefined ? '' : say.plain(wordId(say, `credit.status.${status}`));
  return [partner, standing].filter((part) => part !== undefined && part !== '').join(', ');
}

function titleOf(verb: 'trial' | ButtonName): ButtonTitle {
  return verb === 'trial' ? 'toTheTrial' : verb;
}
