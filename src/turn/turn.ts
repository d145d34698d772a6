/** A turn is a transaction: load, decide, save on the real ETag, and only then speak. */

import { randomBytes } from 'node:crypto';
import { Attempt } from '../../dialogs/attempt';
import type { Event } from '../../dialogs/event';
import type { Drawn, Screens, Viewer } from '../../dialogs/screens';
import type { Conversation, Owed, Seen } from '../../dialogs/state';
import type { Say } from '../../cards/words';
import { pause, type Conversations } from './conversations';
import type { Decider } from './decide';
import { actorOf, type Actor } from '../domain/actor';
import { CodedError, hasCode } from '../domain/errors';
import type { Clock, Ids, TenantDiscovery, Trials } from '../domain/ports';
import { fingerprint, type Log } from '../log/log';
import type { Painter } from '../channel/painter';
import { planTurn, screenOf, type TurnPlan } from './plan-turn';
import type { KeyedQueue } from './queue';
import { eventOf, isAutomatic, isCardAction, senderOf, shortId, type Sender } from '../channel/read-activity';
import type { Settler } from './settle';
import type { Speaker } from '../channel/speaker';
import { ActivityTypes, INVOKE_RESPONSE_KEY, type Activity, type TurnContext } from '../sdk';

/** How often a turn is decided again after somebody else wrote first. */
const TRIES = 30;
/** A copy of a message this soon after the first is the channel's impatience, not the person's. */
const QUIET_SECONDS = 10;

/** What turns are made of. */
export interface TurnParts {
  readonly conversations: Conversations;
  readonly decider: Decider;
  readonly screens: Screens;
  readonly settler: Settler;
  readonly speaker: Speaker;
  readonly painter: Painter;
  readonly queue: KeyedQueue;
  readonly trials: Trials;
  readonly discovery: TenantDiscovery;
  readonly words: (locale: string) => Say;
  /** Partner tenants: id → name. */
  readonly partners: ReadonlyMap<string, string>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

/** One activity on its way through a turn. */
interface Arrival {
  readonly context: TurnContext;
  readonly activity: Activity;
  readonly event: Event;
  readonly sender: Sender;
  readonly actor: Actor;
  readonly activityId: string;
}

/** Answers activities. Every one that gets an answer gets it exactly once, or the truth about why not. */
export class Turns {
  constructor(private readonly parts: TurnParts) {}

  /** The bot's logic for `CloudAdapter.process`. Resolves when the answer is out; rejects only where the adapter must say 500. */
  async run(context: TurnContext): Promise<void> {
    const { activity } = context;
    const event = eventOf(activity);
    if (!event) return;
    const sender = senderOf(activity);
    const actor = actorOf(sender.person, this.parts.partners);
    const arrival: Arrival = {
      context,
      activity,
      event,
      sender,
      actor,
      activityId: shortId(activity.id ?? this.parts.ids.next()),
    };
    try {
      await this.parts.queue.run(sender.key, () => this.answer(arrival));
    } catch (error) {
      await this.admit(arrival, error);
    }
  }

  private async answer(arrival: Arrival): Promise<void> {
    for (let lost = 0; lost < TRIES; lost++) {
      const { conversation: before, unreadable } = await this.parts.conversations.load(arrival.sender.key);
      const seen = before.seen.find(([id]) => id === arrival.activityId);
      if (seen) return this.again(arrival, before, seen);
      if (isAutomatic(arrival.activity)) return this.again(arrival, before, [arrival.activityId, 0, 'home', '']);
      const plan = await this.decide(arrival, before, unreadable);
      if (plan.silent) return this.present(arrival, before, plan);
      const saved = await this.parts.conversations.save(arrival.sender.key, plan.conversation);
      if (saved) return this.present(arrival, before, { ...plan, conversation: saved });
      await pause(lost);
    }
    throw new CodedError('TURN_TOO_CONTESTED', `gave up after ${TRIES} lost races`);
  }

  private async decide(arrival: Arrival, before: Conversation, unreadable: boolean): Promise<TurnPlan> {
    const { clock, ids, trials, discovery } = this.parts;
    const { sender, event, actor, activityId, activity } = arrival;
    const now = clock.now();
    const current = { ...before, locale: sender.locale, zone: sender.zone ?? before.zone, reference: sender.reference };
    const unseenCard = before.owed.some(
      (owed) => owed.kind === 'show' && owed.screen.kind === 'journey' && owed.until <= now.toISOString(),
    );
    const say = this.parts.words(sender.locale);
    const attempt = new Attempt(
      { event, actor, personal: sender.personal, now, say, ids, trials, discovery, unseenCard },
      current,
    );
    await this.parts.decider.decide(attempt, activity);
    if (unreadable && attempt.screen)
      attempt.screen = { ...attempt.screen, notes: [{ id: 'trouble.unreadable' }, ...(attempt.screen.notes ?? [])] };
    const pressed = event.kind === 'press' ? (activity.replyToId ?? '') : undefined;
    return planTurn({ attempt, before, activityId, pressed, now, ids });
  }

