/** Calls in hundreds of orders. `interleavings.test.ts` is the small sibling, with 25 of each kind. */

import '../kit/whole';
import './interleavings.test';
