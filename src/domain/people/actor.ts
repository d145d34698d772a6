/** Who acts: the person and the side, as the authenticated channel says. Nothing in a card or a text is ever asked. */

import type { Instant } from '../time/dates';
import type { Person } from './person';

/** `partner`: of a tenant that is listed as a partner tenant. `customer`: everyone else. On a trial the side is a relation. */
export type Side = 'partner' | 'customer';

/** What the roster says of a person in the tenant the channel names; `unchecked` where it gave no answer yet. */
export type Standing = 'member' | 'guest' | 'unchecked';

/** What the roster said of a person. Kept with the conversation, so that it is asked by risk and not every time (`risk.ts`). */
export interface Membership {
  readonly standing: Exclude<Standing, 'unchecked'>;
  readonly name: string;
  /**
   * The sign-in name in lower case, empty where the roster gave none; absent in what was kept before 0.2. Its domain is one that the
   * person's tenant has verified (Microsoft Graph: user, userPrincipalName), which is true of no other address.
   */
  readonly signInName?: string;
  /** Sign-in name and mail address, in lower case. */
  readonly addresses: readonly string[];
  readonly at: Instant;
}

/** One person in one conversation. */
export interface Actor {
  readonly person: Person;
  readonly side: Side;
  /** The configured name of the person's company; empty where it is not listed. */
  readonly company: string;
  /** The other tenants of the same partner, whose trials are the person's company's as well; absent where there are none. */
  readonly joined?: readonly string[];
  readonly standing: Standing;
  /** The sign-in name the roster reports, in lower case; empty where it gave none. It alone tells a named person from others. */
  readonly signInName: string;
  /** All addresses the roster reports, in lower case. Any administrator of any tenant can set the mail among them: it proves nothing. */
  readonly addresses: readonly string[];
  /** When the roster said so; absent where it was never asked. */
  readonly checkedAt?: Instant;
}

/** The other tenants of the same partner, as an operator joined them; none for a tenant that stands alone or is not listed. */
export type JoinedTenants = (tenantId: string) => readonly string[];

/** Tenants listed as partners: tenant id → name, which may be empty. */
export interface PartnerTenants extends Pick<ReadonlyMap<string, string>, 'get' | 'has'> {
  /** Absent: no tenants are joined. */
  readonly joinedTo?: JoinedTenants;
}

/**
 * The actor for a person: the side follows from the tenants listed as partners. Guests, people the roster was not asked about, and
 * somebody the channel names no object id for are nobody's colleagues.
 */
export function actorOf(person: Person, partners: PartnerTenants, membership?: Membership): Actor {
  const standing = person.personId === '' ? 'guest' : (membership?.standing ?? 'unchecked');
  const company = standing === 'member' ? partners.get(person.tenantId) : undefined;
  return {
    person: membership ? introduced(person, membership) : person,
    side: company === undefined ? 'customer' : 'partner',
    company: company ?? '',
    ...joinedOf(person, company === undefined ? [] : (partners.joinedTo?.(person.tenantId) ?? [])),
    standing,
    ...saidOf(membership),
  };
}

function joinedOf({ tenantId }: Person, all: readonly string[]): Pick<Actor, 'joined'> {
  const joined = all.filter((one) => one !== tenantId);
  return joined.length === 0 ? {} : { joined };
}

function saidOf(membership: Membership | undefined): Pick<Actor, 'signInName' | 'addresses' | 'checkedAt'> {
  if (membership === undefined) return { signInName: '', addresses: [] };
  const { signInName = '', addresses, at } = membership;
  return { signInName, addresses, checkedAt: at };
}

function introduced(person: Person, { standing, name, addresses: [email] }: Membership): Person {
  return {
    ...person,
    name: person.name === '' ? name : person.name,
    ...(email === undefined ? {} : { email }),
    ...(standing === 'member' ? { account: true } : {}),
  };
}

/** Whether records may be shown to the person at all; which ones is decided trial by trial. */
export function mayHaveRecords({ standing }: Actor): boolean {
  return standing === 'member';
}
