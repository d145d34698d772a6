/** All trials of one company as a table for a spreadsheet. */

import type { Say } from '../../cards/engine/words';
import { known } from '../domain/privacy/known-people';
import { csv } from '../domain/text/csv';
import { isLeftAlone } from '../domain/record/rules/looked-after';
import type { Trials } from '../domain/record/trials';
import type { Trial } from '../domain/record/trial';
import { sideOn } from '../domain/record/side-on';
import { trialCells } from './trial-cells';

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
  'termEnds',
  'credit',
  'handOver',
  'owner',
  'environment',
  'subscription',
] as const;

/** The table of all tenants of a partner, archived trials included; names of people in it come from their rows. */
export async function trialsCsv(tenants: readonly string[], trials: Trials, say: Say): Promise<string> {
  // What somebody of the company keeps as a customer is that person's.
  const kept = await Promise.all(
    tenants.map(async (one) => (await trials.list(one)).filter((trial) => sideOn(trial, one) === 'partner')),
  );
  const all = kept.flat();
  const owners = new Map(
    await Promise.all(
      all.map(
        async ({ owner }) => [owner.personId, (await known(owner, trials, say.plain('people.erased')))?.name ?? ''] as const,
      ),
    ),
  );
  const heads = COLUMNS.map((name) => say.plain(`export.columns.${name}`));
  const ownerOf = (trial: Trial) => (isLeftAlone(trial) ? say.plain('trial.ownerGone') : owners.get(trial.owner.personId));
  return csv([heads, ...all.map((trial) => cells(trial, ownerOf(trial) ?? '', say))]);
}

function cells(trial: Trial, owner: string, say: Say): readonly string[] {
  const shown: Readonly<Record<(typeof COLUMNS)[number], string | undefined>> = { ...trialCells(trial, say), owner };
  return COLUMNS.map((name) => shown[name] ?? '');
}
