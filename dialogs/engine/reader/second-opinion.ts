/** Asks the nearest known lines whether they want what the weights make of a line. Where they don't, it is asked. */

import type { Likely } from './classifier';
import { isWish, type Class } from './intents';
import { asks, REPORTED } from './asking';
import { GRAVE } from './grave';
import type { Resemblance } from './resemblance';
import type { Sense } from './sense';
import { SHOWN } from './shown';

/** What resembles known lines less than this is something new. Chosen on folds, and with whole classes left out: docs/understanding.md. */
const LEAST = 0.5;
/** So much nearer a line that wants nothing may be: many a wish has a question of nearly the same words. */
const NEARER_ASIDE = 0.12;
/** A wish that is worth a button by its resemblance alone. */
const WORTH = 0.6;
/** These open the same card. */
const ONE_CARD: ReadonlySet<string> = new Set(['snooze', 'remindMe']);

/** Whether the known lines that resemble a line most want this, too. What is asked is not told: "has Litware bought" is no news of it. */
export function isConfirmed(name: Class, resemblance: Resemblance, sense: Sense): boolean {
  const own = resemblance.get(name) ?? 0;
  const isAsked = SHOWN.has(name) && asks(sense);
  const isBehind = ([other, value]: readonly [string, number]): boolean =>
    value <= own + allowed(name, other) || (isAsked && REPORTED.has(other));
  return own >= LEAST && [...resemblance].every(isBehind);
}

function allowed(name: Class, other: string): number {
  if (ONE_CARD.has(name) && ONE_CARD.has(other)) return 1;
  return isWish(other as Class) || GRAVE.has(name) ? 0 : NEARER_ASIDE;
}

/** The wish of the known line that a line resembles most, to offer beside the likeliest; chances of nothing are left to others. */
export function resembled(likely: readonly Likely[], resemblance: Resemblance): readonly Likely[] {
  const [first] = likely;
  const rows = [...resemblance].map(([name, chance]) => ({ name: name as Class, chance }));
  const nearest = rows.filter(({ name }) => isWish(name)).toSorted((one, other) => other.chance - one.chance)[0];
  if (!first || !nearest || nearest.chance < WORTH || nearest.name === first.name || GRAVE.has(nearest.name)) return [];
  return [nearest];
}
