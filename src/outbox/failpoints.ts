/** Places where a test may kill the bot, by name. In production nobody does. */

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

/** Told whenever such a place is passed. */
export type Failpoints = (passed: Failpoint) => void;

/** Kills this process at a place, as a power cut would: nothing is saved and nobody is told. */
export function killedAt(place: Failpoint | undefined): Failpoints {
  return (passed) => {
    if (passed === place) process.kill(process.pid, 'SIGKILL');
  };
}
