/** A handful of turns at once in two processes; `two-processes.faults.ts` has the rush. */

import { inTwoProcesses } from './two-processes';

describe('turns of one conversation in two processes', () => {
  inTwoProcesses({ messages: 14, copies: 8 });
});
