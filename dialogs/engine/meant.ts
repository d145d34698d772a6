/** What a typed reply means to a step, and when that counts for more than what the step reads itself. */

import type { Text } from '../../cards/engine/content';
import type { WordId } from '../../cards/words/language';
import { isLegalForm } from './reader/names';
import type { Inputs, Reading } from './script';

/** A line in the words its step reads, or dealt out to the inputs of the step. */
export interface Meant {
  readonly text?: string;
  readonly inputs?: Inputs;
  /** The line says this and nothing else: it is read in place of the line. */
  readonly instead?: boolean;
  /** Said once the step took it. */
  readonly note?: Text;
}

/** Problems that say of a whole line that it means nothing to a step. With any other the step knows more than the reader. */
const NOT_UNDERSTOOD: ReadonlySet<WordId> = new Set<WordId>([
  'problems.choiceUnknown',
  'problems.countryNone',
  'problems.countryNear',
  'problems.confirmTyped',
  'problems.productUnknown',
  'problems.kindUnknown',
  'problems.notADate',
  'problems.termsMissing',
  'problems.reviewTyped',
]);

/** Whether a problem says of a typed line that it means nothing to a step: of no use once the line is far above. */
export function isNotUnderstood(id: WordId): boolean {
  return NOT_UNDERSTOOD.has(id);
}

/** Problems that say of a typed line how else the question is answered: the step took nothing of it. */
const ANSWER_OTHERWISE: ReadonlySet<WordId> = new Set<WordId>([
  'problems.choiceMissing',
  'problems.hourMissing',
  'problems.holidaysUnknown',
  'problems.colleagueUnknown',
  'problems.removalSure',
  'problems.notAZone',
  'problems.notAnAddress',
  'problems.notAnId',
]);

/** Problems of what was put where it does not belong. */
const MISREAD: ReadonlySet<WordId> = new Set<WordId>([
  'problems.notAnEmail',
  'problems.notADomain',
  'problems.unknownSuffix',
  'problems.notAPhone',
  'problems.notAName',
  'problems.tooLong',
]);

/** Whether a problem says of a typed line that the step could do nothing with it: it may be meant for something else. */
export function isRefusal(id: WordId): boolean {
  // Which country is near was found in the line, and what is too long is an answer all the same.
  if (id === 'problems.countryNear' || id === 'problems.tooLong') return false;
  return isNotUnderstood(id) || ANSWER_OTHERWISE.has(id) || MISREAD.has(id) || id.endsWith('Typed');
}

/** Whether a problem says that the line was taken for an address, a number or a name, and is none: it may be a slip of one. */
export function isMisread(id: WordId): boolean {
  return MISREAD.has(id);
}

/** Whether what was understood is more than what the step made of the line. What stood there before, the line did not say. */
export function isBetter({ inputs }: Meant, taken: Reading, before: Inputs): boolean {
  if (inputs === undefined) return taken.kind === 'again' && taken.because.some(({ id }) => NOT_UNDERSTOOD.has(id));
  const read = taken.kind === 'answer' ? taken.value : taken.kind === 'again' ? taken.draft : {};
  const isWhole = DEALT.every((id) => (read[id] ?? '') === '' || read[id] === before[id] || inputs[id] !== undefined);
  if (taken.kind === 'again' && !taken.because.every(({ id }) => MISREAD.has(id) || id === 'problems.nameMissing')) return false;
  return isWhole && (!isTaken(taken) || DEALT.some((id) => NAMES.has(id) && isOther(inputs[id], read[id])));
}

/** Whether a name that was understood is another one than the step read, and not the same without its legal form. */
function isOther(name: string | undefined, read = ''): boolean {
  if (name === undefined || name === read) return false;
  const rest = read.startsWith(name) ? read.slice(name.length).replace(/[\s,]+/gu, '') : '';
  return rest === '' || !isLegalForm(rest);
}

/** An answer, or a part of one, with the next part asked for. */
export function isTaken(reading: Reading): boolean {
  return reading.kind !== 'again' || reading.because.length === 0;
}

/** The inputs that facts of a line are dealt out to. */
const DEALT = ['company', 'domain', 'name', 'email', 'phone'] as const;
const NAMES: ReadonlySet<string> = new Set(['company', 'name']);
