/** The builder of the app package in all its ways, in a process. `manifest.test.ts` is the small sibling: two refusals and one package. */

import '../kit/whole';
import './manifest.test';
