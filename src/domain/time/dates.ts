/** How time is written wherever it is kept: as a day or as an instant, never a mix. */

/** A day in a calendar, `YYYY-MM-DD`, without a time or a zone. */
export type CalendarDate = string;

/** An instant in UTC, as `Date.toISOString()` writes it. */
export type Instant = string;
