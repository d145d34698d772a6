/** What becomes of an item of the bot's state when somebody is erased who may be named in it. Pure. */

import { isKnownPromise, type Conversation, type OpenJourney, type Owed } from '../../dialogs/state';
import { mentions, mentionsTrace, withPseudonyms, type Erasing } from '../domain/erasing';
import type { StoredItem } from '../domain/ports';

/** It stays as it is, it goes, or this takes its place. */
export type Cleaned =
  { readonly kind: 'keep' } | { readonly kind: 'remove' } | { readonly kind: 'replace'; readonly item: StoredItem };

/**
 * A personal chat of somebody else loses the forms in which the person is named; what it owes the record is still recorded, under a
 * pseudonym. Everything else that names the person goes: it serves nobody else.
 */
export function cleanedItem(key: string, item: StoredItem, erasing: Erasing): Cleaned {
  if (!mentions(JSON.stringify([key, item]), erasing)) return { kind: 'keep' };
  if (!key.startsWith('person/')) return { kind: 'remove' };
  return { kind: 'replace', item: cleanedChat(item as Conversation, erasing) };
}

/** Where the chat is and who is in it is found out again with the next message. */
function cleanedChat({ open, finished, member, reference, ...chat }: Conversation, erasing: Erasing): Conversation {
  const names = (part: unknown): boolean => mentions(JSON.stringify(part), erasing);
  const others = finished?.filter((one) => !names(one));
  return {
    ...chat,
    ...(open === undefined || names(open) ? {} : { open }),
    ...(member === undefined || names(member) ? {} : { member }),
    ...(reference === undefined || names(reference) ? {} : { reference }),
    ...(others === undefined ? {} : { finished: others }),
    kept: chat.kept.filter((journey: OpenJourney) => !names(journey)),
    owed: chat.owed.flatMap((owed) => cleanedOwed(owed, erasing)),
  };
}

function cleanedOwed(owed: Owed, erasing: Erasing): readonly Owed[] {
  if (!mentions(JSON.stringify(owed), erasing)) return [owed];
  if (owed.kind === 'show') return [];
  if (!isKnownPromise(owed)) return cleanedUnknown(owed, erasing);
  const { change } = owed;
  const people = change.people.filter((one) => !erasing.ids.has(one.personId) && !mentionsTrace(JSON.stringify(one), erasing));
  return [{ ...owed, change: withPseudonyms({ ...change, people }, erasing) }];
}

/** What only another release can keep is kept under a pseudonym; where an address is in it, nobody here could take it out. */
function cleanedUnknown(owed: Owed, erasing: Erasing): readonly Owed[] {
  const cleaned = withPseudonyms(owed, erasing);
  return mentionsTrace(JSON.stringify(cleaned), erasing) ? [] : [cleaned];
}
