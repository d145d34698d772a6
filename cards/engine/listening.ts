/** A speaker that remembers which facts stand behind what it said, so that a card can tell where it comes from. */

import type { FactId } from '../../src/domain/catalog/facts/facts';
import type { WordId } from '../words/language';
import { factsBehind } from '../words/classes';
import type { Params } from './content';
import type { Say } from './words';

/** The same speaker, listening to itself from now on: one for each card that is drawn. */
export function listening(say: Say): Say {
  const heard = new Set<FactId>();
  const hear = (id: string): void => {
    for (const fact of factsBehind(id)) heard.add(fact);
  };
  const speak = (id: WordId, params?: Params): string => {
    hear(id);
    return say(id, params);
  };
  const plain = (id: WordId, params?: Params): string => {
    hear(id);
    return say.plain(id, params);
  };
  return Object.assign(speak, say, { plain, stated: () => [...heard] });
}
