/** What one side is told of what the other did: a card that stands for itself, with the next step on it. */

import type { Button } from '../cards/content';
import { noticeCard } from '../cards/views';
import type { NoticeCode } from '../src/domain/notices';
import { partnerName } from './customer-views';
import { nameOf, namesOf } from './people-names';
import { relatedTrial } from './reach';
import type { View, ViewScene } from './view';

/** What to press next, by what is told and on which side it is read: verbs that lead to the trial, or to the list it is in. */
const NEXT: Readonly<Record<NoticeCode, Readonly<Record<'partner' | 'customer', string>>>> = {
  invitationRedeemed: { partner: 'trial', customer: 'trial' },
  invitationRefused: { partner: 'trial', customer: 'trial' },
  signInConfirmed: { partner: 'ownership', customer: 'trial' },
  removalRequested: { partner: 'removalTasks', customer: 'removalTasks' },
  removalPartDone: { partner: 'removalTasks', customer: 'removalTasks' },
  removalCompleted: { partner: 'trial', customer: 'trial' },
  removalWithdrawn: { partner: 'trial', customer: 'trial' },
  transferRequested: { partner: 'ownership', customer: 'trial' },
  transferCompleted: { partner: 'ownership', customer: 'trial' },
  creditNoted: { partner: 'trial', customer: 'trial' },
  creditSettled: { partner: 'trial', customer: 'trial' },
  handedToYou: { partner: 'trial', customer: 'trial' },
  takenOver: { partner: 'trial', customer: 'trial' },
};

/** The card of a notice. Read again when it is drawn: somebody who may not see the trial any more is told nothing of it. */
export async function told(scene: ViewScene): Promise<View> {
  const { say, actor, trials, args } = scene;
  const { notice: id = '', tenant = '', trial: trialId = '' } = args;
  const notice = await trials.notice(tenant, trialId, id);
  const related = notice && (await relatedTrial(trials, actor, trialId));
  if (!notice || !related) return { content: noticeCard(say, 'closed.notFound', {}, [button(scene, 'home', {})]) };
  const { trial, relation } = related;
  const isInstead = notice.to.personId !== actor.person.personId;
  const people = await namesOf([notice.by, notice.to], trials, say);
  const params = {
    company: trial.customer.company,
    partner: partnerName(trial, scene),
    name: nameOf(people, notice.by),
    side: relation,
    date: say.dayOf(notice.at, scene.conversation.zone),
    hand: notice.params['hand'] ?? '',
    what: whatOf(notice.params, scene),
  };
  const next = NEXT[notice.code][relation];
  const buttons: readonly Button[] = [
    { ...button(scene, next, { trial: trialId }), primary: true },
    ...(next === 'trial' ? [] : [button(scene, 'trial', { trial: trialId })]),
    button(scene, 'reminders', {}),
  ];
  return {
    content: noticeCard(say, `told.${notice.code}`, params, buttons),
    context: say.plain('told.context', params),
    notes: isInstead ? [{ id: 'reminder.instead', params: { name: nameOf(people, notice.to) } }] : [],
  };
}

/** The parameter of a notice, in words. */
function whatOf({ scope, status, partner, refusal }: Readonly<Record<string, string>>, { say }: ViewScene): string {
  if (scope !== undefined) return say.plain(`removal.scopes.${scope}`);
  if (refusal !== undefined) return say.plain(`told.refusals.${refusal}`);
  const standing = status === undefined ? '' : say.plain(`credit.status.${status}`);
  return [partner, standing].filter((part) => part !== undefined && part !== '').join(', ');
}

function button({ say }: ViewScene, verb: string, args: Readonly<Record<string, string>>): Button {
  const title = verb === 'trial' ? 'buttons.toTheTrial' : `buttons.${verb}`;
  return { verb, title: say.plain(title), args };
}
