/** A turn is a transaction: load, decide, save on the real ETag, and only then speak. */

import type { Say } from '../../cards/engine/words';
import { Attempt } from '../../dialogs/engine/attempt';
import { sayReadingOnly } from '../../dialogs/engine/unserved';
import type { Conversation, Seen } from '../../dialogs/engine/state';
import type { Roster } from '../channel/roster';
import type { Speaker } from '../channel/speaker';
import type { PartnerTenants } from '../domain/people/actor';
import { CodedError, hasCode } from '../domain/errors';
import type { World } from '../../dialogs/engine/scene';
import type { Clock } from '../domain/time/clock';
import type { Ids } from '../domain/record/ids';
import { servesFor } from '../domain/people/risk';
import type { PersonRef } from '../domain/people/person';
import { fingerprint, type Log } from '../log/log';
import type { PartnerList } from '../partners/partner-list';
import type { TurnContext } from '../sdk';
import { enter, type Arrival } from './arrival';
import { pause, type Conversations, type Loaded } from './conversations';
import type { Decider } from './decide';
import type { Forgetting } from './forgetting';
import { inTime } from './in-time';
import { Introducer, type Introduced } from './introducer';
import type { OwedBook } from './owed-book';
import { loadSettled } from './patience';
import { isRemoval, senderOf, type Sender } from '../channel/read-activity';
import { planTurn, type TurnPlan } from './plan-turn';
import { heardFrom, isRemindedOtherwise, unreached } from './reach';
import type { Presenter } from './present';
import { asksUnseen, leaseFrom } from './promises';
import type { Quarantine } from './quarantine';
import type { KeyedQueue } from './queue';
import type { RateLimiter } from './rate-limit';
import { RideOut } from './ride-out';
import type { TurnTimes } from './times';
import { tellTooFast, tellTrouble } from './trouble';

/** How often a turn is decided again after somebody else wrote first. */
const TRIES = 30;

/** What turns are made of. */
export interface TurnParts {
  readonly conversations: Conversations;
  readonly decider: Decider;
  readonly presenter: Presenter;
  readonly speaker: Speaker;
  readonly queue: KeyedQueue;
  readonly world: World;
  readonly words: (locale: string) => Say;
  readonly partners: PartnerTenants & Pick<PartnerList, 'refresh'>;
  readonly roster: Pick<Roster, 'ask'>;
  readonly limits: RateLimiter;
  readonly forgetting: Forgetting;
  readonly quarantine: Pick<Quarantine, 'setAside'>;
  /** Sees to it that the chat is looked at later, before a turn promises something. */
  readonly owed: Pick<OwedBook, 'cover'>;
  /** Follows somebody who wants to be reminded otherwise from now on; others go on meanwhile. */
  readonly agendas: { follow(person: PersonRef): void };
  /** Is told of who was met, and what may not have reached them. */
  readonly contacts: { met(person: PersonRef, inDoubt: Conversation['inDoubt']): Promise<void> };
  /** Is told of a form that begins, before it is saved. */
  readonly forms: { begin(before: Conversation, after: Conversation, person: PersonRef): Promise<void> };
  readonly times: TurnTimes;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

/** What a turn came to before anything was said: it was answered long ago, somebody else wrote first, or it is ready to be spoken. */
type Decided =
  | { readonly kind: 'answered' | 'lost' }
  | {
      readonly kind: 'ready';
      readonly arrival: Arrival;
      readonly before: Conversation;
      readonly plan: TurnPlan;
      /** The erasure that was promised. */
      readonly erasure?: string | undefined;
    };

/** Answers activities. Every one that gets an answer gets it once, or the truth about why not. */
export class Turns {
  /** The activities that wait or are at work. */
  private readonly under = new Set<string>();
  private readonly turns = new Set<Promise<void>>();

  constructor(private readonly parts: TurnParts) {}

  /**
   * The bot's logic for `CloudAdapter.process`. Resolves when the answer is out, or has to go out; a turn that takes longer goes on by
   * itself. Rejects only where the adapter must say 500.
   */
  async run(context: TurnContext): Promise<void> {
    try {
      const entry = enter(context, this.parts);
      if (entry?.kind === 'tooFast') await tellTooFast(this.parts, entry.caller, entry.verdict === 'tell');
      else if (entry) await inTime(this.parts, entry.arrival, this.begin(entry.arrival));
      else if (isRemoval(context.activity)) await this.loseReach(senderOf(context.activity));
    } catch (error) {
      this.parts.log.error('activity not understood', {}, error);
    }
  }

  /** Resolves when no turn is under way. */
  async idle(): Promise<void> {
    while (this.turns.size > 0) await Promise.all(this.turns);
  }

