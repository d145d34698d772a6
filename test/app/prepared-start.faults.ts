/** The bot’s own prepared start, made and loaded. `prepared-start.test.ts` is the small sibling: a program of a few files in every way, and the rehearsal. */

import '../kit/whole';
import './prepared-start.test';
