/** Whom an item of the bot's state names, so that an erasure finds the item. What follows from a person's own keys needs no finding. */

import { z } from 'zod';
import type { StoredItem } from '../domain/record/item-storage';
import { mentionsTrace, valueNames, type Recognised } from '../domain/privacy/erasing';
import { idsIn, tracesIn, type Trace } from '../domain/privacy/traces';
import { isNotCleaned } from './erasure';
import { legible } from './set-aside-text';
import { CHATS } from './subject';

/** As much of a chat as says whose it is, and whom it is about to record. What makes no sense is looked at like any other item. */
const chatShape = z.looseObject({
  reference: z.looseObject({ personChannelId: z.string() }).optional().catch(undefined),
  owed: z
    .array(z.looseObject({ change: z.looseObject({ people: z.array(z.looseObject({ personId: z.string() })) }).optional() }))
    .catch([]),
});

/** The traces in an item and in its key; none in what only says what is being done about people. Never throws. */
export function tracesOfItem(key: string, item: StoredItem): ReadonlySet<Trace> {
  if (isNotCleaned(key)) return new Set();
  if (!isChatKey(key)) return new Set([...peopleIn(key), ...tracesIn(legible(key, item))]);
  return notOwn(tracesIn(item), ownIdsOf(key, item));
}

/** Whether an item or its key names one of them where people are named. */
export function namesPeople(key: string, item: unknown, recognised: Recognised): boolean {
  const inKey = isChatKey(key) ? [key.split('/')[2]?.toLowerCase() ?? ''] : peopleIn(key);
  return (
    inKey.some((id) => recognised.ids.has(id)) || mentionsTrace(key, recognised) || valueNames(legible(key, item), recognised)
  );
}

/** Whether a key is one of a chat, which names its person by itself. */
export function isChatKey(key: string): boolean {
  return key.startsWith(CHATS);
}

/** The traces but for those that lead to the chat anyway. */
export function notOwn(traces: ReadonlySet<Trace>, own: ReadonlySet<Trace>): ReadonlySet<Trace> {
  return new Set([...traces].filter((trace) => !own.has(trace)));
}

/** A key ends in a tenant, or in a tenant and a person. */
function peopleIn(key: string): readonly Trace[] {
  return key.includes('tenant/') ? [] : idsIn(key).map(({ trace }) => trace);
}

/**
 * The ids that lead to the chat anyway: the person's own, and the random ones that a change still owed gives to people whom it brings
 * along. Nobody knows those by them yet, and with the record they are named there. Their addresses count.
 */
export function ownIdsOf(key: string, item: StoredItem): ReadonlySet<string> {
  const { reference, owed = [] } = chatShape.safeParse(item).data ?? {};
  const brought = owed.flatMap(({ change }) => change?.people.map(({ personId }) => personId) ?? []);
  const ids = [key.split('/')[2], reference?.personChannelId, ...brought];
  return new Set(ids.flatMap((id) => (id === undefined ? [] : [id.toLowerCase()])));
}
