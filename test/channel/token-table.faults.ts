/** Every token at both kinds of apps, and a flood until the memory would show it. `token-table.test.ts` is the small sibling: all of them at one of a single tenant, with a small flood; the door asks for no kind of app, and where each kind gets its token is in `connector.test.ts`. */

import '../kit/whole';
import './token-table.test';
