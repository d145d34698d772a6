/** Trials for tests of the index of a portfolio, and the tables they stand in. */

import { randomBytes, randomUUID } from 'node:crypto';
import type { Erasing } from '../../src/domain/privacy/erasing';
import type { RecordedChange, TrialCreated } from '../../src/domain/record/changes';
import type { Trial } from '../../src/domain/record/trial';
import { listedOf, portfolioRow } from '../../src/storage/portfolio-rows';
import type { Table } from '../../src/storage/table';
import { ensureTables, tableOpener } from '../../src/storage/tables';
import { TimedTable, type Row } from '../../src/storage/timed-table';
import { TrialTables, type TrialTableOptions } from '../../src/storage/trial-tables';

/** The partner's tenant. */
export const PARTNER = '11111111-1111-4111-8111-111111111111';
/** Who looks after most. */
export const ME = { tenantId: PARTNER, personId: 'me' };
/** A colleague. */
export const KIM = { tenantId: PARTNER, personId: '33333333-3333-4333-8333-333333333333' };
/** The day of the lists. */
export const TODAY = '2026-03-20';

/** A planned trial of a customer called so. */
export function trialFor(company: string, changes: Partial<Trial> = {}): Trial {
  return {
    v: 3,
    id: randomUUID(),
    partnerTenantId: PARTNER,
    state: 'planned',
    start: 'new',
    customer: { company, country: 'PL', domain: `${company.toLowerCase().replace(/[^a-z]/gu, '')}.example` },
    contact: { tenantId: PARTNER, personId: 'contact' },
    identity: 'customer',
    product: 'sales',
    kind: 'standard',
    buying: 'unknown',
    recurringBilling: 'off',
    owner: ME,
    clocks: [],
    createdAt: '2026-03-01T10:00:00.000Z',
    changedAt: '2026-03-01T10:00:00.000Z',
    ...changes,
  };
}

/** The change that records it. */
export function created(trial: Trial): TrialCreated {
  const { id: trialId, createdAt: at } = trial;
  return { code: 'created', id: randomUUID(), at, by: ME, tenantId: trial.partnerTenantId, trialId, trial, people: [] };
}

/** The changes that move a trial in its portfolio, and one that does not. */
export const CHANGES = [
  'ready',
  'expired',
  'abandoned',
  'archived',
  'unarchived',
  'handed',
  'companyCorrected',
  'useNoted',
] as const;

/** One of them. */
export function changeOf(code: (typeof CHANGES)[number], trialId: string, at: string): RecordedChange {
  const head = { id: randomUUID(), at, by: ME, tenantId: PARTNER, trialId, people: [] };
  const clock = { kind: 'environment', endsOn: '2026-04-01', zone: 'Europe/Warsaw', source: 'computed' } as const;
  const more: Readonly<Record<string, object>> = {
    ready: { startedOn: '2026-03-02', clocks: [clock] },
    handed: { to: KIM },
    companyCorrected: { company: 'Tailspin Toys', before: 'Fabrikam' },
    useNoted: { on: '2026-03-03' },
  };
  return { ...head, code, ...more[code] } as RecordedChange;
}

/** An erasure of one id. */
export function erasing(id: string): Erasing {
  return { ids: new Set([id]), traces: new Set(), names: [], phones: [], pseudonymOf: (one) => `erased-of-${one.length}` };
}

/** A row without one of its columns. */
export function without(row: Row, name: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== name && key !== 'etag' && key !== 'timestamp'));
}

/** The tables of one test. */
export class PortfolioStage {
  private constructor(
    readonly clients: Readonly<Record<'trials' | 'people' | 'hints' | 'due', Table>>,
    readonly rows: TimedTable,
  ) {}

  /** Tables of their own in an account. */
  static async open(connectionString: string): Promise<PortfolioStage> {
    const open = await tableOpener({ kind: 'connectionString', connectionString }, `R${randomBytes(4).toString('hex')}`);
    const clients = { trials: open('trials'), people: open('people'), hints: open('hints'), due: open('due') };
    await ensureTables(Object.values(clients));
    return new PortfolioStage(clients, new TimedTable(clients.trials, 10_000));
  }

  /** A record over them; its trials may be reached by way of another table. */
  record(options: TrialTableOptions = {}, trials: Table = this.clients.trials): TrialTables {
    return new TrialTables({ ...this.clients, trials }, { timeoutMs: 10_000, ...options });
  }

  /** All rows of trials and of the index. */
  async all(): Promise<readonly Row[]> {
    const found: Row[] = [];
    for await (const row of this.rows.query('')) found.push(row);
    return found;
  }

  /** The keys of the index, in their order. */
  async indexed(): Promise<readonly string[]> {
    return (await this.all())
      .filter(isIndex)
      .map(({ rowKey }) => String(rowKey))
      .toSorted();
  }

  /** The keys it should have, in their order. */
  async expected(): Promise<readonly string[]> {
    const list = await this.record().list(PARTNER);
    return list.flatMap((trial) => listedOf(trial).map((one) => portfolioRow(trial, one).rowKey)).toSorted();
  }
}

/** Whether a row is one of the index. */
export function isIndex({ rowKey }: Row): boolean {
  return /^[acmopwx]_/u.test(String(rowKey));
}