  /** A turn under way, to its very end. Never rejects. */
  private begin(arrival: Arrival): Promise<void> {
    const turn = this.queued(arrival)
      .catch((error: unknown) => tellTrouble(this.parts, arrival, error))
      .finally(() => this.turns.delete(turn));
    this.turns.add(turn);
    return turn;
  }

  /** All that is kept of a secret: that there was one, and of which kind. */
  private countSecrets({ sender, event }: Arrival): void {
    const kinds = event.kind === 'secret' ? [event.what] : event.kind === 'press' ? Object.values(event.removed ?? {}) : [];
    const [kind] = kinds;
    if (kind === undefined) return;
    this.parts.log.info('secret removed', { conversation: fingerprint(sender.key), kind, count: kinds.length });
  }

  /** A copy of a message is dropped while the first one waits or is at work: it is answered. A copy of a press waits for its card. */
  private async queued(arrival: Arrival): Promise<void> {
    this.countSecrets(arrival);
    const { sender, activityId, isInvoke } = arrival;
    const id = `${sender.key} ${activityId}`;
    if (!isInvoke && this.under.has(id)) {
      this.parts.log.info('copy dropped', { conversation: fingerprint(sender.key) });
      return;
    }
    this.under.add(id);
    try {
      await this.parts.queue.run(sender.key, (failedBefore) => this.answer(arrival, failedBefore));
    } finally {
      this.under.delete(id);
    }
  }

  /** Nobody can be answered where the app was just removed; what matters is not to write there again. */
  private async loseReach({ key, reference }: Sender): Promise<void> {
    const { conversations, queue, clock } = this.parts;
    const gone = (before: Conversation) => unreached(before, reference, 'uninstalled', clock.now());
    await queue.run(key, () => conversations.change(key, gone));
  }

  private async answer(unknown: Arrival, failedBefore: unknown): Promise<void> {
    if (hasCode(failedBefore, 'STORAGE_UNAVAILABLE')) throw failedBefore;
    const { partners, forgetting, times } = this.parts;
    if (await forgetting.repeat(unknown)) return;
    const rideOut = new RideOut(times.rideOut);
    this.coverEarly(unknown);
    await partners.refresh();
    const attempt = this.attempts(unknown);
    for (let lost = 0; lost < TRIES; lost++) {
      const decided = await rideOut.run(attempt);
      if (decided.kind === 'answered') return;
      if (decided.kind === 'ready') return this.speak(decided, rideOut);
      await pause(lost);
    }
    throw new CodedError('TURN_TOO_CONTESTED', `gave up after ${TRIES} lost races`);
  }

  /** What is answered below promises a card: its entry is added while the chat is read. Others cover what they promise once they know. */
  private coverEarly({ sender, event, isAutomatic }: Arrival): void {
    const { owed, clock } = this.parts;
    if (event.kind === 'press' || isAutomatic) return;
    // Asked for again before the save, where a failure is told.
    owed.cover(sender.key, leaseFrom(clock.now())).catch(() => undefined);
  }

  /** Loads, decides and saves, as often as it is asked; what an earlier attempt tried to save is known to the next. */
  private attempts(unknown: Arrival): () => Promise<Decided> {
    const { clock, world } = this.parts;
    const load = () => this.load(unknown.sender.key);
    const introducer = new Introducer({ ...this.parts, trials: world.trials }, unknown);
    let tried: TurnPlan | undefined;
    return async () => {
      const settled = await loadSettled(load, unknown, clock.now(), tried?.promised);
      const introduced = await introducer.introduce(settled, 'notes');
      if (await this.repeat(introduced, tried)) return { kind: 'answered' };
      const { arrival, loaded, plan } = await this.planned(introduced, introducer);
      tried = plan;
      return this.save(arrival, loaded.conversation, plan);
    };
  }

  /** Answers what was answered before, and what only asks for the card. */
  private async repeat({ arrival, loaded }: Introduced, refused: TurnPlan | undefined): Promise<boolean> {
    const { presenter } = this.parts;
    const { conversation } = loaded;
    const seen = conversation.seen.find(([id]) => id === arrival.activityId);
    if (seen && refused && isKeptIn(conversation, refused)) {
      await presenter.present(arrival, conversation, { ...refused, conversation });
      return true;
    }
    const first: Seen | undefined = seen ?? (arrival.isAutomatic ? [arrival.activityId, 0, 'home', ''] : undefined);
    if (first) await presenter.again(arrival, conversation, first);
    return first !== undefined;
  }

