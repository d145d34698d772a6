/** The names of the languages that are understood, for who does not need their words yet. */

/** By BCP 47. */
export const understoodLanguages = ['en', 'de', 'fr', 'es', 'pt', 'ja', 'ar'] as const;

/** A language that is understood. */
export type UnderstoodLanguage = (typeof understoodLanguages)[number];
