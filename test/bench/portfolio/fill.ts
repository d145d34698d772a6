/** Portfolios of any size, written as the bot writes them: trials with their rows in the index, and the names they are found by. */

import type { TransactionAction } from '@azure/data-tables';
import type { Trial } from '../../../src/domain/record/trial';
import { addDays } from '../../../src/domain/time/calendar';
import { listedColumn, listedOf, portfolioRow } from '../../../src/storage/portfolio-rows';
import { hintsOf } from '../../../src/storage/trial-hints';
import { trialRow } from '../../../src/storage/trial-rows';
import type { FilledTables } from './filled-tables';

const FIRST =
  'Alpine Bellows Coho Datum Fabrikam Fourth Graphic Humongous Litware Lucerne Munson Northwind Proseware Relecloud Tailspin Trey VanArsdel Wide Wingtip Woodgrove'.split(
    ' ',
  );
const SECOND =
  'Airlines Bank Coffee Design Energy Foods Games Hotels Insurance Logistics Media Outdoors Pharma Research Software Toys Traders Travel Vineyards Works'.split(
    ' ',
  );
/** So many people look after the trials of a company. */
const OWNERS = 40;
/** Ends lie within so many days around today, a third of them passed. */
const DAYS = 45;

/** One of a company's trials. The first of the owners is `me`. */
export function trialNo(place: number, tenantId: string, me: string, today: string): Trial {
  const company = `${FIRST[place % FIRST.length] ?? ''} ${SECOND[Math.floor(place / FIRST.length) % SECOND.length] ?? ''} ${place}`;
  const owner = place % OWNERS === 0 ? me : `owner-${place % OWNERS}`;
  const endsOn = addDays(today, (place % DAYS) - DAYS / 3);
  return {
    v: 3,
    id: `eeeeeeee-0000-4000-8000-${String(place).padStart(12, '0')}`,
    partnerTenantId: tenantId,
    state: place % 20 === 19 ? 'planned' : 'running',
    start: 'new',
    customer: { company, country: 'DE', domain: `${company.toLowerCase().replace(/[^a-z0-9]/gu, '')}.example` },
    contact: { tenantId, personId: `contact-${place}` },
    identity: 'customer',
    product: 'sales',
    kind: 'standard',
    buying: 'unknown',
    recurringBilling: 'off',
    owner: { tenantId, personId: owner },
    startedOn: addDays(endsOn, -30),
    clocks: [{ kind: 'environment', endsOn, zone: 'UTC', source: 'computed' }],
    createdAt: `${addDays(endsOn, -30)}T09:00:00.000Z`,
    changedAt: `${addDays(endsOn, -30)}T09:00:00.000Z`,
  };
}

/** The rows of a trial in the table of trials. */
export function rowsOf(trial: Trial): readonly TransactionAction[] {
  const own = { ...trialRow(trial), listed: listedColumn(trial) };
  return [['create', own], ...listedOf(trial).map((one): TransactionAction => ['create', portfolioRow(trial, one)])];
}

/** So many are put in at the same time. */
const AT_ONCE = 8;

/** Puts so many trials of a company into tables, from a place on. */
export async function fill(
  tables: Pick<FilledTables, 'put'>,
  count: number,
  of: { readonly tenantId: string; readonly me: string; readonly today: string },
): Promise<void> {
  for (let place = 0; place < count; place += AT_ONCE) {
    const places = Array.from({ length: Math.min(AT_ONCE, count - place) }, (_, i) => place + i);
    await Promise.all(
      places.map(async (at) => {
        const trial = trialNo(at, of.tenantId, of.me, of.today);
        await tables.put('trials', rowsOf(trial));
        await tables.put(
          'hints',
          hintsOf(trial).map((row): TransactionAction => ['create', row]),
        );
      }),
    );
  }
}
