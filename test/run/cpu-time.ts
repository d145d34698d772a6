/** How much CPU time this process has taken, with the processes it has started and seen end. */

import { existsSync, readFileSync } from 'node:fs';

const STAT = '/proc/self/stat';
/** Linux counts in hundredths of a second for everybody (proc(5), sysconf(3): _SC_CLK_TCK). */
const TICK_MS = 10;
/** Where user and system time of children that were waited for stand behind the name of the command. */
const [USER, SYSTEM] = [13, 14];

/** In milliseconds; where the system does not say what children took, without them. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + ofChildren();
}

function ofChildren(): number {
  if (!existsSync(STAT)) return 0;
  const stat = readFileSync(STAT, 'utf8');
  // The name stands in brackets and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[USER]) + Number(fields[SYSTEM])) * TICK_MS;
}
