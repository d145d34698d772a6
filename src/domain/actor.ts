/** Who acts: the person and the side, as the authenticated channel says. Nothing in a card or a text is ever asked. */

import type { Person } from './trial';

/** `partner`: of a tenant that is listed as a partner tenant. `customer`: everyone else. */
export type Side = 'partner' | 'customer';

/** One person in one conversation. */
export interface Actor {
  readonly person: Person;
  readonly side: Side;
  /** The configured name of the person's company; empty where it is not listed. */
  readonly company: string;
}

/**
 * The actor for a person: the side follows from the tenants listed as partners (tenant id → name, which may be empty). Somebody the
 * channel names no object id for is nobody's colleague.
 */
export function actorOf(person: Person, partners: ReadonlyMap<string, string>): Actor {
  const company = person.personId === '' ? undefined : partners.get(person.tenantId);
  return { person, side: company === undefined ? 'customer' : 'partner', company: company ?? '' };
}
