/** What follows the words of a command, and is no customer's name: then the line is a sentence, to be understood as a whole. */

import type { Say } from '../../cards/engine/words';
import { foldName } from '../../src/domain/text/fold';
import { readDate } from '../../src/domain/time/calendar';
import type { Attempt } from './attempt';
import { isAboutTrial, type Commands } from './command';
import { isSmallWord } from './reader/small-words';
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
  return (await given.world.trials.search(rest)).length === 0;
}

/** "I have signed in yesterday": no trial is called so. */
function isDay(rest: string, { now, say: { lang } }: Attempt['given']): boolean {
  return rest !== '' && readDate(rest, { today: now.toISOString().slice(0, 10), locale: lang }).kind === 'ok';
}

/** "Remove partner access", "extended now": with more words of the command itself, or one that only asks. */
function goesOn(rest: string, name: TypedCommand['name'], say: Say): boolean {
  const [first = ''] = foldName(rest).split(' ');
  const id = `commands.${name}.phrases`;
  return (
    isSmallWord('asking', first) || (say.knows(id) && say.ways(id).some((phrase) => foldName(phrase).split(' ').includes(first)))
  );
}
