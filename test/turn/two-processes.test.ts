/** A handful of turns at once in two processes, of which this is one; `two-processes.faults.ts` has the rush, and two of its own. */

import { startBotHere } from '../kit/stage/counting-process';
import { inTwoProcesses } from './two-processes';

describe('turns of one conversation in two processes', () => {
  inTwoProcesses({ messages: 14, copies: 8, second: startBotHere });
});
