/**
 * Loaded into every child before its own code (`node -r leash.js …`): ends the child when the launcher is gone, whatever ended it. The
 * children are in groups of their own, so neither Ctrl-C nor a closed terminal reaches them, and nothing reaches them after a kill -9.
 */

import { launcherPid } from './settings';
import { isAlive } from './process-table';

const lookEveryMs = 250;
const graceMs = 8_000;

const holder = launcherPid() ?? process.ppid;

const watch = setInterval(() => {
  if (process.ppid === holder && isAlive(holder)) return;
  clearInterval(watch);
  letGo();
}, lookEveryMs).unref();

/** First the polite way, so that the child can finish what it is doing; then the sure one. */
function letGo(): void {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), graceMs).unref();
  process.kill(process.pid, 'SIGTERM');
}
