/** Every way in which a code can be tried. `let-in.test.ts` is the small sibling; the proofs themselves are a table in `redemption.test.ts`. */

import '../../kit/whole';
import './let-in.test';
