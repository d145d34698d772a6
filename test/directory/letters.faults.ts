/** Many names typed letter by letter. `letters.test.ts` is the small sibling: a sixth of them. */

import '../kit/whole';
import './letters.test';
