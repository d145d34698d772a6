/** The card that a typed press is looked for on. */

import type { Card } from '../../cards/engine/content';
import type { Attempt } from './attempt';

/** The card of the view that was shown last, drawn once more; nothing where a form was, something that nobody asked for, or nothing yet. */
export type LastCard = (attempt: Attempt) => Promise<Card | undefined>;
