/** Reminds people of a sign-up they began and left: once, on the working day after they were last heard from. */

import { wishesOf, type Conversation, type OpenJourney } from '../../dialogs/engine/state';
import type { DueEntry, DueIndex } from '../domain/watch/due';
import type { Clock } from '../domain/time/clock';
import type { Instant } from '../domain/time/dates';
import type { PersonRef } from '../domain/people/person';
import { nextWorking, workingHours } from '../domain/time/working-hours';
import type { Recipient } from '../outbox/deliveries';
import { OWN_FORM } from './hearing';

/** The journeys whose answers cost most to give, and that no trial speaks for yet: a partner's sign-up, and a customer's own record. */
const REMINDED_OF: readonly string[] = ['signUp', OWN_FORM];
const DAY_MS = 86_400_000;

/** Puts sign-ups that begin into the due index. */
export class OpenForms {
  constructor(
    private readonly due: Pick<DueIndex, 'add'>,
    private readonly clock: Clock,
  ) {}

  /** Before the conversation is saved: an entry without its form does no harm, a form without its entry would be forgotten. */
  async begin(before: Conversation, after: Conversation, { tenantId, personId }: PersonRef): Promise<void> {
    const { open } = after;
    if (open === undefined || !REMINDED_OF.includes(open.journey) || formIn(before, open.id)) return;
    const at = dayAfter(after, this.clock.now());
    const { trialId } = open.fixed;
    await this.due.add([{ kind: 'form', partnerTenantId: tenantId, trialId, id: open.id, to: { tenantId, personId }, at }]);
  }
}

/** When somebody is to be reminded of a form they left: now, then, or never, for it is finished, discarded, or not wanted. */
export function formDue({ conversation, heardAt }: Recipient, entry: DueEntry, now: Date): Instant | undefined {
  const { stopped, off = [] } = conversation.settings ?? {};
  if (!formIn(conversation, entry.id) || stopped === true || off.includes('signUpUnfinished')) return undefined;
  const heard = heardAt ?? new Date(entry.at);
  const at = dayAfter(conversation, heard);
  return at <= now.toISOString() ? nextWorking(now.toISOString(), workingHours(wishesOf(conversation))) : at;
}

/** The form of an id, open or kept for later. */
export function formIn({ open, kept }: Pick<Conversation, 'open' | 'kept'>, id: string): OpenJourney | undefined {
  return [...(open ? [open] : []), ...kept].find((one) => one.id === id);
}

function dayAfter(conversation: Conversation, at: Date): Instant {
  return nextWorking(new Date(at.getTime() + DAY_MS).toISOString(), workingHours(wishesOf(conversation)));
}
