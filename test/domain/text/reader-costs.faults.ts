/** Each reader is given every piece that makes readers work. `reader-costs.test.ts` is the small sibling, with a twelfth of them. */

import { readersTakeTheirTime } from './reader-costs';

describe('what people type, in every shape', () => {
  readersTakeTheirTime(1);
});
