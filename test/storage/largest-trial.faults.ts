/** Two years in the life of the largest trial, and each death in a change. `largest-trial.test.ts` is the small sibling: a third of the days, half of the deaths. */

import '../kit/whole';
import './largest-trial.test';
