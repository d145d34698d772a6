/** Takes people out of what is kept: where they were named, a pseudonym stands; what served only them goes. Pure. */

import type { PersonRef, Trial } from './trial';

/** Who is taken out, and by what they are recognised. */
export interface Erasing {
  /** The tenant that goes as a whole, if one does. */
  readonly tenantId?: string;
  /** Ids of people, and the tenant's; GUIDs in lower case. */
  readonly ids: ReadonlySet<string>;
  /** Other texts that stand for a person: addresses, and the ids a channel gives; in lower case. */
  readonly traces: ReadonlySet<string>;
  /** The same id gives the same pseudonym, and nobody can go back. */
  readonly pseudonymOf: (id: string) => string;
}

const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/giu;
const PSEUDONYM = /^erased-/u;
/** What may stand before the `@` of an address (RFC 5322, atext and dots), and what may go on behind it. */
const GOES_ON_BEFORE = /[\w.!#$%&'*+/=?^`{|}~-]$/u;
const GOES_ON_BEHIND = /^(?:[\w-]|\.\w)/u;

/** A pseudonym for an id, from something that looks random. */
export function pseudonymFrom(random: string): string {
  return `erased-${random}`;
}

/** Whether this id stands for somebody who was erased. */
export function isErased(id: string): boolean {
  return PSEUDONYM.test(id);
}

/** Whether a text names one of the ids. */
export function mentionsId(text: string, { ids }: Pick<Erasing, 'ids'>): boolean {
  return ids.size > 0 && [...text.matchAll(GUID)].some(([id]) => ids.has(id.toLowerCase()));
}

/** Whether a text holds one of the traces as a whole: `jo@contoso.com` is not in `mojo@contoso.com`. */
export function mentionsTrace(text: string, { traces }: Pick<Erasing, 'traces'>): boolean {
  const lower = text.toLowerCase();
  return [...traces].some((trace) => holds(lower, trace));
}

/** Whether a text names an id or holds a trace. */
export function mentions(text: string, erasing: Pick<Erasing, 'ids' | 'traces'>): boolean {
  return mentionsId(text, erasing) || mentionsTrace(text, erasing);
}

/** The text with pseudonyms in place of the ids. */
export function pseudonymised(text: string, { ids, pseudonymOf }: Pick<Erasing, 'ids' | 'pseudonymOf'>): string {
  return text.replace(GUID, (id) => (ids.has(id.toLowerCase()) ? pseudonymOf(id.toLowerCase()) : id));
}

/** A plain value with pseudonyms in place of the ids. */
export function withPseudonyms<T>(value: T, erasing: Pick<Erasing, 'ids' | 'pseudonymOf'>): T {
  return JSON.parse(pseudonymised(JSON.stringify(value), erasing)) as T;
}

/**
 * A trial after its people were erased. It is bound to no erased tenant, nobody erased may see it or is reminded, and no invitation
 * waits for them.
 */
export function erasedTrial(trial: Trial, erasing: Pick<Erasing, 'ids' | 'pseudonymOf'>): Trial {
  const { customer, people, invitations, logs, ...rest } = withPseudonyms(trial, erasing);
  const { tenantId, boundBy: _boundBy, ...company } = customer;
  const seeing = people?.filter(isKnown);
  return {
    ...rest,
    customer: tenantId === undefined || isErased(tenantId) ? company : customer,
    ...(seeing === undefined ? {} : { people: seeing }),
    ...(invitations === undefined ? {} : { invitations: invitations.map(withoutErasedGuest) }),
    ...(logs === undefined ? {} : { logs: logs.filter(({ personId, tenantId = '' }) => isKnown({ personId, tenantId })) }),
  };
}

function isKnown({ tenantId, personId }: PersonRef): boolean {
  return !isErased(personId) && !isErased(tenantId);
}

type Part<K extends keyof Trial> = NonNullable<Trial[K]>;

/** No invitation waits for somebody erased, and nobody erased waits to be let in. */
function withoutErasedGuest({ askers, ...invitation }: Part<'invitations'>[number]): Part<'invitations'>[number] {
  const asking = askers?.filter(isKnown) ?? [];
  const one = asking.length === 0 ? invitation : { ...invitation, askers: asking };
  return one.state === 'open' && !isKnown(one.invited) ? { ...one, state: 'revoked' } : one;
}

function holds(text: string, trace: string): boolean {
  if (trace === '') return false;
  for (let at = text.indexOf(trace); at >= 0; at = text.indexOf(trace, at + 1)) {
    const isWhole =
      !GOES_ON_BEFORE.test(text.slice(Math.max(0, at - 1), at)) &&
      !GOES_ON_BEHIND.test(text.slice(at + trace.length, at + trace.length + 2));
    if (isWhole) return true;
  }
  return false;
}
