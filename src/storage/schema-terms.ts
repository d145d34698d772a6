/** What the shapes of the record's rows are made of. */

import { z } from 'zod';

/** Any text. */
export const text = z.string();
/** A text that is not empty. */
export const some = z.string().min(1);
/** An instant. */
export const instant = z.iso.datetime();
/** A calendar date. */
export const day = z.iso.date();
/** Somebody, by tenant and object id. */
export const personRef = z.looseObject({ tenantId: some, personId: some });
/** Who said something, and when. */
export const confirmation = z.looseObject({ by: personRef, at: instant });
/** Instants by key. */
export const instants = z.record(z.string(), instant);

/** What a value may be that is one of some codes. */
export type Codes = <V extends string>(values: readonly V[]) => z.ZodType<V>;

/** Only codes this release knows. */
export function known<V extends string>(values: readonly V[]): z.ZodType<V> {
  return z.custom<V>((value) => values.some((one) => one === value));
}

/** Any code, of another release too. */
export function anyCode<V extends string>(_values: readonly V[]): z.ZodType<V> {
  return z.custom<V>((value) => typeof value === 'string' && value !== '');
}

/** The fact something was worked out by, in the revision it had. */
export const factRef = z.looseObject({ fact: some, rev: z.number() });

/** What is said of a field by each side and by Microsoft. */
export const sayingsOf = <T extends string>(value: z.ZodType<T>, code: Codes) => {
  const said = z
    .looseObject({ value, by: code(['person', 'microsoft', 'computed']), at: instant, fact: factRef.exactOptional() })
    .exactOptional();
  return z.looseObject({ partner: said, customer: said, read: said });
};
