import assert from 'node:assert/strict';
import { openTasks, removalPlan, type Removal, type RemovalScope } from '../../src/domain/removal';

const BY = { tenantId: 'customer', personId: 'alva' };

describe('the plan of a removal', () => {
  const plans: Readonly<Record<RemovalScope, readonly string[]>> = {
    roles: ['twoOwnAdmins', 'rolesRemoved', 'relationshipEnded'],
    billing: ['twoOwnAdmins', 'billingRolesRemoved'],
    user: ['twoOwnAdmins', 'attributionNoted', 'userBlocked', 'userOutOfEnvironment', 'licenceFreed', 'guestDeleted'],
    all: [
      'twoOwnAdmins',
      'attributionNoted',
      'rolesRemoved',
      'relationshipEnded',
      'billingRolesRemoved',
      'userBlocked',
      'userOutOfEnvironment',
      'licenceFreed',
      'guestDeleted',
    ],
  };
  for (const [scope, tasks] of Object.entries(plans)) {
    it(`${scope}: ${tasks.join(', ')}`, () => {
      assert.deepEqual(
        removalPlan(scope as RemovalScope).map(({ task }) => task),
        tasks,
      );
    });
  }

  it('leaves what only the partner can do to the partner', () => {
    const partner = removalPlan('all').filter(({ hand }) => hand === 'partner');
    assert.deepEqual(
      partner.map(({ task }) => task),
      ['attributionNoted', 'relationshipEnded'],
    );
  });

  it('is complete when every task is done', () => {
    const removal: Removal = { scope: 'billing', askedBy: BY, askedAt: '2026-05-01T09:00:00.000Z', done: {} };
    assert.deepEqual(
      openTasks(removal).map(({ task }) => task),
      ['twoOwnAdmins', 'billingRolesRemoved'],
    );
    const done = { by: BY, at: '2026-05-02T09:00:00.000Z' };
    assert.deepEqual(openTasks({ ...removal, done: { twoOwnAdmins: done, billingRolesRemoved: done } }), []);
  });
});
