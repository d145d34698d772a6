/** What reminders say, and what they lead to, as codes. */

/** What a reminder says; a code the words know. */
export type ReminderCard =
  | 'signUpUnfinished'
  | 'extensionOpens'
  | 'ends'
  | 'ended'
  | 'endedRenewing'
  | 'endedPaid'
  | 'notConverted'
  | 'convertedInTime'
  | 'dataDeleted'
  | 'idle'
  | 'idleCentral'
  | 'autoBilling'
  | 'autoBillingUnknown'
  | 'orderRenews'
  | 'turnedPaid'
  | 'termEnds'
  | 'termUnwanted'
  | 'termEnded'
  | 'creditMissing'
  | 'creditPlanned'
  | 'creditUndecided'
  | 'transferNotBegun'
  | 'adminNotSignedIn'
  | 'signInAsked'
  | 'removalOpen'
  | 'removalAsked'
  | 'accessReview';

/** The next action: the verb of a command. */
export type ReminderAction =
  | 'ready'
  | 'extended'
  | 'activated'
  | 'termNoted'
  | 'converted'
  | 'trial'
  | 'used'
  | 'credit'
  | 'creditSettled'
  | 'transfer'
  | 'attest'
  | 'removal'
  | 'accessReview';
