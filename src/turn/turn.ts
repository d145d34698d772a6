/** A turn is a transaction: load, decide, save on the real ETag, and only then speak. */

import type { Say } from '../../cards/words';
import { Attempt } from '../../dialogs/attempt';
import { sayReadingOnly, showUnserved } from '../../dialogs/unserved';
import type { Conversation, Seen } from '../../dialogs/state';
import type { Roster } from '../channel/roster';
import type { Speaker } from '../channel/speaker';
import type { PartnerTenants } from '../domain/actor';
import { CodedError, hasCode } from '../domain/errors';
import type { World } from '../../dialogs/scene';
import type { Clock, Ids } from '../domain/ports';
import { servesFor } from '../domain/risk';
import type { PersonRef } from '../domain/trial';
import { fingerprint, type Log } from '../log/log';
import type { PartnerList } from '../partners/partner-list';
import type { TurnContext } from '../sdk';
import { enter, type Arrival } from './arrival';
import { pause, type Conversations } from './conversations';
import type { Decider } from './decide';
import type { Forgetting } from './forgetting';
import { Introducer, type Introduced } from './introducer';
import { loadSettled } from './patience';
import { isRemoval, senderOf, type Sender } from '../channel/read-activity';
import { planTurn, type TurnPlan } from './plan-turn';
import { heardFrom, isRemindedOtherwise, unreached } from './reach';
import type { Presenter } from './present';
import { asksUnseen } from './promises';
import type { KeyedQueue } from './queue';
import type { RateLimiter } from './rate-limit';
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
  /** Follows somebody who wants to be reminded otherwise from now on; others go on meanwhile. */
  readonly agendas: { follow(person: PersonRef): void };
  /** Is told of who was met, and what may not have reached them. */
  readonly contacts: { met(person: PersonRef, inDoubt: Conversation['inDoubt']): Promise<void> };
  /** Is told of a form that begins, before it is saved. */
  readonly forms: { begin(before: Conversation, after: Conversation, person: PersonRef): Promise<void> };
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

/** Answers activities. Every one that gets an answer gets it once, or the truth about why not. */
export class Turns {
  constructor(private readonly parts: TurnParts) {}

  /** The bot's logic for `CloudAdapter.process`. Resolves when the answer is out; rejects only where the adapter must say 500. */
  async run(context: TurnContext): Promise<void> {
    let arrival: Arrival | undefined;
    try {
      const entry = enter(context, this.parts);
      if (entry?.kind === 'tooFast') await tellTooFast(this.parts, entry.caller, entry.verdict === 'tell');
      else if (entry) {
        arrival = entry.arrival;
        await this.queued(arrival);
      } else if (isRemoval(context.activity)) await this.loseReach(senderOf(context.activity));
    } catch (error) {
      if (arrival) await tellTrouble(this.parts, arrival, error);
      else this.parts.log.error('activity not understood', {}, error);
    }
  }

  /** All that is kept of a secret: that there was one, and of which kind. */
  private countSecrets({ sender, event }: Arrival): void {
    const kinds = event.kind === 'secret' ? [event.what] : event.kind === 'press' ? Object.values(event.removed ?? {}) : [];
    const [kind] = kinds;
    if (kind === undefined) return;
    this.parts.log.info('secret removed', { conversation: fingerprint(sender.key), kind, count: kinds.length });
  }

  private queued(arrival: Arrival): Promise<void> {
    this.countSecrets(arrival);
    return this.parts.queue.run(arrival.sender.key, (failedBefore) => this.answer(arrival, failedBefore));
  }

  /** Nobody can be answered where the app was just removed; what matters is not to write there again. */
  private async loseReach({ key, reference }: Sender): Promise<void> {
    const { conversations, queue, clock } = this.parts;
    const gone = (before: Conversation) => unreached(before, reference, 'uninstalled', clock.now());
    await queue.run(key, () => conversations.change(key, gone));
  }

  private async answer(unknown: Arrival, failedBefore: unknown): Promise<void> {
    if (hasCode(failedBefore, 'STORAGE_UNAVAILABLE')) throw failedBefore;
    const { conversations, clock, partners, forgetting, world } = this.parts;
    if (await forgetting.repeat(unknown)) return;
    await partners.refresh();
    const load = () => conversations.load(unknown.sender.key);
    const introducer = new Introducer({ ...this.parts, trials: world.trials }, unknown);
    let refused: TurnPlan | undefined;
    for (let lost = 0; lost < TRIES; lost++) {
      const settled = await loadSettled(load, unknown, clock.now(), refused?.promised);
      const introduced = await introducer.introduce(settled, 'notes');
      if (await this.repeat(introduced, refused)) return;
      refused = await this.attempt(introduced, introducer);
      if (!refused) return;
      await pause(lost);
    }
    throw new CodedError('TURN_TOO_CONTESTED', `gave up after ${TRIES} lost races`);
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

  /** One try; the plan comes back when somebody else wrote first. */
  private async attempt(introduced: Introduced, introducer: Introducer): Promise<TurnPlan | undefined> {
    const { conversations, presenter, forgetting, agendas, forms, contacts } = this.parts;
    const { arrival, loaded, plan } = await this.planned(introduced, introducer);
    if (plan.forgets) {
      await forgetting.forget(arrival, loaded.conversation, plan);
      return undefined;
    }
    if (arrival.sender.personal) await forms.begin(loaded.conversation, plan.conversation, arrival.sender.person);
    const saved = plan.silent ? plan.conversation : await conversations.save(arrival.sender.key, plan.conversation);
    if (!saved) return plan;
    await presenter.present(arrival, loaded.conversation, { ...plan, conversation: saved });
    if (arrival.sender.personal && isRemindedOtherwise(loaded.conversation, saved)) agendas.follow(arrival.sender.person);
    if (arrival.sender.personal) await contacts.met(arrival.sender.person, saved.inDoubt);
    return undefined;
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
    showUnserved(attempt);
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

/** What was stored made no sense: the person is told once, and that write takes its place. */
function startFresh(attempt: Attempt): void {
  attempt.changed = true;
  attempt.sayFirst({ id: 'trouble.unreadable' });
}
