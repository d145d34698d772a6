/** Loaded into every measured process before its own code: answers what it took so far, and ends with whoever started it. */

import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What a process answers. */
export interface Probed {
  /** Of the processor since its start, in ms. */
  readonly cpuMs: number;
  readonly rssMb: number;
  /** The longest time since the last answer in which nobody else was answered, in ms. */
  readonly heldMs: number;
}

// Every 2 ms: what is shorter holds nobody up.
const held = monitorEventLoopDelay({ resolution: 2 });
held.enable();

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const probed: Probed = {
    cpuMs: (user + system) / 1000,
    rssMb: process.memoryUsage().rss / 1024 / 1024,
    heldMs: held.max / 1e6,
  };
  process.send?.(probed);
  held.reset();
});
process.on('disconnect', () => process.exit());
