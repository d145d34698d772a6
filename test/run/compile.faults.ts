/** A compile broken off by each signal in each folder. `compile.test.ts` is the small sibling. */

import '../kit/whole';
import './compile.test';
