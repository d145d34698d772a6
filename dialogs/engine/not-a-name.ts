/** What follows the words of a command, and is no customer's name: then the line is a sentence, to be understood as a whole. */

import type { Say } from '../../cards/engine/words';
import { foldName } from '../../src/domain/text/fold';
import type { Attempt } from './attempt';
import type { Related } from './reach';
import { GRAVE } from './reader/grave';
import { EVERYTHING, senseOf } from './reader/sense';
import { nameForm } from '../../src/domain/text/name-form';
import { isAboutTrial, type Commands } from './command';
import { isSmallWord, smallPattern } from './reader/small-words';
import { once } from '../../src/domain/text/once';
import type { TypedCommand } from './typed-line';

/** No name has so many words, unless it is one of a trial's. */
const SENTENCE = 3;
/** The same of commands that a person's name may follow where a partner types them: "invite Nancy Anderson". */
const WITH_PERSON: ReadonlySet<string> = new Set(['invite', 'transfer', 'otherAdmin']);
const PERSON = 2;

/** "CPOR for Litware was refused" begins with a command, and names no trial by the rest. */
export async function isSentence({ given }: Attempt, commands: Commands, { name, args, note }: TypedCommand): Promise<boolean> {
  const rest = args['name'] ?? '';
  const least = given.actor.side === 'partner' && WITH_PERSON.has(name) ? PERSON : SENTENCE;
  const isName = rest.split(/\s+/u).length < least && !isDay(rest, given) && !goesOn(rest, name, given.say);
  if (note !== undefined || !isAboutTrial(commands[name]) || isName) return false;
  const found = await given.world.trials.search(rest);
  return found.length === 0 || isMore(rest, name, found);
}

/** A name was found, and something else is said of it. */
function isMore(rest: string, name: TypedCommand['name'], found: readonly Related[]): boolean {
  const isCalledSo = found.some(({ trial }) => foldName(trial.customer.company) === foldName(rest));
  return !isCalledSo && (isHeldBack(rest) || (GRAVE.has(name) && saysMore(rest, found)));
}

/** "I have signed in yesterday", "end date May 12": no trial is called so. */
function isDay(rest: string, { now, say: { lang } }: Attempt['given']): boolean {
  if (rest === '' || rest.length > LONGEST_DAY) return false;
  const { atoms } = senseOf(
    rest,
    { side: 'anyone', today: now.toISOString().slice(0, 10), locale: lang, trials: [] },
    EVERYTHING,
  );
  const isSaid = atoms.some(({ spot }) => spot?.kind === 'date');
  return isSaid && atoms.every(({ spot, means }) => spot?.kind === 'date' || means.includes('glue'));
}

/** No day is written longer. */
const LONGEST_DAY = 60;

/** "Archive Fabrikam if they agree", "take over Fabrikam, not Bellows": more is said of it than its name. */
function isHeldBack(rest: string): boolean {
  return holding().some((one) => one.test(rest));
}

/** "Remove Anna from Fabrikam": a name that is none of the trial's stands before it. */
function saysMore(rest: string, found: readonly Related[]): boolean {
  const [first = ''] = nameForm(rest).words;
  const names = found.flatMap(({ trial }) => nameForm(trial.customer.company).words);
  return first !== '' && !isSmallWord('leads', first) && !isSmallWord('article', first) && !names.includes(first);
}

const beliefs = once(() => smallPattern('believed', 'whole'));
const holding = once(() =>
  (['condition', 'doubt', 'hedge', 'believed', 'leavesOut', 'denial'] as const).map((kind) => smallPattern(kind, 'whole')),
);

/** "Remove partner access", "extended now": with more words of the command itself, or one that only asks. */
function goesOn(rest: string, name: TypedCommand['name'], say: Say): boolean {
  const words = foldName(rest).split(' ');
  const [first = ''] = words;
  const id = `commands.${name}.phrases`;
  return (
    words.some((word) => isSmallWord('asking', word)) ||
    beliefs().test(rest) ||
    (say.knows(id) && say.ways(id).some((phrase) => foldName(phrase).split(' ').includes(first)))
  );
}
