import { equal } from 'node:assert/strict';

import { isSame } from '../../../src/domain/people/person';

const KIM = { tenantId: 'partner', personId: 'kim' };

describe('whether two are the same person', () => {
  it('goes by tenant and object id, whatever else is known of either', () => {
    equal(isSame(KIM, { ...KIM, v: 1, name: 'Kim' } as typeof KIM), true);
  });

  it('tells the same object id of another tenant apart', () => {
    equal(isSame(KIM, { ...KIM, tenantId: 'customer' }), false);
  });

  it('tells people of one tenant apart', () => {
    equal(isSame(KIM, { ...KIM, personId: 'robin' }), false);
  });

  it('takes nobody for nobody', () => {
    equal(isSame(undefined, KIM), false);
    equal(isSame(KIM, undefined), false);
    equal(isSame(undefined, undefined), false);
  });
});
