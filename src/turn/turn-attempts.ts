/** The attempts of a turn: each loads, decides and saves on the real ETag, and nothing is said before. */

import type { Conversation, Seen } from '../../dialogs/engine/state';
import { CodedError } from '../domain/errors';
import { entryOf } from '../domain/record/growing-list';
import type { Arrival } from './arrival';
import type { Loaded } from './conversations';
import { Introducer, type Introduced, type IntroducerParts } from './introducer';
import { loadSettled } from './patience';
import type { TurnPlan } from './plan-turn';
import type { TurnParts } from './turn-parts';
import { TurnPlanner } from './turn-planner';

/** How often what can't be read is set aside while it keeps changing. */
const TRIES = 30;

/** What a turn came to before anything was said: it was answered long ago, somebody else wrote first, or it is ready to be spoken. */
export type Decided =
  | { readonly kind: 'answered' | 'lost' }
  | {
      readonly kind: 'ready';
      readonly arrival: Arrival;
      readonly before: Conversation;
      readonly plan: TurnPlan;
      /** The erasure that was promised. */
      readonly erasure?: string | undefined;
    };

/** Makes attempts. */
export class TurnAttempts {
  private readonly planner: TurnPlanner;
  private readonly introducing: IntroducerParts;

  constructor(private readonly parts: TurnParts) {
    this.planner = new TurnPlanner(parts);
    this.introducing = { ...parts, trials: parts.world.trials };
  }

  /** Loads, decides and saves, as often as it is asked; what an earlier attempt tried to save is known to the next. */
  of(unknown: Arrival): () => Promise<Decided> {
    const { clock, times } = this.parts;
    const { key } = unknown.sender;
    const load = this.loader(key);
    const introducer = new Introducer(this.introducing, unknown);
    let tried: TurnPlan | undefined;
    return async () => {
      this.parts.reads.forget();
      const settle = () => loadSettled(load, unknown, { now: clock.now(), patienceMs: times.shown, own: tried?.promised });
      let settled = await settle();
      // What is answered from the chat alone is answered from what stands.
      if (settled.recalled && isAnsweredBefore(settled, unknown)) settled = await settle();
      const introduced = await introducer.introduce(settled, 'notes');
      if (await this.repeat(introduced, tried)) return { kind: 'answered' };
      const { arrival, loaded, plan } = await this.planner.planned(introduced, introducer);
      if (loaded.recalled && isUnsaved(plan) && !(await this.parts.conversations.stands(key, loaded.conversation))) return LOST;
      tried = plan;
      return this.save(arrival, loaded, plan);
    };
  }

  /** Recalls the chat the first time, and reads it from then on. */
  private loader(key: string): () => Promise<Loaded> {
    let isFirst = true;
    return async () => {
      const recalled = isFirst ? await this.parts.conversations.recalled(key) : undefined;
      isFirst = false;
      return recalled ?? this.load(key);
    };
  }

  /** Answers what was answered before, and what only asks for the card. */
  private async repeat({ arrival, loaded }: Introduced, refused: TurnPlan | undefined): Promise<boolean> {
    const { presenter } = this.parts;
    const { conversation } = loaded;
    const seen = entryOf(conversation.seen, arrival.activityId);
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

  private async save(arrival: Arrival, { conversation: before, recalled }: Loaded, plan: TurnPlan): Promise<Decided> {
    const { conversations, forgetting, forms, owed } = this.parts;
    const { key, person, personal } = arrival.sender;
    if (plan.forgets) return { kind: 'ready', arrival, before, plan, erasure: await forgetting.promise(arrival, before) };
    for (const { until } of plan.promised) await owed.cover(key, until);
    if (personal) await forms.begin(before, plan.conversation, person);
    if (plan.silent) return { kind: 'ready', arrival, before, plan };
    const saved = await conversations[recalled ? 'saveRecalled' : 'save'](key, plan.conversation);
    return saved ? { kind: 'ready', arrival, before, plan: { ...plan, conversation: saved } } : LOST;
  }
}

const LOST = { kind: 'lost' } as const;

/** Whether it needs no decision: a copy, or Teams asking by itself. */
function isAnsweredBefore({ conversation }: Loaded, { activityId, isAutomatic }: Arrival): boolean {
  return isAutomatic || entryOf(conversation.seen, activityId) !== undefined;
}

/** Whether no save of the chat will show that it stood as it was recalled. */
function isUnsaved({ silent, forgets }: TurnPlan): boolean {
  return silent || forgets === true;
}

/** Whether a save that was taken for lost went through after all, and somebody else wrote on top of it. */
function isKeptIn(conversation: Conversation, { promised }: TurnPlan): boolean {
  return promised.some(({ id }) => conversation.owed.some((owed) => owed.id === id));
}
