/** All lines of the sets that were written before looking. `decision.test.ts` is the small sibling: every other one. */

import '../kit/whole';
import './decision.test';
