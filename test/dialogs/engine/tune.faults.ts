/** Arbitrary lines at every step. `tune.test.ts` is the small sibling: one line a few times at each, and arbitrary ones outside of forms. */

import '../../kit/whole';
import './tune.test';
