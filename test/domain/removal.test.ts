import assert from 'node:assert/strict';
import { REMOVAL_SCOPES, removalPlan, type RemovalScope } from '../../src/domain/removal';

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

  it('knows every scope', () => {
    assert.deepEqual([...REMOVAL_SCOPES].sort(), Object.keys(plans).sort());
  });

  it('leaves what only the partner can do to the partner', () => {
    const partner = removalPlan('all').filter(({ hand }) => hand === 'partner');
    assert.deepEqual(
      partner.map(({ task }) => task),
      ['attributionNoted', 'relationshipEnded'],
    );
  });
});
