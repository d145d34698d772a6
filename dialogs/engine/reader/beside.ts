/** What a line says beside a wish that belongs to another one, and so speaks against it. */

import type { Concept } from '../../../cards/words/understood/concepts';
import type { Class } from './intents';
import { namesOtherPartner } from './known-questions';
import { fact, says, type Sense } from './sense';

const saying =
  (...concepts: readonly Concept[]) =>
  (sense: Sense): boolean =>
    says(sense, ...concepts);

const isNamed = (sense: Sense): boolean => fact(sense, 'name') !== undefined;
const isOfTrial = (sense: Sense): boolean => fact(sense, 'trial') !== undefined;
const isDated = (sense: Sense): boolean => fact(sense, 'date') !== undefined;
/** "Mute Litware": nothing but that meaning and the trial. */
const isBare = (sense: Sense, meaning: Concept): boolean =>
  isOfTrial(sense) &&
  sense.atoms.every(({ means, spot }) => spot || means.some((one) => one === meaning || one === 'glue' || one === 'please'));
/** "I'm off on leave": a word for an end, and beside it something else than whom to leave alone. */
const isMutedOnly = (sense: Sense): boolean =>
  !says(sense, 'remind', 'message') && !sense.atoms.every(({ means, spot }) => !spot && means.some((one) => MUTING.has(one)));
const MUTING: ReadonlySet<Concept> = new Set([
  ...(['stop', 'glue', 'please', 'you', 'me', 'we', 'it', 'now', 'all', 'everything', 'want', 'not', 'noLonger', 'can'] as const),
]);
/** Whether a line about reminders wants them: "no" and "stop" say no, both together yes, as "again" does. */
const wantsThem = ({ atoms }: Sense): boolean => {
  if (says({ atoms }, 'noLonger')) return false;
  const ending = atoms.filter(({ means }) => means.includes('stop'));
  const denying = atoms.filter(({ means }) => (means.includes('not') || means.includes('no')) && !means.includes('stop'));
  if (ending.length + denying.length > 0) return ending.length > 0 && denying.some((one) => !ending.includes(one));
  return says({ atoms }, 'again', 'goOn', 'back', 'restart', 'start', 'undo', 'still', 'samePerson');
};
const isCounted = (sense: Sense): boolean =>
  isDated(sense) || fact(sense, 'days') !== undefined || says(sense, 'later', 'tomorrow', 'next', 'weeks', 'inTime');
/** "All our partners", "no partner any more". */
const isOfAll = (sense: Sense): boolean => says(sense, 'partner') && says(sense, 'all') && !isNamed(sense);

/** "Which trials are with Kim", "zeig mir die Trials von Kim": a look at those of somebody. */
function isListing(sense: Sense): boolean {
  const isLook = says(sense, ...LOOKING) && says(sense, 'trial', 'test', 'customer') && isLookedFirst(sense);
  return isLook && !says(sense, 'start', 'new', 'signUp', 'want', 'interested', 'link') && isNamed(sense);
}

const LOOKING: readonly Concept[] = ['which', 'show', 'list', 'many'];
/** What may stand before the word that asks for a list. */
const OPENING: ReadonlySet<Concept> = new Set(['glue', 'please', 'you', 'can', 'hello', 'now']);

/** The line opens with it: "I know which customer Kim means" and "Kim likes it, which is nice" ask for none. In Japanese it comes last. */
function isLookedFirst({ atoms, language }: Sense): boolean {
  const at = atoms.findIndex(({ means }) => means.some((one) => LOOKING.includes(one)));
  return language === 'ja' || atoms.slice(0, at).every(({ means }) => means.some((one) => OPENING.has(one)));
}

/** A word of the one meaning that has not the other beside it. */
function saysButNot({ atoms }: Sense, meaning: Concept, other: Concept): boolean {
  return atoms.some(({ means }) => means.includes(meaning) && !means.includes(other));
}

/** "Another 30 days": of a trial that runs. */
function asksForDays(sense: Sense): boolean {
  const isMore = sense.atoms.some(
    ({ spot }, at) => spot?.kind === 'days' && sense.atoms[at - 1]?.means.includes('changed') === true,
  );
  return isMore && !says(sense, 'trial', 'test', 'signUp');
}

