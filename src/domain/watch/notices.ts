/** What one side is told of what the other did: one table from changes to people. A notice is data; each reader has a language. */

import type { RecordedChange } from '../record/changes';
import { notedStatus } from '../record/rules/credit-rules';
import type { Removal } from '../access/removal-record';
import { isSame, type PersonRef } from '../people/person';
import type { Instant } from '../time/dates';
import type { Trial } from '../record/trial';
import { sideOn } from '../record/side-on';
import { allOfCustomer, customersOf, everybody, goneFrom, inviters, otherSide, partnersOf } from './news-audience';

/** What a notice tells; codes the words know, under `told`. */
export const NOTICE_CODES = [
  'invitationRedeemed',
  'invitationRefused',
  'invitationAsked',
  'letIn',
  'keptOut',
  'bindingUndone',
  'signInConfirmed',
  'removalRequested',
  'removalPartDone',
  'removalCompleted',
  'removalWithdrawn',
  'transferRequested',
  'transferCompleted',
  'transferWithdrawn',
  'adminReplaced',
  'takenOut',
  'creditNoted',
  'creditSettled',
  'handedToYou',
  'takenOver',
  'said',
  'shutOut',
] as const;

/** What a notice tells. */
export type NoticeCode = (typeof NOTICE_CODES)[number];

/** What is told to people who see nothing of the trial (yet, or any more). */
const TOLD_OUTSIDE = ['letIn', 'keptOut', 'bindingUndone', 'shutOut', 'takenOut'] as const satisfies readonly NoticeCode[];

/** One of them. */
export type ToldOutside = (typeof TOLD_OUTSIDE)[number];

/** Whether a notice is for somebody who is not on the trial: it is for nobody else, and must be readable without the trial. */
export function isToldOutside({ code }: Pick<Notice, 'code'>): boolean {
  return TOLD_OUTSIDE.some((one) => one === code);
}

/** One message that a person is owed because of a change. It stands for itself; of several the one that happened first is told first. */
export interface Notice {
  readonly v: 1;
  /** Made from the change's id, so that the same change owes the same notices. */
  readonly id: string;
  readonly partnerTenantId: string;
  readonly trialId: string;
  readonly to: PersonRef;
  readonly by: PersonRef;
  readonly at: Instant;
  readonly code: NoticeCode;
  readonly params: Readonly<Record<string, string>>;
}

interface Told {
  readonly code: NoticeCode;
  readonly to: readonly PersonRef[];
  readonly params?: Readonly<Record<string, string>>;
}

/** The notices a change owes, each person once per code; never to the one who made it. `before` is absent for a new trial. */
export function noticesOf(change: RecordedChange, before: Trial | undefined, after: Trial): readonly Notice[] {
  const { id, tenantId: partnerTenantId, trialId, by, at } = change;
  const notices = toldOf(change, before, after).flatMap(({ code, to, params = {} }) =>
    to.filter((person) => !isSame(person, by)).map((person) => ({ code, to: person, params })),
  );
  const different = notices.filter(
    (one, place) => notices.findIndex((other) => other.code === one.code && isSame(other.to, one.to)) === place,
  );
  return different.map((one, place) => ({ v: 1, id: `${id}.${place}`, partnerTenantId, trialId, by, at, ...one }));
}

type Tell<C extends RecordedChange['code']> = (
  change: Extract<RecordedChange, { readonly code: C }>,
  after: Trial,
  before: Trial | undefined,
) => readonly Told[];

