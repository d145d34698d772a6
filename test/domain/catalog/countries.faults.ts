/** Many names of countries that are one slip off. `countries.test.ts` is the small sibling: a quarter of them. */

import '../../kit/whole';
import './countries.test';
