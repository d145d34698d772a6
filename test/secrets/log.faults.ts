/** All of `log.test.ts`, whole: a customer types in every trouble, too. */

import '../kit/whole';
import './log.test';
