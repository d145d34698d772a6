/** Whoever sees the same card once more after a line gets something new on it: another example, another way to answer, another way out. */

import type { NameUnder } from '../../cards/words/language';
import type { Attempt } from './attempt';
import { isSameDraft } from './draft';
import type { OpenJourney } from './state';
import type { Commands } from './command';
import { typedLine } from './typed-line';

/** The cards of the last lines in a row: the one that was new, and one for each way but the last, which the next line tells. */
const REMEMBERED = 10;

const INSIDE: readonly NameUnder<'tune.inside'>[] = [
  'card',
  'why',
  'back',
  'later',
  'trials',
  'help',
  'startOver',
  'cancel',
  'support',
  'alone',
];
const OUTSIDE: readonly NameUnder<'tune.outside'>[] = [
  'trials',
  'trial',
  'paste',
  'why',
  'access',
  'reminders',
  'support',
  'transfer',
  'credit',
  'guidance',
];
/** The same for everybody who is not of a partner. */
const OUTSIDE_OF_CUSTOMERS: readonly NameUnder<'tune.outside'>[] = [
  'why',
  'access',
  'reminders',
  'support',
  'join',
  'trials',
  'own',
  'trial',
  'credit',
  'guidance',
];
/** Who types these, or nothing but question marks, knows no way on. */
const AT_A_LOSS: ReadonlySet<string> = new Set(['help', 'why']);
/** Views of lines that came to nothing else. */
const FALLBACKS: ReadonlySet<string> = new Set(['home', 'help', 'why', 'unsure', 'closed.notFound', 'several', 'myTrials']);
/** What a view is about; the rest of its arguments is what was typed. */
const ABOUT: readonly string[] = ['trial', 'command', 'one', 'other', 'facts', 'of', 'filter'];

/**
 * Puts something new on a card that one of the last lines showed already. `began`: the form that was open before the line. An answer that
 * was taken leads on, and a command shows what it shows, however often it is typed; a press ends the row.
 */
export function changeTune(attempt: Attempt, commands: Commands, began: OpenJourney | undefined): void {
  const { conversation, given } = attempt;
  const { tune: before = [], ...rest } = conversation;
  if (given.event.kind !== 'text') {
    if (before.length > 0) attempt.conversation = rest;
    return;
  }
  const line = typedLine(given.event.text, commands, given.actor.side, given.say);
  if (line.kind === 'command' && !AT_A_LOSS.has(line.name)) return;
  const shown = shownOn(attempt);
  const ways = waysFor(attempt);
  const at = leadsOn(attempt, began) || isFirst(attempt, shown, before) ? -1 : unsaidOf(ways, shown, before);
  const name = ways[at];
  if (name !== undefined) attempt.say({ id: `tune.${ways === INSIDE ? 'inside' : 'outside'}.${name}` as TuneId });
  attempt.conversation = { ...conversation, tune: [...before, `${shown} ${at}`].slice(-REMEMBERED) };
}

/** A card that says what it is for, and was not shown for the line before. */
function isFirst(attempt: Attempt, shown: string, before: readonly string[]): boolean {
  return !isAtALoss(attempt) && before.at(-1)?.startsWith(`${shown} `) !== true;
}

/** The first of the ways that was not told with this card; nothing of them while it is new. */
function unsaidOf(ways: readonly string[], shown: string, before: readonly string[]): number {
  return [-1, ...ways.keys()].find((way) => !before.includes(`${shown} ${way}`)) ?? -1;
}

/** An answer was taken: the form goes on elsewhere or is done, or a question over it was answered. */
function leadsOn({ open }: Attempt, began: OpenJourney | undefined): boolean {
  if (began === undefined) return false;
  if (open?.id !== began.id || open.step !== began.step) return true;
  if (open.problems.length === 0 && !isSameDraft(open.drafts[open.step], began.drafts[open.step])) return true;
  return began.overlay !== undefined && open.overlay === undefined;
}

function waysFor({ open, screen, given }: Attempt): readonly string[] {
  if (open && screen?.kind === 'journey') return INSIDE;
  return given.actor.side === 'partner' ? OUTSIDE : OUTSIDE_OF_CUSTOMERS;
}

type TuneId = `tune.inside.${NameUnder<'tune.inside'>}` | `tune.outside.${NameUnder<'tune.outside'>}`;

/** Whether the card says more than its question, or is one that people get who were not understood. Progress is none of that. */
function isAtALoss({ screen, open }: Attempt): boolean {
  if (!screen) return false;
  if ((screen.notes ?? []).length > 0) return true;
  if (screen.kind === 'view') return FALLBACKS.has(screen.name) && screen.args['facts'] === undefined;
  return open !== undefined && (saidOver(open).length > 0 || open.overlay !== undefined);
}

function saidOver({ problems, notes }: OpenJourney): readonly string[] {
  return [...problems, ...notes].map(({ id }) => id);
}

/** What the card is, without what was typed and what is counted. */
function shownOn({ screen, open }: Attempt): string {
  const notes = (screen?.notes ?? []).map(({ id }) => id);
  if (screen?.kind === 'view') return [screen.name, aboutOf(screen.args), ...notes].join(' ');
  return open ? [open.step, open.overlay?.kind, ...saidOver(open), ...notes].join(' ') : notes.join(' ');
}

/** Two questions that get the same facts are told apart by their length: nothing anybody typed is kept. */
function aboutOf(args: Readonly<Record<string, string>>): string {
  const asked = args['facts'] === undefined ? '' : String((args['asked'] ?? '').length);
  return [...ABOUT.map((name) => args[name] ?? ''), asked].join(' ');
}
