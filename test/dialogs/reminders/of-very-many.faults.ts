/** Each mail about one of very many trials. `of-very-many.test.ts` is the small sibling: the mail that may be about several. */

import '../../kit/whole';
import './of-very-many.test';
