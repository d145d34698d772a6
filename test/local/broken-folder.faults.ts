/** `npm start` on a data folder that is broken in every way. `broken-folder.test.ts` is the small sibling: its parts on all of them, itself on one. */

import '../kit/whole';
import './broken-folder.test';
