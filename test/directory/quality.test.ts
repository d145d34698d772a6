/** The queries people really type, on a directory in which twins, chains and near-names are frequent. A small sibling of `directory-bench.ts`. */

import assert from 'node:assert/strict';
import { inventCompanies } from './invented/companies';
import { askQueries } from './invented/queries';
import { overall, quality, table } from './quality';
import { engineOf } from '../../src/directory/engine-directory';

describe('the quality of the search', () => {
  it('is as promised, kind by kind, on 4,000 companies and 14 queries of each kind', () => {
    const companies = inventCompanies(4_000);
    const queries = askQueries(companies, 2026, 14);
    assert.ok(queries.length >= 400, `${queries.length} queries`);
    const { lines, missed } = quality(engineOf(companies), queries);
    const told = `${table(lines)}\n${missed.map(({ query }) => `${query.kind}: ${query.text}`).join('\n')}`;
    const all = overall(lines);
    assert.ok(all.first >= 0.92 && all.amongFive >= 0.98, told);
    for (const line of lines) assert.ok(line.first >= (line.kind === 'nonsense' ? 0.95 : 0.8) || line.count < 5, told);
  });
});
