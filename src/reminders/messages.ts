/** What the outbox sends: notices of what the other side did, and reminders. The trial is read again directly before. */

import type { Screens, Viewer } from '../../dialogs/engine/screens';
import { remindersView, type Remembered } from '../../dialogs/reminders/reminder-cards';
import { relatedTrial } from '../../dialogs/engine/reach';
import { wishesOf, type Conversation } from '../../dialogs/engine/state';
import type { Say } from '../../cards/engine/words';
import { actorOf, type PartnerTenants } from '../domain/people/actor';
import type { DueEntry, DueRow } from '../domain/watch/due';
import { hasCode } from '../domain/errors';
import { isToldOutside } from '../domain/watch/notices';
import type { KeptNotices } from '../domain/watch/kept-notices';
import type { Trials } from '../domain/record/trials';
import { isUncertain, readAnyKey, type UncertainMessage } from '../domain/reminders/reminder-log';
import { logOf } from '../domain/record/rules/reminder-logs';
import { digest, doubtedReminders, dueReminders, nextReminder, type Reminder } from '../domain/watch/reminders';
import type { Instant } from '../domain/time/dates';
import type { PersonRef } from '../domain/people/person';
import type { Trial } from '../domain/record/trial';
import { wasMetSince, type Deliveries, type Prepared, type Recipient, type Undeliverable } from '../outbox/deliveries';
import { fallbackOf, originalOf, type Colleagues } from './fallback';
import { formDue } from './open-forms';
import { noted, notReached, taken, uncertain } from './remarks';

/** What messages are made from. */
export interface MessageParts {
  readonly trials: Trials & KeptNotices;
  readonly screens: Screens;
  readonly partners: PartnerTenants;
  readonly words: (locale: string) => Say;
  readonly colleagues: Colleagues;
}

/** What was drawn, when, and the instant that stands on the card. */
interface Drew {
  readonly told: readonly Remembered[];
  readonly at: Date;
  readonly on: Date;
}

type Read = Remembered & { readonly entry: DueRow };
type Later = NonNullable<Prepared['later']>[number];

/** The bot's messages that nobody asked for. */
export class Messages implements Deliveries {
  /** The trials as they were read for entries that are under way: noting what was sent then needs no other read. */
  private readonly seen = new WeakMap<DueRow, Drew>();

  constructor(private readonly parts: MessageParts) {}

  /** Notices and forms go one by one, each stands for itself; the reminders of a person are one message. */
  async prepare(to: Recipient, entries: readonly DueRow[], now: Date): Promise<Prepared> {
    const alone = entries.find(({ kind }) => kind !== 'reminder');
    if (alone) return this.alone(to, alone, entries, now);
    const read = await Promise.all(entries.map((entry) => this.reminder(to, entry, now)));
    const later = read.flatMap((one) => one.later ?? []);
    const left = read.flatMap((one) => one.left ?? []);
    const due = read.flatMap((one) => one.due ?? []);
    const about = [...new Set(due.map(({ entry }) => entry))];
    const on = instantOf(due, now);
    const drawn = await this.drawReminders(to, due, on, now);
    for (const entry of about) this.seen.set(entry, { told: due.filter((one) => one.entry === entry), at: now, on });
    return { later, left, ...(drawn === undefined ? {} : { message: { drawn, about } }) };
  }

  /** The outbox strikes the entries off afterwards; what is noted here makes a repetition say nothing. */
  async sent(to: PersonRef, about: readonly DueRow[], at: Date): Promise<void> {
    for (const entry of about) {
      if (entry.kind === 'notice') await this.settleNotice(to, entry, at);
      else if (entry.kind === 'reminder') await this.noteReminders(to, entry);
    }
  }

  /** A form stands in its person's chat, which offers it by itself: nothing has to be noted of it. */
  async doubted(to: PersonRef, about: readonly DueRow[], at: Date): Promise<void> {
    for (const entry of about) {
      if (entry.kind === 'notice') await this.doubtNotice(to, entry, at);
      else if (entry.kind === 'reminder') await this.doubtReminders(to, entry);
    }
  }

  /** Somebody else of the same side hears of it instead. */
  async instead(to: PersonRef, entries: readonly DueRow[], why: Undeliverable, now: Date): Promise<readonly DueEntry[]> {
    const found = await Promise.all(entries.map((entry) => this.insteadOf(to, entry, why, now)));
    return found.flat();
  }

