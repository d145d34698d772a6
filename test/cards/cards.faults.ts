/** Every hostile text on every card. `cards.test.ts` is the small sibling: each of them on a twelfth of the cards. */

import { cardsStayInOrder } from './hostile-cards';

describe('every card', () => {
  cardsStayInOrder(1);
});
