/** What concerns a customer's company, as a table for a spreadsheet: the trials that are open to the one who asks, and no name of the partner's people. */

import type { Say } from '../../cards/engine/words';
import { wordId } from '../../cards/engine/words';
import type { PartnerTenants } from '../domain/people/actor';
import { isSame, type PersonRef } from '../domain/people/person';
import { known } from '../domain/privacy/known-people';
import { peopleOfCustomer } from '../domain/record/rules/customer-people';
import { partnerOf, sideOn } from '../domain/record/side-on';
import type { Trial } from '../domain/record/trial';
import type { Trials } from '../domain/record/trials';
import { csv } from '../domain/text/csv';
import { trialCells } from './trial-cells';

const COLUMNS = [
  ...(['partner', 'company', 'status', 'product', 'country', 'domain', 'tenant', 'started', 'ends', 'paidSince'] as const),
  ...(['termEnds', 'credit', 'handOver', 'people', 'removal', 'review', 'goesOn', 'environment', 'subscription'] as const),
];

/** What it is made from. */
export interface OursParts {
  readonly trials: Trials;
  readonly partners: PartnerTenants;
}

/** The table. Whoever is on none of the trials any more gets none; so does somebody of another tenant. */
export async function ourTrialsCsv(holder: PersonRef, { trials, partners }: OursParts, say: Say): Promise<string | undefined> {
  const bound = await trials.ofCustomer(holder.tenantId);
  const open = bound.filter(
    (trial) => sideOn(trial, holder.tenantId) === 'customer' && peopleOfCustomer(trial).some((one) => isSame(one, holder)),
  );
  if (open.length === 0) return undefined;
  const heads = COLUMNS.map((name) => say.plain(`export.columns.${name}`));
  const rows = await Promise.all(
    open.map(async (trial) => cells(trial, partnersOf(trial, partners), await peopleIn(trial, trials, say), say)),
  );
  return csv([heads, ...rows]);
}

async function peopleIn(trial: Trial, trials: Trials, say: Say): Promise<string> {
  const found = await Promise.all(peopleOfCustomer(trial).map((one) => known(one, trials, say.plain('people.erased'))));
  return found.flatMap((one) => one?.name ?? []).join(', ');
}

/** Its partner by name, and whose record goes on instead of an own one. */
function partnersOf(trial: Trial, partners: PartnerTenants): Readonly<Record<'partner' | 'goesOn', string>> {
  const nameOf = (tenantId = ''): string => partners.get(tenantId) ?? '';
  return { partner: nameOf(partnerOf(trial)), goesOn: nameOf(trial.joinedTo?.tenantId) };
}

function cells(trial: Trial, named: Readonly<Record<'partner' | 'goesOn', string>>, people: string, say: Say): readonly string[] {
  const shown: Readonly<Record<(typeof COLUMNS)[number], string | undefined>> = {
    ...named,
    people,
    ...trialCells(trial, say),
    ...accessCells(trial, say),
  };
  return COLUMNS.map((name) => shown[name] ?? '');
}

/** How the removal stands, and what was said last of whether the access is still needed; days in UTC. */
function accessCells({ removal, review }: Trial, say: Say): Readonly<Record<'removal' | 'review', string | undefined>> {
  const stage = removal?.completedAt === undefined ? 'requested' : 'completed';
  const at = removal?.completedAt ?? removal?.requestedAt;
  return {
    removal: at === undefined ? undefined : say.plain(`removal.stage.${stage}`, { date: say.dayOf(at, 'UTC') }),
    review: review && say.plain(wordId(say, `accessReview.standing.${review.answer}`), { date: say.dayOf(review.at, 'UTC') }),
  };
}
