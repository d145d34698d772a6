/** A turn is a transaction: load, decide, save on the real ETag, and only then speak. */

import type { Conversation } from '../../dialogs/engine/state';
import { isRemoval, senderOf, type Sender } from '../channel/read-activity';
import { CodedError, hasCode } from '../domain/errors';
import { fingerprint } from '../log/log';
import { currentTrace } from '../log/trace';
import type { TurnContext } from '../sdk';
import { enter, type Arrival } from './arrival';
import { pause } from './conversations';
import { inTime } from './in-time';
import { leaseFrom } from './promises';
import { isRemindedOtherwise, unreached } from './reach';
import { RideOut } from './ride-out';
import type { TurnPlan } from './plan-turn';
import { tellTooFast, tellTrouble } from './trouble';
import { TurnAttempts, type Decided } from './turn-attempts';
import { noteTurn, watched } from './turn-line';
import type { TurnParts } from './turn-parts';

/** How often a turn is decided again after somebody else wrote first. */
const TRIES = 30;

/** Answers activities. Every one that gets an answer gets it once, or the truth about why not. */
export class Turns {
  /** The activities that wait or are at work. */
  private readonly under = new Set<string>();
  private readonly turns = new Set<Promise<void>>();
  /** Of a failure that others are told, too: the reference of the turn it befell. */
  private readonly befell = new WeakMap<object, string>();

  private readonly attempts: TurnAttempts;

  constructor(private readonly parts: TurnParts) {
    this.attempts = new TurnAttempts(parts);
  }

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
    const turn = watched(this.parts.watch, arrival, () =>
      this.queued(arrival).catch((error: unknown) => {
        this.leadBack(error);
        return tellTrouble(this.parts, arrival, error);
      }),
    ).finally(() => this.turns.delete(turn));
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
      await this.parts.queue.run(sender.key, (failedBefore) => this.parts.reads.during(() => this.answer(arrival, failedBefore)));
    } finally {
      this.under.delete(id);
    }
  }

  /** A turn that fails by what befell the one before it names that one, whose trace has the call. */
  private leadBack(error: unknown): void {
    if (typeof error !== 'object' || error === null) return;
    const cause = this.befell.get(error);
    const reference = currentTrace()?.reference;
    if (cause !== undefined) noteTurn({ cause });
    else if (reference !== undefined) this.befell.set(error, reference);
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
    const rideOut = new RideOut(times.rideOut, times.again);
    this.coverEarly(unknown);
    await partners.refresh();
    const attempt = this.attempts.of(unknown);
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

  /** Never decided again: from here on people see something. */
  private async speak({ arrival, before, plan, erasure }: Extract<Decided, { kind: 'ready' }>, rideOut: RideOut): Promise<void> {
    const { presenter, forgetting, agendas, contacts, outbox } = this.parts;
    if (plan.forgets) return forgetting.forget(arrival, before, plan, erasure);
    await presenter.present(arrival, before, plan, rideOut);
    if (arrival.sender.personal && isRemindedOtherwise(before, plan.conversation)) agendas.follow(arrival.sender.person);
    if (arrival.sender.personal) await contacts.met(arrival.sender.person, plan.conversation.inDoubt);
    if (makesDue(before, plan)) outbox.nudge();
  }
}

/** Whether something may be due now that was not before: a change of a record, other wishes, or somebody who could not be reached. */
function makesDue(before: Conversation, { promised, conversation }: TurnPlan): boolean {
  const isRecorded = promised.some(({ kind }) => kind === 'record');
  const isBack = before.reach !== undefined || (conversation.inDoubt ?? []).length > 0;
  return isRecorded || isBack || isRemindedOtherwise(before, conversation);
}
