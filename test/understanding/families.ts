/** The own lines: patterns by language, each a family of its own, filled with invented names. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillings, TRIALS, type Filling } from './fillings';

/** What a line should be understood as, in the shape of the shared set. */
export interface Want {
  readonly kind: string;
  readonly intent?: string;
  /** Others that are as right, parted by a plus. */
  readonly orIntent?: string;
  readonly between?: readonly string[];
  readonly intents?: readonly string[];
  readonly slots: Readonly<Record<string, string>>;
}

/** A line to measure by. */
export interface Line {
  readonly id: string;
  readonly lang: string;
  readonly side: 'partner' | 'customer' | 'anyone';
  readonly context: { readonly state: string; readonly journey?: string; readonly step?: string };
  readonly text: string;
  readonly want: Want;
  readonly family: string;
  readonly trials: readonly string[];
}

/** The languages there are families of. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'ja', 'ar'] as const;
const FOLDER = __dirname.replace(/([\\/])\.build[\\/]/u, '$1');
const ASIDES: Readonly<Record<string, string>> = {
  thanks: 'smalltalk',
  smalltalk: 'smalltalk',
  question: 'question',
  none: 'unknown',
};

/** All own lines: so many of each family. */
export function ownLines(variants: number): readonly Line[] {
  return LANGUAGES.flatMap((lang) => linesOf('families', lang, variants));
}

/** Lines that nothing is ever learned from, in patterns of their own. */
export function freshLines(variants: number): readonly Line[] {
  return LANGUAGES.flatMap((lang) => linesOf('fresh', lang, variants));
}

/** The sets that were written before looking, each a folder of `unseen/`; c is learned from since it was read, the others never. */
export const UNSEEN = ['c', 'd', 'e', 'f', 'g', 'h'] as const;

/** The lines of an unseen set, each once and as it was written. */
export function unseenLines(set: (typeof UNSEEN)[number]): readonly Line[] {
  return LANGUAGES.filter((lang) => existsSync(join(FOLDER, 'unseen', set, `${lang}.txt`))).flatMap((lang) =>
    linesOf(`unseen/${set}`, lang, 1),
  );
}

function linesOf(folder: string, lang: string, variants: number): readonly Line[] {
  let head = '';
  return readFileSync(join(FOLDER, folder, `${lang}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((row) => {
      if (row.startsWith('# ')) head = row.slice(2);
      return row.startsWith('# ') ? [] : familyLines(lang, head, row, variants);
    });
}

function familyLines(lang: string, head: string, row: string, variants: number): readonly Line[] {
  const [pattern = '', own = ''] = row.split(' => ');
  const [heading = '', shared = ''] = head.split(' => ');
  const words = heading.split(' ');
  const fixed = { ...slotsIn(shared), ...slotsIn(own) };
  return Array.from({ length: variants }, (_, variant) => {
    const filled = fillings(pattern, lang, hash(pattern) + variant * 7, variant);
    return {
      id: `${lang}:${pattern}#${String(variant)}`,
      lang,
      family: `${lang}:${pattern}`,
      side: words.includes('customer') && words[0] !== 'form' ? ('customer' as const) : ('partner' as const),
      context: contextOf(words),
      text: filled.text,
      want: wantOf(words, filled, fixed),
      trials: TRIALS,
    };
  });
}

function contextOf(words: readonly string[]): Line['context'] {
  const [state = '', where = ''] = words;
  if (!['form', 'review', 'overlay'].includes(state)) return { state: 'none' };
  const [journey = '', step = ''] = where.split('/');
  return { state, journey, step };
}

function wantOf(words: readonly string[], filled: Filling, fixed: Readonly<Record<string, string>>): Want {
  const isForm = ['form', 'review', 'overlay'].includes(words[0] ?? '');
  const said = (isForm ? words[2] : words[0]) ?? '';
  const slots = { ...filled.slots, ...fixed };
  const listed = words[1]?.split('+') ?? [];
  const or = words.find((word) => word.startsWith('or:'))?.slice(3);
  if (said === 'several') return { kind: 'several', intents: listed, slots };
  if (said === 'ask') return { kind: 'ask', between: listed, slots: {} };
  const want = isForm ? formWant(said, slots) : wishWant(said, slots);
  return or === undefined ? want : { ...want, orIntent: or };
}

function formWant(said: string, slots: Readonly<Record<string, string>>): Want {
  if (said.startsWith('intent:')) return { kind: 'intent', intent: said.slice(7), slots: {} };
  return { kind: said, slots: said === 'answer' ? slots : {} };
}

function wishWant(said: string, slots: Readonly<Record<string, string>>): Want {
  const aside = ASIDES[said];
  return aside === undefined ? { kind: 'intent', intent: said, slots: relevant(said, slots) } : { kind: aside, slots: {} };
}

/** Facts that a wish has no use for are not asked of it. */
function relevant(intent: string, slots: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(slots).filter(([name]) => name !== 'partner' || !['removal', 'access', 'join'].includes(intent)),
  );
}

function slotsIn(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text
      .split(/ (?=\w+=)/u)
      .filter((pair) => pair.includes('='))
      .map((pair) => pair.split('=') as [string, string]),
  );
}

/** A number for a text, always the same. */
export function hash(text: string): number {
  let value = 7;
  for (const letter of text) value = (value * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return value;
}
