/** How long is too long: limits that tell a machine that is busy from a test that hangs, and never judge how fast a machine is. */

/** What mocha gives each test and each hook. Tests set no limits of their own. */
export const TIMEOUT_MS = 10 * 60_000;

/** What a long run gets for each of its tests: a hundred kills take minutes by themselves. */
export const LONG_TIMEOUT_MS = 6 * TIMEOUT_MS;

/** How long a test waits for a state: less than it has, so that it says what did not come. */
export const WAIT_MS = TIMEOUT_MS / 2;

/** Without a word for this long a process is taken for hung, and ended. */
export const SILENCE_MS = 15 * 60_000;

/** The same for long runs. */
export const LONG_SILENCE_MS = LONG_TIMEOUT_MS + 5 * 60_000;
