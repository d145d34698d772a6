/** What the bot needs from the world, named by need. The plugs implement these; the rest of the house is handed them. */

import type { RecordedChange, Refusal } from './changes';
import type { PartnerCompany } from './credit';
import type { FreshMember } from './fresh-member';
import type { Notice } from './notices';
import type { AgendaEntry, Instant, Person, PersonRef, TimelineEntry, Trial } from './trial';

/** Tells the present instant. Tests hand in one that can be moved. */
export interface Clock {
  now(): Date;
}

/** Moves the instant the bot goes by, so that the weeks of a trial can be seen today. */
export interface TimeTravel {
  /** The true instant. */
  home(): Date;
  /** It is this instant now, and time goes on from there. */
  to(at: Instant): void;
}

/** Makes ids that nobody can guess: random GUIDs in lower case. */
export interface Ids {
  next(): string;
}

/** One stored thing with the version of the row it came from. */
export interface StoredItem {
  eTag?: string;
}

/**
 * The three-method storage of the Bot Framework, stated here so that neither SDK owns it.
 * `read` answers only the keys it found, each with its `eTag`. `write` overwrites on an absent, empty or `*` eTag and is
 * conditional otherwise; a refused condition rejects with a message that holds "eTag conflict". The objects handed in stay as they
 * are: whoever writes on needs the new `eTag`, from `read` or from `put`.
 */
export interface ItemStorage {
  read(keys: string[]): Promise<Record<string, StoredItem>>;
  write(changes: Record<string, StoredItem>): Promise<void>;
  delete(keys: string[]): Promise<void>;
}

/** An item and the key it stands under. */
export interface FoundItem {
  readonly key: string;
  readonly item: StoredItem;
}

