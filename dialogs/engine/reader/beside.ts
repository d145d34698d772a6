/** What a line says beside a wish that belongs to another one, and so speaks against it. */

import type { Concept } from '../../../cards/words/understood/concepts';
import type { Class } from './intents';
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
/** "All our partners", "no partner any more". */
const isOfAll = (sense: Sense): boolean => says(sense, 'partner') && says(sense, 'all') && !isNamed(sense);

/** By wish, whether a line says what belongs to another. */
export const BESIDE: Readonly<Partial<Record<Class, (sense: Sense) => boolean>>> = {
  corrections: saying(
    'contact',
    'domain',
    'startDate',
    'account',
    'rename',
    'binding',
    'support',
    'claim',
    'invitation',
    'request',
  ),
  unarchived: saying('request', 'invitation', 'handOver', 'code', 'claim'),
  abandoned: saying('bought', 'claim', 'access', 'request', 'invitation', 'handOver'),
  removalOfAll: isNamed,
  removal: (sense) => isOfAll(sense) || says(sense, 'invitation', 'code', 'request', 'review', 'microsoft'),
  myTrials: (sense) => says(sense, 'asCustomer', 'lost', 'review', 'invitation', 'export', 'signedIn') || isNamed(sense),
  trial: (sense) =>
    says(sense, 'invitation', 'support', 'request') ||
    (says(sense, 'news') && says(sense, 'again', 'stop', 'not')) ||
    (isNamed(sense) && isOfTrial(sense)) ||
    (!isOfTrial(sense) && says(sense, 'how', 'when', 'howLong')),
  handTo: saying('contact', 'admin', 'rename', 'company', 'code', 'invitation'),
  signUp: saying('export', 'review', 'support', 'request'),
  reminders: (sense) => says(sense, 'not', 'noLonger', 'stop', 'lost') || isOfTrial(sense),
  remindersOff: (sense) => says(sense, 'remove', 'workDay', 'timeOfDay', 'news') || isOfTrial(sense) || isDated(sense),
  remindersOn: isOfTrial,
  help: (sense) => isOfTrial(sense) || isNamed(sense),
  credit: (sense) => says(sense, 'admin') && !says(sense, 'credit', 'claim'),
  guidance: saying('support'),
  binding: saying('archive', 'unarchive', 'request', 'invitation', 'handOver'),
  newsStopped: (sense) => !says(sense, 'news') && !isBare(sense, 'stop'),
  newsResumed: (sense) => says(sense, 'not', 'noLonger', 'lost') || (!says(sense, 'news') && !isBare(sense, 'again')),
  support: saying('record', 'data', 'details'),
  contactCorrected: (sense) =>
    says(sense, 'support', 'admin') || (says(sense, 'what', 'which') && !says(sense, 'wrong', 'correct', 'changed')),
  transfer: saying('owns', 'done', 'withdraw', 'request', 'code', 'invitation'),
  transferCompleted: saying('withdraw', 'request'),
  endNoted: (sense) =>
    says(sense, 'term', 'subscription', 'startDate') || (!isDated(sense) && !says(sense, 'record', 'correct', 'wrong', 'enter')),
  expired: saying('term', 'subscription'),
  extended: saying('term', 'subscription', 'record', 'test'),
  invite: saying('noLonger', 'invited'),
  access: (sense) =>
    says(sense, 'learn') ||
    says(sense, 'review', 'signedIn') ||
    (says(sense, 'remove', 'stop') && !says(sense, 'show', 'who', 'only', 'which')),
  ready: (sense) =>
    says(sense, 'expired', 'production') ||
    (says(sense, 'signUp') && !says(sense, 'running', 'done')) ||
    (isDated(sense) && !says(sense, 'startDate')),
  converted: saying('bought'),
};
