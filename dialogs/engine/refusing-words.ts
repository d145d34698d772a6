/** Which of the bot's words tell people that what they wrote or pressed was not taken. By ids, so that it holds in every language. */

import type { english } from '../../cards/words/en';

type Verdict = 'refuses' | 'tells';
type Group<K extends keyof typeof english> = Readonly<Record<Exclude<keyof (typeof english)[K], 'heading' | 'hint'>, Verdict>>;

const notes: Group<'notes'> = {
  readFromLine: 'tells',
  noName: 'refuses',
  severalRows: 'tells',
  otherCompany: 'tells',
  secondWish: 'tells',
  smallTalk: 'tells',
  smallTalkInside: 'tells',
  questionInside: 'refuses',
  stillOpen: 'tells',
  namedPartner: 'tells',
  notHere: 'refuses',
  joined: 'tells',
  letIn: 'tells',
  keptOut: 'tells',
  bindingUndone: 'tells',
  removalWithdrawn: 'tells',
  namedTakenBack: 'tells',
  customerToo: 'tells',
  partnerShutOut: 'tells',
  ownRecorded: 'tells',
  recordsJoined: 'tells',
  joinedCustomers: 'tells',
  reviewed: 'tells',
  reviewUnsure: 'tells',
  removalOfAll: 'tells',
  otherSignIn: 'refuses',
  signedIn: 'tells',
  codeOnCard: 'refuses',
  notNow: 'refuses',
  unserved: 'refuses',
  readingOnly: 'tells',
  outdated: 'refuses',
  over: 'refuses',
  parked: 'tells',
  beyond: 'tells',
  unread: 'refuses',
  edited: 'refuses',
  sticker: 'refuses',
  quotedKept: 'refuses',
  quotedOther: 'refuses',
  quotedUnknown: 'refuses',
  quotedReminder: 'refuses',
  unknown: 'refuses',
  unknownNear: 'refuses',
  unknownUnquoted: 'refuses',
  nearUnquoted: 'refuses',
  cutTyped: 'refuses',
  cutPressed: 'refuses',
  changed: 'refuses',
  personForgotten: 'tells',
  helpInside: 'tells',
  tenantFound: 'tells',
  tenantNone: 'tells',
  tenantNotFound: 'tells',
  tenantUnknown: 'tells',
  ownTenant: 'tells',
  countryChanged: 'tells',
  deadEnd: 'refuses',
  checkSale: 'tells',
  handOver: 'tells',
  kindOnly: 'tells',
  notInCountry: 'tells',
  setUpNext: 'tells',
  intentToo: 'tells',
  noTermEnd: 'tells',
  noPartner: 'tells',
  noPartnerPhone: 'tells',
  noPartnerPartnerId: 'tells',
  noPartnerMbsNumber: 'tells',
  noPartnerDomain: 'tells',
  directoryAway: 'tells',
  partnerIdToo: 'tells',
  partnerIdIfKnown: 'tells',
  guideUnchecked: 'tells',
  paidToo: 'tells',
  domainToo: 'tells',
  accountToo: 'tells',
  identityToo: 'tells',
  nameToo: 'tells',
  emailToo: 'tells',
  phoneToo: 'tells',
  phoneRequiredToo: 'tells',
  registrationToo: 'tells',
  kindToo: 'tells',
  recurringToo: 'tells',
  buyingToo: 'tells',
  editWhich: 'refuses',
  nothingElse: 'tells',
};

const closed: Group<'closed'> = {
  discarded: 'tells',
  kept: 'tells',
  unsure: 'refuses',
  nothing: 'refuses',
  nothingKept: 'refuses',
  forgotten: 'tells',
  notForgotten: 'tells',
  later: 'refuses',
  undrawn: 'refuses',
  refused: 'refuses',
  notFound: 'refuses',
  several: 'tells',
  forPartners: 'refuses',
  unchecked: 'refuses',
  unserved: 'refuses',
  group: 'refuses',
};

const join: Group<'join'> = {
  wait: 'refuses',
  notMember: 'refuses',
  closed: 'refuses',
  partnerTenant: 'refuses',
  full: 'refuses',
  stranger: 'refuses',
  ownRecord: 'refuses',
  notPartner: 'refuses',
  unchecked: 'refuses',
};

const groups = { notes, closed, join };

/** Whole groups of words for what went wrong. */
const WRONG = ['problems', 'refusals', 'secrets', 'trouble'];

/** Cards and notes of other groups that take nothing of what was asked. */
const OTHERS: readonly string[] = [
  'access.closed',
  'busy',
  'closed.unchecked.hint',
  'export.off',
  'invitation.closed',
  'ourTrials.closed',
  'ownership.package.blocked',
  'reminder.noTime',
  'reminder.over',
  'removal.already',
  'removal.checklist.none',
  'removal.closed',
  'removal.unknown',
  'update.handTo.already',
  'update.handTo.nobody',
  'update.handTo.unknown',
  'whichTrial.none',
];

/** Those of these ids that refuse, each once, in their order. */
export function refusalsIn(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].filter(refuses);
}

function refuses(id: string): boolean {
  const [group = '', word = ''] = id.split('.');
  if (WRONG.includes(group) || OTHERS.includes(id)) return true;
  const verdicts: Readonly<Record<string, Readonly<Record<string, Verdict>>>> = groups;
  return Object.hasOwn(verdicts, group) && verdicts[group]?.[word] === 'refuses';
}
