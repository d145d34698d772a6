/** The table of products and finding one by a typed answer. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findProduct, isProductId, productById, products, searchProducts } from '../../../src/domain/catalog/products';

const FOUND: readonly (readonly [string, string])[] = [
  ['Sales', 'sales'],
  ['dynamics 365 sales', 'sales'],
  ['Microsoft Dynamics 365 Sales Premium', 'sales'],
  ['D365 Sales trial', 'sales'],
  ['customer service', 'customerService'],
  ['field', 'fieldService'],
  ['Marketing', 'customerInsights'],
  ['Dynamics 365 Marketing', 'customerInsights'],
  ['journeys', 'customerInsights'],
  ['BC', 'businessCentral'],
  ['NAV', 'businessCentral'],
  ['navision', 'businessCentral'],
  ['dynamics nav', 'businessCentral'],
  ['PSA', 'projectOperations'],
  ['project operations', 'projectOperations'],
  ['retail', 'commerce'],
  ['finance', 'finance'],
  ['scm', 'supplyChain'],
  ['supply chain', 'supplyChain'],
  ['guides', 'guides'],
  ['Bussiness Central', 'businessCentral'],
  ['Slaes', 'sales'],
  ['Feild Service', 'fieldService'],
];

const SEVERAL: readonly (readonly [string, readonly string[]])[] = [
  ['CRM', ['sales', 'customerService']],
  ['AX', ['finance', 'supplyChain']],
  ['F&O', ['finance', 'supplyChain']],
  ['ERP', ['businessCentral', 'finance', 'supplyChain']],
  ['service', ['customerService', 'fieldService']],
  ['customer', ['customerService', 'customerInsights']],
];

describe('products', () => {
  it('lists the ten, each once, with the kinds it has', () => {
    assert.deepEqual(
      products.map(({ id, kinds }) => `${id}: ${kinds.join(' ')}`),
      [
        'sales: standard subscription',
        'customerService: standard subscription',
        'fieldService: standard',
        'customerInsights: standard',
        'businessCentral: standard',
        'projectOperations: subscription',
        'commerce: subscription',
        'finance: subscription',
        'supplyChain: subscription',
        'guides: standard',
      ],
    );
  });

  it('states only lengths that are confirmed', () => {
    const lengths = products.flatMap(({ id, kinds, trials }) =>
      kinds.map((kind) => `${id} ${kind} ${trials[kind]?.days ?? '-'}`),
    );
    assert.deepEqual(
      lengths.filter((line) => !line.endsWith('-')),
      [
        'sales standard 30',
        'customerService standard 30',
        'fieldService standard 30',
        'customerInsights standard 30',
        'projectOperations subscription 30',
        'guides standard 60',
      ],
    );
  });

  it('has only https links and SKU ids that tell one product and kind', () => {
    const offers = products.flatMap(({ kinds, trials }) => kinds.flatMap((kind) => trials[kind] ?? []));
    for (const link of offers.flatMap(({ startLinks }) => startLinks)) assert.equal(new URL(link).protocol, 'https:');
    const ids = offers.flatMap(({ skuIds }) => skuIds);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('is known by id and nothing else', () => {
    assert.equal(productById('guides')?.name, 'Dynamics 365 Guides');
    assert.equal(isProductId('supplyChain'), true);
    for (const id of ['__proto__', 'toString', 'Sales', '', null, undefined, {}, ['sales'], 1])
      assert.equal(productById(id), undefined);
  });
});

describe('findProduct', () => {
  for (const [text, id] of FOUND) {
    it(`finds ${id} by ${text}`, () => {
      assert.equal(findProduct(text)?.id, id);
    });
  }

  it('leaves the choice where a name covered several', () => {
    for (const [text, ids] of SEVERAL) {
      const match = searchProducts(text);
      assert.deepEqual(match.kind === 'several' ? match.products.map(({ id }) => id) : match.kind, ids, text);
      assert.equal(findProduct(text), undefined, text);
    }
  });

  it('finds nothing in anything else', () => {
    for (const value of ['', 'Dynamics 365', 'Excel', '__proto__', 'x'.repeat(40_000), {}, ['sales'], null, '👍', 'SharePoint']) {
      assert.deepEqual(searchProducts(value), { kind: 'none', near: [] });
      assert.equal(findProduct(value), undefined);
    }
    fc.assert(fc.property(fc.anything(), (value) => ['one', 'several', 'none'].includes(searchProducts(value).kind)));
  });
});
