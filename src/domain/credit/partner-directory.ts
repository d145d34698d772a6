/** Where partner companies are looked up. */

import type { PartnerCompany } from './credit';

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

/**
 * What counts beside the term: the tenant whose own companies come first, countries (ISO 3166-1 alpha-2), how many to find (5 unless said), and
 * a town or country, in any language, in which all that are found are to lie.
 */
export interface SearchFor {
  readonly tenantId?: string;
  readonly country?: string;
  readonly customerCountry?: string;
  readonly most?: number;
  readonly place?: string;
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
