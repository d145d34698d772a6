/** 20,000 of everything that looks like a secret and is none. `false-alarms.test.ts` is the small sibling, with a tenth of them. */

import { falseAlarmsAreFew } from './false-alarms';

falseAlarmsAreFew(20_000);
