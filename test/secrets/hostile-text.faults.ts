/** Each hostile text, typed and as an answer, in all four ways. `hostile-text.test.ts` is the small sibling: each in one of them. */

import '../kit/whole';
import './hostile-text.test';
