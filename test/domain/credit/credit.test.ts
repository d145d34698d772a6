import assert from 'node:assert/strict';
import { creditAdvice, isUsualPartnerId, readPartnerId } from '../../../src/domain/credit/credit';
import type { BuyingRoute } from '../../../src/domain/catalog/offers';

describe('the mechanism of the credit', () => {
  const cases: readonly (readonly [BuyingRoute, boolean, string, string])[] = [
    ['cspUs', false, 'cspOrder', 'byOrder'],
    ['cspUs', true, 'cspOrder', 'byOrder'],
    ['cspOther', false, 'cspOrder', 'byOrder'],
    ['cspOther', true, 'cspOrder', 'byOrder'],
    ['web', false, 'cpor', 'planned'],
    ['web', true, 'cpor', 'now'],
    ['enterprise', false, 'cpor', 'planned'],
    ['enterprise', true, 'cpor', 'now'],
    ['unknown', false, 'cpor', 'planned'],
    ['unknown', true, 'cpor', 'now'],
  ];
  for (const [buying, paid, route, status] of cases) {
    it(`${buying}, ${paid ? 'paid' : 'trial'}: ${route}, ${status}`, () => {
      const advice = creditAdvice(buying, paid);
      assert.deepEqual([advice.route, advice.status], [route, status]);
      assert.ok(
        advice.notThese.some((one) => one.route === 'dpor'),
        'DPOR is explained, not proposed',
      );
    });
  }

  it('names the link for usage only where usage of the product counts', () => {
    assert.deepEqual(
      [creditAdvice('web', true, 'customerInsights').also, creditAdvice('web', true, 'sales').also],
      [['pal'], []],
    );
  });

  const ids: readonly (readonly [string, string | undefined])[] = [
    ['4391507', '4391507'],
    [' 439 1507 ', '4391507'],
    ['1234', '1234'],
    ['123', '123'],
    ['1234567890', '1234567890'],
    ['1'.repeat(20), '1'.repeat(20)],
    ['1'.repeat(21), undefined],
    [`1234${' '.repeat(40)}abc`, undefined],
    ['abc', undefined],
    ['', undefined],
  ];
  for (const [typed, read] of ids)
    it(`reads the PartnerID "${typed}" as ${read ?? 'none'}`, () => {
      assert.equal(readPartnerId(typed), read);
    });

  it('knows which of them have the usual length', () => {
    assert.deepEqual(['123', '1234', '123456789', '1234567890', ''].map(isUsualPartnerId), [false, true, true, false, false]);
  });
});
