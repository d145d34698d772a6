/** Trials that go from one of a partner's people to another: "Anna takes over my trials", "I take over the trials of Anna". */

import type { Concept } from '../../../cards/words/understood/concepts';
import { asks } from './asking';
import { detailsFor, known } from './details';
import type { LineContext, Understanding } from './intents';
import { isMay } from './may';
import { withoutTitle } from './person-names';
import { isSaid } from './said';
import { besideNames, facts, says, type Sense } from './sense';
import { isSmallWord } from './small-words';
import { between } from './understood-as';

/** What such a line comes to: a trial is handed to whom it names, or taken over; nothing for any other line. */
export function amongColleagues(sense: Sense, { side, today }: LineContext): Understanding | undefined {
  if (asks(sense) || says(sense, ...ELSEWHERE) || facts(sense, 'email').length > 0) return undefined;
  if (isLeaving(sense) && !namesSomebody(sense)) return between('handTo', 'forgetMe', {});
  const isGiven = side === 'partner' && isOfOurs(sense) && namesSomebody(sense) && says(sense, ...GIVING);
  return isGiven ? given(sense, today) : undefined;
}

function given(sense: Sense, today: string): Understanding | undefined {
  const wish = isForMe(sense) ? 'handed' : 'handTo';
  if (!isSaid(wish, sense, today)) return undefined;
  const details = { ...detailsFor(wish, sense), ...(wish === 'handTo' ? { person: peopleIn(sense)[0] } : {}) };
  return { kind: 'intent', intent: wish, details: known(details), confidence: 1 };
}

const GIVING = ['give', 'takeOver', 'carer', 'handOver', 'leave'] as const;
const ELSEWHERE = [
  ...(['new', 'signUp', 'start', 'interested', 'export', 'archive', 'remove', 'not', 'noLonger', 'invite', 'code'] as const),
  ...(['access', 'bought', 'credit', 'claim', 'remind', 'admin', 'ownership', 'show', 'list', 'which', 'tenant'] as const),
] as const;

/** "I leave the company", and nothing said of what is to become of the trials. */
function isLeaving({ atoms }: Sense): boolean {
  const isPlain = ({ means }: Sense['atoms'][number]): boolean => means.some((one) => PLAIN.has(one));
  const rest = atoms.filter(({ spot }) => spot?.kind !== 'date');
  return (
    rest.length > 2 && rest.every(isPlain) && says({ atoms }, 'me') && says({ atoms }, 'leave') && says({ atoms }, 'company')
  );
}

const PLAIN: ReadonlySet<Concept> = new Set<Concept>(['me', 'leave', 'company', 'glue', 'be', 'shall', 'now', 'inTime', 'soon']);

/** My trials, all of them, or those of somebody. */
function isOfOurs(sense: Sense): boolean {
  const isMany = sense.atoms.some(({ raw, spot }) => spot === undefined && isSmallWord('trials', raw));
  return says(sense, 'trial', 'test', 'customer') && (isMany || says(sense, 'me', 'all'));
}

/** "May" is a month here. */
function namesSomebody(sense: Sense): boolean {
  return says(sense, 'colleague') || peopleIn(sense).length > 0;
}

function peopleIn(sense: Sense): readonly string[] {
  return facts(sense, 'name').flatMap(({ value }) => (isMonth(value) ? [] : [withoutTitle(value)]));
}

function isMonth(raw: string): boolean {
  return isMay({ from: 0, to: raw.length, raw, means: [] });
}

/** "I take over", "ich übernehme", "gib mir", "now belong to me". */
function isForMe(sense: Sense): boolean {
  const { atoms } = sense;
  const verb = atoms.findIndex(({ means }) => means.includes('takeOver'));
  const before = atoms.slice(0, Math.max(verb, 0)).findLast(({ means }) => !means.every((one) => one === 'glue'));
  return TO_ME.test(besideNames(sense)) || before?.means.includes('me') === true || I.test(atoms[verb]?.raw ?? '');
}

const I = /^i(?:ch|['’]ll)?\s/iu;
const TO_ME =
  /(?<!\p{L})(?:(?:give|hand|assign|pass|gib|gebt|übergib)\s+(?:me|mir)|(?:to|an|auf)\s+(?:me|mich)|gehör\p{L}*\s+(?:(?:jetzt|nun|ab jetzt)\s+)?mir)(?!\p{L})/iu;
