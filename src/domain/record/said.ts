/** Values with a provenance: what each side says, what Microsoft shows, what is worked out; and which of them counts. */

import type { FactRef } from '../catalog/facts/fact-ref';
import type { Side } from '../people/actor';
import type { Instant } from '../time/dates';

/** Where a value comes from: somebody says it, it was read at Microsoft, or it was worked out. */
export type SaidBy = 'person' | 'microsoft' | 'computed';

/** A value, where it comes from, and since when. */
export interface Said<T extends string> {
  readonly value: T;
  readonly by: SaidBy;
  readonly at: Instant;
  /** What it was worked out by. */
  readonly fact?: FactRef;
}

/** What is said of one field: at most one value of each side, and one that was read at Microsoft. */
export interface Sayings<T extends string> {
  readonly partner?: Said<T>;
  readonly customer?: Said<T>;
  readonly read?: Said<T>;
}

/** What the two sides say differently, and which of it all counts. */
export interface Difference<T extends string> {
  readonly partner: Said<T>;
  readonly customer: Said<T>;
  readonly counts: Said<T>;
}

/** The value that counts: one that was read after all that people said, else the last word of a person, else what was worked out last. */
export function counted<T extends string>({ partner, customer, read }: Sayings<T>): Said<T> | undefined {
  const sides = [partner, customer].filter((one) => one !== undefined);
  const word = newest(sides.filter(({ by }) => by === 'person'));
  if (read !== undefined && (word === undefined || read.at > word.at)) return read;
  return word ?? newest(sides);
}

/** What the sides say differently; nothing while they agree, or one of them says nothing. */
export function difference<T extends string>(sayings: Sayings<T>): Difference<T> | undefined {
  const { partner, customer } = sayings;
  const counts = counted(sayings);
  if (partner === undefined || customer === undefined || counts === undefined) return undefined;
  return partner.value === customer.value ? undefined : { partner, customer, counts };
}

/** A side's word in place of the one it had; without a value it says nothing any more. Said again, it is the newest. */
export function withWord<T extends string>(sayings: Sayings<T>, side: Side, value: T | undefined, at: Instant): Sayings<T> {
  const { [side]: before, ...others } = sayings;
  if (value === undefined) return others;
  const isSaid = before?.value === value && before.by === 'person' && counted(sayings)?.value === value;
  return isSaid ? sayings : { ...others, [side]: { value, by: 'person', at } satisfies Said<T> };
}

/** Of two of the same instant the first. */
function newest<T extends string>(said: readonly Said<T>[]): Said<T> | undefined {
  return said.reduce<Said<T> | undefined>((best, one) => (best === undefined || one.at > best.at ? one : best), undefined);
}
