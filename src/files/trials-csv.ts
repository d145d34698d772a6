/** All trials of one company as a table for a spreadsheet. */

import type { Say } from '../../cards/engine/words';
import { known } from '../domain/privacy/known-people';
import { csv } from '../domain/text/csv';
import { countingClocks, endOfTrial } from '../domain/record/clocks';
import type { Trials } from '../domain/record/trials';
import { productById } from '../domain/catalog/products';
import type { Trial } from '../domain/record/trial';
import { sideOn } from '../domain/record/side-on';

const COLUMNS = [
  'company',
  'status',
  'product',
  'country',
  'domain',
  'tenant',
  'started',
  'ends',
  'paidSince',
  'credit',
  'owner',
  'environment',
  'subscription',
] as const;

/** The table, archived trials included; names of people in it come from their rows. */
export async function trialsCsv(tenantId: string, trials: Trials, say: Say): Promise<string> {
  // What somebody of the company keeps as a customer is that person's.
  const all = (await trials.list(tenantId)).filter((trial) => sideOn(trial, tenantId) === 'partner');
  const owners = new Map(
    await Promise.all(
      all.map(
        async ({ owner }) => [owner.personId, (await known(owner, trials, say.plain('people.erased')))?.name ?? ''] as const,
      ),
    ),
  );
  const heads = COLUMNS.map((name) => say.plain(`export.columns.${name}`));
  return csv([heads, ...all.map((trial) => cells(trial, owners.get(trial.owner.personId) ?? '', say))]);
}

function cells(trial: Trial, owner: string, say: Say): readonly string[] {
  const { customer, credit } = trial;
  const shown: Readonly<Record<(typeof COLUMNS)[number], string | undefined>> = {
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
    owner,
    environment: trial.environmentUrl,
    subscription: trial.subscriptionId,
  };
  return COLUMNS.map((name) => shown[name] ?? '');
}
