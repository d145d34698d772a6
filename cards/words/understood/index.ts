/** The languages that are understood. What is said stands in the words of a language; a language may be understood and not spoken. */

import { ar } from './ar';
import type { Understood } from './concepts';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import type { UnderstoodLanguage } from './languages';
import { pt } from './pt';

/** The words of each, by BCP 47 language. */
export const understood = { en, de, fr, es, pt, ja, ar } as const satisfies Readonly<Record<UnderstoodLanguage, Understood>>;

export type { UnderstoodLanguage } from './languages';
