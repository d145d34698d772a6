/** What a typed line asks for: a command of today, an old word, or a trial handed to a colleague. */

import { isSmallWord } from './reader/small-words';
import type { Text } from '../../cards/engine/content';
import type { Say } from '../../cards/engine/words';
import type { Side } from '../../src/domain/people/actor';
import { foldName } from '../../src/domain/text/fold';
import type { Attempt, Known } from './attempt';
import { matchCommand } from './commands';
import { handLine } from './hand-line';
import { legacyWord } from './legacy-words';
import type { CommandName } from './names';
import { isAboutTrial, type Commands } from './command';
import { takesNames } from './reader/answers';
import { questionOver } from './state';

/** A command with what the line named, and what is said about the word that was used. */
export interface TypedCommand {
  readonly kind: 'command';
  readonly name: CommandName;
  readonly args: Readonly<Record<string, string>>;
  readonly note?: Text;
}

/** A command, or none, with the nearest one's title if one is near. */
export type TypedLine = TypedCommand | { readonly kind: 'none'; readonly near?: string | undefined };

/** Reads a line while no form is open. */
export function typedLine(text: string, commands: Commands, side: Side, say: Say): TypedLine {
  const legacy = legacyWord(text, side, say);
  if (legacy) return { kind: 'command', name: legacy.command, args: { name: legacy.rest }, note: legacy.note };
  const hand = handLine(text, say);
  if (hand) return { kind: 'command', name: 'handTo', args: { name: hand.name, to: hand.to } };
  const match = matchCommand(text, commands, side, say);
  if (match.kind !== 'command') return match;
  const rest = isAboutTrial(commands[match.name]) ? withoutLead(match.rest) : match.rest;
  // "Hand over again" is the command alone.
  return { kind: 'command', name: match.name, args: { name: isSmallWord('repeated', rest) ? '' : rest } };
}

/** "Who has access to Fabrikam": a small word in small letters leads to the name, and is none of it. */
function withoutLead(rest: string): string {
  const [, lead = '', name = ''] = /^(\p{Ll}{1,9})\s+(\S.*)$/su.exec(rest) ?? [];
  if (!isSmallWord('leads', lead)) return rest;
  const isOneWord = !/\s/u.test(name) && !isSmallWord('points', name) && !isSmallWord('pronoun', name);
  return isOneWord || /^["“„«'‘]?[\p{Lu}\p{Lo}\p{N}]/u.test(name) ? name : rest;
}

/** "/my trials", as other bots have it, where that is a command; a company may begin with a slash. */
export function withoutSlash(text: string, commands: Commands, { actor, say }: Pick<Known, 'actor' | 'say'>): string {
  const bare = /^\s*\/\s*(?=\p{L})/u.exec(text);
  if (!bare) return text;
  const rest = text.slice(bare[0].length);
  return typedLine(rest, commands, actor.side, say).kind === 'command' ? rest : text;
}

/** The beginning of a customer's name must be this long to lead out of a form. */
const SHORTEST = 3;

/**
 * A command with a name, typed while a form is open. A question why is none of the form's. Others interrupt only where that name is a
 * recorded trial's, for the line may be an answer: the beginning of the name is enough to look at a trial, and where no name is asked;
 * everything else needs the whole name, and is `begun` with less.
 */
export async function interruption(
  attempt: Attempt,
  commands: Commands,
  text: string,
): Promise<TypedCommand | 'begun' | undefined> {
  const { actor, say, world } = attempt.given;
  const line = typedLine(text, commands, actor.side, say);
  if (line.kind !== 'command') return undefined;
  if (isNoneOfForms(line, text, world.travel !== undefined)) return line;
  const name = line.note === undefined ? foldName(line.args['name'] ?? '') : '';
  if (name.length < SHORTEST) return undefined;
  const found = await world.trials.byName(line.args['name'] ?? '');
  const isBegun = line.name === 'trial' || !asksForName(attempt);
  const meant = found.filter(({ trial }) => isBegun || foldName(trial.customer.company) === name);
  if (meant.length > 0) return line;
  return found.length > 0 ? 'begun' : undefined;
}

/** A look at later days, and a question why. */
function isNoneOfForms({ name }: TypedCommand, text: string, travels: boolean): boolean {
  return (name === 'timeTravel' && travels) || (name === 'why' && text.trimEnd().endsWith('?'));
}

function asksForName({ open }: Attempt): boolean {
  return open !== undefined && !questionOver(open) && takesNames(open.step);
}
