/** What becomes of an item that can't be read when somebody is erased who is named in it. Pure. */

import { salvage } from '../../dialogs/engine/salvage';
import { newConversation } from '../../dialogs/engine/state';
import { unescaped } from '../domain/privacy/broken-json';
import { mentions, valueMentions, type Erasing } from '../domain/privacy/erasing';
import type { Remains } from '../domain/record/item-storage';
import { cleanedItem, isChat, type Cleaned } from './cleaned-item';

/**
 * Of somebody's chat that can't be read, what still can be stays: its promises to the record and its settings, cleaned. All else goes, for
 * nobody can take the person out of it. `isIndexed`: the index says that the person is named, which bytes that make no text can't.
 */
export function cleanedRemains(key: string, remains: Remains, erasing: Erasing, isIndexed: boolean): Cleaned {
  if (mentions(key, erasing)) return { kind: 'remove' };
  if (!isNamed(remains, erasing, isIndexed)) return { kind: 'keep' };
  if (!isChat(key)) return { kind: 'remove' };
  const item = { ...newConversation(), ...salvage(remains.text), eTag: remains.eTag };
  const cleaned = cleanedItem(key, item, erasing);
  return cleaned.kind === 'keep' ? { kind: 'replace', item } : cleaned;
}

function isNamed({ text, rows = [] }: Remains, erasing: Erasing, isIndexed: boolean): boolean {
  return text === undefined ? isIndexed || valueMentions(rows, erasing) : valueMentions(unescaped(text), erasing);
}
