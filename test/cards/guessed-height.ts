/**
 * How high a card is on a phone at most, without drawing it: each letter as wide as a wide one, each line and distance as high as any. Most cards
 * are so short that nobody needs to look closer.
 */

import { isObject, objectsOf, textOf, type JsonObject } from '../kit/json';

/** The room inside a card, in pixels. */
const ROOM = 288;
/** Around the card, and around what stands on a ground of its own. */
const AROUND = 24;
const BUTTON = 48;
/** No column is narrower. */
const NARROWEST = 30;

/** Pixels of a letter, and of a line of them. */
interface Letters {
  readonly wide: number;
  readonly high: number;
}
const USUAL: Letters = { wide: 9.7, high: 20 };
const LETTERS: Readonly<Record<string, Letters>> = {
  small: { wide: 8.3, high: 18 },
  large: { wide: 12.7, high: 27 },
  extraLarge: { wide: 17.3, high: 35 },
};
const SPACING: Readonly<Record<string, number>> = {
  none: 0,
  small: 4,
  default: 8,
  medium: 12,
  large: 16,
  extraLarge: 24,
  padding: 12,
};

type Guess = (element: JsonObject, room: number) => number;

/** No card is higher, in pixels. */
export function guessedHeight({ body, actions }: JsonObject): number {
  return heightOf(objectsOf(body), ROOM) + BUTTON * objectsOf(actions).length + AROUND;
}

function heightOf(elements: readonly JsonObject[], room: number): number {
  return elements.filter(isSeen).reduce((sum, one) => sum + spacingOf(one) + ownHeight(one, room), 0);
}

function isSeen({ isVisible }: JsonObject): boolean {
  return isVisible !== false;
}

function spacingOf({ spacing, separator }: JsonObject): number {
  return (SPACING[lowered(textOf(spacing))] ?? 8) + (separator === true ? 1 : 0);
}

function ownHeight(element: JsonObject, room: number): number {
  const guess = GUESSES[textOf(element['type'])];
  if (!guess) throw new Error(`nobody knows how high a ${textOf(element['type'])} is`);
  return guess(element, room);
}

const GUESSES: Readonly<Record<string, Guess>> = {
  TextBlock: ({ text, size }, room) => linesHeight(textOf(text), room, LETTERS[lowered(textOf(size))]) + 2,
  RichTextBlock: ({ inlines }, room) =>
    linesHeight(
      objectsOf(inlines)
        .map(({ text }) => textOf(text))
        .join(''),
      room,
    ),
  Container: ({ items, style }, room) => heightOf(objectsOf(items), room - groundOf(style)) + groundOf(style),
  ColumnSet: ({ columns, style }, room) =>
    columnsHeight(objectsOf(columns).filter(isSeen), room - groundOf(style)) + groundOf(style),
  FactSet: ({ facts }, room) => objectsOf(facts).reduce((sum, { title, value }) => sum + factHeight(title, value, room), 0),
  ActionSet: ({ actions }) => BUTTON * objectsOf(actions).length,
  Image: ({ height, width }) => pixels(height) ?? pixels(width) ?? BUTTON,
  ProgressBar: () => 10,
  Badge: () => 28,
  'Input.ChoiceSet': ({ label, style, choices }, room) =>
    linesHeight(textOf(label), room) +
    (style === 'expanded'
      ? objectsOf(choices).reduce((sum, { title }) => sum + linesHeight(textOf(title), room - 30) + 8, 0)
      : 40),
  'Input.Toggle': ({ title }, room) => linesHeight(textOf(title), room - 30) + 20,
  'Input.Text': ({ label, isMultiline }, room) => linesHeight(textOf(label), room) + (isMultiline === true ? 80 : 40),
  'Input.Date': ({ label }, room) => linesHeight(textOf(label), room) + 40,
};

function linesHeight(text: string, room: number, { wide, high }: Letters = USUAL): number {
  // Of a link only its words are seen.
  const lines = text.replace(/\[(.+?)\]\(.+?\)/gu, '$1').split('\n');
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * wide) / room)) * high, 0);
}

function factHeight(title: unknown, value: unknown, room: number): number {
  return Math.max(linesHeight(textOf(title), 110), linesHeight(textOf(value), room - 130)) + 4;
}

function groundOf(style: unknown): number {
  return textOf(style) === '' || style === 'default' ? 0 : AROUND;
}

/** Columns of a width that is said take it, others what their longest line needs, and the rest is shared. */
function columnsHeight(columns: readonly JsonObject[], room: number): number {
  const free = room - 8 * (columns.length - 1);
  const said = columns.map(({ width }) => pixels(width));
  const unsaid = free - sum(said);
  const own = columns.map(
    (column, at) => said[at] ?? (column['width'] === 'auto' ? Math.min(unsaid * 0.6, widest(column)) : undefined),
  );
  const shared = (free - sum(own)) / Math.max(1, own.filter((one) => one === undefined).length);
  return Math.max(0, ...columns.map(({ items }, at) => heightOf(objectsOf(items), Math.max(NARROWEST, own[at] ?? shared))));
}

function sum(widths: readonly (number | undefined)[]): number {
  return widths.reduce<number>((all, one) => all + (one ?? 0), 0);
}

/** The longest line anywhere inside. */
function widest(element: JsonObject): number {
  const inside = Object.values(element)
    .flatMap((value) => (Array.isArray(value) ? (value as readonly unknown[]) : [value]))
    .filter(isObject);
  const own = textOf(element['text'])
    .split('\n')
    .map((line) => line.length * USUAL.wide);
  return Math.max(20, ...own, ...inside.map(widest));
}

function pixels(size: unknown): number | undefined {
  return /^\d+px$/u.test(textOf(size)) ? Number.parseInt(textOf(size), 10) : undefined;
}

/** Names of sizes and distances are written with a capital or without. */
function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
