/** The languages the bot speaks: a folder and a line each. */

import { english } from './en/index';
import type { Language } from './language';

/** What the bot says, by the language's code. */
export const languages: Readonly<Record<string, Language>> = { en: english };
