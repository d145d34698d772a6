/** Whether a person may hear of a trial, and in whose eyes and words a message is drawn. */

import { listening } from '../../cards/engine/listening';
import type { Say } from '../../cards/engine/words';
import type { Viewer } from '../../dialogs/engine/screens';
import { wishesOf } from '../../dialogs/engine/state';
import { actorOf, type PartnerTenants } from '../domain/people/actor';
import { sideOn, type Sided } from '../domain/record/side-on';
import type { Recipient } from '../outbox/deliveries';

/** What is asked for it. */
export interface HearingParts {
  readonly partners: PartnerTenants;
  readonly words: (locale: string) => Say;
}

/** Whether somebody is known not to be one of the company: then nothing is told unasked. */
export function isGuest({ conversation: { member } }: Recipient): boolean {
  return member !== undefined && member.standing !== 'member';
}

/** The partner's people only while their company is a listed partner and is on the trial; the customer's are named by the trial itself. No guests. */
export function mayHear(partners: PartnerTenants, to: Recipient, trial?: Sided): boolean {
  if (isGuest(to)) return false;
  const { tenantId } = to.person;
  const side = trial === undefined ? 'partner' : sideOn(trial, tenantId);
  return side === 'customer' || (side === 'partner' && partners.has(tenantId));
}

/** The journey of a customer's own record, which is nobody's of a partner. */
export const OWN_FORM = 'ownTrial';

/** Whether somebody is reminded of a form they left: of a sign-up a partner's people, of a record of their own everybody but guests. */
export function mayHearOfForm(partners: PartnerTenants, to: Recipient, formId: string): boolean {
  const { open, kept } = to.conversation;
  const form = [...(open ? [open] : []), ...kept].find(({ id }) => id === formId);
  return form?.journey === OWN_FORM ? !isGuest(to) : mayHear(partners, to);
}

/** The recipient as whoever looks at a screen. */
export function viewerOf({ partners, words }: HearingParts, { person, conversation }: Recipient, now: Date): Viewer {
  const actor = actorOf({ v: 1, ...person, name: '' }, partners, conversation.member);
  return { actor, say: listening(words(wishesOf(conversation).language ?? conversation.locale)), now };
}
