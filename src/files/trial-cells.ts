/** What both tables of trials say of one, the partner's and the customer's. */

import { wordId, type Say } from '../../cards/engine/words';
import type { HandOver } from '../domain/hand-over/hand-over';
import { productById } from '../domain/catalog/products';
import { countingClocks, endOfTrial } from '../domain/record/clocks';
import type { Trial } from '../domain/record/trial';

const SHARED = [
  ...(['company', 'status', 'product', 'country', 'domain', 'tenant', 'started', 'ends', 'paidSince', 'credit'] as const),
  ...(['termEnds', 'handOver', 'environment', 'subscription'] as const),
];

/** By column; days are ISO, what isn't known is absent. */
export function trialCells(trial: Trial, say: Say): Readonly<Record<(typeof SHARED)[number], string | undefined>> {
  const { customer, credit, ownership } = trial;
  return {
    company: customer.company,
    status: trial.state === 'running' ? say.plain('export.running') : say.plain(`trial.state.${trial.state}`),
    product: productById(trial.product)?.name,
    country: say.country(customer.country),
    domain: customer.domain,
    tenant: customer.tenantId,
    started: trial.startedOn,
    ends: endOfTrial({ clocks: countingClocks(trial) }),
    paidSince: trial.paid?.since,
    credit: credit?.partner.name,
    termEnds: trial.term?.endsOn,
    handOver: ownership && say.plain(wordId(say, `ownership.stage.${ownership.stage}`), { date: handOverDay(ownership, say) }),
    environment: trial.environmentUrl,
    subscription: trial.subscriptionId,
  };
}

/** The day of its stage, in UTC. */
function handOverDay({ requestedAt, completedAt }: HandOver, say: Say): string {
  const at = completedAt ?? requestedAt;
  return at === undefined ? '' : say.dayOf(at, 'UTC');
}
