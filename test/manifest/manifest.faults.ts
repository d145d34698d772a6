/** The builder of the app package as a process that refuses. `manifest.test.ts` is the small sibling: one that makes a package, and every order in process. */

import '../kit/whole';
import './manifest.test';
