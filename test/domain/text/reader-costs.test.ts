/** Each reader is given a twelfth of the pieces that make readers work; `reader-costs.faults.ts` gives all of them to each. */

import { readersTakeTheirTime } from './reader-costs';

describe('what people type', () => {
  readersTakeTheirTime(12);
});
