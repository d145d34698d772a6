/** A person at a Playground's page: reads the newest card, fills and presses it with real clicks and keys, types messages. */

import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { WAIT_MS } from '../run/time-limits';
import { CardUpdates } from './card-updates';

const CARD = '.ac-adaptiveCard';

/** How much of the chat a picture shows around the card, in pixels: the message above it, and the frame of the box below it. */
const AROUND = { beside: 90, above: 95, below: 25 } as const;

/** What a browser does with the clipboard: to be run in the page, where the box for typing has the focus. */
function pasting(text: string): string {
  return `(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  })()`;
}

/**
 * One Playground in one browser tab. Every message and every press counts as an interaction. The person looks at the card with the
 * heading seen last, so that a reminder that comes in between changes nothing; before the first one, at the newest card.
 */
export class PlaygroundPage {
  #interactions = 0;
  #pictures = 0;
  #heading: string | undefined;

  private constructor(
    private readonly page: Page,
    private readonly updates: CardUpdates,
    private pictureFolder: string | undefined,
  ) {}

  /** Opens the page and waits for the first card. */
  static async open(browser: Browser, url: string, pictureFolder?: string): Promise<PlaygroundPage> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(WAIT_MS);
    const updates = new CardUpdates(page);
    await page.goto(url);
    const opened = new PlaygroundPage(page, updates, pictureFolder);
    await opened.card.waitFor();
    return opened;
  }

  /** Another story begins: nothing has been said, and the cards of earlier ones are out of view. */
  async beginAnew(pictureFolder: string | undefined): Promise<void> {
    this.#interactions = 0;
    this.#pictures = 0;
    this.#heading = undefined;
    this.pictureFolder = pictureFolder;
    await this.page.evaluate(`document.querySelectorAll('${CARD}').forEach((card) => card.remove())`);
  }

  /** Messages sent and buttons pressed so far. */
  get interactions(): number {
    return this.#interactions;
  }

  /** Everything the card says. */
  async text(): Promise<string> {
    return this.card.innerText();
  }

  /** Waits until a card asks or says this, looks at it, and takes a picture if that is wanted. */
  async sees(heading: string): Promise<void> {
    this.#heading = heading;
    await this.card.waitFor();
    await this.updates.come();
    await this.picture();
  }

  /** Does something and waits until one more card has a heading like this, looks at it, and takes a picture if that is wanted. */
  async arrives(heading: string | RegExp, after: () => Promise<void>): Promise<void> {
    const all = this.page.getByRole('heading', { name: heading });
    const before = await all.count();
    await after();
    await all.nth(before).waitFor();
    this.#heading = await all.last().innerText();
    await this.picture();
  }

  /** Waits until the card under view says this too. */
  async reads(text: string): Promise<void> {
    await this.card.getByText(text).waitFor();
    await this.picture();
  }

  /** A picture of the chat as PNG: the card under view, what was said right before it, and the box for typing. */
  async chat(): Promise<Buffer> {
    await this.page.mouse.move(0, 0);
    const [card, box] = await Promise.all([this.card.boundingBox(), this.typing.boundingBox()]);
    if (!card || !box) throw new Error('The card or the box for typing is out of view.');
    const { beside, above, below } = AROUND;
    const [x, y] = [card.x - beside, card.y - above];
    return this.page.screenshot({ clip: { x, y, width: card.width + 2 * beside, height: box.y + box.height + below - y } });
  }

  /** Types a message and sends it. */
  async say(text: string): Promise<void> {
    this.#interactions += 1;
    await this.typing.click();
    await this.typing.pressSequentially(text);
    await this.page.getByLabel('Send Message').click();
  }

  /** Pastes a message of several lines and sends it. */
  async paste(text: string): Promise<void> {
    this.#interactions += 1;
    await this.typing.click();
    await this.page.evaluate(pasting(text));
    await this.page.getByLabel('Send Message').click();
  }

  /** Presses a button of the card. */
  async press(title: string): Promise<void> {
    this.#interactions += 1;
    this.updates.expect();
    await this.card.getByRole('button', { name: title, exact: true }).click();
  }

  /** Presses whatever of the card is called like this: a row is pressed anywhere. */
  async pressLike(title: RegExp): Promise<void> {
    this.#interactions += 1;
    this.updates.expect();
    await this.card.getByRole('button', { name: title }).first().click();
  }

  /** Types into the input with this label. */
  async type(label: string, text: string): Promise<void> {
    await this.input('textbox', label).fill(text);
  }

  /** Picks a day, as `2026-04-14`. */
  async date(label: string, day: string): Promise<void> {
    await this.card.getByLabel(new RegExp(`^${label}`)).fill(day);
  }

  /** Types into a list that is searched while typing, and picks from what is left. */
  async search(label: string, typed: string, choice: string): Promise<void> {
    const list = this.input('combobox', label);
    await list.click();
    await list.pressSequentially(typed);
    await this.page.getByRole('option', { name: choice, exact: true }).click();
  }

  /** Picks one of the choices that are all in view. */
  async pick(choice: string): Promise<void> {
    await this.card.getByRole('radio', { name: choice, exact: true }).check({ force: true });
  }

  /** Ticks every box of the card. */
  async tickAll(): Promise<void> {
    for (const box of await this.card.getByRole('checkbox').all()) await box.check({ force: true });
  }

  /** Ticks the card's only box. */
  async tick(): Promise<void> {
    await this.card.getByRole('checkbox').check({ force: true });
  }

  private get typing(): Locator {
    return this.page.locator('div[role=textbox][data-lexical-editor]');
  }

  private get card(): Locator {
    const cards = this.page.locator(CARD);
    if (this.#heading === undefined) return cards.last();
    const heading = this.page.getByRole('heading', { name: this.#heading, exact: true });
    return cards.filter({ has: heading }).last();
  }

  // The accessible name also holds what the client adds, such as the star of a required input.
  private input(role: 'textbox' | 'combobox', label: string): Locator {
    return this.card.getByRole(role, { name: new RegExp(`^${label.replace(/[()]/g, '\\$&')}`) });
  }

  private async picture(): Promise<void> {
    if (this.pictureFolder === undefined) return;
    this.#pictures += 1;
    const name = `${String(this.#pictures).padStart(2, '0')}.png`;
    await this.card.screenshot({ path: join(this.pictureFolder, name) });
  }
}
