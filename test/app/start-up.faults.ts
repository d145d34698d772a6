/** Every way not to start. `start-up.test.ts` is the small sibling; each setting by itself is a row in `config.test.ts`, and the door of local mode in `gate.test.ts`. */

import '../kit/whole';
import './start-up.test';
