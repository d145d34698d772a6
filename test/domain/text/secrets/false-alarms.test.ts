/** What looks like a secret and is none. `false-alarms.faults.ts` has ten times as many. */

import { falseAlarmsAreFew } from './false-alarms';

falseAlarmsAreFew(2_000);
