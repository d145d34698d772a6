/** Does what a line wants that is no exact command; where that is unsure, or would be noted at once, it is asked first. */

import { resemblesCode } from '../../src/domain/invitation/invitation-code';
import type { Text } from '../../cards/engine/content';
import { clip } from '../../src/domain/text/text';
import { AT_ONCE } from './at-once';
import type { Attempt } from './attempt';
import { bareName } from './bare-name';
import { isCommand, runCommand } from './command-runs';
import { SHOWN, type Decision, type Registry } from './decision';
import { lineContext } from './line-context';
import { commandOf } from './nearest';
import { guessedWishes } from './model-guess';
import type { CommandName } from './names';
import { saysIt } from './reader/pointing';
import { ifKnown } from './script';
import { IT } from './spoken-of';
import { LONGEST_LINE } from './run';
import { runTold } from './told';
import { topicNote } from './topic-notes';
import { mayOffer, readLine, type Details, type Wish } from './reader/reader';

/**
 * What comes of a line outside of any form; nothing where it means nothing to the bot, or resembles the code of an invitation: what is
 * understood stands on buttons and in the conversation, and no code is kept.
 */
export async function understoodOutside(attempt: Attempt, registry: Registry, text: string): Promise<Decision | undefined> {
  if (resemblesCode(text)) return undefined;
  const got = readLine(text, await lineContext(attempt, text));
  if (got.kind === 'intent') return wanted(attempt, registry, got, text, got.then);
  const named = got.kind === 'smallTalk' ? undefined : await bareName(attempt, registry, text);
  if (named) return named;
  if (got.kind === 'ask') return guessed(attempt, registry, text, got.between);
  if (got.kind === 'question') return answered(attempt, registry, text, got.topic);
  if (got.kind !== 'smallTalk') return guessed(attempt, registry, text);
  attempt.showView('home', {}, { id: 'notes.smallTalk' });
  return SHOWN;
}

/** What the reader is not sure of, with what a model makes of it first, where there is one: buttons to press, nothing is done. */
async function guessed(
  attempt: Attempt,
  registry: Registry,
  text: string,
  between: readonly Wish[] = [],
): Promise<Decision | undefined> {
  const wishes = await groundedGuesses(attempt, registry, text);
  const decision = asked(attempt, registry, [...wishes, ...between], text);
  if (decision && wishes.length > 0) attempt.say({ id: 'notes.modelGuessed' });
  return decision;
}

/** Of what a model guesses, what the line itself holds where the wish is one that acts at once. */
async function groundedGuesses(attempt: Attempt, registry: Registry, text: string): Promise<readonly Wish[]> {
  const wishes = await guessedWishes(attempt, registry, text);
  const context = wishes.length > 0 ? await lineContext(attempt, text) : undefined;
  return context === undefined ? [] : wishes.filter(({ intent }) => mayOffer(intent, text, context));
}

/** A question about what Microsoft does is answered by facts; where none is about it, a model may guess. */
async function answered(attempt: Attempt, registry: Registry, text: string, topic?: string): Promise<Decision | undefined> {
  const next = await runCommand(attempt, registry.commands, 'why', { name: text, ...ifKnown('value', topic) });
  const { screen } = attempt;
  if (screen?.kind === 'view' && screen.args['facts'] !== undefined)
    return { next, ...ifNoted(topicNote(topic, attempt.given.actor.side)) };
  attempt.beside = false;
  return guessed(attempt, registry, text);
}

function ifNoted(note: Text | undefined): { readonly note?: Text } {
  return note === undefined ? {} : { note };
}

async function wanted(
  attempt: Attempt,
  registry: Registry,
  wish: Wish,
  text: string,
  then?: Wish,
): Promise<Decision | undefined> {
  const name = commandOf(registry, wish.intent);
  if (name === undefined) return undefined;
  if (AT_ONCE.has(name)) return asked(attempt, registry, [wish], text);
  const next = await runTold(attempt, registry, name, argsOf(attempt, wish, name, text));
  const second = then && commandOf(registry, then.intent);
  if (second === undefined)
    return isCommand(registry.commands, wish.intent) ? { next } : { next, note: { id: 'notes.noOwnReminder' } };
  return { next, note: { id: 'notes.secondWish', params: { wish: titleOf(attempt, second) } } };
}

/** What a command is handed of the facts, and the line itself for the form that it may open; a sign-up reads the line alone. */
export function argsOf({ given }: Attempt, { details }: Wish, name: CommandName, text: string): Readonly<Record<string, string>> {
  if (name === 'signUp') return { line: text };
  const to = name === 'handTo' ? details.person : undefined;
  const which = name === 'join' ? details.code : (details.trial ?? listedFor(details, name) ?? itIn(text, name));
  const part = name === 'myTrials' ? partOf(details) : whichOf(details);
  return {
    ...(which === undefined ? {} : { name: which }),
    ...(to === undefined ? {} : { to }),
    ...part,
    said: text,
    saidAt: given.now.toISOString(),
  };
}

/** "Which trials are with Kim": the list is looked through for the name. */
function listedFor({ person }: Details, name: CommandName): string | undefined {
  return name === 'myTrials' ? person : undefined;
}

/** "Hand it to Kim": what the line only points at, for a command that names the trial on its card before anything is noted. */
function itIn(text: string, name: CommandName): string | undefined {
  return OF_IT.has(name) && saysIt(text) ? IT : undefined;
}

const OF_IT: ReadonlySet<string> = new Set([
  ...(['trial', 'handTo', 'handed', 'archived', 'transfer', 'invite', 'extended', 'activated', 'abandoned'] as const),
]);

/** Which of the trials are asked for. */
function partOf({ filter = '', country, product }: Details): Readonly<Record<string, string>> {
  const ends = ENDS[filter] ?? /^endsIn:(?<month>\d{4}-\d{2})$/u.exec(filter)?.groups?.['month'];
  const week = filter === 'endsThisWeek' ? { filter: 'week' } : {};
  return { ...week, ...ifKnown('ends', ends), ...ifKnown('country', country), ...ifKnown('product', product) };
}

/** Which of the trials of one name is meant. */
function whichOf({ trial, filter = '', country }: Details): Readonly<Record<string, string>> {
  return trial === undefined ? {} : partOf({ filter, ...ifKnown('country', country) });
}

const ENDS: Readonly<Record<string, string>> = {
  endsThisMonth: 'thisMonth',
  endsNextWeek: 'nextWeek',
  endsNextMonth: 'nextMonth',
};

/** No button carries more of a name. */
const LONGEST = 120;

/** Shows what a line may have meant, each to press: nothing is done yet. Nothing comes of wishes that no command serves. */
export function asked(attempt: Attempt, registry: Registry, wishes: readonly Wish[], text: string): Decision | undefined {
  const names = [...new Set(wishes.flatMap((wish) => commandOf(registry, wish.intent) ?? []))];
  const [one, other] = names;
  const [wish] = wishes;
  // Help alone is no choice: the start card leads further.
  if (one === undefined || !wish || (one === 'help' && other === undefined)) return undefined;
  const { trial, company } = wish.details;
  const about = trial ?? company;
  const args = {
    one,
    ...(other === undefined ? {} : { other }),
    ...(about === undefined ? {} : { name: clip(about, LONGEST) }),
    line: clip(text, LONGEST_LINE),
    saidAt: attempt.given.now.toISOString(),
  };
  attempt.showView('unsure', args);
  return SHOWN;
}

function titleOf(attempt: Attempt, name: CommandName): string {
  const { say } = attempt.given;
  const id = `commands.${name}.title`;
  return say.knows(id) ? say.plain(id) : name;
}
