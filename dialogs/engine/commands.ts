/** Finds the command a typed line stands for, and what can be listed for each side. */

import { distance } from 'fastest-levenshtein';
import type { Say } from '../../cards/engine/words';
import type { NameUnder } from '../../cards/words/language';
import { answerWord } from '../../src/domain/text/answer-words';
import type { Side } from '../../src/domain/people/actor';
import type { CommandName } from './names';
import { isAboutTrial, type Command, type Commands } from './command';

/** What a typed line means: a command (with the name that follows it), or none, with the nearest command's title if one is near. */
export type CommandMatch =
  | { readonly kind: 'command'; readonly name: CommandName; readonly rest: string }
  | { readonly kind: 'none'; readonly near?: string | undefined };

const NEAR = 2;
/** In a shorter word one slip, or two letters that changed places, is all there can be: "yes" is not "hey". */
const SHORT = 6;
/** A longer line is no slip of a command. */
const LONGEST = 40;
/** No phrase is longer; what comes after this many characters is not looked at, however long the message. */
const LOOKED_AT = 200;

/**
 * Finds the command a whole line stands for. Only exact phrases count, for a customer may be called "Help Partners"; inside of a
 * journey fewer do, for "new trial" may be an answer there.
 */
export function exactCommand(
  text: string,
  commands: Commands,
  say: Say,
  where: 'inside' | 'outside' = 'outside',
): CommandName | undefined {
  if (text.length > LOOKED_AT) return undefined;
  const { inside, outside } = phraseBook(commands, say);
  return (where === 'inside' ? inside : outside).get(normal(text).trimEnd());
}

/** Finds the command of a line outside of any journey, where a name may follow and a slip gets a suggestion. */
export function matchCommand(text: string, commands: Commands, side: Side, say: Say): CommandMatch {
  const exact = exactCommand(text, commands, say);
  if (exact !== undefined) return { kind: 'command', name: exact, rest: '' };
  const line = normal(text);
  const called = phraseBook(commands, say)
    .named.get(firstWord(line))
    ?.find(({ begins }) => line.startsWith(begins));
  if (called) return { kind: 'command', name: called.name, rest: text.trim().slice(called.begins.length).trim() };
  const isNoSlip = text.length > LOOKED_AT || answerWord(text) !== undefined;
  if (isNoSlip) return { kind: 'none' };
  return {
    kind: 'none',
    // Compared with every phrase only where somebody asks: most lines are answers.
    get near() {
      return nearest(line, commands, side, say);
    },
  };
}

/** The commands a side has in the menu that Teams shows, in their order. */
export function listedCommands(commands: Commands, side: Side): readonly TypedCommand[] {
  const listed = typedCommands(commands).flatMap(({ name, command }) => {
    const place = command.listedFor?.[side];
    return place === undefined ? [] : [{ name, place }];
  });
  return listed.toSorted((one, other) => one.place - other.place).map(({ name }) => name);
}

/** The sides that have a command: a partner's are a partner's alone; what says nothing for a customer only shows it the trial. */
export function sidesOf(command: Command): readonly Side[] {
  if (command.for === 'partner') return ['partner'];
  return isAboutTrial(command) && command.run.customer === undefined ? ['partner'] : ['partner', 'customer'];
}

/** The commands there are words for: those that can be typed. */
export type TypedCommand = CommandName & NameUnder<'commands'>;

/** The commands that can be typed, by name. */
export function typedCommands(commands: Commands): readonly { readonly name: TypedCommand; readonly command: Command }[] {
  const all = Object.entries(commands).map(([name, command]) => ({ name: name as TypedCommand, command }));
  return all.filter(({ command }) => command.listedFor !== undefined);
}

interface NamedPhrase {
  readonly name: TypedCommand;
  readonly begins: string;
}