/** What is left of an item that can't be read. */
export interface Remains {
  /** The version in which it stands: what takes its place on this condition takes the place of nothing else. */
  readonly eTag: string;
  /** When it was written last. */
  readonly at: Instant;
  /** Its text, where the bytes still make one; it need not be JSON. */
  readonly text?: string;
  /** Where they don't: its rows as they are, bytes in base64. */
  readonly rows?: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Storage that can also list keys: those whose mark (a sortable string taken from the item) is at or below a bound and not below
 * another, and those that start alike. Lists are streams, in no promised order; an item may be gone when its key is met.
 */
export interface MarkedStorage extends ItemStorage {
  /** Writes one item on the condition its eTag sets, as `write` does; answers the item's new eTag. */
  put(key: string, item: StoredItem): Promise<string>;
  marked(upTo: string, from?: string): AsyncIterable<string>;
  /** The keys that start so. With a bound only of items last touched until then: by what the item says, else by its last write. */
  keys(prefix: string, touchedUpTo?: Instant): AsyncIterable<string>;
  /** An item by the hash of its key (`hashKey`), for those who keep no key; rejects as `read` does. */
  find(hash: string): Promise<FoundItem | undefined>;
  /** What is left of an item that can't be read; `undefined` when there is none. ROW_FROM_NEWER_VERSION where a newer program wrote it. */
  remains(key: string): Promise<Remains | undefined>;
  /** Removes an item if it is still as it was read; answers whether it is gone. */
  remove(key: string, item: StoredItem): Promise<boolean>;
}

/** What OpenID discovery said of a domain: its tenant, that it has none, or that nobody could be asked. */
export type TenantAnswer =
  { readonly kind: 'found'; readonly tenantId: string } | { readonly kind: 'none' } | { readonly kind: 'unknown' };

/** Finds the Microsoft Entra tenant of a domain. Never rejects: trouble with the network is the answer `unknown`. */
export interface TenantDiscovery {
  find(domain: string): Promise<TenantAnswer>;
}

/** What a term was taken for when somebody looked for a partner company. */
export type SearchTerm = 'name' | 'phone' | 'partnerId' | 'mbsNumber' | 'domain';

/** Why there was nothing to look for. `secret`: a card number or the like, which is not looked at. */
export type NoSearchTerm = 'empty' | 'tooShort' | 'marksOnly' | 'tooLong' | 'publicMailbox' | 'secret';

/** A company that was found. Nobody has checked its PartnerID at Microsoft. */
export interface FoundCompany extends PartnerCompany {
  /** One of the companies the operator entered for the tenant in question. */
  readonly own?: true;
}

/** What a search found, the best first; why there was nothing to look for; or that the directory can't be searched just now. */
export type DirectoryAnswer =
  | { readonly kind: 'found'; readonly term: SearchTerm; readonly found: readonly FoundCompany[] }
  | { readonly kind: 'none'; readonly because: NoSearchTerm }
  | { readonly kind: 'away' };

/** What counts beside the term: the tenant whose own companies come first, countries (ISO 3166-1 alpha-2), how many to find (5 unless said). */
export interface SearchFor {
  readonly tenantId?: string;
  readonly country?: string;
  readonly customerCountry?: string;
  readonly most?: number;
}

/**
 * Finds partner companies by name, phone number, web or mail address, PartnerID or the old 10-digit number. Never rejects. Small enough that a
 * search service can stand behind it.
 */
export interface PartnerDirectory {
  /** There is nothing to search in, for now or for good: partners are named by hand. */
  readonly isEmpty?: boolean;
  /** There is something to search in, but just now it can't be: people are told so. */
  readonly isAway?: boolean;
  /** It answers while somebody types. */
  readonly offersTyping?: boolean;
  search(text: string, wanted?: SearchFor): Promise<DirectoryAnswer>;
  /** The company with this PartnerID of a location; nothing where it is not there, or the directory can't be searched just now. */
  find(partnerId: string): Promise<PartnerCompany | undefined>;
  /** The operator's own companies for a tenant, in the order in which they were entered. */
  own(tenantId: string): readonly PartnerCompany[];
}

/** What became of a change that was recorded: applied now, applied earlier, or refused by the rules. */
export type RecordOutcome =
  | { readonly kind: 'done'; readonly trial: Trial }
  | { readonly kind: 'already'; readonly trial: Trial }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * The record of trials. Every call names the tenant that owns the trial; a trial of another tenant is not found. Who may ask for which
 * tenant is decided above (`dialogs/engine/reach.ts`).
 */
export interface Trials {
  /**
   * Applies one change and its timeline entry in one transaction. The same change id a second time is `already`. `seen` is the trial as
   * it was just read: while it stands as it was, nothing is read again.
   */
  record(change: RecordedChange, seen?: Trial): Promise<RecordOutcome>;
  /** Works out anew when people are reminded of a trial, and makes good what the due index lost of it. Leaves no entry. */
  reschedule(tenantId: string, trialId: string): Promise<void>;
  get(tenantId: string, trialId: string): Promise<Trial | undefined>;
  /** All trials of a partner tenant, in no promised order. */
  list(tenantId: string): Promise<readonly Trial[]>;
  /** Trials of a partner tenant whose customer's name starts with these letters, case and accents aside. */
  findByName(tenantId: string, name: string): Promise<readonly Trial[]>;
  /** Trials that are bound to this tenant as their customer's, whichever partner has them, in no promised order. */
  ofCustomer(tenantId: string): Promise<readonly Trial[]>;
  /** The timeline of one trial, oldest first. */
  timeline(tenantId: string, trialId: string): Promise<readonly TimelineEntry[]>;
  /** A notice that a change owes; nothing once it was sent. */
  notice(tenantId: string, trialId: string, id: string): Promise<Notice | undefined>;
  /** Nobody is owed this notice any more. A second time is fine. */
  settleNotice(notice: Notice): Promise<void>;
  person(ref: PersonRef): Promise<Person | undefined>;
  /** The people of a tenant whom the roster knows as members and who have spoken to the bot; nobody who was only named on a trial. */
  colleagues(tenantId: string): Promise<readonly Person[]>;
  /** Keeps what the channel says of a person (name, address), overwriting what was there. */
  remember(person: Person): Promise<void>;
}

/**
 * Says when each person is to be reminded of a trial next, or only those who are meant. What it needs to know of people it finds out itself.
 */
export interface Schedule {
  next(trial: Trial, isMeant?: (personId: string) => boolean): Promise<readonly AgendaEntry[]>;
}

/** What a file holds: all trials of a company, or the request package of one trial's hand-over. */
export type FileWanted = { readonly kind: 'trials' } | { readonly kind: 'package'; readonly trialId: string };

/** What a link to a file opens, and for whom it was made; the file itself is made when the link is used. */
export type Grant = FileWanted & { readonly tenantId: string; readonly personId: string; readonly locale: string };

/** Makes links to files: one use, ten minutes, for the one who asks and no one else. Nothing where the bot knows no public address. */
export interface Links {
  make(wanted: FileWanted, locale: string, by: FreshMember): Promise<string | undefined>;
}

/** Which invitation of which trial a code belongs to. */
export interface InvitationRef {
  readonly partnerTenantId: string;
  readonly trialId: string;
  readonly invitationId: string;
}

/**
 * Codes of invitations. Only a hash of one is kept, so it can't be shown again; another one can be issued. Whether it still opens
 * anything the trial alone says: when the invitation closes, all its codes do.
 */
export interface Codes {
  /** A fresh code, in groups of four, for a member to send. */
  issue(invitation: InvitationRef & { readonly expiresAt: Instant }, by: FreshMember): Promise<string>;
  /** The invitation a typed code belongs to; nothing where it belongs to none, or is too old. */
  find(typed: string): Promise<InvitationRef | undefined>;
}

/** Counts tries of codes, so that nobody can go through them. Counting the same try again changes nothing. */
export interface CodeTries {
  /** Counts a try; or answers until when the person has to wait, and counts nothing. */
  count(person: PersonRef, tryId: string): Promise<Instant | undefined>;
  /** The code was right: the wrong ones that the person tried before are forgotten. */
  forget(person: PersonRef): Promise<void>;
}
