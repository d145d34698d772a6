/** Speaks for a turn that is saved: does what it promised, puts the card where it belongs, and settles. */

import type { Say } from '../../cards/engine/words';
import { refusalsIn } from '../../dialogs/engine/refusing-words';
import type { DrawnScreen, Screens, Viewer } from '../../dialogs/engine/screens';
import type { Conversation, Owed, Seen } from '../../dialogs/engine/state';
import type { Painter } from '../channel/painter';
import type { Clock } from '../domain/time/clock';
import { fingerprint, type Log } from '../log/log';
import type { Meter } from '../log/trace';
import { collapseFormer } from './former-card';
import { journeyEvents } from './journey-count';
import { isElsewhere, liveCard } from './live-card';
import { noteTurn } from './turn-line';
import { answerWithCard, answerWithText, type Arrival } from './arrival';
import { screenOf, type TurnPlan } from './plan-turn';
import { afterLoss, isBroken, isExpiring } from './promises';
import { ONCE, type Repeats } from './ride-out';
import type { Posted, Recorded, Recording, Settler } from './settle';

/** A copy of a message this soon after the first is the channel's impatience, not the person's. */
const QUIET_SECONDS = 10;

/** What presenting works with. */
export interface PresenterParts {
  readonly screens: Screens;
  readonly settler: Settler;
  readonly painter: Painter;
  readonly words: (locale: string) => Say;
  readonly clock: Clock;
  readonly log: Log;
  /** Counts journeys; nobody does unless told. */
  readonly meter?: Meter | undefined;
}

/** Why a card is not where it was promised. */
interface Lost {
  readonly loss: unknown;
}

/** Shows people what became of their turns. */
export class Presenter {
  constructor(private readonly parts: PresenterParts) {}

  /** The record first, then the card, then what was promised is settled. `before` is the conversation the turn found. */
  async present(arrival: Arrival, before: Conversation, plan: TurnPlan, repeats: Repeats = ONCE): Promise<void> {
    const { recorded, left } = await this.parts.settler.record(plan.promised, repeats);
    const { drawn, failure } = await this.draw(arrival, plan, recorded, repeats);
    const posted = await this.show(arrival, before, plan, drawn);
    const live = failure ? undefined : liveCard(arrival, posted);
    const lost = posted?.kind === 'lost' && live === undefined ? posted : undefined;
    const former = live !== undefined && isElsewhere(before, plan) ? this.collapse(arrival, before, plan, live) : undefined;
    await Promise.all([former, this.settle(arrival, plan, { recorded, left, lost: failure ?? lost, live })]);
    this.note(arrival, plan, drawn);
    for (const event of journeyEvents(before, plan)) this.parts.meter?.journey(event);
  }

  /** The turn is saved: when its card can't be drawn now, the person hears that it comes later, and it stays promised. */
  private async draw(
    arrival: Arrival,
    { screen, conversation }: TurnPlan,
    recorded: Recorded,
    repeats: Repeats,
  ): Promise<{ readonly drawn: DrawnScreen; readonly failure?: Lost }> {
    const { settler, log } = this.parts;
    const viewer = this.viewer(arrival);
    try {
      return { drawn: await repeats.run(() => settler.draw(screen, recorded, conversation, viewer)) };
    } catch (loss) {
      log.error('card not drawn', { conversation: fingerprint(arrival.sender.key) }, loss);
      const name = recorded === 'later' ? 'closed.later' : 'closed.undrawn';
      return { drawn: await settler.draw({ kind: 'view', name, args: {} }, 'done', conversation, viewer), failure: { loss } };
    }
  }

  /** Puts the card where the plan wants it; what became of a new one, nothing where it takes the place of the pressed one. */
  private async show(arrival: Arrival, before: Conversation, plan: TurnPlan, drawn: DrawnScreen): Promise<Posted | undefined> {
    const posted = plan.place === 'below' ? await this.post(arrival, plan, drawn) : undefined;
    if (posted?.kind !== 'posted') this.replace(arrival, drawn);
    else if (arrival.isInvoke) await this.acknowledge(arrival, before, plan);
    return posted;
  }

  /** A promise that is about to change hands is left to the sweeper: were both to post, the person would see the card twice. */
  private post({ sender }: Arrival, { promised }: TurnPlan, drawn: DrawnScreen): Promise<Posted> {
    const { settler, clock } = this.parts;
    if (!promised.some((owed) => isExpiring(owed, clock.now()))) return settler.post(sender.reference, drawn);
    return Promise.resolve({ kind: 'lost', loss: new Error('the lease of the promise is over') });
  }

