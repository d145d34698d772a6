/** Makes the plan of a turn: decides it for whoever acts, and where it risks something, once more on a fresh word of the roster. */

import { spanned } from '../log/trace';
import { Attempt } from '../../dialogs/engine/attempt';
import { sayReadingOnly } from '../../dialogs/engine/unserved';
import { servesFor } from '../domain/people/risk';
import type { Introduced, Introducer } from './introducer';
import { planTurn, type TurnPlan } from './plan-turn';
import { asksUnseen } from './promises';
import { heardFrom } from './reach';
import type { TurnParts } from './turn-parts';

/** Plans turns. */
export class TurnPlanner {
  constructor(private readonly parts: Pick<TurnParts, 'decider' | 'world' | 'words' | 'clock' | 'ids'>) {}

  /** The plan of a turn. Where the roster's word is too old for it, it is decided once more on a fresh one, or comes to nothing. */
  async planned(introduced: Introduced, introducer: Introducer): Promise<Introduced & { readonly plan: TurnPlan }> {
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
    await spanned('decide', {}, () => this.parts.decider.decide(attempt, introduced.arrival.activity));
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
