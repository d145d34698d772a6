/** Every word in every way. `words-as-names.test.ts` is the small sibling. */

import '../kit/whole';
import './words-as-names.test';
