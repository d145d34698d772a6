/** Draws cards as a phone shows them, in the reference renderer and a browser that is here, and measures them. */

import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { JsonObject } from '../kit/json';
import { openBrowser } from '../playground/browser';

/** The room for a card on a phone that is 320 pixels wide, as Teams leaves it. */
const WIDTH = 304;
/** A page of them at a time: one call of the browser for each would take longer than the drawing. */
const AT_ONCE = 100;

const SPACING = { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 };
/** As Teams draws on a phone: its letters and distances, and buttons one below the other, 48 pixels each with the distance. */
const HOST = {
  fontFamily: "'Segoe UI', 'DejaVu Sans', sans-serif",
  spacing: SPACING,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  separator: { lineThickness: 1, lineColor: '#d1d1d1' },
  supportsInteractivity: true,
  actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'vertical', actionAlignment: 'stretch' },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 120 }, value: { wrap: true }, spacing: 8 },
};

const STYLE = `body { margin: 8px; font: 14px/20px ${HOST.fontFamily} } .card { width: ${WIDTH}px; overflow-wrap: anywhere }
  button.ac-pushButton { height: 40px; padding: 4px 8px; margin: 0; font-size: 14px } p { margin: 0 }
  input, textarea, select { height: 32px; width: 100%; box-sizing: border-box } input[type=checkbox], input[type=radio] { width: auto; height: auto }`;

/** The scripts of the page. Of markdown only what cards use: bold words, lists, links, and a backslash before a sign. */
const MEASURE = `
  const shown = (text) => text.replace(/\\\\(.)/g, '$1').replace(/&/g, '&amp;').replace(/</g, '&lt;')
    .replace(/\\*\\*(.+?)\\*\\*/g, '<b>$1</b>').replace(/\\[(.+?)\\]\\(.+?\\)/g, '$1');
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = text.split('\\n').map((line) => '<p>' + shown(line) + '</p>').join('');
    result.didProcess = true;
  };
  window.heights = (cards, host) => {
    const boxes = cards.map((card) => {
      const box = document.createElement('div');
      box.className = 'card';
      document.body.append(box);
      const drawn = new AdaptiveCards.AdaptiveCard();
      drawn.hostConfig = new AdaptiveCards.HostConfig(host);
      drawn.parse(card);
      box.append(drawn.render());
      return box;
    });
    // All are laid out together, and none is left to be painted.
    const heights = boxes.map((box) => box.offsetHeight);
    document.body.replaceChildren();
    return heights;
  };`;

/** The browser of this process with its page: to start one takes longer than to draw the cards of a hundred stories. */
let drawing: Promise<{ readonly browser: Browser; readonly page: Page }> | undefined;

/** How high each card is on a phone, in pixels, in their order. The browser stays for whoever asks next; `closePhone` ends it. */
export async function heightsOnPhone(cards: readonly JsonObject[], executablePath: string): Promise<readonly number[]> {
  const { page } = await (drawing ??= openPhone(executablePath));
  const heights: number[] = [];
  for (let at = 0; at < cards.length; at += AT_ONCE)
    heights.push(
      ...(await page.evaluate<number[]>(`heights(${JSON.stringify(cards.slice(at, at + AT_ONCE))}, ${JSON.stringify(HOST)})`)),
    );
  return heights;
}

/** Ends the browser, unless this process goes on to other test files; it ends with the process anyway. */
export async function closePhone(): Promise<void> {
  if (process.connected) return;
  const open = await drawing;
  drawing = undefined;
  await open?.browser.close();
}

async function openPhone(executablePath: string): Promise<{ browser: Browser; page: Page }> {
  // A signal ends this process at once, and the browser with it, whose pipe closes.
  const browser = await openBrowser(executablePath, { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false });
  return { browser, page: await emptyPage(browser) };
}

async function emptyPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: WIDTH + 16, height: 1200 } });
  await page.setContent(`<style>${STYLE}</style>`);
  await page.addScriptTag({ path: join('node_modules', 'adaptivecards', 'dist', 'adaptivecards.min.js') });
  await page.addScriptTag({ content: MEASURE });
  return page;
}
