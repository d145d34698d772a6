/** Numbers in what somebody typed, and what they are called there: "MPN ID: 439 15 07", "Tel. 030 901820 ext. 12", "…ends with 1820". */

import { asciiDigit } from '../domain/text/digits';
import { foldName } from '../domain/text/fold';

/** What a number is called. `ending`: only the last digits of a phone number. */
export type NumberLabel = 'phone' | 'partnerId' | 'mbsNumber' | 'ending';

/** A number that was read; `label` is what it was called, where it was called anything. */
export interface NumberTerm {
  readonly kind: 'number';
  readonly text: string;
  readonly digits: string;
  readonly label?: NumberLabel;
}

/** The numbers of a text, and what is left of it without them and what they are called. */
export interface NumbersRead {
  readonly numbers: readonly NumberTerm[];
  readonly rest: string;
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words that say what a number is, those that win over others first. Folded: small letters without accents. */
const LABELS: readonly (readonly [NumberLabel, ReadonlySet<string>])[] = [
  [
    'mbsNumber',
    set(
      'mbs authorization authorisation autorisierung autorisierungsnummer autorisation autorizacion auth partnersource customersource',
    ),
  ],
  [
    'ending',
    set(
      'ends ending endings end last endet endend letzte terminant termina termine terminan terminando finit eindigt slutter slutar konczy',
    ),
  ],
  [
    'phone',
    set(
      'tel telephone telefon telefono telefone telefoon telefonnummer phone phones fon ph mobile mobil mob cell cellphone handy fax call direct office work switchboard zentrale whatsapp t m p f w dial ring puhelin telefonszam tlf rufnummer',
    ),
  ],
  [
    'partnerId',
    set(
      'partner partners partnerid partnerids ptnr ptnrid pid mpn mpnid mpnids mcpp maicpp mcppid maicppid pla plaid pga pgaid location locationid global globalid csp cpor partnernummer partnernumber partnernr partnerkennung partenaire socio parceiro partnera partneri',
    ),
  ],
];
/** Of these words some stand in names, too: they are left there. */
const IN_NAMES = set('partner partners global location office work direct mobile mobil call t m p f w end last socio');
/** Words around a number that say nothing. */
const NEUTRAL = set(
  'id ids no nr num number numbers nummer numero numer code main the is are our my your their its it a an of de du der die das des del di le la el account konto network at to on with in auf mit them him her us me under old new se par en em pa digit digits ten microsoft ms please for and main mainline line hq',
);
const JOINED = /\b(mpn ?id|mpn|partner ?id|mbs|id|tel|pla|pga|nr|no)(?=\d)/gu;
/** Stands for digits that were left out. */
const LEFT_OUT = /(?:\.\.\.?|…|\*+|\?+|#{2,}|_{2,}|\bx{2,}|^\s*[-–])[\s\-–./]*$/u;
const EXTENSION = /(?<=\d\)?[\s,;]{0,3})(?:ext(?:ension)?|x|dw|durchwahl|klappe|int|poste|#)[\s.:=]{0,3}\d{1,6}(?!\d)/gu;
const RUN = /[+(]{0,2}\d[\d\s()/.\-–—]*\d/gu;
/** No number that is looked for has more or, beside other words, fewer digits. */
const MOST_DIGITS = 17;
const FEWEST_DIGITS = 4;
const FEWEST_BESIDE = 5;

/** Reads the numbers of a text. Takes time in proportion to its length, which is to be a line's. */
export function numbersIn(original: string): NumbersRead {
  const text = plain(original);
  const runs = [...text.matchAll(RUN)].map((match) => ({ at: match.index, text: match[0].trim(), digits: digitsOf(match[0]) }));
  const long = runs.filter(({ digits }) => digits.length >= FEWEST_DIGITS && digits.length <= MOST_DIGITS);
  const words = wordsOf(without(text, long)).filter((word) => !NEUTRAL.has(word) && !/^xx+$/u.test(word));
  const strange = words.filter((word) => labelOf([word]) === undefined);
  const isAlone = strange.length === 0;
  const numbers = long
    .filter(({ digits }) => isAlone || digits.length >= FEWEST_BESIDE)
    .map((run, place, all) => labelled(run, labelFor(text, run.at, all[place - 1]?.at ?? 0, all.length === 1 && isAlone)));
  return { numbers, rest: isAlone ? '' : nameIn(original, runs) };
}

interface Run {
  readonly at: number;
  readonly text: string;
  readonly digits: string;
}

function plain(original: string): string {
  return Array.from(original.normalize('NFKC').toLowerCase(), asciiDigit)
    .join('')
    .replace(/(?<=\d)[,'’](?=\d{3}(?!\d))/gu, '')
    .replace(/;ext=\d+/gu, ' ')
    .replace(EXTENSION, ' ')
    .replace(JOINED, '$1 ');
}

function digitsOf(run: string): string {
  return run.replace(/\(0\)/gu, '').replace(/\D/gu, '');
}

function labelled({ text, digits }: Run, label: NumberLabel | undefined): NumberTerm {
  return { kind: 'number', text, digits, ...(label === undefined ? {} : { label }) };
}

/** The words between the number before and this one say it; else those behind; where there is nothing else, all. */
function labelFor(text: string, at: number, from: number, isOnly: boolean): NumberLabel | undefined {
  if (LEFT_OUT.test(text.slice(Math.max(0, at - 16), at))) return 'ending';
  if (isOnly) return labelOf(wordsOf(text));
  const before = labelOf(
    wordsOf(text.slice(from, at))
      .slice(-4)
      .filter((word) => !IN_NAMES.has(word) || /^partner|^mpn/u.test(word)),
  );
  const behind = wordsOf(text.slice(at).replace(/^[\d\s()/.+\-–—]+/u, '')).slice(0, 1);
  return before ?? labelOf(behind.filter((word) => !IN_NAMES.has(word)));
}

function labelOf(words: readonly string[]): NumberLabel | undefined {
  return LABELS.find(([, known]) => words.some((word) => known.has(word)))?.[0];
}

function wordsOf(text: string): readonly string[] {
  return foldName(text).match(/\p{L}+/gu) ?? [];
}

function without(text: string, runs: readonly Run[]): string {
  return runs.reduceRight((left, { at, text: run }) => `${left.slice(0, at)} ${left.slice(at + run.length)}`, text);
}

/** The text without long numbers and the words that can only be their labels. */
function nameIn(original: string, runs: readonly Run[]): string {
  const isLong = runs.some(({ digits }) => digits.length >= FEWEST_BESIDE);
  if (!isLong) return original;
  const bare = original.replace(/[+＋(（]{0,2}\p{Nd}[\p{Nd}\s()（）/.,'’\-–—]*\p{Nd}/gu, (run) =>
    run.replace(/\P{Nd}/gu, '').length >= FEWEST_BESIDE ? ' | ' : run,
  );
  return bare.replace(/\p{L}+/gu, (word) => (isLabelOnly(word) ? ' ' : word)).trim();
}

function isLabelOnly(word: string): boolean {
  const folded = foldName(word);
  return !IN_NAMES.has(folded) && labelOf([folded]) !== undefined;
}
