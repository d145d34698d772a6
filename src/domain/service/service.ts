/** What people may know of the bot they talk to: which release it is, whom to ask about it, and how long it keeps what. */

/** Days for each kind of data. What has an end of its own, such as a link, goes with it. */
export interface KeptDays {
  /** Forms, open or kept for later, after the person's last message. */
  readonly forms: number;
  /** The chat itself with reference and settings, after the person's last message. */
  readonly chats: number;
  /** Names, addresses and phone numbers of a trial's contacts, after its end. */
  readonly contacts: number;
}

/** The service as people see it. */
export interface Service {
  /** The version of its `package.json`. */
  readonly version: string;
  /** A mail address or an https address; nothing where the operator named none. */
  readonly contact?: string;
  /** The https address of its page on privacy; nothing where it has no public address. */
  readonly privacyPage?: string;
  /** The tenant the bot itself is registered in, whose people may run it; absent where none is set. */
  readonly operatorTenant?: string;
  readonly keeps: KeptDays;
  /** The host of the language model that lines nobody understood may be sent to; none where none is set up. */
  readonly model?: string;
}
