/** Every phrase in every way. `at-once.test.ts` is the small sibling. */

import '../../kit/whole';
import './at-once.test';
