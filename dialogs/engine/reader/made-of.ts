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
  removal: [['remove', 'noLonger', 'leave', 'relationship', 'deleted', 'delete', 'stop', 'withdraw', 'undo', 'ends']],
  access: [
    ['access', 'admin', 'who', 'tenant', 'can'],
    [
      ...(['who', 'carer', 'which', 'what', 'can', 'still', 'be', 'has', 'show', 'list', 'outside', 'if'] as const),
      ...(['status', 'many', 'not', 'how', 'all', 'admin'] as const),
    ],
  ],
  export: [['export']],
  invite: [['invite', 'invitation', 'code', 'letIn', 'record', 'show']],
  invitations: [['invite', 'invitation', 'invited', 'code']],
  signInConfirmed: [['signedIn']],
  join: [['join', 'code', 'invitation', 'invited', 'enter', 'accepted']],
  credit: [['credit', 'nameAs', 'partnerId', 'claim', 'partner']],
  creditSettled: [
    ['credit', 'claim', 'accepted', 'rejected'],
    ['accepted', 'rejected', 'done', 'no', 'not', 'agree'],
  ],
  extended: [['extend', 'ends', 'days', 'months']],
  activated: [['bought', 'customer', 'subscription', 'running']],
  expired: [['expired', 'ends', 'done']],
  deleted: [['deleted', 'delete', 'remove']],
  forgetMe: [['forget', 'delete', 'deleted', 'remove', 'noLonger', 'leave', 'stop', 'export']],
  transfer: [['handOver', 'ownership', 'give', 'takeOver', 'owns', 'customer', 'itself']],
  transferCompleted: [['handOver', 'ownership', 'owns', 'takeOver', 'done', 'customer']],
  transferWithdrawn: [
    ['withdraw', 'cancel', 'stop', 'undo', 'not', 'lost', 'noLonger'],
    ['request', 'handOver', 'ownership'],
  ],
  otherAdmin: [
    ['admin', 'ownership'],
    ['replace', 'changed', 'correct', 'wrong', 'other', 'noLonger', 'leave', 'new', 'deleted'],
  ],
  snooze: [['snooze', 'remind', 'later', 'again', 'message', 'wait', 'stop', 'extend']],
  remindMe: [['remind', 'message', 'snooze']],
  remindersOff: [['remind', 'message', 'stop']],
  ready: [['ready', 'running', 'start', 'done', 'signedIn', 'startDate', 'setup', 'already', 'new', 'signUp', 'test', 'open']],
  preferences: [['timeOfDay', 'workDay', 'settings', 'only', 'remind', 'message', 'snooze', 'wait']],
  continue: [['goOn', 'again', 'open', 'back', 'done']],
  remindersOn: [['remind', 'message', 'again']],
  reminders: [['remind', 'message', 'settings', 'next']],
  archived: [['archive', 'list', 'show', 'remove']],
  unarchived: [['unarchive', 'archive', 'list']],
  handTo: [['give', 'takeOver', 'carer', 'colleague', 'handOver', 'nameAs', 'has', 'got', 'attention']],
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
      'soon',
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
  corrections: [['correct', 'wrong', 'changed']],
  newsStopped: [['news', 'stop']],
  newsResumed: [['news', 'again']],
  termNoted: [['term', 'subscription', 'bought', 'extend']],
  endNoted: [['ends', 'expired', 'done']],
  converted: [['production']],
  openToPartner: [['open', 'letIn', 'invite', 'show', 'give', 'record', 'start']],
  removalOfAll: [
    ['all', 'everything'],
    ['remove', 'noLonger', 'leave', 'stop', 'relationship'],
  ],
  accessReview: [['review']],
  support: [['support', 'help', 'direct', 'microsoft']],
  guide: [['applies']],
  setUp: [['setup', 'start']],
  ourTrials: [['asCustomer']],
};

/** Facts that do for those meanings: all of one of the groups. */
export const HELD: Readonly<Partial<Record<Class, readonly (readonly Spot['kind'][])[]>>> = {
  signUp: [['name', 'product']],
  myTrials: [['country'], ['month']],
  join: [['code']],
  invite: [['email']],
  preferences: [['time']],
  snooze: [['date'], ['days']],
  extended: [['days']],
  productCorrected: [['product']],
  domainCorrected: [['domain']],
  contactCorrected: [['email'], ['phone']],
};
