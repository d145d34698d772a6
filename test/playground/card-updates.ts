/** Updates of cards that a Playground's page gets. */

import type { Page } from 'playwright-core';
import { until } from '../kit/until';

/**
 * A press is answered with the next card, and right after that the bot updates the same card. The page draws it anew then, and forgets
 * what was typed into it in between: nobody is to type before.
 */
export class CardUpdates {
  #expected = 0;
  #come = 0;

  /** Listens from now on; the page is to be loaded after that. */
  constructor(page: Page) {
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).startsWith('{"action":"updateMessage"')) this.#come += 1;
      });
    });
  }

  /** A button is about to be pressed. */
  expect(): void {
    this.#come = 0;
    this.#expected = 1;
  }

  /** Resolves when the update of the last press has come. */
  async come(): Promise<void> {
    await until(() => this.#come >= this.#expected, 'no update of the card came');
  }
}
