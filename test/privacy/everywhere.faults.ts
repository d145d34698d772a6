/** All of `everywhere.test.ts`, whole: each text of each row alone. */

import '../kit/whole';
import './everywhere.test';
