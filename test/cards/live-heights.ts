/**
 * No card that somebody has before them is taller than it may be: of the transcripts each that could be is drawn as a phone shows it, and some of the
 * others, which show that no card is higher than it was guessed.
 */

import { deepEqual, ok } from 'node:assert/strict';
import { textOf, type JsonObject } from '../kit/json';
import { findChromium } from '../playground/browser';
import { guessedHeight } from './guessed-height';
import { closePhone, heightsOnPhone } from './phone';
import { seenTexts } from './seen-words';

/** Two screens of a phone. */
const TALLEST = 1200;
/** A card that leads is seen nearly whole. */
const LEADS = 930;

/** Of cards that are short by the guess alone so many-th is drawn. */
const TRIED_EACH = 12;

/** The cards that lead: by their heading, or by a text that no other has. */
const LEADING_HEADINGS: readonly RegExp[] = [
  /^What would you like to do\?$/u,
  /may still have access/u,
  /^Send this to /u,
  /^Hand (?!the new tenant).* over to /u,
];
const LEADING_TEXTS: readonly RegExp[] = [/^Answered$/u, /^[✓●◐?○–] (?:Done|Next|Goes on|Waits|Check|Later|Never)$/u];

/** A card that is taller, by its heading, with how high it is at most and why. */
const TALL: readonly { readonly heading: RegExp; readonly most: number; readonly reason: string }[] = [
  { heading: /^Is everything right\?$/u, most: 1280, reason: 'shows every answer, each of them to press' },
  { heading: /^Ask support for the transfer$/u, most: 1230, reason: 'has the whole text for support on it, to be copied' },
];

/** Each card that is still to be measured, with where it was first seen, by what is drawn of it. */
const waiting = new Map<string, { readonly card: JsonObject; readonly where: string }>();
/** What was measured in this process, however many files it plays. */
const measured = new Set<string>();

/** Notes a card to be measured at the end; what only a press carries is not drawn. */
export function noteLive(card: JsonObject, where: string): void {
  const looks = JSON.stringify(card['body'], (key, value: unknown) => (key === 'data' || key === 'url' ? undefined : value));
  if (!measured.has(looks) && !waiting.has(looks)) waiting.set(looks, { card, where });
}

/** Defines the test; it comes after those that show the cards. */
export function heightsOfLiveCards(): void {
  const chromium = findChromium();
  const title = 'every card they showed is short enough for a phone';
  if (chromium === undefined) {
    it.skip(`${title} (left out: there is no Chromium to draw them with)`);
    return;
  }
  after(closePhone);
  it(title, async () => {
    const cards = [...waiting.values()].map((one) => ({ ...one, guessed: guessedHeight(one.card) }));
    for (const looks of waiting.keys()) measured.add(looks);
    waiting.clear();
    const doubtful = cards.filter(({ card, guessed }, at) => guessed > mostFor(card) || at % TRIED_EACH === 0);
    const heights = await heightsOnPhone(
      doubtful.map(({ card }) => card),
      chromium,
    );
    ok(heights.every((height) => height > 50));
    const drawn = doubtful.map((one, at) => ({ ...one, height: heights[at] ?? 0 }));
    deepEqual(
      drawn
        .filter(({ guessed, height }) => guessed < height)
        .map(({ where, guessed, height }) => `${where}: ${guessed} < ${height}`),
      [],
    );
    deepEqual(drawn.flatMap(tooTall), []);
  });
}

function tooTall({ card, where, height }: { readonly card: JsonObject; readonly where: string; readonly height: number }) {
  const most = mostFor(card);
  return height > most ? [`${where}: "${headingOf(card)}" is ${height} px high, ${most} at most`] : [];
}

function mostFor(card: JsonObject): number {
  const heading = headingOf(card);
  return TALL.find((one) => one.heading.test(heading))?.most ?? (leads(card, heading) ? LEADS : TALLEST);
}

function headingOf(card: JsonObject): string {
  return textOf(card['fallbackText']);
}

function leads(card: JsonObject, heading: string): boolean {
  const hasText = (pattern: RegExp): boolean => seenTexts(card).some(({ text }) => pattern.test(text));
  return LEADING_HEADINGS.some((pattern) => pattern.test(heading)) || LEADING_TEXTS.some(hasText);
}
