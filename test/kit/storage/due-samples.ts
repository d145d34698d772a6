/** Entries of the due index for tests. */

import type { DueEntry } from '../../../src/domain/watch/due';

/** The partner's tenant. */
export const PARTNER = '11111111-1111-4111-8111-111111111111';

/** An entry with a number: one person each, all due at the same instant unless told otherwise. */
export function entryOf(number: number, changed: Partial<DueEntry> = {}): DueEntry {
  return {
    kind: 'reminder',
    partnerTenantId: PARTNER,
    trialId: `trial-${number}`,
    id: `person-${number}|endsSoon|3|2026-04-17`,
    to: { tenantId: PARTNER, personId: `person-${number}` },
    at: '2026-04-14T09:00:00.000Z',
    ...changed,
  };
}

/** So many entries, numbered from 0. */
export function entries(count: number, changed: (number: number) => Partial<DueEntry> = () => ({})): readonly DueEntry[] {
  return Array.from({ length: count }, (_, number) => entryOf(number, changed(number)));
}

/** Everything an async iteration gives. */
export async function collected<T>(all: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const one of all) found.push(one);
  return found;
}
