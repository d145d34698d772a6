/** Kills the bot at a place where a test wants it. In production nobody does. */

import type { Failpoint } from '../settings/failpoint';

/** Told whenever such a place is passed. */
export type Failpoints = (passed: Failpoint) => void;

/** Kills this process at a place, as a power cut would: nothing is saved and nobody is told. */
export function killedAt(place: Failpoint | undefined): Failpoints {
  return (passed) => {
    if (passed === place) process.kill(process.pid, 'SIGKILL');
  };
}