  /**
   * An activity that was answered before: every copy of an invoke gets the card; a copy of a message shows it once more when it
   * comes late, or when the first one's card was lost.
   */
  async again(arrival: Arrival, conversation: Conversation, seen: Seen): Promise<void> {
    const { settler } = this.parts;
    if (!arrival.isInvoke && this.isQuiet(conversation, seen)) return;
    const screen = screenOf(seen, conversation);
    const recorded = screen.kind === 'view' && conversation.owed.some(({ kind }) => kind === 'record') ? 'later' : 'done';
    const drawn = await settler.draw(screen, recorded, conversation, this.viewer(arrival));
    if (arrival.isInvoke) {
      // What Teams asks for by itself must change nothing.
      if (!answerWithCard(arrival, drawn.card) && !arrival.isAutomatic) this.replace(arrival, drawn);
      return;
    }
    const posted = await settler.post(arrival.sender.reference, drawn);
    if (posted.kind === 'lost' || recorded === 'later') return;
    const shows = conversation.owed.filter(({ kind }) => kind === 'show');
    const shown = { message: posted.id, card: this.cardOf(conversation, posted.id) };
    await settler.settle(arrival.sender.key, conversation, shows, () => undefined, shown);
  }

  private isQuiet({ owed }: Conversation, [, first]: Seen): boolean {
    const now = this.parts.clock.now();
    const isLost = owed.some((one) => one.kind === 'show' && isBroken(one, now));
    return !isLost && now.getTime() / 1000 - first < QUIET_SECONDS;
  }

  /** The pressed card becomes the drawn one: in the answer of an Execute, and for everybody else by an update. */
  private replace(arrival: Arrival, drawn: DrawnScreen): void {
    const { sender, pressed, isInvoke } = arrival;
    if (pressed === undefined) return;
    const isAnswered = isInvoke && answerWithCard(arrival, drawn.card);
    // A Submit has no other answer than the update, and an Execute that took too long has none either.
    const otherwise = isAnswered ? undefined : () => this.parts.settler.post(sender.reference, drawn);
    this.parts.painter.paint(sender.reference, pressed, () => Promise.resolve(drawn), otherwise);
  }

  /** The answer stands below. A card that is too old to be the live one shows what was answered; one that stays is left alone. */
  private async acknowledge(arrival: Arrival, { open }: Conversation, { conversation, beside }: TurnPlan): Promise<void> {
    const viewer = this.viewer(arrival);
    const old =
      open && beside !== true && (await this.parts.screens.collapsed(open, conversation, viewer).catch(() => undefined));
    if (!old) {
      answerWithText(arrival, viewer.say.plain('collapsed.moved'));
      return;
    }
    answerWithCard(arrival, old.card);
    this.parts.painter.paint(arrival.sender.reference, arrival.pressed ?? '', () => Promise.resolve(old));
  }

  private async collapse(arrival: Arrival, { open }: Conversation, { conversation }: TurnPlan, live: string): Promise<void> {
    if (open && open.card?.id !== live)
      await collapseFormer(this.parts, arrival.sender.reference, open, conversation, this.viewer(arrival));
  }

  private async settle(
    { sender, http }: Arrival,
    { promised, conversation, screen }: TurnPlan,
    { recorded, left, lost, live }: Recording & { lost: Lost | undefined; live: string | undefined },
  ): Promise<void> {
    const now = this.parts.clock.now();
    const become = (owed: Owed): Owed | undefined => {
      if (owed.kind === 'record') return left.has(owed.id) ? owed : undefined;
      if (recorded === 'later' && owed.screen.kind === 'view') return owed;
      return lost && afterLoss(owed, lost.loss, now);
    };
    const card = screen.kind === 'journey' && live !== undefined ? this.cardOf(conversation, live) : undefined;
    await this.parts.settler.settle(sender.key, conversation, promised, become, { message: live, card }, () => {
      http.mayGo();
    });
  }

  private cardOf({ open }: Conversation, id: string) {
    return open && { id, at: this.parts.clock.now().toISOString(), revision: open.revision };
  }

  private note({ sender, event }: Arrival, { screen, conversation, read = [] }: TurnPlan, { said }: DrawnScreen): void {
    const outcome = screen.kind === 'journey' ? (conversation.open?.step ?? 'journey') : screen.name;
    noteTurn({ conversation: fingerprint(sender.key), outcome, kind: event.kind, ...journeyOf(conversation) });
    for (const code of refusalsIn([...read, ...said]))
      this.parts.log.info('refused', { conversation: fingerprint(sender.key), code, outcome });
  }

  private viewer({ actor, sender }: Arrival): Viewer {
    return { actor, say: this.parts.words(sender.locale), now: this.parts.clock.now() };
  }
}

function journeyOf({ open }: Conversation): { readonly journey?: string; readonly step?: string } {
  return open === undefined ? {} : { journey: open.journey, step: open.step };
}