  /** Speaks: the record first, then the card, then what was promised is cleared. */
  private async present(arrival: Arrival, before: Conversation, plan: TurnPlan): Promise<void> {
    const { settler } = this.parts;
    const { sender } = arrival;
    const viewer = this.viewer(arrival);
    const recorded = await settler.record(plan.promised);
    const drawn = await settler.draw(plan.screen, recorded, plan.conversation, viewer);
    const posted = plan.place === 'below' ? await settler.post(sender.reference, drawn) : undefined;
    const live = plan.place === 'below' ? posted : arrival.activity.replyToId;
    if (plan.place === 'inPlace') this.replace(arrival, drawn);
    if (before.open && !plan.silent) settler.collapse(sender.reference, before.open, plan.conversation, viewer, live);
    if (plan.place === 'below' && isCardAction(arrival.activity)) await this.acknowledge(arrival, before, plan, viewer);
    await this.clear(arrival, plan, recorded === 'later', posted);
    const kind = plan.screen.kind === 'journey' ? (plan.conversation.open?.step ?? 'journey') : plan.screen.name;
    this.parts.log.info('turn', { conversation: fingerprint(sender.key), outcome: kind, kind: arrival.event.kind });
  }

  private async clear(arrival: Arrival, plan: TurnPlan, later: boolean, posted: string | undefined): Promise<void> {
    const kept = plan.promised.filter(
      (owed) => !(later && isAbout(owed)) && !(owed.kind === 'show' && plan.place === 'below' && posted === undefined),
    );
    if (kept.length === 0) return;
    const { open } = plan.conversation;
    const isLive = posted !== undefined && plan.screen.kind === 'journey' && open !== undefined;
    const card = isLive ? { id: posted, at: this.parts.clock.now().toISOString(), revision: open.revision } : undefined;
    await this.parts.settler.clear(arrival.sender.key, kept, card);
  }

  /** The pressed card becomes the drawn one: in the answer of an Execute, and for everybody else by an update. */
  private replace(arrival: Arrival, drawn: Drawn): void {
    if (isCardAction(arrival.activity))
      respond(arrival.context, { type: 'application/vnd.microsoft.card.adaptive', value: drawn.card });
    this.parts.painter.paint(arrival.sender.reference, arrival.activity.replyToId ?? '', () => Promise.resolve(drawn));
  }

  /** The pressed card is too old to be the live one: it shows what was answered, and the live one stands below. */
  private async acknowledge(arrival: Arrival, before: Conversation, plan: TurnPlan, viewer: Viewer): Promise<void> {
    const old = before.open && (await this.parts.screens.collapsed(before.open, plan.conversation, viewer));
    const fallback = { type: 'application/vnd.microsoft.activity.message', value: viewer.say.plain('collapsed.moved') };
    respond(arrival.context, old ? { type: 'application/vnd.microsoft.card.adaptive', value: old.card } : fallback);
  }

  /** An activity that was answered before: every copy of an invoke gets the card, a late copy of a message shows it once more. */
  private async again(arrival: Arrival, conversation: Conversation, seen: Seen): Promise<void> {
    const { clock, settler, screens } = this.parts;
    const isInvoke = isCardAction(arrival.activity);
    if (!isInvoke && clock.now().getTime() / 1000 - seen[1] < QUIET_SECONDS) return;
    const drawn = await screens.draw(screenOf(seen, conversation), conversation, this.viewer(arrival));
    if (isInvoke) respond(arrival.context, { type: 'application/vnd.microsoft.card.adaptive', value: drawn.card });
    else await settler.post(arrival.sender.reference, drawn);
  }

  private viewer({ actor, sender }: Arrival): Viewer {
    return { actor, say: this.parts.words(sender.locale), now: this.parts.clock.now() };
  }

  /** Says that the turn failed, in words; nothing was kept of it that the person was told is not. */
  private async admit(arrival: Arrival, error: unknown): Promise<void> {
    const say = this.parts.words(arrival.sender.locale);
    const reference = randomBytes(4).toString('hex');
    const id = TROUBLE.find(([code]) => hasCode(error, code))?.[1] ?? 'trouble.unexpected';
    this.parts.log.error('turn failed', { conversation: fingerprint(arrival.sender.key), reference }, error);
    const text = say.plain(id, { reference });
    if (arrival.activity.type === 'invoke')
      respond(arrival.context, { type: 'application/vnd.microsoft.activity.message', value: text });
    else
      await this.parts.speaker.say(arrival.sender.reference, text).catch((failure: unknown) => {
        this.parts.log.warn('trouble not told', { reference }, failure);
      });
  }
}

const TROUBLE = [
  ['STORAGE_UNAVAILABLE', 'trouble.storage'],
  ['TURN_TOO_CONTESTED', 'trouble.contested'],
  ['ROW_FROM_NEWER_VERSION', 'trouble.newer'],
] as const;

/** Whether a promise waits for the record: the record itself, and the screen that shows it. */
function isAbout(owed: Owed): boolean {
  return owed.kind === 'record' || owed.screen.kind === 'view';
}

/** Answers an invoke. The protocol wants HTTP 200 with the code in the body (cards reference, rule 10). */
function respond(context: TurnContext, body: { readonly type: string; readonly value: unknown }): void {
  context.turnState.set(INVOKE_RESPONSE_KEY, {
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, body: { statusCode: 200, ...body } },
  });
}
