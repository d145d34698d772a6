/** What a line names and does not say: on a condition, in doubt, taken back again, asked for advice, about a day that is over, or of somebody else's things. */

import { once } from '../../../src/domain/text/once';
import { leavesOut } from './affirmed';
import { asksBack, opensAsking, REPORTED, RIGHTED } from './asking';
import { ENDS_ACCESS, GRAVE } from './grave';
import type { Class } from './intents';
import { MADE_OF } from './made-of';
import { isMay } from './may';
import { pastDay } from './past-days';
import { isOfOthers } from './of-others';
import { SHOWN } from './shown';
import { besideNames, facts, says, type Sense } from './sense';
import { isSmallWord, smallPattern } from './small-words';
import { isUntil } from './told-days';

type Reason = readonly [of: (name: Class) => boolean, holds: (sense: Sense, name: Class, today: string) => boolean];

const isDoing = (name: Class): boolean => !SHOWN.has(name);

/** Of which wishes what says that one is not meant. */
const REASONS: readonly Reason[] = [
  [(name) => !TAKING_BACK.has(name), (sense) => takings().test(besideNames(sense))],
  [(name) => TOLD.has(name) || GRAVE.has(name) || OF_US.has(name), isConditional],
  [(name) => REPORTED.has(name), (sense) => doubts().test(besideNames(sense))],
  [(name) => REPORTED.has(name), (sense) => beliefs().test(besideNames(sense))],
  [(name) => DONE.has(name), (sense, _name, today) => isOfDayToCome(sense, today) || sense.atoms.some(isMay)],
  [isDoing, leavesOut],
  [(name) => TO_COME.has(name), (sense) => comings().test(besideNames(sense))],
  [(name) => REPORTED.has(name) || OF_US.has(name), (sense) => missings().test(besideNames(sense))],
  [(name) => DONE.has(name) || OF_US.has(name), (sense) => unables().test(besideNames(sense))],
  [(name) => ENDS_ACCESS.has(name), (sense, _name, today) => isRemovedAlready(sense) || isOfDayToCome(sense, today)],
  [(name) => ENDS_ACCESS.has(name), (sense) => isRequestedAlready(sense) || isOfContract(sense)],
  [(name) => ENDS_ACCESS.has(name) || OF_US.has(name), (sense) => otherTimes().test(besideNames(sense))],
  [(name) => EXCEPTED.has(name) || ENDS_ACCESS.has(name), (sense) => exceptions().test(besideNames(sense))],
  [(name) => name === 'credit', (sense) => says(sense, 'remove')],
  [isDoing, isUndecided],
  [isDoing, asksAdvice],
  [isDoing, (sense) => says(sense, 'happens') && asksBack(sense)],
  [(name) => RIGHTED.has(name), (sense) => asksBack(sense) && (opensAsking(sense) || !isToRight(sense))],
  [(name) => AHEAD.has(name), (sense, _name, today) => isBehind(sense, today)],
  [() => true, isEither],
  [() => true, isOfOthers],
];

/** Whether a wish is named in a line without being wanted or told. Then it is asked about, and not done. */
export function isUnsaid(name: Class, sense: Sense, today: string): boolean {
  return REASONS.some(([isOf, holds]) => isOf(name) && holds(sense, name, today));
}

const takings = once(() => smallPattern('takenBack', 'whole'));
const conditions = once(() => smallPattern('condition', 'whole'));
const times = once(() => new RegExp(smallPattern('noCondition', 'whole'), 'giu'));
const unspacedConditions = once(() => smallPattern('conditionAfter', 'whole'));
const beliefs = once(() => smallPattern('believed', 'whole'));
const presents = once(() => smallPattern('present', 'whole'));
const comings = once(() => smallPattern('toCome', 'whole'));
const undecided = once(() => smallPattern('undecided', 'whole'));
const missings = once(() => smallPattern('missed', 'whole'));
const removals = once(() => smallPattern('removed', 'whole'));
const otherTimes = once(() => smallPattern('notNow', 'whole'));
const requests = once(() => smallPattern('requested', 'whole'));
const cancellations = once(() => smallPattern('cancelled', 'whole'));
const exceptions = once(() => smallPattern('except', 'whole'));
const unables = once(() => smallPattern('unable', 'whole'));
const doubts = once(() => smallPattern('doubt', 'whole'));

/** Told as done, and not so yet where the line speaks of what is to come: "they will buy". */
const TO_COME: ReadonlySet<Class> = new Set<Class>([
  'activated',
  'converted',
  'deleted',
  'transferCompleted',
  'extended',
  'ready',
]);

/** "Fabrikam buys tomorrow", "kauft am Montag": what is told as done, of a day to come. Until when something goes on is one as well. */
function isOfDayToCome(sense: Sense, today: string): boolean {
  const days = facts(sense, 'date').filter((spot) => !isUntil(sense, spot));
  const isPresent = !says(sense, 'has') && presents().test(besideNames(sense)) && !DID.test(sense.text);
  return days.some(
    ({ value, behind }) =>
      pastDay(value, sense.text, today) > today && (behind === undefined ? !says(sense, 'extend') : isPresent),
  );
}

