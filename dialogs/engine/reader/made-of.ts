/** What wishes are made of: of each group of meanings one at least stands in a line that wants this. */

import type { Concept } from '../../../cards/words/understood/concepts';
import type { Class } from './intents';
import type { Spot } from './spots';

const RIGHTED: readonly Concept[] = [
  'correct',
  'wrong',
  'changed',
  'other',
  'replace',
  'rename',
  'not',
  'shall',
  'new',
  'record',
  'nameAs',
  'now',
];

/** Those groups, by wish. */
export const MADE_OF: Readonly<Partial<Record<Class, readonly (readonly Concept[])[]>>> = {
  signUp: [['start', 'new', 'signUp', 'test', 'trial', 'interested', 'record', 'link']],
  removal: [['remove', 'noLonger', 'leave', 'relationship', 'deleted', 'delete', 'stop']],
  access: [['access', 'admin', 'who', 'tenant']],
  export: [['export']],
  invite: [['invite', 'invitation', 'code', 'letIn', 'record']],
  invitations: [['invite', 'invitation', 'invited', 'code']],
  signInConfirmed: [['signedIn']],
  join: [['join', 'code', 'invitation', 'enter', 'accepted']],
  credit: [['credit', 'nameAs', 'partnerId', 'claim']],
  creditSettled: [
    ['credit', 'claim', 'accepted', 'rejected'],
    ['accepted', 'rejected', 'done', 'no', 'not', 'agree'],
  ],
  extended: [['extend', 'ends', 'days', 'months']],
  activated: [['bought', 'customer', 'subscription', 'running']],
  expired: [['expired', 'ends']],
  deleted: [['deleted', 'delete']],
  forgetMe: [['forget', 'delete', 'remove', 'data']],
  transfer: [['handOver', 'ownership', 'give', 'takeOver', 'owns']],
  transferCompleted: [['handOver', 'ownership', 'owns', 'takeOver', 'done']],
  transferWithdrawn: [
    ['withdraw', 'cancel', 'stop', 'undo', 'not', 'lost', 'noLonger'],
    ['request', 'handOver', 'ownership'],
  ],
  otherAdmin: [
    ['admin', 'ownership'],
    ['replace', 'changed', 'correct', 'wrong', 'other', 'noLonger', 'leave', 'new', 'deleted'],
  ],
  snooze: [['snooze', 'remind', 'later', 'again', 'message', 'wait']],
  remindMe: [['remind', 'message', 'snooze']],
  remindersOff: [['remind', 'message', 'stop']],
  remindersOn: [['remind', 'message', 'again']],
  reminders: [['remind', 'message', 'settings']],
  archived: [['archive', 'list', 'show', 'remove']],
  unarchived: [['unarchive', 'archive', 'list']],
  handTo: [['give', 'takeOver', 'carer', 'colleague', 'handOver', 'nameAs', 'has']],
  abandoned: [['lost', 'competitor', 'noLonger', 'interested', 'cancel']],
  myTrials: [
    [
      'trial',
      'overview',
      'customer',
      'running',
      'ends',
      'open',
      'attention',
      'list',
      'all',
      'everything',
      'show',
      'status',
      'test',
    ],
  ],
  productCorrected: [['product', 'test', 'wrong', 'correct'], RIGHTED],
  accountCorrected: [['account', 'ours', 'theirs'], RIGHTED.concat('signUp')],
  contactCorrected: [['contact', 'phone', 'mail', 'carer']],
  domainCorrected: [['domain', 'mail']],
  companyCorrected: [['company', 'rename', 'wrong', 'correct']],
  startCorrected: [['startDate', 'start', 'ready']],
  corrections: [['correct', 'wrong']],
  newsStopped: [['news', 'stop']],
  newsResumed: [['news', 'again']],
  termNoted: [['term', 'subscription', 'bought', 'extend']],
  endNoted: [['ends', 'expired']],
  converted: [['production']],
  openToPartner: [['open', 'letIn', 'invite', 'show', 'give', 'record', 'start']],
  removalOfAll: [
    ['all', 'everything'],
    ['remove', 'noLonger', 'leave', 'stop', 'relationship'],
  ],
  accessReview: [['review']],
  support: [['support']],
  guide: [['applies']],
  setUp: [['setup']],
  ourTrials: [['asCustomer']],
};

/** A fact that does for those meanings. */
export const HELD: Readonly<Partial<Record<Class, readonly Spot['kind'][]>>> = {
  join: ['code'],
  invite: ['email'],
  domainCorrected: ['domain'],
  contactCorrected: ['email', 'phone'],
};
