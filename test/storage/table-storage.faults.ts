/** A table with more rows than a page holds, and twelve at once who write and delete one item, of up to three rows. `table-storage.test.ts` is the small sibling: the pages of each walk, and eight at once, of up to two rows. */

import '../kit/whole';
import './table-storage.test';