/** The changes the other side hears of; the others are found in the timeline. */
const tells: { readonly [C in RecordedChange['code']]?: Tell<C> } = {
  invited: (change, after) => said({ ...change, what: change.instead ? 'takesOver' : 'colleague' }, after),
  invitationRedeemed: ({ code, by, invitation }, after) =>
    isOfColleague(invitation, after)
      ? [
          { code, to: inviters(invitation, after).filter(({ tenantId }) => tenantId === by.tenantId), params: { invitation } },
          { code: 'said', to: partnersOf(after), params: { what: 'came' } },
        ]
      : [{ code, to: inviters(invitation, after), params: { invitation } }],
  invitationRefused: ({ code, invitation, refusal }, after) => [{ code, to: inviters(invitation, after), params: { refusal } }],
  invitationAsked: ({ code, invitation, because, domain = '' }, after) => [
    { code, to: inviters(invitation, after), params: { invitation, because, domain } },
  ],
  askerAnswered: ({ asker, answer, invitation }) => [
    { code: answer === 'yes' ? 'letIn' : 'keptOut', to: [asker], params: { invitation } },
  ],
  bindingUndone: ({ code }, _after, before) => [
    { code, to: before ? allOfCustomer(before) : [], params: { company: before?.customer.company ?? '' } },
  ],
  partnerShutOut: (_change, after, before) => [
    { code: 'shutOut', to: before?.partner?.people ?? [], params: { company: after.customer.company } },
  ],
  signInConfirmed: ({ code, by }, after) => [{ code, to: otherSide(by, after) }],
  transferRequested: ({ code, by }, after) => [{ code, to: everybody(by, after) }],
  transferCompleted: ({ code, by }, after) => [{ code, to: everybody(by, after) }],
  transferWithdrawn: ({ code, by }, after) => [{ code, to: everybody(by, after) }],
  adminReplaced: ({ code, by }, after, before) => [{ code, to: everybody(by, after) }, ...takenOut(after, before)],
  invitationUndone: (_change, after, before) => takenOut(after, before),
  // Afterwards the trial no longer says who had asked.
  removalWithdrawn: ({ code, by }, after, before = after) => [{ code, to: otherSide(by, before) }],
  removalRequested: ({ code, by, scope }, after) => [{ code, to: otherSide(by, after), params: { scope } }],
  removalTaskSettled: ({ by }, after, before) => (before?.removal?.completedAt === undefined ? settled(by, after) : []),
  creditNoted: (change, after) => [
    {
      code: change.code,
      to: otherSide(change.by, after),
      params: { partner: change.credit.partner.name, status: notedStatus(change, after) },
    },
  ],
  creditSettled: ({ code, by, status }, after) => [{ code, to: otherSide(by, after), params: { status } }],
  activated: said,
  extended: said,
  expired: said,
  endNoted: said,
  handed: ({ to }, _after, before) => [
    { code: 'handedToYou', to: [to] },
    ...(before ? [{ code: 'takenOver', to: [before.owner] } as const] : []),
  ],
};

/** A row looked up by a change's own code fits that change; the types can't say so. */
function toldOf(change: RecordedChange, before: Trial | undefined, after: Trial): readonly Told[] {
  const tell = tells[change.code] as Tell<RecordedChange['code']> | undefined;
  return tell?.(change, after, before) ?? [];
}

/** What a customer says is news to its partner, and what a partner says of a record that the customer keeps is news to the customer. */
function said(
  { code, by, what = code }: Pick<RecordedChange, 'code' | 'by'> & { readonly what?: string },
  after: Trial,
): readonly Told[] {
  const isNews = sideOn(after, by.tenantId) === 'customer' || after.keeper === 'customer';
  return isNews ? [{ code: 'said', to: otherSide(by, after), params: { what } }] : [];
}

/** Single tasks are not worth a message: only that one side's part is done, and that everything is. */
function settled(by: PersonRef, trial: Trial): readonly Told[] {
  const { removal } = trial;
  if (removal === undefined) return [];
  if (removal.completedAt !== undefined) return [{ code: 'removalCompleted', to: [...partnersOf(trial), ...customersOf(trial)] }];
  const hand = sideOn(trial, by.tenantId) === 'partner' ? 'partner' : 'customer';
  return isPartDone(removal, hand) ? [{ code: 'removalPartDone', to: otherSide(by, trial), params: { hand } }] : [];
}

function isPartDone({ tasks }: Removal, hand: 'partner' | 'customer'): boolean {
  return tasks.every((one) => one.hand !== hand || one.settled !== undefined);
}

/** Whether somebody of the customer named this person. */
function isOfColleague(id: string, trial: Trial): boolean {
  const found = trial.invitations?.find((one) => one.id === id);
  return found !== undefined && sideOn(trial, found.by.tenantId) === 'customer';
}

/** Who saw the trial before, and does no more, hears of it. */
function takenOut(after: Trial, before: Trial | undefined): readonly Told[] {
  return [{ code: 'takenOut', to: goneFrom(after, before), params: { company: after.customer.company } }];
}
