/** Every token at both kinds of apps, and a flood until the memory would show it. `token-table.test.ts` is the small sibling: all of them at one of a single tenant, with a small flood, and a sixth at the other. */

import '../kit/whole';
import './token-table.test';
