/** Erases in every row there is: for a tenant, and where the index of mentions is not whole yet. A page of rows a request, not one each. */

import { valueMentions, valueNames, type Erasing } from '../domain/privacy/erasing';
import type { KeptRow, KeptRows, KeptTable } from '../domain/privacy/kept-rows';
import type { Cleaning } from './cleaning';
import { isNamedIn } from './cleaned-item';
import { namesPeople } from './item-traces';
import { erasingOf, isNotCleaned, type Erasure } from './erasure';
import { plus } from './subject';

/** What it works with. */
export interface WholeWalkParts {
  readonly rows: Pick<KeptRows, 'rows'>;
}

/** Rows with names are gone through by themselves. */
export const CLEANED_TABLES: readonly KeptTable[] = ['state', 'trials', 'hints', 'due'];
/** After so many rows the place is saved. */
const SAVE_EVERY = 1000;

/** Erases by going through everything. */
export class WholeWalk {
  constructor(
    private readonly parts: WholeWalkParts,
    private readonly cleaning: Cleaning,
  ) {}

  /** The erasure after some more rows with the place to go on from, or at its next stage. */
  async take(erasure: Erasure, next: (erasure: Erasure) => Erasure): Promise<Erasure> {
    const erasing = erasingOf(erasure);
    let { counts } = erasure;
    let seen = 0;
    let last = '';
    for await (const row of this.parts.rows.rows(erasure.after, CLEANED_TABLES)) {
      // The rows of a trial follow one another, and are cleaned together.
      const isMeant = names(row, erasing) && workOf(row) !== last;
      if (isMeant) counts = plus(counts, (await this.cleaning.clean(row.at, erasure, 'do')).counts);
      if (isMeant) last = workOf(row);
      if (++seen === SAVE_EVERY) return { ...erasure, counts, after: row.at };
    }
    return next({ ...erasure, counts });
  }
}

/**
 * Whether a row names one of the people, or the tenant, or may: nobody here can tell of one that only a later release can open. People are
 * found by the rules of the index, so an id that is a tenant's or a trial's names nobody, whoever typed it for a person's.
 */
export function names(row: KeptRow, erasing: Erasing): boolean {
  const { key, isLater } = row;
  if (key !== undefined && isNotCleaned(key)) return false;
  return isLater === true || (holds(row, erasing) && (erasing.tenantId !== undefined || namesSomebody(row, erasing)));
}

function holds({ at, key, value }: KeptRow, erasing: Erasing): boolean {
  return key === undefined ? valueMentions([at.partitionKey, at.rowKey, value], erasing) : isNamedIn(key, value, erasing);
}

function namesSomebody({ at, key, value }: KeptRow, erasing: Erasing): boolean {
  if (key !== undefined) return namesPeople(key, value, erasing);
  return valueNames(value, erasing) || (at.table === 'due' && valueNames({ instead: idOf(value) }, erasing));
}

/** That of a pointer says in whose place somebody gets it. */
function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
}

/** What is cleaned with a row: a trial with all that stands beside it, else the row alone. In the index of a portfolio each is alone. */
export function workOf({ at: { table, partitionKey, rowKey } }: KeptRow): string {
  const work = table === 'trials' && /^[tenr]_/u.test(rowKey) ? rowKey.split('_')[1] : rowKey;
  return [table, partitionKey, work].join('\n');
}
