/** Many names typed letter by letter. `letters.test.ts` is the small sibling: a third of them. */

import '../kit/whole';
import './letters.test';
