/** Every way in which a data folder can be broken. `broken-folder.test.ts` is the small sibling: a file in the place of a folder, broken tables, broken queues. */

import '../kit/whole';
import './broken-folder.test';
