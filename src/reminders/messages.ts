/** What the outbox sends: notices of what the other side did, and reminders. The trial is read again directly before. */

import type { Screens, Viewer } from '../../dialogs/screens';
import { remindersView, type Remembered } from '../../dialogs/reminder-cards';
import { relatedTrial } from '../../dialogs/reach';
import { wishesOf, type Conversation } from '../../dialogs/state';
import type { Say } from '../../cards/words';
import { actorOf, type PartnerTenants } from '../domain/actor';
import { addDays, today } from '../domain/calendar';
import type { DueEntry, DueRow } from '../domain/due';
import { hasCode } from '../domain/errors';
import type { Trials } from '../domain/ports';
import { logOf } from '../domain/reminder-log';
import { digest, dueReminders, nextReminder } from '../domain/reminders';
import type { Instant, PersonRef, Trial } from '../domain/trial';
import { firstWorking, workingHours } from '../domain/working-hours';
import type { Deliveries, Prepared, Recipient, Undeliverable } from '../outbox/deliveries';
import { fallbackOf, originalOf, type Colleagues } from './fallback';
import { formDue } from './open-forms';
import { noted, notReached } from './remarks';

/** What messages are made from. */
export interface MessageParts {
  readonly trials: Trials;
  readonly screens: Screens;
  readonly partners: PartnerTenants;
  readonly words: (locale: string) => Say;
  readonly colleagues: Colleagues;
}

type Read = Remembered & { readonly entry: DueRow };
type Later = NonNullable<Prepared['later']>[number];

/** The bot's messages that nobody asked for. */
export class Messages implements Deliveries {
  /** The trials as they were read for entries that are under way: noting what was sent then needs no other read. */
  private readonly seen = new WeakMap<DueRow, { readonly told: readonly Remembered[]; readonly at: Date }>();

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
    const drawn = await this.drawReminders(to, due, now);
    for (const entry of about) this.seen.set(entry, { told: due.filter((one) => one.entry === entry), at: now });
    return { later, left, ...(drawn === undefined ? {} : { message: { drawn, about } }) };
  }

  /** The outbox strikes the entries off afterwards; what is noted here makes a repetition say nothing. */
  async sent(to: PersonRef, about: readonly DueRow[]): Promise<void> {
    for (const entry of about) {
      if (entry.kind === 'notice') await this.settleNotice(entry);
      else if (entry.kind === 'reminder') await this.noteReminders(to, entry);
    }
  }

  /** On the person's next working day. */
  again({ conversation }: Recipient, _about: readonly DueRow[], now: Date): Promise<Instant> {
    const hours = workingHours(wishesOf(conversation));
    return Promise.resolve(firstWorking(addDays(today(now, hours.zone), 1), hours));
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
    if (!notice || !(await relatedTrial(trials, this.viewer(to, now).actor, trialId))) return {};
    return this.shown('told', { tenant: partnerTenantId, trial: trialId, notice: id }, to, entry, now);
  }

  private async form(to: Recipient, entry: DueRow, now: Date): Promise<Prepared> {
    const at = formDue(to, entry, now);
    if (at === undefined) return {};
    return at > now.toISOString() ? { later: [{ entry, at }] } : this.shown('formLeft', { form: entry.id }, to, entry, now);
  }

  private async shown(
    name: string,
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
    const { person, conversation, heardAt } = to;
    const trial = await this.parts.trials.get(entry.partnerTenantId, entry.trialId);
    if (!trial || !this.mayHear(to, entry)) return {};
    // What is told could not be noted here, and would be told again and again.
    if (trial.beyond === true) return { left: [entry] };
    // It may have arrived, and they wrote since: they saw it, or look at the trial now.
    if (entry.unsureAt !== undefined && heardAt !== undefined && heardAt.toISOString() > entry.unsureAt) return {};
    const about = originalOf(entry) ?? person;
    const wishes = wishesOf(conversation);
    const due = dueReminders(trial, about, wishes, now.toISOString());
    if (due.length > 0) return { due: due.map((reminder) => ({ reminder, trial, entry })) };
    const next = nextReminder(trial, about, wishes, now.toISOString());
    return next === undefined || isElsewhere(trial, about, entry) ? {} : { later: { entry, at: next.at } };
  }

  private async drawReminders(to: Recipient, due: readonly Read[], now: Date) {
    const [first] = due;
    if (first === undefined) return undefined;
    const order = digest(due.map(({ reminder }) => reminder));
    const sorted = order.flatMap((reminder) => due.find((one) => one.reminder === reminder) ?? []);
    const original = originalOf(first.entry);
    const insteadOf = original && (await this.parts.trials.person(original))?.name;
    const { say } = this.viewer(to, now);
    const zone = wishesOf(to.conversation).zone ?? 'UTC';
    // A digest is known again by the instant at which it went out.
    const at = now.toISOString();
    const dated = sorted.map(({ reminder, trial }) => ({ reminder: { ...reminder, at }, trial }));
    const view = remindersView(dated, { say, now, zone, ...(insteadOf === undefined ? {} : { insteadOf }) });
    return view && this.parts.screens.show(view, to.conversation, say);
  }

  /** With the instant that stands on the card, by which a press on a digest finds them again. */
  private async noteReminders(to: PersonRef, entry: DueRow): Promise<void> {
    const { told, at } = this.seen.get(entry) ?? {};
    const [first] = told ?? [];
    if (!first || !told || !at) return;
    const keys = told.map(({ reminder }) => reminder.key);
    await this.parts.trials.record(noted(first.trial, to, keys, at), first.trial);
  }

  private async settleNotice({ partnerTenantId, trialId, id }: DueRow): Promise<void> {
    const notice = await this.parts.trials.notice(partnerTenantId, trialId, id);
    if (notice) await this.parts.trials.settleNotice(notice);
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

function actorIn(person: PersonRef, { member }: Conversation, partners: PartnerTenants) {
  return actorOf({ v: 1, ...person, name: '' }, partners, member);
}

function localeOf(conversation: Conversation): string {
  return wishesOf(conversation).language ?? conversation.locale;
}
