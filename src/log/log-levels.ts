/** How much the log says. */

/** Levels of the log, from the fewest lines to the most; `silent` writes none. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** One of them. */
export type LogLevel = (typeof LOG_LEVELS)[number];
