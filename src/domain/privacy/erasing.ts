/** Takes people out of what is kept: where they were named, a pseudonym stands; what served only them goes. Pure. */

import { namesIn, phonesIn, type FoundText } from './naming';
import { addressesIn, channelIdsIn, idsIn, tracesIn, type Trace } from './traces';

/** Who is taken out, and by what they are recognised. */
export interface Erasing {
  /** The tenant that goes as a whole, if one does. */
  readonly tenantId?: string;
  /** Ids of people, and the tenant's; GUIDs in lower case. */
  readonly ids: ReadonlySet<string>;
  /** Addresses, and the ids a channel gives, as traces. */
  readonly traces: ReadonlySet<Trace>;
  /** Their names. Others have the same, so a name says nothing about whom a row means. */
  readonly names: readonly string[];
  /** Their phone numbers, as `phoneSpellings` gives them; the same holds for these. */
  readonly phones: readonly string[];
  /** The same id gives the same pseudonym, and nobody can go back. */
  readonly pseudonymOf: (id: string) => string;
}

/** By what a row is found. */
export type Recognised = Pick<Erasing, 'ids' | 'traces'>;

/** Stands in a text where an address, a name or a number was: no word of any language. */
export const TAKEN_OUT = '[…]';

/** Whether a text names one of the ids. */
export function mentionsId(text: string, { ids }: Pick<Erasing, 'ids'>): boolean {
  return ids.size > 0 && idsIn(text).some(({ trace }) => ids.has(trace));
}

/** Whether a text holds one of the traces as a whole: `jo@contoso.com` is not in `mojo@contoso.com`. */
export function mentionsTrace(text: string, { traces }: Pick<Erasing, 'traces'>): boolean {
  return traces.size > 0 && [...addressesIn(text), ...channelIdsIn(text)].some(({ trace }) => traces.has(trace));
}

/** Whether a text names an id or holds a trace. */
export function mentions(text: string, erasing: Recognised): boolean {
  return mentionsId(text, erasing) || mentionsTrace(text, erasing);
}

/** Whether a text holds one of the names or numbers, which others may have as well. */
export function soundsLike(text: string, { names, phones }: Pick<Erasing, 'names' | 'phones'>): boolean {
  return namesIn(text, names).length > 0 || phonesIn(text, phones).length > 0;
}

/** Whether a text says anything of the person at all, a name or a number alone included. */
export function tellsOf(text: string, erasing: Erasing): boolean {
  return mentions(text, erasing) || soundsLike(text, erasing);
}

/** Whether any text in a plain value, keys among them, names an id or holds a trace. */
export function valueMentions(value: unknown, erasing: Recognised): boolean {
  return anyText(value, (text) => mentions(text, erasing));
}

/** Whether a plain value names one of them where people are named: not by an id that stands for a tenant or a trial there, as the index has it. */
export function valueNames(value: unknown, { ids, traces }: Recognised): boolean {
  return [...tracesIn(value)].some((trace) => ids.has(trace) || traces.has(trace));
}

/** Whether any text in a plain value, keys among them, says anything of the person at all. */
export function valueTellsOf(value: unknown, erasing: Erasing): boolean {
  return anyText(value, (text) => tellsOf(text, erasing));
}

/** The text with pseudonyms in place of the ids, and `TAKEN_OUT` in place of addresses, names and phone numbers. */
export function withoutPeople(text: string, erasing: Erasing): string {
  const named = without(text, idsIn(text), ({ trace }) => (erasing.ids.has(trace) ? erasing.pseudonymOf(trace) : undefined));
  const traced = without(named, [...addressesIn(named), ...channelIdsIn(named)], ({ trace }) =>
    erasing.traces.has(trace) ? TAKEN_OUT : undefined,
  );
  const unnamed = without(traced, namesIn(traced, erasing.names), () => TAKEN_OUT);
  return without(unnamed, phonesIn(unnamed, erasing.phones), () => TAKEN_OUT);
}

/** A plain value without the people, in keys too; whatever else is in it stays, known or not. */
export function valueWithoutPeople<T>(value: T, erasing: Erasing): T {
  return cleaned(value, erasing) as T;
}

// Text by text: in JSON the letter of an escape, such as the one of a line break, stands before what follows it.
function anyText(value: unknown, isMeant: (text: string) => boolean): boolean {
  if (typeof value === 'string') return isMeant(value);
  if (Array.isArray(value)) return value.some((one) => anyText(one, isMeant));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => isMeant(key) || anyText(inner, isMeant));
}

function cleaned(value: unknown, erasing: Erasing): unknown {
  if (typeof value === 'string') return withoutPeople(value, erasing);
  if (Array.isArray(value)) return value.map((one) => cleaned(one, erasing));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [withoutPeople(key, erasing), cleaned(inner, erasing)]));
}

/** The longest of those that begin or end alike goes first; what it covers is gone then. */
function without<F extends FoundText>(text: string, found: readonly F[], instead: (one: F) => string | undefined): string {
  const places = found.flatMap((one) => {
    const text = instead(one);
    return text === undefined ? [] : [{ from: one.from, to: one.to, text }];
  });
  const ordered = places.toSorted((a, b) => a.from - b.from || b.to - a.to);
  let [after, at] = ['', 0];
  for (const place of ordered) {
    if (place.from < at) continue;
    after += text.slice(at, place.from) + place.text;
    at = place.to;
  }
  return after + text.slice(at);
}
