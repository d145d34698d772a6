/** An outbox in simulated time: everything in memory, a clock that is moved by hand, a sender that fails as told, and a truth to ask. */

import type { Drawn } from '../../dialogs/engine/screens';
import { type Conversation, type Reference } from '../../dialogs/engine/state';
import { ConnectorError, type ConnectorFailure } from '../../src/channel/connector-error';
import type { DueEntry, DueRow } from '../../src/domain/watch/due';
import type { Instant } from '../../src/domain/time/dates';
import type { PersonRef } from '../../src/domain/people/person';
import { Contacts } from '../../src/outbox/contacts';
import type { Deliveries, Prepared, Recipient, Undeliverable } from '../../src/outbox/deliveries';
import type { MessageSender } from '../../src/outbox/mail';
import { Outbox, type OutboxParts } from '../../src/outbox/outbox';
import { Overview } from '../../src/outbox/overview';
import { Pace } from '../../src/outbox/pace';
import { Recipients } from '../../src/outbox/recipients';
import { Tally } from '../../src/outbox/tally';
import { MemoryDueIndex } from '../../src/storage/memory-due-index';
import { MemoryPointers } from '../../src/storage/memory-pointers';
import { MemoryStorage } from '../../src/storage/memory-storage';
import { Conversations } from '../../src/turn/conversations';
import { memoryLog, type LogLine } from '../kit/stage/memory-log';
import { ManualClock, SequentialIds } from '../kit/stage/manual-clock';
import { nothingKept } from '../kit/stage/nothing-kept';

/** A message that went out, or was tried. */
export interface Attempt {
  readonly to: Reference;
  readonly text: string;
  readonly at: Date;
  readonly taken: boolean;
}

/** What happens to a message: nothing special, or a failure. */
export type Fate = (to: Reference, attempt: number) => ConnectorFailure | undefined;

/** The sender: keeps what it was told to say. */
export class FakeSender implements MessageSender {
  readonly attempts: Attempt[] = [];
  readonly opened: PersonRef[] = [];
  /** How often it was only shown that the bot writes, and how that ends: like a message, unless told otherwise. */
  touches = 0;
  touching: Fate | undefined;
  fate: Fate = () => undefined;
  opening: () => string | ConnectorFailure = () => `new-${this.opened.length}`;

  constructor(private readonly clock: ManualClock) {}

  async post(to: Reference, { summary }: Drawn): Promise<string> {
    const failure = await Promise.resolve(this.fate(to, this.attempts.length));
    this.attempts.push({ to, text: summary, at: this.clock.now(), taken: !failure });
    if (failure) throw new ConnectorError(failure);
    return String(this.attempts.length);
  }

  async typing(to: Reference): Promise<void> {
    this.touches++;
    const failure = await Promise.resolve((this.touching ?? this.fate)(to, this.attempts.length));
    if (failure) throw new ConnectorError(failure);
  }

  async open(_from: Reference, person: PersonRef): Promise<string> {
    this.opened.push(person);
    const opened = await Promise.resolve(this.opening());
    if (typeof opened !== 'string') throw new ConnectorError(opened);
    return opened;
  }

  /** What was said and taken. */
  get said(): readonly string[] {
    return this.attempts.filter(({ taken }) => taken).map(({ text }) => text);
  }
}

/** The truth: which entries are still wanted, what was noted, and who gets a message in another's place. */
export class FakeDeliveries implements Deliveries {
  readonly noted: { readonly id: string }[] = [];
  /** What may have arrived. */
  readonly doubtful: string[] = [];
  readonly givenAway: { readonly to: PersonRef; readonly why: Undeliverable }[] = [];
  /** How often the truth was read, an entry each. */
  reads = 0;
  readonly unwanted = new Set<string>();
  readonly later = new Map<string, Instant>();
  trouble: (entries: readonly DueRow[]) => unknown = () => undefined;
  troubleNoting: () => unknown = () => undefined;
  troubleDoubting: () => unknown = () => undefined;
  onPrepare: () => void = () => undefined;
  others: (entry: DueRow) => PersonRef | undefined = () => undefined;

  async prepare(_to: Recipient, entries: readonly DueRow[], now: Date): Promise<Prepared> {
    this.reads += entries.length;
    const trouble = await Promise.resolve(this.trouble(entries));
    if (trouble instanceof Error) throw trouble;
    this.onPrepare();
    const wanted = entries.filter(({ id }) => !this.unwanted.has(id) && !this.noted.some((noted) => noted.id === id));
    const later = wanted.flatMap((entry) => {
      const at = this.later.get(entry.id);
      return at !== undefined && at > now.toISOString() ? [{ entry, at }] : [];
    });
    const about = wanted.filter((entry) => !later.some((one) => one.entry === entry));
    const summary = about.map(({ id }) => id).join(' + ');
    return { later, ...(about.length > 0 && { message: { drawn: { card: {}, summary }, about } }) };
  }

