/** A turn is a transaction: load, decide, save on the real ETag, and only then speak. */

import type { Say } from '../../cards/words';
import { Attempt } from '../../dialogs/attempt';
import type { Conversation, Seen } from '../../dialogs/state';
import type { Roster } from '../channel/roster';
import type { Speaker } from '../channel/speaker';
import { actorOf, type Actor, type Membership, type PartnerTenants } from '../domain/actor';
import { CodedError, hasCode } from '../domain/errors';
import type { World } from '../../dialogs/scene';
import type { Clock, Ids } from '../domain/ports';
import type { Settings } from '../domain/settings';
import type { PersonRef } from '../domain/trial';
import { fingerprint, type Log } from '../log/log';
import type { PartnerList } from '../partners/partner-list';
import type { TurnContext } from '../sdk';
import { arrivalOf, type Arrival } from './arrival';
import { pause, type Conversations, type Loaded } from './conversations';
import type { Decider } from './decide';
import type { Forgetting } from './forgetting';
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
/** People leave and are renamed: after 30 days the roster is asked again. */
const MEMBERSHIP_MS = 30 * 86_400_000;

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
      arrival = arrivalOf(context, this.parts.partners, this.parts.ids);
      const verdict = arrival && this.parts.limits.take(arrival.sender);
      if (arrival && verdict !== 'pass') await tellTooFast(this.parts, arrival, verdict === 'tell');
      else if (arrival) {
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
    const { conversations, clock, partners, forgetting } = this.parts;
    if (await forgetting.repeat(unknown)) return;
    await partners.refresh();
    const load = () => conversations.load(unknown.sender.key);
    const introduce = this.introducer(unknown);
    let refused: TurnPlan | undefined;
    for (let lost = 0; lost < TRIES; lost++) {
      const settled = await loadSettled(load, unknown, clock.now(), refused?.promised);
      const { arrival, loaded } = await introduce(settled);
      if (await this.repeat(arrival, loaded.conversation, refused)) return;
      refused = await this.attempt(arrival, loaded);
      if (!refused) return;
      await pause(lost);
    }
    throw new CodedError('TURN_TOO_CONTESTED', `gave up after ${TRIES} lost races`);
  }

  /** Finds out who acts: what the conversation keeps of the person, or else what the roster says; it is asked once a turn. */
  private introducer(arrival: Arrival): (loaded: Loaded) => Promise<{ arrival: Arrival; loaded: Loaded }> {
    const { roster, partners, clock } = this.parts;
    const { person, reference, personal } = arrival.sender;
    const isSomebody = personal && person.personId !== '';
    let asked: Promise<Membership | undefined> | undefined;
    return async (loaded) => {
      const kept = loaded.conversation.member;
      const isFresh = kept !== undefined && clock.now().getTime() - Date.parse(kept.at) < MEMBERSHIP_MS;
      const told = isFresh || !isSomebody ? undefined : await (asked ??= roster.ask(reference, person));
      const member = told ?? kept;
      if (told) await this.remember(actorOf(person, partners, told));
      const conversation = member === undefined ? loaded.conversation : { ...loaded.conversation, member };
      const sender = asSet(arrival.sender, conversation.settings);
      return { arrival: { ...arrival, sender, actor: actorOf(person, partners, member) }, loaded: { ...loaded, conversation } };
    };
  }

  /** Colleagues can be handed a trial, so a partner's people are known once the roster has told of them. Nothing depends on it now. */
  private async remember({ side, person }: Actor): Promise<void> {
    if (side !== 'partner') return;
    const { world, log } = this.parts;
    await world.trials.remember(person).catch((error: unknown) => {
      log.warn('person not remembered', {}, error);
    });
  }

  /** Answers what was answered before, and what only asks for the card. */
  private async repeat(arrival: Arrival, conversation: Conversation, refused: TurnPlan | undefined): Promise<boolean> {
    const { presenter } = this.parts;
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
  private async attempt(arrival: Arrival, loaded: Loaded): Promise<TurnPlan | undefined> {
    const { conversations, presenter, forgetting, agendas, forms } = this.parts;
    const plan = await this.decide(arrival, loaded);
    if (plan.forgets) {
      await forgetting.forget(arrival, loaded.conversation, plan);
      return undefined;
    }
    if (arrival.sender.personal) await forms.begin(loaded.conversation, plan.conversation, arrival.sender.person);
    const saved = plan.silent ? plan.conversation : await conversations.save(arrival.sender.key, plan.conversation);
    if (!saved) return plan;
    await presenter.present(arrival, loaded.conversation, { ...plan, conversation: saved });
    if (arrival.sender.personal && isRemindedOtherwise(loaded.conversation, saved)) agendas.follow(arrival.sender.person);
    return undefined;
  }

  private async decide(arrival: Arrival, { conversation: before, unreadable }: Loaded): Promise<TurnPlan> {
    const { clock, ids, world, words, decider } = this.parts;
    const { sender, event, actor, activityId, activity, pressed } = arrival;
    const { locale, reference, personal } = sender;
    const now = clock.now();
    const given = {
      event,
      activityId,
      actor,
      personal,
      now,
      say: words(locale),
      ids,
      world,
      unseenCard: asksUnseen(before, now),
    };
    const here = { ...heardFrom(before), locale, zone: sender.zone ?? before.zone, reference };
    const attempt = new Attempt(given, here);
    await decider.decide(attempt, activity);
    if (unreadable) startFresh(attempt);
    return planTurn({ attempt, before, activityId, pressed, now, ids });
  }
}

/** What a person set for themselves goes before what the channel says. */
function asSet(sender: Sender, { language, zone }: Settings = {}): Sender {
  return { ...sender, locale: language ?? sender.locale, zone: zone ?? sender.zone };
}

/** Whether a save that was taken for lost went through after all, and somebody else wrote on top of it. */
function isKeptIn(conversation: Conversation, { promised }: TurnPlan): boolean {
  return promised.some(({ id }) => conversation.owed.some((owed) => owed.id === id));
}

/** What was stored made no sense: the person is told once, and that write takes its place. */
function startFresh(attempt: Attempt): void {
  attempt.changed = true;
  attempt.sayFirst({ id: 'trouble.unreadable' });
}
