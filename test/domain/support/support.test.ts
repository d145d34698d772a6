import { deepEqual } from 'node:assert/strict';
import type { BuyingRoute } from '../../../src/domain/catalog/offers';
import { supportFor, type SupportAdvice } from '../../../src/domain/support/support';

type Case = readonly [
  product: string,
  home: 'customer' | 'partner' | 'handOver',
  paid: BuyingRoute | undefined,
  lines: string,
  places: string,
];

const cases: readonly Case[] = [
  ['sales', 'customer', undefined, 'customerTenant billing environment plan', 'adminSupport environmentSupport'],
  ['sales', 'handOver', undefined, 'newTenant billing environment plan', 'adminSupport environmentSupport'],
  ['sales', 'partner', undefined, 'partnerTenant billing environment plan', 'adminSupport environmentSupport'],
  ['sales', 'customer', 'web', 'customerTenant billing environment plan', 'adminSupport environmentSupport'],
  ['sales', 'customer', 'cspUs', 'us', 'partnerSupport'],
  ['sales', 'customer', 'cspOther', 'seller', ''],
  ['sales', 'customer', 'enterprise', 'contract billing environment plan', 'adminSupport environmentSupport'],
  ['finance', 'customer', undefined, 'customerTenant billing operations plan', 'adminSupport lifecycleServices'],
  ['businessCentral', 'customer', undefined, 'central', 'partnerSupport centralAdmin'],
  ['businessCentral', 'partner', 'web', 'central', 'partnerSupport centralAdmin'],
];

describe('where to ask for support', () => {
  for (const [product, home, paid, lines, places] of cases)
    it(`${product} in ${home}, ${paid ?? 'a trial'}: ${lines}`, () => {
      const advice = supportFor({ product, home, ...(paid === undefined ? {} : { paid }) });
      deepEqual(advice, { lines: split(lines), places: split(places) } as SupportAdvice);
    });
});

function split(names: string): readonly string[] {
  return names === '' ? [] : names.split(' ');
}