  async sent(_to: PersonRef, about: readonly DueRow[]): Promise<void> {
    const trouble = await Promise.resolve(this.troubleNoting());
    if (trouble instanceof Error) throw trouble;
    for (const { id } of about) this.noted.push({ id });
  }

  async doubted(_to: PersonRef, about: readonly DueRow[]): Promise<void> {
    const trouble = await Promise.resolve(this.troubleDoubting());
    if (trouble instanceof Error) throw trouble;
    this.doubtful.push(...about.map(({ id }) => id));
  }

  async instead(to: PersonRef, entries: readonly DueRow[], why: Undeliverable, now: Date): Promise<readonly DueEntry[]> {
    this.givenAway.push({ to, why });
    const found = entries.flatMap(({ kind, partnerTenantId, trialId, id, to: from, at, ...row }) => {
      const other = this.others({ kind, partnerTenantId, trialId, id, to: from, at, ...row });
      return other ? [{ kind, partnerTenantId, trialId, id, to: other, at: now.toISOString() }] : [];
    });
    return Promise.resolve(found);
  }
}

/** Everything around one outbox, or several that share the rest. */
export class OutboxStage {
  readonly clock = new ManualClock('2026-04-14T09:30:00.000Z');
  readonly due = new MemoryDueIndex();
  readonly pointers = new MemoryPointers(this.clock);
  readonly storage = new MemoryStorage();
  readonly conversations = new Conversations(this.storage, new SequentialIds(), nothingKept);
  readonly sender = new FakeSender(this.clock);
  readonly deliveries = new FakeDeliveries();
  readonly pace = new Pace(() => 0.5);
  readonly contacts: Contacts;
  readonly tally = new Tally();
  private readonly written = memoryLog();
  readonly recipients = new Recipients(this.conversations);
  readonly outbox: Outbox;
  readonly overview: Overview;

  constructor(private readonly given: Partial<OutboxParts> = {}) {
    const { pace, tally, due, clock, recipients } = this;
    this.contacts = new Contacts({ due, recipients, pace, clock, log: this.written.log });
    this.outbox = this.another({ pace, tally });
    this.overview = new Overview({ due, clock, happened: () => ({ done: tally.done, paused: pace.paused(clock.now()) }) });
  }

  /** Another instance over the same truth. */
  another(given: Partial<OutboxParts> = {}): Outbox {
    const { clock, due, pointers, deliveries, sender, recipients, contacts } = this;
    return new Outbox({
      clock,
      due,
      pointers,
      deliveries,
      sender,
      recipients,
      contacts,
      pace: new Pace(() => 0.5),
      tally: new Tally(),
      log: this.written.log,
      failpoints: () => undefined,
      chance: () => 0.5,
      claimMs: 120_000,
      patienceMs: 800,
      pointedMs: 300_000,
      ...this.given,
      ...given,
    });
  }

  /** People become known where they are reached. */
  async meet(people: readonly PersonRef[], changed: Partial<Conversation> = {}): Promise<void> {
    for (const person of people)
      await this.conversations.change(keyOf(person), (before) => ({ ...before, reference: referenceOf(person), ...changed }));
  }

  /** What an operator was alarmed by. */
  get alarms(): readonly LogLine[] {
    return this.written.lines.filter(({ level }) => level === 'error');
  }

  /** The conversation of a person as it is kept. */
  async kept(person: PersonRef): Promise<Conversation> {
    return (await this.conversations.load(keyOf(person))).conversation;
  }

  /** Adds entries and makes their people known. */
  async plan(entries: readonly DueEntry[]): Promise<void> {
    await this.meet(entries.map(({ to }) => to));
    await this.due.add(entries);
  }

  /** Time passes, second by second or in longer steps, and the outbox is at work in each. */
  async run(seconds: number, outboxes: readonly Outbox[] = [this.outbox], step = 1): Promise<void> {
    for (let second = 0; second < seconds; second += step) {
      for (const outbox of outboxes) await outbox.deliverDue();
      this.clock.advance(step * 1000);
    }
  }
}

/** Where a person of a test is reached. */
export function referenceOf({ personId }: PersonRef): Reference {
  return {
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    conversationId: `a:${personId}`,
    personChannelId: `29:${personId}`,
    botChannelId: '28:bot',
  };
}

function keyOf({ tenantId, personId }: PersonRef): string {
  return `person/${tenantId}/${personId}`;
}
