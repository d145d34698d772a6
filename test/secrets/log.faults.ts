/** All of `log.test.ts`, whole: everybody types everywhere in every trouble. */

import '../kit/whole';
import './log.test';
