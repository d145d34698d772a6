/** Whatever is done with a code, done with each of them. `invitation-leaks.test.ts` is the small sibling. */

import '../../kit/whole';
import './invitation-leaks.test';
