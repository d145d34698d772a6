/** Every token at both kinds of apps. `token-table.test.ts` is the small sibling: all of them at one of a single tenant, a sixth at the other. */

import '../kit/whole';
import './token-table.test';
