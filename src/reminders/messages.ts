/** What the outbox sends: notices of what the other side did, and reminders. The trial is read again directly before. */

import { newConversation, wishesOf } from '../../dialogs/engine/state';
import { hasCode } from '../domain/errors';
import type { PersonRef } from '../domain/people/person';
import type { Trial } from '../domain/record/trial';
import { dueReminders } from '../domain/watch/reminders';
import type { DueEntry, DueIndex, DueRow } from '../domain/watch/due';
import type { Deliveries, Prepared, Recipient, Undeliverable } from '../outbox/deliveries';
import { fallbackOf, originalOf, type Colleagues } from './fallback';
import { isGuest, mayHearOfForm, viewerOf } from './hearing';
import { NoticeMessages, type NoticeParts } from './notice-messages';
import { formDue } from './open-forms';
import { ReminderMessages, type ReminderParts } from './reminder-messages';
import { notReached } from './remarks';
import { sideOn } from '../domain/record/side-on';

/** What messages are made from. */
export interface MessageParts extends NoticeParts {
  readonly colleagues: Colleagues;
  /** What was set aside. */
  readonly due: Pick<DueIndex, 'setAsideAt'>;
  readonly meter?: ReminderParts['meter'];
}

type Later = NonNullable<Prepared['later']>[number];

/** The bot's messages that nobody asked for. */
export class Messages implements Deliveries {
  private readonly notices: NoticeMessages;
  private readonly reminders: ReminderMessages;

  constructor(private readonly parts: MessageParts) {
    this.notices = new NoticeMessages(parts);
    this.reminders = new ReminderMessages(parts);
  }

  /** Notices and forms go one by one, in the order in which they happened; the reminders of a person are one message. */
  async prepare(to: Recipient, entries: readonly DueRow[], now: Date): Promise<Prepared> {
    const alone = await this.first(entries);
    return alone ? this.alone(to, alone, entries, now) : this.reminders.prepare(to, entries, now);
  }

  /** The outbox strikes the entries off afterwards; what is noted here makes a repetition say nothing. */
  async sent(to: PersonRef, about: readonly DueRow[], at: Date, messageId: string): Promise<void> {
    for (const entry of about) {
      if (entry.kind === 'notice') await this.notices.settle(to, entry, at);
      else if (entry.kind === 'reminder') await this.reminders.note(to, entry, messageId);
    }
  }

  /** A form stands in its person's chat, which offers it by itself: nothing has to be noted of it. */
  async doubted(to: PersonRef, about: readonly DueRow[], at: Date): Promise<void> {
    for (const entry of about) {
      if (entry.kind === 'notice') await this.notices.doubt(to, entry, at);
      else if (entry.kind === 'reminder') await this.reminders.doubt(to, entry);
    }
  }

  /** Somebody else of the same side hears of it instead. */
  async instead(to: PersonRef, entries: readonly DueRow[], why: Undeliverable, now: Date): Promise<readonly DueEntry[]> {
    const found = await Promise.all(entries.map((entry) => this.insteadOf(to, entry, why, now)));
    return found.flat();
  }

  /** The form or notice that is said now, if there is any: of notices the one that happened first. */
  private async first(entries: readonly DueRow[]): Promise<DueRow | undefined> {
    const found = entries.find(({ kind }) => kind !== 'reminder');
    return found?.kind === 'notice' ? this.notices.first(entries.filter(({ kind }) => kind === 'notice')) : found;
  }

  private async alone(to: Recipient, entry: DueRow, entries: readonly DueRow[], now: Date): Promise<Prepared> {
    const others = entries.filter((one) => one !== entry).map((one): Later => ({ entry: one, at: now.toISOString() }));
    const isHeard = entry.kind === 'form' ? mayHearOfForm(this.parts.partners, to, entry.id) : !isGuest(to);
    if (!isHeard) return { later: others };
    const about = entry.kind === 'form' ? this.form(to, entry, now) : this.notices.prepare(to, entry, now);
    const { message, later = [], left = [] } = await about.catch(leftAlone(entry));
    return { later: [...later, ...others], left, ...(message === undefined ? {} : { message }) };
  }

  private async form(to: Recipient, entry: DueRow, now: Date): Promise<Prepared> {
    const at = formDue(to, entry, now);
    if (at === undefined) return {};
    if (at > now.toISOString()) return { later: [{ entry, at }] };
    const screen = { kind: 'view', name: 'formLeft', args: { form: entry.id } } as const;
    const drawn = await this.parts.screens.draw(screen, to.conversation, viewerOf(this.parts, to, now));
    return { message: { drawn, about: [entry] } };
  }

  private async insteadOf(to: PersonRef, entry: DueRow, why: Undeliverable, now: Date): Promise<readonly DueEntry[]> {
    const { trials, colleagues } = this.parts;
    const trial = entry.kind === 'form' ? undefined : await trials.get(entry.partnerTenantId, entry.trialId);
    if (!trial) return [];
    // Nobody missed anything where the bot never met them.
    if (why !== 'neverMet') await trials.record(notReached(trial, to, why, now));
    // The customer's people are told each by themselves.
    if (entry.kind === 'notice' && sideOn(trial, to.tenantId) !== 'partner') return [];
    const [instead] = fallbackOf(trial, to, entry, await colleagues.of(trial, to));
    return instead === undefined || (await this.isAside(trial, instead, now)) ? [] : [instead];
  }

  /** Whether what an entry would remind of in another's place was set aside there, and nothing was due since. */
  private async isAside(trial: Trial, entry: DueEntry, now: Date): Promise<boolean> {
    const original = originalOf(entry);
    const asideAt = original && (await this.parts.due.setAsideAt(entry));
    if (original === undefined || asideAt === undefined) return false;
    return dueReminders(trial, original, { ...wishesOf(newConversation()), asideAt }, now.toISOString()).length === 0;
  }
}

/** What only another release understands, one of its instances sends. */
function leftAlone(entry: DueRow): (error: unknown) => Prepared {
  return (error) => {
    if (hasCode(error, 'ROW_FROM_NEWER_VERSION')) return { left: [entry] };
    throw error;
  };
}
