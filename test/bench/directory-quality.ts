/**
 * The quality of the search over 50,000 companies: `node .build/test/bench/directory-quality.js [open|sealed|later]`. `open` tells what was missed; `sealed`
 * asks other queries over another directory, and tells the table alone, so that nobody mends what it asks; `later`
 * asks what was written by hand later, and tells what was missed.
 */

import type { DirectoryCompany } from '../../src/directory/company';
import { engineOf } from '../../src/directory/engine-directory';
import { inventCompanies } from '../directory/invented/companies';
import { askQueries } from '../directory/invented/queries';
import { laterQueries, writtenCompanies, writtenQueries } from '../directory/invented/written';
import type { Query } from '../directory/invented/queries';
import { quality, table } from '../directory/quality';

const COMPANIES = 50_000;
/** Seeds of the directory, of its queries, and of which written queries are sealed. */
const SEEDS = {
  open: { companies: 15, queries: 2026 },
  sealed: { companies: 4_219, queries: 7_331 },
  later: { companies: 15, queries: 2026 },
} as const;
const WRITTEN_SEED = 29;

function run(which: keyof typeof SEEDS, only = ''): void {
  const seeds = SEEDS[which];
  const invented = inventCompanies(COMPANIES, seeds.companies);
  const queries = (which === 'later' ? laterQueries : asked(which, invented)).filter(({ kind }) => kind.includes(only));
  const { lines, missed } = quality(engineOf([...invented, ...writtenCompanies]), queries);
  process.stdout.write(`${which}: ${queries.length} queries\n${table(lines)}\n`);
  if (which === 'sealed') return;
  for (const { query, shown } of missed)
    process.stdout.write(`missed, ${query.kind}: ${query.text}  →  ${shown.map(({ name }) => name).join(' / ')}\n`);
}

function asked(which: 'open' | 'sealed', invented: readonly DirectoryCompany[]): readonly Query[] {
  const written = writtenQueries(WRITTEN_SEED).filter(({ sealed }) => sealed === (which === 'sealed'));
  return [...askQueries(invented, SEEDS[which].queries), ...written];
}

const [which = 'open', only] = process.argv.slice(2);
run(which === 'sealed' || which === 'later' ? which : 'open', only);