/** By wish, whether a line says what belongs to another. */
export const BESIDE: Readonly<Partial<Record<Class, (sense: Sense) => boolean>>> = {
  forgetMe: saying('lost', 'cost', 'happens', 'if'),
  corrections: (sense) =>
    (fact(sense, 'product') !== undefined && says(sense, 'test')) ||
    says(sense, 'contact', 'domain', 'startDate', 'account', 'rename', 'binding', 'support', 'claim', 'invitation', 'request') ||
    (says(sense, 'wrong') && says(sense, 'tenant') && !says(sense, 'correct')),
  // "Could Jonas take Litware off my hands".
  archived: (sense) => isNamed(sense) && isOfTrial(sense),
  unarchived: saying('request', 'invitation', 'handOver', 'code', 'claim', 'remind', 'message'),
  abandoned: (sense) =>
    says(sense, 'bought', 'claim', 'access', 'request', 'invitation', 'handOver', 'admin', 'relationship') ||
    // "They don't want us in their environment any more".
    (says(sense, 'tenant') && says(sense, 'we')),
  removalOfAll: (sense) => isNamed(sense) || says(sense, 'data', 'details'),
  removal: (sense) =>
    isOfAll(sense) ||
    // "Undo the removal".
    (says(sense, 'undo') && saysButNot(sense, 'remove', 'undo')) ||
    fact(sense, 'email') !== undefined ||
    says(sense, 'invitation', 'code', 'request', 'review', 'microsoft'),
  myTrials: (sense) =>
    says(sense, 'asCustomer', 'cost', 'lost', 'review', 'invitation', 'export', 'signedIn') ||
    (isNamed(sense) && !isListing(sense)),
  trial: (sense) =>
    says(sense, 'invitation', 'support', 'request') ||
    (says(sense, 'contact') && says(sense, 'changed')) ||
    (says(sense, 'news') && says(sense, 'again', 'stop', 'not')) ||
    (isNamed(sense) && isOfTrial(sense)) ||
    (!isOfTrial(sense) && !isNamed(sense) && !says(sense, 'trial', 'test', 'customer', 'it', 'record', 'news')) ||
    (!isOfTrial(sense) && says(sense, 'how', 'when', 'howLong')),
  handTo: (sense) =>
    namesOtherPartner(sense) ||
    says(sense, 'contact', 'admin', 'rename', 'company', 'code', 'invitation', 'archive') ||
    (!isNamed(sense) && !says(sense, 'colleague', 'carer', 'takeOver')),
  signUp: (sense) =>
    isListing(sense) ||
    asksForDays(sense) ||
    says(sense, 'export', 'review', 'support') ||
    (says(sense, 'request') && !says(sense, 'trial')),
  reminders: (sense) => says(sense, 'not', 'noLonger', 'stop', 'lost', 'back', 'again') || isOfTrial(sense),
  remindMe: saying('stop', 'not', 'noLonger'),
  snooze: (sense) => says(sense, 'ends') || (says(sense, 'remind') && says(sense, 'again') && !isCounted(sense)),
  // "Delete their user and licences", "we still pay for a licence": nobody bought anything.
  activated: (sense) =>
    (says(sense, 'remove', 'delete') && says(sense, 'subscription') && !saysButNot(sense, 'bought', 'subscription')) ||
    (says(sense, 'still') && says(sense, 'we') && saysButNot(sense, 'bought', 'subscription')) ||
    (says(sense, 'subscription') && says(sense, 'ends', 'extend', 'term') && isDated(sense)),
  remindersOff: (sense) =>
    says(sense, 'remove', 'workDay', 'timeOfDay', 'news', 'goOn') ||
    isOfTrial(sense) ||
    isDated(sense) ||
    isMutedOnly(sense) ||
    wantsThem(sense),
  remindersOn: (sense) => isOfTrial(sense) || !wantsThem(sense),
  help: (sense) => isOfTrial(sense) || isNamed(sense),
  credit: (sense) =>
    (says(sense, 'admin') && !says(sense, 'credit', 'claim')) ||
    (says(sense, 'still') && !says(sense, 'credit', 'claim', 'partner', 'partnerId')) ||
    !says(sense, 'credit', 'claim', 'nameAs', 'partnerId', 'be', 'shall', 'how', 'record'),
  guidance: saying('support'),
  binding: saying('archive', 'unarchive', 'request', 'invitation', 'handOver'),
  newsStopped: (sense) => !says(sense, 'news', 'remind', 'message') && !isBare(sense, 'stop'),
  newsResumed: (sense) => says(sense, 'not', 'noLonger', 'lost') || (!says(sense, 'news') && !isBare(sense, 'again')),
  support: saying('record', 'data', 'details'),
  contactCorrected: (sense) =>
    says(sense, 'support', 'admin') || (says(sense, 'what', 'which') && !says(sense, 'wrong', 'correct', 'changed')),
  transfer: saying('owns', 'done', 'withdraw', 'request', 'code', 'invitation'),
  transferCompleted: saying('withdraw', 'request'),
  endNoted: (sense) =>
    says(sense, 'term', 'subscription', 'startDate') || (!isDated(sense) && !says(sense, 'record', 'correct', 'wrong', 'enter')),
  expired: saying('term', 'subscription'),
  extended: (sense) => says(sense, 'term', 'subscription', 'record') || saysButNot(sense, 'test', 'trial'),
  invite: (sense) => says(sense, 'noLonger', 'invited') || /^(?:did|has|have|hat|haben)(?!\p{L})/iu.test(sense.text),
  access: (sense) =>
    says(sense, 'learn') ||
    says(sense, 'review') ||
    (says(sense, 'signedIn') && !says(sense, 'who')) ||
    (says(sense, 'remove', 'stop') && !says(sense, 'show', 'who', 'only', 'which')),
  startCorrected: (sense) =>
    !isOfTrial(sense) &&
    !says(sense, 'it', 'we', 'me', 'correct', 'wrong', 'changed', 'other', 'replace', 'not', 'shall', 'rename'),
  ready: (sense) =>
    says(sense, 'expired', 'production') ||
    (says(sense, 'signUp') && !says(sense, 'running', 'done')) ||
    (isDated(sense) && !says(sense, 'startDate')),
  converted: (sense) => saysButNot(sense, 'bought', 'production'),
};
