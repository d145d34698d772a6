/** Something to choose from, as a card shows it. */

import type { Json } from './content';
import { unread } from './markdown';

/** One choice: what it is called, which may be untrusted text, and what choosing it answers. */
export interface Choice {
  readonly title: string;
  readonly value: string;
}

/** The choices of an `Input.ChoiceSet`; nothing in their titles is worked out. */
export function choices(list: readonly Choice[]): Json {
  return list.map(({ title, value }) => ({ title: unread(title), value }));
}
