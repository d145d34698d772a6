/** Scores what was understood against what was wanted, as the shared set's README says it is scored. */

import type { Understanding } from '../../dialogs/engine/reader/intents';
import type { Line, Want } from './families';

/** What came of a line. `right`; `asked`; `missed`: not understood; `wrong`: another thing done, or a value taken that is none. */
export interface Verdict {
  readonly outcome: 'right' | 'asked' | 'missed' | 'wrong';
  /** Facts that were wanted and found, that were found and wrong, that were missed. */
  readonly found: number;
  readonly false: number;
  readonly missed: number;
}

/** The verdict of a line. */
export function verdictOf(line: Line, got: Understanding): Verdict {
  const outcome = outcomeOf(line.want, got);
  return { outcome: outcome === 'right' && hasWrongValue(line.want, got) ? 'wrong' : outcome, ...slotsOf(line.want, got) };
}

function outcomeOf(want: Want, got: Understanding): Verdict['outcome'] {
  if (want.kind === 'intent') return isOr(want, got) ? 'right' : intentOutcome(want.intent ?? '', got);
  if (want.kind === 'ask') return eitherOutcome(want.between ?? [], got);
  if (want.kind === 'several') return eitherOutcome(want.intents ?? [], got);
  return want.kind === 'answer' ? answerOutcome(got) : asideOutcome(want, got);
}

function ors({ orIntent }: Want): readonly string[] {
  return orIntent?.split('+') ?? [];
}

function isOr(want: Want, got: Understanding): boolean {
  return got.kind === 'intent' && ors(want).includes(got.intent);
}

function eitherOutcome(wanted: readonly string[], got: Understanding): Verdict['outcome'] {
  if (got.kind === 'ask') return got.between.some(({ intent }) => wanted.includes(intent)) ? 'right' : 'asked';
  if (got.kind === 'intent') return wanted.includes(got.intent) ? 'right' : 'wrong';
  return got.kind === 'answer' ? 'wrong' : 'missed';
}

function answerOutcome(got: Understanding): Verdict['outcome'] {
  if (got.kind === 'answer') return 'right';
  return got.kind === 'intent' ? 'wrong' : got.kind === 'ask' ? 'asked' : 'missed';
}

function intentOutcome(wanted: string, got: Understanding): Verdict['outcome'] {
  if (got.kind === 'intent') return got.intent === wanted || isOneCard(got.intent, wanted) ? 'right' : 'wrong';
  if (got.kind === 'answer') return 'wrong';
  const isSame = (got.kind === 'help' && wanted === 'help') || (got.kind === 'smallTalk' && wanted === 'home');
  if (isSame) return 'right';
  return got.kind === 'ask' ? 'asked' : 'missed';
}

/** Wishes that open the same card: judged by what the person sees. */
function isOneCard(one: string, other: string): boolean {
  return [one, other].every((name) => ['snooze', 'remindMe'].includes(name));
}

const TALK: readonly string[] = ['question', 'why', 'help'];

/** Nothing is to be taken or done; which kind of nothing matters less, but a help that was wanted is one. */
function asideOutcome(want: Want, got: Understanding): Verdict['outcome'] {
  if (got.kind === 'answer') return 'wrong';
  if (got.kind === 'intent') return doneOutcome(want, got.intent);
  if (got.kind === 'ask') return got.between.some(({ intent }) => ors(want).includes(intent)) ? 'right' : 'asked';
  const isSame = (want.kind === 'smalltalk' ? 'smallTalk' : want.kind) === got.kind || want.kind === 'unknown';
  return isSame || (TALK.includes(want.kind) && TALK.includes(got.kind)) ? 'right' : 'missed';
}

function doneOutcome(want: Want, intent: string): Verdict['outcome'] {
  const isPolite = want.kind === 'smalltalk' && intent === 'home';
  if (ors(want).includes(intent) || intent === want.kind || isPolite) return 'right';
  if (!['help', 'home', 'guidance'].includes(intent)) return 'wrong';
  return want.kind === 'unknown' ? 'right' : 'asked';
}

function detailsOf(got: Understanding): Readonly<Record<string, string>> {
  if (got.kind === 'answer' || got.kind === 'intent') return { ...got.details };
  return {};
}

const COUNTED = [
  'company',
  'domain',
  'country',
  'product',
  'person',
  'email',
  'phone',
  'date',
  'trial',
  'yesno',
  'field',
  'value',
  'filter',
  'days',
  'start',
  'identity',
  'buying',
  'partner',
  'code',
  'time',
];

function slotsOf(want: Want, got: Understanding): Omit<Verdict, 'outcome'> {
  const details = detailsOf(got);
  const isWished =
    (want.kind === 'intent' && got.kind === 'intent' && got.intent === want.intent) ||
    (want.kind === 'answer' && got.kind === 'answer');
  if (!isWished) return { found: 0, false: 0, missed: 0 };
  const wanted = Object.entries(want.slots).filter(([name]) => COUNTED.includes(name));
  const found = wanted.filter(([name, value]) => isSame(details[name], value)).length;
  const wrong = Object.entries(details).filter(([name, value]) => COUNTED.includes(name) && isFalse(want, name, value)).length;
  return { found, false: wrong, missed: wanted.length - found };
}

/** A value that was not wanted: another one than the wanted, or one that stands for nothing. What follows from a wanted one is none. */
function isFalse(want: Want, name: string, value: string): boolean {
  const wanted = want.slots[name];
  if (wanted !== undefined) return !isSame(value, wanted);
  return !(name === 'domain' && (want.slots['email'] ?? '').endsWith(`@${value}`));
}

function hasWrongValue(want: Want, got: Understanding): boolean {
  const details = detailsOf(got);
  if (want.kind !== 'answer') return false;
  return Object.entries(details).some(([name, value]) => want.slots[name] !== undefined && !isSame(value, want.slots[name]));
}

function isSame(one: string | undefined, other: string): boolean {
  return one !== undefined && plain(one) === plain(other);
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\.$/u, '').trim();
}
