/** By which fact the end of a trial, and of its extension, is worked out. */

import { refTo, type FactRef } from '../facts/fact-ref';
import type { FactId } from '../facts/facts';
import type { Channel, TrialKind } from '../offers';
import { productById } from '../products';
import { guideOf } from './guide';
import type { GuideTopic } from './guide-facts';

/** What a trial is of. `product`: an id, which may be of another release. */
export interface TrialOf {
  readonly product: string;
  readonly kind: TrialKind;
  readonly channel?: Channel;
}

/** The fact its length is known by; nothing where none is. */
export function lengthFact(of: TrialOf): FactRef | undefined {
  const [first] = factsOn('length', of);
  return first && refTo(first);
}

/** The fact by which it is extended after so many times; nothing where none is known. */
export function extensionFact(of: TrialOf, times: number): FactRef | undefined {
  const known = factsOn('extension', of);
  const one = isOwn(of) ? known[times] : known.at(-1);
  return one && refTo(one);
}

function isOwn({ product }: TrialOf): boolean {
  return productById(product)?.extension === 'own';
}

function factsOn(topic: GuideTopic, { product: id, kind, channel }: TrialOf): readonly FactId[] {
  const product = productById(id);
  const found = product && guideOf(product, kind, channel)?.find((one) => one.kind === 'told' && one.topic === topic);
  return found?.kind === 'told' ? found.facts : [];
}
