/** Every command there is, once: who may use it, and what it is called. It feeds the hub, the help, the welcome and the manifest. */

import { distance } from 'fastest-levenshtein';
import type { Say } from '../cards/words';
import type { Side } from '../src/domain/actor';

/** One command. Its title, description and phrases are words: `commands.<name>`. */
export interface Command {
  readonly name: string;
  readonly sides: readonly Side[];
  /** Whether a name may follow it, as in "trial Adventure Works". */
  readonly takesName?: true;
  /** Whether it is listed in help and manifest; the others are understood all the same. */
  readonly listed: boolean;
  /** It is about an open form, which only partners have: a customer's help leaves it out. */
  readonly ofForms?: true;
}

const BOTH: readonly Side[] = ['partner', 'customer'];
const PARTNER: readonly Side[] = ['partner'];

/** The command table. */
export const commands: readonly Command[] = [
  { name: 'signUp', sides: PARTNER, listed: true },
  { name: 'myTrials', sides: PARTNER, listed: true },
  { name: 'trial', sides: PARTNER, takesName: true, listed: true },
  { name: 'credit', sides: PARTNER, takesName: true, listed: true },
  { name: 'transfer', sides: PARTNER, takesName: true, listed: true },
  ...[
    'creditSettled',
    'transferCompleted',
    'extended',
    'activated',
    'expired',
    'abandoned',
    'deleted',
    'startCorrected',
    'domainCorrected',
    'handed',
    'archived',
    'unarchived',
  ].map((name): Command => ({ name, sides: PARTNER, takesName: true, listed: false })),
  { name: 'export', sides: PARTNER, listed: true },
  { name: 'removal', sides: BOTH, listed: true },
  { name: 'guidance', sides: BOTH, listed: false },
  { name: 'continue', sides: BOTH, listed: true, ofForms: true },
  { name: 'later', sides: BOTH, listed: false },
  { name: 'back', sides: BOTH, listed: false },
  { name: 'startOver', sides: BOTH, listed: false, ofForms: true },
  { name: 'cancel', sides: BOTH, listed: true, ofForms: true },
  { name: 'help', sides: BOTH, listed: true },
  { name: 'home', sides: BOTH, listed: false },
];

/** What a typed line means: a command (with the name that follows it), or none, with the nearest command's title if one is near. */
export type CommandMatch =
  { readonly kind: 'command'; readonly name: string; readonly rest: string } | { readonly kind: 'none'; readonly near?: string };

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
export function exactCommand(text: string, say: Say, where: 'inside' | 'outside' = 'outside'): string | undefined {
  if (text.length > LOOKED_AT) return undefined;
  const line = normal(text);
  const known = where === 'inside' ? phrases : allPhrases;
  return commands.find((command) => known(command, say).includes(line))?.name;
}

/** Finds the command of a line outside of any journey, where a name may follow and a slip gets a suggestion. */
export function matchCommand(text: string, side: Side, say: Say): CommandMatch {
  const exact = exactCommand(text, say);
  if (exact !== undefined) return { kind: 'command', name: exact, rest: '' };
  const line = normal(text);
  for (const command of commands.filter(({ takesName }) => takesName)) {
    const phrase = allPhrases(command, say).find((candidate) => line.startsWith(`${candidate} `));
    if (phrase !== undefined) return { kind: 'command', name: command.name, rest: text.trim().slice(phrase.length).trim() };
  }
  const near = text.length > LOOKED_AT ? undefined : nearest(line, side, say);
  return { kind: 'none', ...(near === undefined ? {} : { near }) };
}

/** The commands a side sees in help, welcome and manifest. */
export function listedCommands(side: Side): readonly Command[] {
  return commands.filter(({ listed, ofForms, sides }) => listed && sides.includes(side) && (side === 'partner' || !ofForms));
}

/** Whether a side may use a command; an unknown name may nobody. */
export function isAllowed(name: string, side: Side): boolean {
  return commands.find((command) => command.name === name)?.sides.includes(side) ?? false;
}

function phrases(command: Command, say: Say): readonly string[] {
  return say.plain(`commands.${command.name}.phrases`).split('|');
}

/** With those that count only while no journey is open. */
function allPhrases(command: Command, say: Say): readonly string[] {
  const id = `commands.${command.name}.outside`;
  return [...phrases(command, say), ...(say.knows(id) ? say.plain(id).split('|') : [])];
}

/** The beginning of a line as phrases are compared: lower case, single spaces, nothing at its end but what ends a phrase. */
function normal(text: string): string {
  const line = text.slice(0, LOOKED_AT).trim().toLowerCase().replace(/\s+/g, ' ');
  let end = line.length;
  while (end > 1 && '.!?'.includes(line.charAt(end - 1))) end--;
  return line.slice(0, end);
}

function nearest(line: string, side: Side, say: Say): string | undefined {
  if (line.length > LONGEST || line.length < 3) return undefined;
  const candidates = commands
    .filter(({ sides }) => sides.includes(side))
    .flatMap((command) => allPhrases(command, say).map((phrase) => ({ command, phrase, away: distance(line, phrase) })))
    .filter(({ away, phrase }) => away <= 1 || (away <= NEAR && (line.length >= SHORT || sameLetters(line, phrase))))
    .sort((a, b) => a.away - b.away);
  const [first] = candidates;
  return first && say.plain(`commands.${first.command.name}.title`);
}

function sameLetters(one: string, other: string): boolean {
  const sorted = (text: string): string => Array.from(text).sort().join('');
  return sorted(one) === sorted(other);
}
