/** All commands of the documents that a test runs. `commands.test.ts` is the small sibling: those that cost little, and one of each kind. */

import '../kit/whole';
import './commands.test';
