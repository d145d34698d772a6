/** How many days each kind of data is kept. */

/** Days for each kind of data. What has an end of its own, such as a link, goes with it. */
export interface RetentionTerms {
  /** Forms, open or kept for later, after the person's last message. */
  readonly forms: number;
  /** The chat itself with reference and settings, after the person's last message. */
  readonly chats: number;
  /** Names, addresses and phone numbers of a trial's contacts, after its end. */
  readonly contacts: number;
}

/** The terms where nothing else is set. */
export const USUAL_TERMS: RetentionTerms = { forms: 30, chats: 400, contacts: 365 };
