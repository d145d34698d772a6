/** A table with more rows than a page holds. `table-storage.test.ts` is the small sibling: the pages of each walk. */

import '../kit/whole';
import './table-storage.test';
