/** Both chat windows. `playground.test.ts` and `../playground/stories.test.ts` are the small siblings: a story in one of the windows, and all gone at the end. */

import '../kit/whole';
import './playground.test';
