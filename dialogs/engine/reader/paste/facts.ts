/** What a pasted text can hold, and who pastes it. */

/** What may be found. Dates are ISO, countries ISO 3166-1 alpha-2, phone numbers E.164. */
export type PasteField =
  | 'company'
  | 'domain'
  | 'country'
  | 'contactName'
  | 'email'
  | 'phone'
  | 'registration'
  | 'product'
  | 'trialStart'
  | 'trialEnd'
  | 'subscriptionId'
  | 'environment'
  | 'kind';

/** What was found. */
export type PasteFacts = Readonly<Partial<Record<PasteField, string>>>;

/** Who pastes: what is theirs is no customer's. */
export interface PasteContext {
  /** ISO date of the person's day. */
  readonly today: string;
  readonly locale?: string;
  /** The customer's country where it is known (ISO 3166-1 alpha-2). */
  readonly country?: string;
  /** Domains of the person's own company. */
  readonly ownDomains: readonly string[];
}
