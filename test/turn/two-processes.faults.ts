/** A rush of turns at once in two processes; `two-processes.test.ts` is the small sibling. */

import { startBotProcess } from '../kit/stage/counting-process';
import { inTwoProcesses } from './two-processes';

describe('a rush of turns of one conversation in two processes', () => {
  inTwoProcesses({ messages: 50, copies: 20, second: startBotProcess });
});
