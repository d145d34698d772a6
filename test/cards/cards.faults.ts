/** Every hostile text on every card. `cards.test.ts` is the small sibling: all marks at once on each card, each text on some of the cards of a subject. */

import { cardsStayInOrder } from './hostile-cards';

describe('every card', () => {
  cardsStayInOrder({ isEverywhere: true });
});
