/** All stories at the Playgrounds. `stories.test.ts` is the small sibling: the sign-up, in the same browser before the same launcher. */

import '../kit/whole';
import './stories.test';
