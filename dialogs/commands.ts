/** Every command there is, once: who may use it, and what it is called. It feeds the hub, the help, the welcome and the manifest. */

import { distance } from 'fastest-levenshtein';
import type { Say } from '../cards/words';
import { answerWord } from '../src/domain/answer-words';
import type { Side } from '../src/domain/actor';

/** One command. Its title, description and phrases are words: `commands.<name>`. */
export interface Command {
  readonly name: string;
  /** What each side gets: the name of what runs (`command-runs.ts`, `trial-runs.ts`). No command is unknown to a side. */
  readonly gets: Readonly<Record<Side, string>>;
  /** The sides it is listed for in help, welcome and manifest; it is understood all the same. */
  readonly listedFor: readonly Side[];
  /** Whether a name may follow it, as in "trial Adventure Works". */
  readonly takesName?: true;
}

const BOTH: readonly Side[] = ['partner', 'customer'];
const PARTNER: readonly Side[] = ['partner'];
const NOBODY: readonly Side[] = [];

/** What the other side gets of a command that is not for it: a card that says so, and what it can do instead. */
export const FOR_PARTNERS = 'forPartners';

const both = (name: string, listedFor: readonly Side[]): Command => ({
  name,
  gets: { partner: name, customer: name },
  listedFor,
});
const partners = (name: string, listedFor: readonly Side[]): Command => ({
  name,
  gets: { partner: name, customer: FOR_PARTNERS },
  listedFor,
});
/** About a trial: what runs depends on the caller's side of that trial. */
const aboutTrial = (name: string, listedFor: readonly Side[]): Command => ({ ...both(name, listedFor), takesName: true });

/** The command table. */
export const commands: readonly Command[] = [
  partners('signUp', PARTNER),
  { name: 'myTrials', gets: { partner: 'myTrials', customer: 'ourTrials' }, listedFor: BOTH },
  aboutTrial('trial', PARTNER),
  aboutTrial('credit', BOTH),
  aboutTrial('transfer', PARTNER),
  { ...partners('invite', NOBODY), takesName: true },
  { ...partners('invitations', NOBODY), takesName: true },
  { ...partners('binding', NOBODY), takesName: true },
  { ...both('join', NOBODY), takesName: true },
  ...[
    'signInConfirmed',
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
  ].map((name) => aboutTrial(name, NOBODY)),
  both('handTo', NOBODY),
  both('reminders', BOTH),
  both('preferences', NOBODY),
  both('remindersOff', NOBODY),
  both('remindersOn', NOBODY),
  partners('export', PARTNER),
  aboutTrial('removal', BOTH),
  aboutTrial('access', BOTH),
  both('guidance', NOBODY),
  both('forgetMe', NOBODY),
  { ...both('timeTravel', NOBODY), takesName: true },
  both('continue', NOBODY),
  both('later', NOBODY),
  both('back', NOBODY),
  both('startOver', NOBODY),
  both('cancel', NOBODY),
  both('help', BOTH),
  both('home', NOBODY),
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
  const isNoSlip = text.length > LOOKED_AT || answerWord(text) !== undefined;
  const near = isNoSlip ? undefined : nearest(line, side, say);
  return { kind: 'none', ...(near === undefined ? {} : { near }) };
}

/** The commands a side sees in help, welcome and manifest. */
export function listedCommands(side: Side): readonly Command[] {
  return commands.filter(({ listedFor }) => listedFor.includes(side));
}

/** The name of what runs for a side; nothing for a name nobody knows. */
export function whatRuns(name: string, side: Side): string | undefined {
  return commands.find((command) => command.name === name)?.gets[side];
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
    .filter(({ gets }) => gets[side] !== FOR_PARTNERS)
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
