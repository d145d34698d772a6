/** Places where a test may kill the bot, by name. */

/** All of them, in the order in which a message passes them. */
export const failpoints = [
  'beforeEnqueue',
  'afterEnqueue',
  'afterClaim',
  'afterPrepare',
  'afterSend',
  'afterMark',
  'afterDrop',
  'afterMove',
  'afterDoubt',
  'afterFallback',
] as const;

/** The name of a place. */
export type Failpoint = (typeof failpoints)[number];