/** The phrases of all commands in one language, as they are looked up: everybody's every line is. */
interface PhraseBook {
  readonly inside: ReadonlyMap<string, TypedCommand>;
  readonly outside: ReadonlyMap<string, TypedCommand>;
  /** Of those that a name may follow: their phrases with the space before it, by their first word. */
  readonly named: ReadonlyMap<string, readonly NamedPhrase[]>;
  /** Each phrase, for slips. */
  readonly all: readonly { readonly name: TypedCommand; readonly command: Command; readonly phrase: string }[];
}

const books = new WeakMap<Commands, WeakMap<Say['ways'], PhraseBook>>();

/** Made once for the commands of a bot and a language. */
function phraseBook(commands: Commands, say: Say): PhraseBook {
  const ofCommands = books.get(commands) ?? new WeakMap<Say['ways'], PhraseBook>();
  const book = ofCommands.get(say.ways) ?? newPhraseBook(commands, say);
  books.set(commands, ofCommands.set(say.ways, book));
  return book;
}

function newPhraseBook(commands: Commands, say: Say): PhraseBook {
  const typed = typedCommands(commands);
  // Of two commands with one phrase the first counts.
  const byPhrase = (known: typeof phrases) =>
    new Map(typed.toReversed().flatMap(({ name }) => known(name, say).map((phrase) => [phrase, name] as const)));
  return {
    inside: byPhrase(phrases),
    outside: byPhrase(allPhrases),
    named: byFirstWord(
      typed
        .filter(({ command }) => command.takesName)
        .flatMap(({ name, command }) => {
          // "Trials of …" is a sentence.
          const known = isAboutTrial(command) ? allPhrases : phrases;
          return known(name, say).map((phrase) => ({ name, begins: `${phrase} ` }));
        }),
    ),
    all: typed.flatMap((one) => allPhrases(one.name, say).map((phrase) => ({ ...one, phrase }))),
  };
}

function byFirstWord(phrases: readonly NamedPhrase[]): PhraseBook['named'] {
  const found = new Map<string, NamedPhrase[]>();
  for (const one of phrases) {
    const word = firstWord(one.begins);
    found.set(word, [...(found.get(word) ?? []), one]);
  }
  return found;
}

function firstWord(line: string): string {
  return line.slice(0, Math.max(0, line.indexOf(' ')));
}

function phrases(command: TypedCommand, say: Say): readonly string[] {
  return say.ways(`commands.${command}.phrases`);
}

/** With those that count only while no journey is open. */
function allPhrases(command: TypedCommand, say: Say): readonly string[] {
  const id = `commands.${command}.outside`;
  return [...phrases(command, say), ...(say.knows(id) ? say.ways(id) : [])];
}

/** The beginning of a line as phrases are compared: lower case, single spaces, nothing at its end but what ends a phrase. */
function normal(text: string): string {
  const line = text.slice(0, LOOKED_AT).trim().toLowerCase().replace(/\s+/g, ' ');
  let end = line.length;
  while (end > 1 && '.!?'.includes(line.charAt(end - 1))) end--;
  return line.slice(0, end);
}

function nearest(line: string, commands: Commands, side: Side, say: Say): string | undefined {
  if (line.length > LONGEST || line.length < 3) return undefined;
  const candidates = phraseBook(commands, say)
    .all.filter(({ command, phrase }) => isFor(command, side) && Math.abs(line.length - phrase.length) <= NEAR)
    .map(({ name, phrase }) => ({ name, phrase, away: distance(line, phrase) }))
    .filter(({ away, phrase }) => away <= 1 || (away <= NEAR && (line.length >= SHORT || sameLetters(line, phrase))))
    .sort((a, b) => a.away - b.away);
  const [first] = candidates;
  return first && say.plain(`commands.${first.name}.title`);
}

function isFor(command: Command, side: Side): boolean {
  return command.for !== 'partner' || side === 'partner';
}

function sameLetters(one: string, other: string): boolean {
  const sorted = (text: string): string => Array.from(text).sort().join('');
  return sorted(one) === sorted(other);
}
