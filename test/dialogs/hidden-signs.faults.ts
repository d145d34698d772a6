/** Every step and every command in all the ways to write or press. `hidden-signs.test.ts` is the small sibling: each of them in some. */

import '../kit/whole';
import './hidden-signs.test';
