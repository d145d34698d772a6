/** What a line says of somebody else's things: "access to the safe", "invited to a wedding", "bought a car". */

import type { Concept } from '../../../cards/words/understood/concepts';
import { asks, asksBack } from './asking';
import type { Class } from './intents';
import { SHOWN } from './shown';
import { says, type Sense } from './sense';
import { isForgottenElse } from './forgotten-else';
import { isSmallWord } from './small-words';

/** Whether a wish is made of words that are said of other things here. */
export function isOfOthers(sense: Sense, name: Class): boolean {
  if (BY_NAME[name]?.some((holds) => holds(sense)) === true) return true;
  return (OF_THINGS.has(name) && isOfElse(sense)) || (!SHOWN.has(name) && isSlipOfStranger(sense));
}

const BY_NAME: Readonly<Partial<Record<Class, readonly ((sense: Sense) => boolean)[]>>> = {
  activated: [isBoughtUp, isOfThing],
  signUp: [isOfSmallName],
  access: [isOnlyTold],
  invitations: [isOurInvitation],
  forgetMe: [isForgottenElse],
};

/** "Contoso got bought": the company itself. */
function isBoughtUp({ atoms }: Sense): boolean {
  const trial = atoms.findIndex(({ spot }) => spot?.kind === 'trial');
  const verb = atoms.findIndex(({ means }) => means.includes('bought'));
  const between = atoms.slice(trial + 1, verb);
  return trial >= 0 && between.length > 0 && between.length < 3 && between.some(({ raw }) => isSmallWord('passive', raw));
}

/** Of these any thing may be said. */
const OF_THINGS: ReadonlySet<Class> = new Set<Class>([
  ...([
    'access',
    'accessReview',
    'invitations',
    'invite',
    'join',
    'removal',
    'removalOfAll',
    'deleted',
    'remindMe',
    'ready',
  ] as const),
]);

/** "Invited to a wedding", "access to the safe": a thing that nobody here knows, and none of ours is named. */
function isOfElse({ atoms }: Sense): boolean {
  const isOurs = atoms.some(({ spot, means }) => spot !== undefined || means.some((one) => one === 'trial' || one === 'tenant'));
  return !isOurs && atoms.some((atom, at) => isThing(atom) && isSmallWord('aThing', atoms[at - 1]?.raw ?? ''));
}

/** "Mirador signed the agreement of silence": something else that nobody here knows was bought or signed. */
function isOfThing({ atoms }: Sense): boolean {
  return atoms.some((atom, at) => isThing(atom) && isSmallWord('aThing', atoms[at - 1]?.raw ?? '') && isNextToVerb(atoms, at));
}

function isNextToVerb(atoms: Sense['atoms'], at: number): boolean {
  return [atoms[at - 2], atoms[at + 1]].some((atom) => atom?.means.includes('bought') === true);
}

/** "Our kid signed up for swimming lessons": a name in small letters, beside a word that nobody knows. */
function isOfSmallName({ atoms }: Sense): boolean {
  return atoms.some(({ spot, raw }) => spot?.kind === 'name' && !/\p{Lu}|[^\u0000-\u024f]/u.test(raw)) && atoms.some(isThing);
}

/** "We are content with the access of Contoso": it says how things are, and a word that nobody knows what of it. */
function isOnlyTold(sense: Sense): boolean {
  const isPlain = sense.language !== 'ja' && sense.language !== 'ar';
  return isPlain && !says(sense, ...ASKED_FOR) && !asksBack(sense) && !asks(sense) && sense.atoms.some(isThing);
}

const ASKED_FOR: readonly Concept[] = [
  'who',
  'which',
  'what',
  'how',
  'many',
  'if',
  'show',
  'list',
  'want',
  'can',
  'status',
  'only',
  'carer',
];

/** "Contoso invited us": to something of theirs. */
function isOurInvitation(sense: Sense): boolean {
  const [first] = sense.atoms;
  return first?.spot?.kind === 'trial' && says(sense, 'invited') && says(sense, 'we', 'me') && !asks(sense);
}

/** A word was put right, another is not known, and nothing is named: the first was none of ours either. */
function isSlipOfStranger({ atoms }: Sense): boolean {
  return (
    atoms.some(({ slipped }) => slipped === true) &&
    atoms.some(isThing) &&
    !atoms.some(({ spot }) => spot !== undefined && spot.kind !== 'date')
  );
}

function isThing({ means, spot, raw }: Sense['atoms'][number]): boolean {
  return means.length === 0 && spot === undefined && /^\p{L}{3,}/u.test(raw);
}
