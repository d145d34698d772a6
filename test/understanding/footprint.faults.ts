/** What the reader keeps of memory after 2,000 lines and all long ones. `footprint.test.ts` is the small sibling. */

import '../kit/whole';
import './footprint.test';
