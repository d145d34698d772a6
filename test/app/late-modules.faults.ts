/** Every part that is loaded on its own, before and after its whole. `late-modules.test.ts` is the small sibling: a quarter of the parts. */

import '../kit/whole';
import './late-modules.test';