  /** What can't be read is set aside before anything takes its place. */
  private async load(key: string): Promise<Loaded> {
    const { conversations, quarantine } = this.parts;
    for (let lost = 0; lost < TRIES; lost++) {
      const loaded = await conversations.load(key);
      const taken = loaded.unreadable ? await quarantine.setAside(key) : loaded;
      if (taken) return taken;
    }
    throw new CodedError('TURN_TOO_CONTESTED', 'what could not be read kept changing');
  }

  private async save(arrival: Arrival, before: Conversation, plan: TurnPlan): Promise<Decided> {
    const { conversations, forgetting, forms, owed } = this.parts;
    const { key, person, personal } = arrival.sender;
    if (plan.forgets) return { kind: 'ready', arrival, before, plan, erasure: await forgetting.promise(arrival, before) };
    for (const { until } of plan.promised) await owed.cover(key, until);
    if (personal) await forms.begin(before, plan.conversation, person);
    const saved = plan.silent ? plan.conversation : await conversations.save(key, plan.conversation);
    return saved ? { kind: 'ready', arrival, before, plan: { ...plan, conversation: saved } } : { kind: 'lost' };
  }

  /** Never decided again: from here on people see something. */
  private async speak({ arrival, before, plan, erasure }: Extract<Decided, { kind: 'ready' }>, rideOut: RideOut): Promise<void> {
    const { presenter, forgetting, agendas, contacts } = this.parts;
    if (plan.forgets) return forgetting.forget(arrival, before, plan, erasure);
    await presenter.present(arrival, before, plan, rideOut);
    if (arrival.sender.personal && isRemindedOtherwise(before, plan.conversation)) agendas.follow(arrival.sender.person);
    if (arrival.sender.personal) await contacts.met(arrival.sender.person, plan.conversation.inDoubt);
  }

  /** The plan of a turn. Where the roster's word is too old for it, it is decided once more on a fresh one, or comes to nothing. */
  private async planned(introduced: Introduced, introducer: Introducer): Promise<Introduced & { readonly plan: TurnPlan }> {
    const first = await this.decide(introduced);
    const risk = first.unserved ?? first.preferred;
    const isAsked = risk !== undefined && introducer.mayAsk;
    const again = isAsked ? await introducer.introduce(introduced.loaded, risk) : introduced;
    const last = isAsked ? await this.decide(again) : first;
    const attempt = last.unserved === undefined ? last : this.heldBack(again);
    if (attempt === last && isReadingOnly(last)) sayReadingOnly(last);
    return { ...again, plan: this.plan(attempt, again, introducer) };
  }

  private plan(attempt: Attempt, { arrival, loaded }: Introduced, introducer: Introducer): TurnPlan {
    const { clock, ids } = this.parts;
    const { activityId, pressed } = arrival;
    const hasNews = introducer.hasNews;
    return planTurn({ attempt, before: loaded.conversation, activityId, pressed, now: clock.now(), ids, hasNews });
  }

  private async decide(introduced: Introduced): Promise<Attempt> {
    const attempt = this.attemptFor(introduced);
    await this.parts.decider.decide(attempt, introduced.arrival.activity);
    if (introduced.loaded.unreadable) startFresh(attempt);
    return attempt;
  }

  /** The turn as if nothing had been asked for, and a word about why. */
  private heldBack(introduced: Introduced): Attempt {
    const attempt = this.attemptFor(introduced);
    this.parts.decider.holdBack(attempt);
    if (introduced.loaded.unreadable) startFresh(attempt);
    return attempt;
  }

  private attemptFor({ arrival, loaded }: Introduced): Attempt {
    const { clock, ids, world, words } = this.parts;
    const { sender, event, actor, activityId } = arrival;
    const { locale, reference, personal } = sender;
    const { conversation: before } = loaded;
    const now = clock.now();
    const say = words(locale);
    const given = { event, activityId, actor, personal, now, say, ids, world, unseenCard: asksUnseen(before, now) };
    return new Attempt(given, { ...heardFrom(before), locale, zone: sender.zone ?? before.zone, reference });
  }
}

/** Whether a save that was taken for lost went through after all, and somebody else wrote on top of it. */
function isKeptIn(conversation: Conversation, { promised }: TurnPlan): boolean {
  return promised.some(({ id }) => conversation.owed.some((owed) => owed.id === id));
}

/** Whether the roster's last word serves for reading only. */
function isReadingOnly({ given: { actor, now } }: Attempt): boolean {
  return actor.checkedAt !== undefined && !servesFor('notes', actor.checkedAt, now);
}

/** What was stored made no sense: the person is told once, and this write takes its place. */
function startFresh(attempt: Attempt): void {
  attempt.changed = true;
  const isSet = attempt.conversation.settings !== undefined;
  attempt.sayFirst({ id: 'trouble.unreadable' }, ...(isSet ? [{ id: 'trouble.settingsKept' } as const] : []));
}
