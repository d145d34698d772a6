/** Reads a step's inputs from a card or from one typed line, so that both ways of answering end in the same place. */

import { cleanText } from '../../src/domain/text';
import type { Say } from '../../cards/words';
import type { Inputs, Reply } from './script';

/** One input of a step, as a typed line is matched against it. */
export interface Field {
  readonly id: string;
  /** Whether a piece of typed text has this input's look (an address, a phone number). */
  readonly looksLike?: (text: string) => boolean;
  /** Longest text in characters; 200 unless said otherwise. */
  readonly max?: number;
}

/** What is filled in: the card's inputs, or the draft with the typed line put where it belongs. */
export function fill(reply: Reply, fields: readonly Field[], draft: Inputs): Inputs {
  if (reply.text === undefined) return pick(reply.inputs, fields);
  return { ...pick(draft, fields), ...place(reply.text, fields, draft) };
}

/** The cleaned text of one input; empty when there is none. `tooLong` when it was cut off by its limit. */
export function field(inputs: Inputs, id: string, max = 200): { readonly text: string; readonly tooLong: boolean } {
  const read = cleanText(inputs[id] ?? '', { max });
  if (read.kind === 'ok') return { text: read.text, tooLong: false };
  return { text: '', tooLong: read.reason === 'tooLong' };
}

function pick(inputs: Inputs, fields: readonly Field[]): Inputs {
  return Object.fromEntries(fields.flatMap(({ id }) => (inputs[id] === undefined ? [] : [[id, inputs[id]]])));
}

/** Pieces of the line go to the input they look like; what is left goes to the first plain input that is still open. */
function place(text: string, fields: readonly Field[], draft: Inputs): Inputs {
  const placed: Record<string, string> = {};
  const rest: string[] = [];
  for (const piece of pieces(text)) {
    const found = fields.find(({ id, looksLike }) => placed[id] === undefined && draft[id] !== piece && looksLike?.(piece));
    if (found) placed[found.id] = piece;
    else rest.push(piece);
  }
  const open = fields.filter(({ id }) => placed[id] === undefined);
  const target =
    firstEmpty(
      open.filter(({ looksLike }) => !looksLike),
      draft,
    ) ??
    firstEmpty(open, draft) ??
    open[0];
  if (rest.length > 0 && target) placed[target.id] = rest.join(', ');
  return placed;
}

function firstEmpty(fields: readonly Field[], draft: Inputs): Field | undefined {
  return fields.find(({ id }) => (draft[id] ?? '') === '');
}

function pieces(text: string): readonly string[] {
  return text
    .split(/\n|;|,\s/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** A choice and the typed words that mean it; the words stand in the language's `typed` list. */
export interface TypedChoice {
  readonly value: string;
  readonly words: readonly string[];
}

/** The choices of a step with the words of a language: `typed.<list>.<value>` is a list divided by `|`. */
export function typedChoices(say: Say, list: string, values: readonly string[]): readonly TypedChoice[] {
  return values.map((value) => ({ value, words: say.plain(`typed.${list}.${value}`).split('|') }));
}

/** The choice meant by a card's value or a typed line: its value, its number in the list, or words that only it has. */
export function choose(text: string, choices: readonly TypedChoice[]): string | undefined {
  const line = text.trim().toLowerCase();
  const numbered = /^\d$/.test(line) ? choices[Number(line) - 1] : undefined;
  const exact = numbered ?? choices.find(({ value, words }) => value.toLowerCase() === line || words.includes(line));
  if (exact) return exact.value;
  const hits = choices.filter(({ words }) => words.some((word) => line.includes(word)));
  return hits.length === 1 ? hits[0]?.value : undefined;
}

/** Whether a typed line is one of the words for yes, no or none. */
export function means(say: Say, word: 'yes' | 'no' | 'none', text: string): boolean {
  return say
    .plain(`typed.${word}`)
    .split('|')
    .includes(
      text
        .trim()
        .toLowerCase()
        .replace(/[.!]+$/, ''),
    );
}

/** What stands in the inputs when a step is asked: what was typed last, else what was answered. */
export function shown<K extends string>(
  ids: readonly K[],
  draft: Inputs,
  answered: Inputs | undefined,
  first: Partial<Record<K, string>> = {},
): Record<K, string> {
  return Object.fromEntries(ids.map((id) => [id, draft[id] ?? answered?.[id] ?? first[id] ?? ''])) as Record<K, string>;
}
