/** `npm start` that ends in every way, and starts again over what is left. `launch.test.ts` is the small sibling: Ctrl-C, a killed npm with its rows, kill -9 and nothing left. */

import '../kit/whole';
import './launch.test';
