/** What a client would make of the text of a card, found without the bot's own escaping: markup, links, dates, mentions, commands. */

import { isObject, objectsOf, textOf, type JsonObject } from '../kit/json';
import { nodesOf } from './card-rules';

/** Marks that a markdown reader acts on, where no backslash stands before them. */
const MARK = /(?<!\\)(?:\\\\)*([*_[\]`~<>{])/g;
/** Beginnings of lines that make lists, rules and headings. */
const LINE = /^\s*(?:[-+*#>](?=\s|$)|#{1,6}\s|\d+[.)](?=\s|$)|(?:[-=*_]\s*){2,}$|=+\s*$)/gm;
/** What clients work out even where no markdown is read; and links, which some read in the titles of choices. */
const WORKED_OUT = /\{\{\s*(?:DATE|TIME)|\]\(|\]\[/g;
/** Never in a card, whatever was typed: controls, directions, halves of characters. */
const UNSEEN = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\p{Cs}]/gu;

/** The marks in everything that is read as markdown, one line for each text; and what nothing in a card may have. */
export function strayMarks(card: JsonObject): readonly string[] {
  const read = textsOf(card).map((text) => `${found(MARK, text)} marks and ${found(LINE, text)} beginnings`);
  const strings: string[] = [];
  gather(card, strings);
  // No sign that is looked for goes over a space.
  const all = strings.join(' ');
  const worked = found(WORKED_OUT, all.replaceAll(/\\[[\](){}]/g, '.'));
  const unseen = found(UNSEEN, all.replaceAll('\n', ' '));
  return [...read, `${worked} worked out`, `${unseen} unseen`];
}

/** What does something: the types of elements and actions, addresses, verbs. No text may add to it. */
export function liveParts(card: JsonObject): readonly string[] {
  return nodesOf(card).map(({ node, path }) => {
    const { type, url, verb, msteams } = node;
    return [path, textOf(type), isStrip(url) ? 'strip' : textOf(url), textOf(verb), JSON.stringify(msteams ?? '')].join(' ');
  });
}

/** Everything in a card that a client reads as markdown. */
export function textsOf(card: JsonObject): readonly string[] {
  return nodesOf(card).flatMap(({ node }) => {
    if (node['type'] === 'TextBlock') return [textOf(node['text'])];
    return objectsOf(node['facts']).flatMap(({ title, value }) => [textOf(title), textOf(value)]);
  });
}

function isStrip(url: unknown): boolean {
  return textOf(url).startsWith('data:image/png;base64,');
}

/** Every string of a card but what inputs show, which is text wherever it stands, and what goes back to the bot. */
function gather(value: unknown, strings: string[]): void {
  if (typeof value === 'string') strings.push(value);
  if (Array.isArray(value)) for (const item of value) gather(item, strings);
  if (!isObject(value)) return;
  const left = textOf(value['type']).startsWith('Input.') ? ['value', 'placeholder'] : ['data'];
  for (const key in value) if (!left.includes(key)) gather(value[key], strings);
}

function found(pattern: RegExp, text: string): number {
  return Array.from(text.matchAll(pattern)).length;
}
