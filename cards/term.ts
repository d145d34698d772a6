/** The card of a paid term: when it ends, whether it renews by itself where that is asked, and what is wanted then. */

import { choices } from './engine/choices';
import type { CardContent } from './engine/content';
import { wordId, type Say } from './engine/words';
import { questionButtons } from './sign-up';

/** What the question is put by. `change`: the sentence that says who sets it, and where. */
export interface TermAsked {
  readonly company: string;
  readonly change: string;
  readonly asksRecurring: boolean;
  readonly intents: readonly string[];
  readonly back: boolean;
  /** What the first button says: the answer goes on to a review, or is noted at once. */
  readonly act: 'next' | 'note';
}

/** Asks for the end of a paid term. */
export function termCard(
  say: Say,
  values: Readonly<Record<'endsOn' | 'recurring' | 'intent', string>>,
  { company, change, asksRecurring, intents, back, act }: TermAsked,
): CardContent {
  const offered = intents.map((value) => ({ value, title: say.plain(wordId(say, `term.wanted.${value}`)) }));
  const settings = (['off', 'on', 'unknown'] as const).map((value) => ({
    value,
    title: say.plain(`signUp.buying.${value === 'unknown' ? 'notSure' : value}`, { paid: 'yes' }),
  }));
  const params = { company };
  return {
    name: 'term',
    params,
    data: { values, asksRecurring, settings: choices(settings), intents: choices(offered) },
    said: { heading: say('term.heading', params), hint: change },
    buttons: questionButtons(say, say.plain(act === 'note' ? 'term.note' : 'buttons.next'), back),
  };
}
