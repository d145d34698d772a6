/** The reminders of one person as one message: what is due of all their trials, the most urgent first. */

import type { Screens } from '../../dialogs/engine/screens';
import { remindersView, type Remembered } from '../../dialogs/reminders/reminder-cards';
import { wishesOf } from '../../dialogs/engine/state';
import type { PersonRef } from '../domain/people/person';
import { logOf } from '../domain/record/rules/reminder-logs';
import type { Trial } from '../domain/record/trial';
import type { Trials } from '../domain/record/trials';
import { readAnyKey, type UncertainMessage } from '../domain/reminders/reminder-log';
import type { Instant } from '../domain/time/dates';
import type { DueRow } from '../domain/watch/due';
import type { Reminder } from '../domain/watch/reminder';
import { digest } from '../domain/watch/reminder-order';
import { doubtedReminders, dueReminders, nextReminder } from '../domain/watch/reminders';
import { wasMetSince, type Prepared, type Recipient } from '../outbox/deliveries';
import type { Meter } from '../log/trace';
import { originalOf } from './fallback';
import { mayHear, viewerOf, type HearingParts } from './hearing';
import { noted, uncertain } from './remarks';

/** What reminders are made from. */
export interface ReminderParts extends HearingParts {
  readonly trials: Trials;
  readonly screens: Screens;
  /** Counts what went out; nobody does unless told. */
  readonly meter?: Pick<Meter, 'reminder'> | undefined;
}

/** What was drawn, when, and the instant that stands on the card. */
interface Drew {
  readonly told: readonly Remembered[];
  readonly at: Date;
  readonly on: Date;
}

type Read = Remembered & { readonly entry: DueRow };

/** What a trial has for a person now: what is due, or when to come again, or what only another release understands. */
interface Found {
  readonly due?: readonly Read[];
  readonly later?: NonNullable<Prepared['later']>[number];
  readonly left?: readonly DueRow[];
}

/** The messages that remind. */
export class ReminderMessages {
  /** The trials as they were read for entries that are under way: noting what was sent then needs no other read. */
  private readonly seen = new WeakMap<DueRow, Drew>();

  constructor(private readonly parts: ReminderParts) {}

  /** One message about all entries that still have something to say. */
  async prepare(to: Recipient, entries: readonly DueRow[], now: Date): Promise<Prepared> {
    const read = await Promise.all(entries.map((entry) => this.find(to, entry, now)));
    const later = read.flatMap((one) => one.later ?? []);
    const left = read.flatMap((one) => one.left ?? []);
    const due = read.flatMap((one) => one.due ?? []);
    const about = [...new Set(due.map(({ entry }) => entry))];
    const on = instantOf(due, now);
    const drawn = await this.draw(to, due, on, now);
    for (const entry of about) this.seen.set(entry, { told: due.filter((one) => one.entry === entry), at: now, on });
    return { later, left, ...(drawn === undefined ? {} : { message: { drawn, about } }) };
  }

  /** It arrived. Noted with the instant that stands on the card, by which a press on a digest finds them again. */
  async note(to: PersonRef, entry: DueRow, messageId: string): Promise<void> {
    const drew = this.seen.get(entry);
    const [first] = drew?.told ?? [];
    if (!first || !drew) return;
    this.count(drew, 'sent');
    const keys = drew.told.map(({ reminder }) => reminder.key);
    await this.parts.trials.record(noted(first.trial, to, { keys, at: drew.at, on: drew.on, messageId }), first.trial);
  }

  /** Nobody can say whether it arrived: so the trials say. */
  async doubt(to: PersonRef, entry: DueRow): Promise<void> {
    const drew = this.seen.get(entry);
    const [first] = drew?.told ?? [];
    if (!first || !drew) return;
    this.count(drew, 'unknown');
    const since = drew.on.toISOString();
    const messages = drew.told.map(({ reminder }): UncertainMessage => ({ kind: 'reminder', id: reminder.key, since }));
    await this.parts.trials.record(uncertain(first.trial, to, messages, drew.at), first.trial);
  }

  private count({ told }: Drew, outcome: 'sent' | 'unknown'): void {
    for (const { reminder } of told) this.parts.meter?.reminder({ kind: reminder.kind, outcome });
  }

  private async find(to: Recipient, entry: DueRow, now: Date): Promise<Found> {
    const { person, conversation } = to;
    const trial = await this.parts.trials.get(entry.partnerTenantId, entry.trialId);
    if (!trial || !mayHear(this.parts.partners, to, trial)) return {};
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

  private async draw(to: Recipient, due: readonly Read[], on: Date, now: Date) {
    const [first] = due;
    if (first === undefined) return undefined;
    const order = digest(due.map(({ reminder }) => reminder));
    const sorted = order.flatMap((reminder) => due.find((one) => one.reminder === reminder) ?? []);
    const original = originalOf(first.entry);
    const insteadOf = original && (await this.parts.trials.person(original))?.name;
    const { say } = viewerOf(this.parts, to, now);
    const zone = wishesOf(to.conversation).zone ?? 'UTC';
    const dated = sorted.map(({ reminder, trial }) => ({ reminder: { ...reminder, at: on.toISOString() }, trial }));
    const view = remindersView(dated, {
      say,
      now,
      zone,
      partners: this.parts.partners,
      ...(insteadOf === undefined ? {} : { insteadOf }),
    });
    return view && this.parts.screens.show(view, to.conversation, say);
  }
}

/** Whether the trial wakes that person by another entry: this one is older than the truth. */
function isElsewhere(trial: Trial, { personId }: PersonRef, entry: DueRow): boolean {
  return originalOf(entry) === undefined && (logOf(trial, personId).next ?? '') > entry.at;
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
