/** Every dress of a number, every way to announce a password, every key and code, typed at the front door. `scan.test.ts` is the small sibling: an eighth of them, in every place; each by itself is in `secrets.test.ts`. */

import '../kit/whole';
import './scan.test';
