/** What a line must hold to be sure of: something of our subject where a word is unknown, a verb beside a name, and words of its own. */

import type { Concept } from '../../../cards/words/understood/concepts';
import { smallPattern } from './small-words';
import { once } from '../../../src/domain/text/once';
import { unknownIn } from './features';
import { besideNames, says, type Sense } from './sense';

/** What trials and their customers are talked of with; whatever else is said, the line is about one of these. */
const SUBJECT: readonly Concept[] = [
  ...(['trial', 'test', 'customer', 'signUp', 'record', 'subscription', 'partner', 'partnerId', 'credit', 'claim'] as const),
  ...([
    'access',
    'admin',
    'tenant',
    'ownership',
    'invitation',
    'code',
    'remind',
    'message',
    'news',
    'data',
    'signedIn',
    'export',
  ] as const),
  ...(['forget', 'startDate', 'domain', 'company', 'contact', 'product', 'account', 'microsoft', 'relationship'] as const),
  ...(['term', 'production', 'support', 'workDay', 'timeOfDay'] as const),
];

/** Whether a line is about trials and what belongs to them. A line of known words is taken as it is; with an unknown one it must say so. */
export function isOfSubject(sense: Sense): boolean {
  const unknown = unknownIn(sense.atoms);
  if (unknown === 0) return true;
  const isNamed = sense.atoms.some(({ spot }) => spot !== undefined && spot.kind !== 'name' && spot.kind !== 'country');
  return says(sense, ...SUBJECT) || (isNamed && hasVerb(sense));
}

/** Something is said of what is named: "Litware ‹word›" says nothing that is known. */
function hasVerb({ atoms }: Sense): boolean {
  return atoms.some(({ means, spot }) => !spot && means.some((one) => one !== 'glue' && one !== 'please'));
}

/** Whether a line says nothing but one word that had to be put right: "sing up" may be a song. */
export function isOneSlip({ atoms }: Sense): boolean {
  const telling = atoms.filter(({ means, spot }) => spot || !means.every((one) => one === 'glue' || one === 'please'));
  return telling.length === 1 && telling[0]?.slipped === true;
}

/** Whether a line only thinks of what it names: "might want a trial one day", "rein theoretisch", "supposedly lost". */
export function isHedged(sense: Sense): boolean {
  return hedges().test(besideNames(sense));
}

const hedges = once(() => smallPattern('hedge', 'whole'));

const QUOTES = /["“”„«»](?<said>[^"“”„«»]{3,200})["“”«»]/gu;

/** Whether what is wanted stands in quotation marks, as what another one said, or a button is called. A quoted name is a name. */
export function isQuoted({ text, atoms }: Sense): boolean {
  return [...text.matchAll(QUOTES)].some(({ index, 0: whole }) => {
    const inside = atoms.filter(({ from }) => from > index && from < index + whole.length);
    const outside = atoms.filter(({ from }) => from < index || from >= index + whole.length);
    return inside.some(isSaid) && !inside.some(({ spot }) => spot !== undefined) && !outside.some(isWanted);
  });
}

function isSaid({ means }: Sense['atoms'][number]): boolean {
  return means.some((one) => one !== 'glue');
}

function isWanted({ means }: Sense['atoms'][number]): boolean {
  return means.some((one) => one === 'want' || one === 'please' || one === 'must');
}