  private async alone(to: Recipient, entry: DueRow, entries: readonly DueRow[], now: Date): Promise<Prepared> {
    const others = entries.filter((one) => one !== entry).map((one): Later => ({ entry: one, at: now.toISOString() }));
    if (!this.mayHear(to, entry)) return { later: others };
    const about = entry.kind === 'form' ? this.form(to, entry, now) : this.notice(to, entry, now);
    const { message, later = [], left = [] } = await about.catch(leftAlone(entry));
    return { later: [...later, ...others], left, ...(message === undefined ? {} : { message }) };
  }

  private async notice(to: Recipient, entry: DueRow, now: Date): Promise<Prepared> {
    const { partnerTenantId, trialId, id } = entry;
    const { trials } = this.parts;
    const notice = await trials.notice(partnerTenantId, trialId, id);
    // They may have been on the trial when it happened, and not be any more.
    if (!notice || !(isToldOutside(notice) || (await relatedTrial(trials, this.viewer(to, now).actor, trialId)))) return {};
    return this.shown('told', { tenant: partnerTenantId, trial: trialId, notice: id }, to, entry, now);
  }

  private async form(to: Recipient, entry: DueRow, now: Date): Promise<Prepared> {
    const at = formDue(to, entry, now);
    if (at === undefined) return {};
    return at > now.toISOString() ? { later: [{ entry, at }] } : this.shown('formLeft', { form: entry.id }, to, entry, now);
  }

  private async shown(
    name: 'told' | 'formLeft',
    args: Readonly<Record<string, string>>,
    to: Recipient,
    entry: DueRow,
    now: Date,
  ): Promise<Prepared> {
    const drawn = await this.parts.screens.draw({ kind: 'view', name, args }, to.conversation, this.viewer(to, now));
    return { message: { drawn, about: [entry] } };
  }

  private async reminder(
    to: Recipient,
    entry: DueRow,
    now: Date,
  ): Promise<{ readonly due?: readonly Read[]; readonly later?: Later; readonly left?: readonly DueRow[] }> {
    const { person, conversation } = to;
    const trial = await this.parts.trials.get(entry.partnerTenantId, entry.trialId);
    if (!trial || !this.mayHear(to, entry)) return {};
    // What is told could not be noted here, and would be told again and again.
    if (trial.beyond === true) return { left: [entry] };
    const about = originalOf(entry) ?? person;
    const wishes = wishesOf(conversation);
    const due = dueReminders(trial, about, wishes, now.toISOString());
    const doubted =
      entry.unsureAt !== undefined || due.length === 0 ? doubtedReminders(trial, about, wishes, now.toISOString()) : [];
    const again = doubted.filter((one) => (one.at <= now.toISOString() || wasMetSince(to, entry)) && !isReplaced(one, due));
    if (due.length + again.length > 0) return { due: [...due, ...again].map((reminder) => ({ reminder, trial, entry })) };
    const [next] = [...doubted, nextReminder(trial, about, wishes, now.toISOString())];
    return next === undefined || isElsewhere(trial, about, entry) ? {} : { later: { entry, at: next.at } };
  }

  private async drawReminders(to: Recipient, due: readonly Read[], on: Date, now: Date) {
    const [first] = due;
    if (first === undefined) return undefined;
    const order = digest(due.map(({ reminder }) => reminder));
    const sorted = order.flatMap((reminder) => due.find((one) => one.reminder === reminder) ?? []);
    const original = originalOf(first.entry);
    const insteadOf = original && (await this.parts.trials.person(original))?.name;
    const { say } = this.viewer(to, now);
    const zone = wishesOf(to.conversation).zone ?? 'UTC';
    const dated = sorted.map(({ reminder, trial }) => ({ reminder: { ...reminder, at: on.toISOString() }, trial }));
    const view = remindersView(dated, { say, now, zone, ...(insteadOf === undefined ? {} : { insteadOf }) });
    return view && this.parts.screens.show(view, to.conversation, say);
  }

  /** With the instant that stands on the card, by which a press on a digest finds them again. */
  private async noteReminders(to: PersonRef, entry: DueRow): Promise<void> {
    const drew = this.seen.get(entry);
    const [first] = drew?.told ?? [];
    if (!first || !drew) return;
    const keys = drew.told.map(({ reminder }) => reminder.key);
    await this.parts.trials.record(noted(first.trial, to, keys, drew.at, drew.on), first.trial);
  }

