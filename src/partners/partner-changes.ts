/** What an operator changed of the list of partner tenants: added, removed, and which tenants are one partner. Pure; the list keeps it. */

import { z } from 'zod';

/** What is stored. Fields of another release stay. */
export const changesSchema = z.looseObject({
  v: z.literal(1),
  /** Names by tenant id. */
  added: z.record(z.string(), z.string()),
  removed: z.array(z.string()),
  /** The group of each tenant that is one partner with others, by tenant id; a group is called like the tenant it began with. */
  joined: z.record(z.string(), z.string()).exactOptional(),
  eTag: z.string().exactOptional(),
});

/** That, as it is read. */
export type Changes = z.infer<typeof changesSchema>;
/** What a command changes of it. */
export type Change = Pick<Changes, 'added' | 'removed' | 'joined'>;

/** The other tenants of its group; none where it stands alone. */
export function matesIn({ joined = {} }: Pick<Changes, 'joined'>, tenantId: string): readonly string[] {
  const group = Object.hasOwn(joined, tenantId) ? joined[tenantId] : undefined;
  if (group === undefined) return [];
  return Object.entries(joined).flatMap(([one, its]) => (its === group && one !== tenantId ? [one] : []));
}

/** Both, with all that are joined to either, are one partner. */
export function joining({ added, removed, joined = {} }: Changes, one: string, other: string): Change {
  const all = [one, other].flatMap((tenantId) => [tenantId, ...matesIn({ joined }, tenantId)]);
  const group = joined[one] ?? joined[other] ?? one;
  return { added, removed, joined: { ...joined, ...Object.fromEntries(all.map((tenantId) => [tenantId, group])) } };
}

/** It stands alone; so does the last one that is left. */
export function leaving({ added, removed, joined = {} }: Changes, tenantId: string): Change {
  const mates = matesIn({ joined }, tenantId);
  const alone = mates.length === 1 ? [tenantId, ...mates] : [tenantId];
  const left = Object.fromEntries(Object.entries(joined).filter(([one]) => !alone.includes(one)));
  return { added, removed, joined: left };
}
