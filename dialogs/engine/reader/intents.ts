/** What a line can want, and what it can say: the names the reader answers with. */

import type { Compare } from './resemblance';

/** What can be wanted. The names are those of commands; some have none yet, and then something near is offered. */
export const intents = [
  ...[
    'signUp',
    'myTrials',
    'trial',
    'credit',
    'creditSettled',
    'transfer',
    'transferCompleted',
    'invite',
    'invitations',
    'binding',
  ],
  ...['join', 'signInConfirmed', 'extended', 'activated', 'expired', 'abandoned', 'deleted', 'startCorrected', 'domainCorrected'],
  ...['companyCorrected', 'contactCorrected', 'handTo', 'handed', 'archived', 'unarchived', 'forgetMe', 'continue', 'later'],
  ...['startOver', 'back', 'cancel', 'remindersOff', 'remindersOn', 'reminders', 'preferences', 'snooze', 'remindMe', 'export'],
  ...[
    'removal',
    'access',
    'guidance',
    'help',
    'home',
    'ready',
    'productCorrected',
    'accountCorrected',
    'corrections',
    'otherAdmin',
  ],
  ...['transferWithdrawn', 'newsStopped', 'newsResumed', 'termNoted', 'endNoted', 'converted', 'openToPartner', 'removalOfAll'],
  ...['accessReview', 'support', 'guide', 'setUp', 'ourTrials'],
] as const;

/** One of them. */
export type Intent = (typeof intents)[number];

/** The facts a line can hold. Dates are ISO, countries ISO 3166-1 alpha-2, phone numbers E.164, days a number. */
export type DetailName =
  | 'company'
  | 'domain'
  | 'country'
  | 'product'
  | 'person'
  | 'email'
  | 'phone'
  | 'date'
  | 'trial'
  | 'yesno'
  | 'field'
  | 'value'
  | 'filter'
  | 'days'
  | 'start'
  | 'identity'
  | 'buying'
  | 'partner'
  | 'code'
  | 'time';

/** What was found in a line. */
export type Details = Readonly<Partial<Record<DetailName, string>>>;

/** What a line that is no wish and no answer is. `noName`: it stands where a name was asked for, and says that it is none. */
export type Aside = 'question' | 'why' | 'help' | 'skip' | 'smallTalk' | 'noName' | 'unknown';

/** What people ask of trials in general. */
export type Topic = 'charge' | 'data' | 'users' | 'extend' | 'length' | 'country' | 'signIn';

/** A wish with its facts. */
export interface Wish {
  readonly intent: Intent;
  readonly details: Details;
}

/**
 * What was understood. `intent`: do it, and offer `then` after it. `ask`: offer these two. `answer`: the open question takes these facts.
 * `unsure`: the facts it would take if its person were sure of them.
 */
export type Understanding =
  | {
      readonly kind: 'intent';
      readonly intent: Intent;
      readonly details: Details;
      readonly confidence: number;
      readonly then?: Wish;
    }
  | { readonly kind: 'ask'; readonly between: readonly [Wish, Wish] }
  | { readonly kind: 'answer'; readonly details: Details }
  | { readonly kind: Aside; readonly topic?: Topic; readonly unsure?: Details };

/** A wish, or one of what is no wish. */
export type Class = Intent | 'question' | 'smallTalk' | 'none';

const ARE_INTENTS: ReadonlySet<string> = new Set(intents);

/** Whether a class is a wish. */
export function isWish(name: Class): name is Intent {
  return ARE_INTENTS.has(name);
}

/** What lines are weighed by, made ready. */
export interface Model {
  readonly classes: readonly Class[];
  readonly bias: readonly number[];
  /** Adds to the scores, by class, what a feature says of each. */
  readonly add: (feature: string, scores: number[]) => void;
  /** The second opinion: how much a line resembles known ones. */
  readonly compare: Compare;
}

/** Where a line is read: who writes, what is open, what is known. */
export interface LineContext {
  readonly side: 'partner' | 'customer' | 'anyone';
  /** The question on screen; absent while no form is open. */
  readonly asked?: { readonly journey: string; readonly step: string; readonly over?: 'cancel' | 'startOver' };
  /** ISO date of the person's day. */
  readonly today: string;
  /** BCP 47. */
  readonly locale?: string;
  /** Customers' names of the trials the person may see. */
  readonly trials: readonly string[];
  /** Names of the partners whose trials a customer sees. */
  readonly partners?: readonly string[];
  /** The name of the person's own company, where it is known. */
  readonly company?: string;
  /** Name of the contact at the customer, where the open form is about one. */
  readonly contact?: string;
  /** The customer's country where it is known (ISO 3166-1 alpha-2): national phone numbers are read for it. */
  readonly country?: string;
  /** Other weights than those that are stored, for measuring what was learned from a part of the lines. */
  readonly model?: Model;
}
