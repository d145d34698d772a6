/** What the two steps about a trial that is there need to know of it, whether it is recorded already or being recorded. */

import type { Channel, TrialKind } from '../../../src/domain/catalog/offers';
import type { Customer } from '../../../src/domain/record/trial';
import type { Answers, Scene } from '../../engine/script';

/** A trial that has begun. `first`: nothing was asked before, so there is no way back. */
export interface BegunTrial {
  readonly customer: Pick<Customer, 'company' | 'domain'>;
  readonly product: string;
  readonly kind: TrialKind;
  readonly channel: Channel;
  readonly first: boolean;
}

/** Finds that trial in the answers or in the record. */
export type FindBegun = (answers: Answers, scene: Scene) => BegunTrial;

/** The recorded trial as the steps about its beginning and end need it; `first`: nothing was asked before. */
export function begunTrial(_answers: Answers, { trial }: Scene): BegunTrial {
  return {
    customer: trial?.customer ?? { company: '' },
    product: trial?.product ?? '',
    kind: trial?.kind ?? 'standard',
    channel: trial?.channel ?? 'web',
    first: true,
  };
}
