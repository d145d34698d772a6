/** What each command is about, on each side: the parts of the help. A command without a topic does not compile. */

import type { HelpTopic } from '../../cards/help';
import type { Side } from '../../src/domain/people/actor';
import type { TypedCommand } from '../engine/commands';

/** The topics, in the order in which the help shows them. */
export const TOPICS: readonly HelpTopic[] = [
  ...(['trials', 'changed', 'corrections', 'people', 'credit', 'handOver', 'access', 'customerToo'] as const),
  ...(['messages', 'forms', 'chat'] as const),
];

/** What a partner does only where it is somebody's customer, too. */
const customerToo = (customer: HelpTopic): Readonly<Record<Side, HelpTopic>> => ({ partner: 'customerToo', customer });

/** The topic of each, where it is another one on each side with both. */
export const topicOf: Readonly<Record<TypedCommand, HelpTopic | Readonly<Record<Side, HelpTopic>>>> = {
  signUp: 'trials',
  myTrials: 'trials',
  trial: 'trials',
  guide: 'trials',
  setUp: 'trials',
  export: 'trials',
  ourTrials: customerToo('trials'),
  extended: 'changed',
  activated: 'changed',
  termNoted: 'changed',
  endNoted: 'changed',
  converted: 'changed',
  expired: 'changed',
  abandoned: 'changed',
  deleted: 'changed',
  archived: 'changed',
  unarchived: 'changed',
  corrections: 'corrections',
  companyCorrected: 'corrections',
  contactCorrected: 'corrections',
  productCorrected: 'corrections',
  accountCorrected: 'corrections',
  domainCorrected: 'corrections',
  startCorrected: 'corrections',
  purchaseCorrected: 'corrections',
  invite: 'people',
  invitations: 'people',
  binding: 'people',
  join: 'people',
  openToPartner: customerToo('people'),
  handTo: 'people',
  handed: 'people',
  credit: 'credit',
  creditSettled: 'credit',
  transfer: 'handOver',
  otherAdmin: 'handOver',
  transferCompleted: 'handOver',
  transferWithdrawn: 'handOver',
  signInConfirmed: customerToo('handOver'),
  removal: 'access',
  access: 'access',
  accessReview: customerToo('access'),
  removalOfAll: customerToo('access'),
  reminders: 'messages',
  preferences: 'messages',
  remindersOff: 'messages',
  remindersOn: 'messages',
  newsStopped: 'messages',
  newsResumed: 'messages',
  continue: 'forms',
  later: 'forms',
  back: 'forms',
  startOver: 'forms',
  cancel: 'forms',
  help: 'chat',
  home: 'chat',
  guidance: 'chat',
  why: 'chat',
  support: 'chat',
  forgetMe: 'chat',
  privacyNotice: 'chat',
  aboutMe: 'chat',
  whoAmI: 'chat',
  timeTravel: 'chat',
};
