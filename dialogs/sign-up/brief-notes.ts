/** What is said of a kind of trial before anybody signs up, as notes for the next card. */

import type { Text } from '../../cards/engine/content';
import type { WordId } from '../../cards/words/language';
import { briefOf } from '../../src/domain/catalog/guides/guide';
import type { Channel, TrialKind } from '../../src/domain/catalog/offers';
import type { Product } from '../../src/domain/catalog/products';

/** Its needs, length, idle rule and limits, as far as they are known; each a note by its own words. */
export function briefNotes(product: Product, kind: TrialKind, channel: Channel): readonly Text[] {
  return briefOf(product, kind, channel).flatMap((entry) =>
    entry.kind === 'told' ? [{ id: `guide.${entry.topic}.${entry.code}` as WordId, params: { product: product.name } }] : [],
  );
}