/** "Didn't buy on Monday but on Tuesday" tells of both. */
const DID = /(?<!\p{L})did(?:n['’]?t)?(?!\p{L})/iu;

/** "We removed them last week", "der Partner wurde entfernt": told as done; "I want them removed" is a wish. */
function isRemovedAlready(sense: Sense): boolean {
  return (
    (removals().test(besideNames(sense)) || says(sense, 'already')) && !says(sense, 'want', 'must', 'please', 'shall', 'can')
  );
}

/** "My colleague already asked to remove the partner": how that stands is to be seen. */
export function isRequestedAlready(sense: Sense): boolean {
  return requests().test(besideNames(sense));
}

/** "Wir wollen kündigen", "cancel our subscription": what is bought or tried may be meant, and no partner's access. */
export function isOfContract(sense: Sense): boolean {
  return (
    cancellations().test(besideNames(sense)) && !says(sense, 'partner', 'access', 'relationship', 'admin', 'outside', 'theirs')
  );
}

/** Still thought about; "they asked whether they can test it" and "check whether partners still need access" leave nothing open. */
function isUndecided(sense: Sense, name: Class): boolean {
  const isTold = name === 'accessReview' || (name === 'signUp' && says(sense, 'test', 'trial', 'want'));
  return !isTold && undecided().test(besideNames(sense));
}

/** "Germany or Austria": facts alone, and which of them is left open. */
function isEither({ atoms }: Sense): boolean {
  const rest = atoms.filter(({ spot }) => spot === undefined);
  return atoms.length - rest.length > 1 && rest.length > 0 && rest.every(({ raw }) => isSmallWord('or', raw));
}

/** Of these all is meant, or they are asked about. */
const EXCEPTED: ReadonlySet<Class> = new Set<Class>(['transferCompleted', 'ready', 'forgetMe']);

/** Told as done; nobody can, or wants to, is told of the others. */
const DONE: ReadonlySet<string> = new Set<Class>(['extended', 'activated', 'converted', 'deleted', 'ready', 'transferCompleted']);

/** What we do with a trial, and may have missed to do. */
const OF_US: ReadonlySet<Class> = new Set<Class>(['archived', 'unarchived', 'handed', 'credit', 'transfer']);

/** They take something back themselves. */
const TAKING_BACK: ReadonlySet<Class> = new Set<Class>([
  'transferWithdrawn',
  'cancel',
  'back',
  'unarchived',
  'remindersOff',
  'newsStopped',
]);
/** What is told as done; ends of terms are told beforehand. */
const TOLD: ReadonlySet<string> = new Set([...REPORTED].filter((name) => name !== 'termNoted' && name !== 'endNoted'));

/** "Once Litware has paid", "wenn sie kaufen": the word for it stands before what is told. In Japanese it follows. */
function isConditional(sense: Sense, name: Class): boolean {
  const text = besideNames(sense);
  if (sense.language === 'ja') return unspacedConditions().test(text);
  const at = text.replace(times(), (found) => ' '.repeat(found.length)).search(conditions());
  const said = sense.atoms.find(({ means }) => means.some((one) => MADE_OF[name]?.[0]?.includes(one) === true));
  return at >= 0 && (said === undefined || at < said.from || !/[,.;:!?\n]/u.test(text.slice(said.to, at).replace(/,\s*$/u, '')));
}

/** "Should we remove Contoso", "sollen wir …", "must I …", "do we have to …": asked for, and not wanted yet. */
function asksAdvice({ atoms, text }: Sense): boolean {
  const [first, second] = atoms.filter(({ means }) => means.length !== 1 || means[0] !== 'please');
  const isOurs = second?.means.some((one) => one === 'we' || one === 'me') === true;
  const isAdvice = first?.means.some((one) => one === 'shall' || one === 'must') === true && first.phrase !== true;
  return NEED.test(text) || (isOurs && isAdvice && !first.means.includes('can'));
}

const NEED = /^\s*do\s+(?:i|we)\s+(?:have|need)\s+to\s/iu;

/** "Something is wrong with Litware", "what we noted has to be corrected". */
function isToRight({ atoms }: Sense): boolean {
  return atoms.some(
    ({ means }) =>
      !means.includes('glue') && means.some((one) => one === 'wrong' || one === 'correct' || one === 'must' || one === 'want'),
  );
}

/** These are of a day to come. */
const AHEAD: ReadonlySet<Class> = new Set<Class>(['remindMe', 'snooze']);

/** "Of yesterday": a date that is written out is asked about where it is taken. */
function isBehind({ atoms }: Sense, today: string): boolean {
  const dates = atoms.filter(({ spot }) => spot?.kind === 'date');
  return dates.some(({ spot, raw }) => (spot?.value ?? today) < today && (dates.length > 1 || !/\d/u.test(raw)));
}
