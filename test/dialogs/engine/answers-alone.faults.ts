/** What leads out of a question, said at each in every language. `answers-alone.test.ts` is the small sibling. */

import '../../kit/whole';
import './answers-alone.test';
