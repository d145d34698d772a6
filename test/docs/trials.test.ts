/** docs/trials.md is what the code does: every product and kind, every channel and home, with the facts of each cell. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { isFactId, isOpenFactId } from '../../src/domain/catalog/facts/facts';
import { once } from '../../src/domain/text/once';
import { products } from '../../src/domain/catalog/products';
import { paidRows, TERMS } from './paid-rows';
import { trialDocument } from './trial-table';
import { combinations, homesOf, isOffered, toldOf } from './trial-rows';

const FILE = 'docs/trials.md';
const document = once(trialDocument);

describe('the document on trials and paid terms', () => {
  it('is equal to what the code does', async () => {
    const config = await resolveConfig(FILE);
    const written = await format(document(), { ...config, parser: 'markdown' });
    if (process.env['UPDATE'] === '1') writeFileSync(FILE, written);
    equal(readFileSync(FILE, 'utf8'), written, 'UPDATE=1 writes it anew');
  });

  it('has all twenty products and kinds, and what of them is not offered', () => {
    const kinds = new Set(combinations.map(({ product, kind }) => `${product.id} ${kind}`));
    equal(kinds.size, 20);
    const offered = combinations.filter(isOffered);
    equal(offered.length, products.reduce((sum, { kinds: of }) => sum + of.length, 0) + products.length);
    ok(offered.every((one) => homesOf(one).length > 0 && toldOf(one).length === 10));
  });

  it('names only facts and open questions that are there', () => {
    const ids = [...document().matchAll(/\[((?:`[\w.]+`(?:, )?)+)\]/g)].flatMap(([, list = '']) =>
      list.split(', ').map((id) => id.replaceAll('`', '')),
    );
    ok(ids.length > 100);
    deepEqual(
      [...new Set(ids)].filter((id) => !isFactId(id) && !isOpenFactId(id)),
      [],
    );
  });

  it('has every paid term: nothing is lost by merging', () => {
    const rows = paidRows().map((cells) => cells.slice(0, 5).map((cell) => cell.split('; ').length));
    equal(
      rows.reduce((sum, counts) => sum + counts.reduce((product, count) => product * count, 1), 0),
      TERMS,
    );
  });
});
