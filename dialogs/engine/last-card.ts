/** The card that a typed press, or a choice, is looked for on. */

import type { Card } from '../../cards/engine/content';
import type { Attempt } from './attempt';

/** The card of the open form, else of the view that was shown last, drawn once more; nothing where that was something nobody asked for, or nothing yet. */
export type LastCard = (attempt: Attempt) => Promise<Card | undefined>;
