/** Thousands of arbitrary texts with digits in them. `secrets.test.ts` is the small sibling: hundreds, and every known way to write a secret. */

import '../../../kit/whole';
import './secrets.test';
