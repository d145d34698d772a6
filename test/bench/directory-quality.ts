/**
 * The quality of the search over 50,000 companies: `node .build/test/bench/directory-quality.js [open|sealed]`. `open` tells what was missed; `sealed`
 * asks other queries over another directory, and tells the table alone, so that nobody mends what it asks.
 */

import { engineOf } from '../../src/directory/engine-directory';
import { inventCompanies } from '../directory/invented/companies';
import { askQueries } from '../directory/invented/queries';
import { writtenCompanies, writtenQueries } from '../directory/invented/written';
import { quality, table } from '../directory/quality';

const COMPANIES = 50_000;
/** Seeds of the directory, of its queries, and of which written queries are sealed. */
const SEEDS = { open: { companies: 15, queries: 2026 }, sealed: { companies: 4_219, queries: 7_331 } } as const;
const WRITTEN_SEED = 29;

function run(which: keyof typeof SEEDS, only = ''): void {
  const seeds = SEEDS[which];
  const invented = inventCompanies(COMPANIES, seeds.companies);
  const queries = [
    ...askQueries(invented, seeds.queries),
    ...writtenQueries(WRITTEN_SEED).filter(({ sealed }) => sealed === (which === 'sealed')),
  ].filter(({ kind }) => kind.includes(only));
  const { lines, missed } = quality(engineOf([...invented, ...writtenCompanies]), queries);
  process.stdout.write(`${which}: ${queries.length} queries\n${table(lines)}\n`);
  if (which === 'sealed') return;
  for (const { query, shown } of missed)
    process.stdout.write(`missed, ${query.kind}: ${query.text}  →  ${shown.map(({ name }) => name).join(' / ')}\n`);
}

const [which = 'open', only] = process.argv.slice(2);
run(which === 'sealed' ? 'sealed' : 'open', only);
