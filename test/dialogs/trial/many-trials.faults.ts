/** Every way to ask for one of very many trials. `many-trials.test.ts` is the small sibling: a sixth of the questions, and every list. */

import '../../kit/whole';
import './many-trials.test';