  private async settleNotice(to: PersonRef, { partnerTenantId, trialId, id, unsureAt }: DueRow, at: Date): Promise<void> {
    const { trials } = this.parts;
    const notice = await trials.notice(partnerTenantId, trialId, id);
    if (notice) await trials.settleNotice(notice);
    const trial = unsureAt === undefined ? undefined : await trials.get(partnerTenantId, trialId);
    if (trial && isUncertain(logOf(trial, to.personId), id)) await trials.record(taken(trial, to, id, at), trial);
  }

  private async doubtNotice(to: PersonRef, { partnerTenantId, trialId, id }: DueRow, at: Date): Promise<void> {
    const trial = await this.parts.trials.get(partnerTenantId, trialId);
    if (!trial || isUncertain(logOf(trial, to.personId), id)) return;
    const message = { kind: 'notice', id, since: at.toISOString() } as const;
    await this.parts.trials.record(uncertain(trial, to, [message], at), trial);
  }

  private async doubtReminders(to: PersonRef, entry: DueRow): Promise<void> {
    const drew = this.seen.get(entry);
    const [first] = drew?.told ?? [];
    if (!first || !drew) return;
    const since = drew.on.toISOString();
    const messages = drew.told.map(({ reminder }): UncertainMessage => ({ kind: 'reminder', id: reminder.key, since }));
    await this.parts.trials.record(uncertain(first.trial, to, messages, drew.at), first.trial);
  }

  private async insteadOf(to: PersonRef, entry: DueRow, why: Undeliverable, now: Date): Promise<readonly DueEntry[]> {
    const { trials, colleagues } = this.parts;
    const trial = entry.kind === 'form' ? undefined : await trials.get(entry.partnerTenantId, entry.trialId);
    if (!trial) return [];
    // Nobody missed anything where the bot never met them.
    if (why !== 'neverMet') await trials.record(notReached(trial, to, why, now));
    // The customer's people are told each by themselves.
    if (entry.kind === 'notice' && to.tenantId !== trial.partnerTenantId) return [];
    return fallbackOf(trial, to, entry, await colleagues.of(trial, to));
  }

  /** The partner's people only while their company is a listed partner; the customer's are named by the trial itself. No guests. */
  private mayHear({ person, conversation }: Recipient, { partnerTenantId }: DueEntry): boolean {
    if (conversation.member !== undefined && conversation.member.standing !== 'member') return false;
    return person.tenantId !== partnerTenantId || this.parts.partners.has(partnerTenantId);
  }

  private viewer({ person, conversation }: Recipient, now: Date): Viewer {
    return { actor: actorIn(person, conversation, this.parts.partners), say: this.parts.words(localeOf(conversation)), now };
  }
}

/** Whether the trial wakes that person by another entry: this one is older than the truth. */
function isElsewhere(trial: Trial, { personId }: PersonRef, entry: DueRow): boolean {
  return originalOf(entry) === undefined && (logOf(trial, personId).next ?? '') > entry.at;
}

/** What only another release understands, one of its instances sends. */
function leftAlone(entry: DueRow): (error: unknown) => Prepared {
  return (error) => {
    if (hasCode(error, 'ROW_FROM_NEWER_VERSION')) return { left: [entry] };
    throw error;
  };
}

/** A digest is known again by the instant at which it went out for the first time, whichever of its copies arrived. */
function instantOf(due: readonly Read[], now: Date): Date {
  const firsts = due.map(({ reminder, trial }) => sinceOf(trial, reminder));
  const [first] = firsts;
  return first !== undefined && firsts.every((one) => one === first) ? new Date(first) : now;
}

function sinceOf(trial: Trial, { key }: Reminder): Instant | undefined {
  return logOf(trial, readAnyKey(key)?.personId ?? '').uncertain?.find(({ id }) => id === key)?.since;
}

/** Whether something more urgent is told of the same date. */
function isReplaced({ kind, date }: Reminder, due: readonly Reminder[]): boolean {
  return due.some((one) => one.kind === kind && one.date === date);
}

function actorIn(person: PersonRef, { member }: Conversation, partners: PartnerTenants) {
  return actorOf({ v: 1, ...person, name: '' }, partners, member);
}

function localeOf(conversation: Conversation): string {
  return wishesOf(conversation).language ?? conversation.locale;
}
