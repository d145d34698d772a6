import assert from 'node:assert/strict';
import {
  namedPlan,
  plannedTask,
  REMOVAL_SCOPES,
  REMOVAL_TASKS,
  removalPlan,
  removalWarnings,
  takesAway,
  type RemovalScope,
} from '../../../src/domain/access/removal';

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

  it('is the same list again from the names of its tasks, whatever their order', () => {
    for (const scope of REMOVAL_SCOPES) {
      const names = removalPlan(scope).map(({ task }) => task);
      assert.deepEqual(namedPlan(names.toReversed()), removalPlan(scope));
    }
    assert.deepEqual(namedPlan(['gone', '__proto__', '']), []);
    assert.equal(plannedTask('constructor'), undefined);
  });

  it('begins with what takes nothing away, in every scope', () => {
    assert.deepEqual(
      REMOVAL_TASKS.filter((task) => !takesAway(task)),
      ['twoOwnAdmins', 'attributionNoted'],
    );
    for (const scope of REMOVAL_SCOPES) assert.equal(removalPlan(scope)[0]?.task, 'twoOwnAdmins');
  });

  const warnings: Readonly<Record<RemovalScope, readonly string[]>> = {
    all: ['licence', 'twoPeople', 'attribution', 'ownAccount', 'reseller'],
    roles: ['licence', 'twoPeople', 'ownAccount', 'reseller'],
    billing: ['licence', 'twoPeople', 'ownAccount'],
    user: ['licence', 'twoPeople', 'attribution', 'ownAccount'],
  };
  for (const scope of REMOVAL_SCOPES) {
    it(`warns before ${scope}: ${warnings[scope].join(', ')}`, () => {
      assert.deepEqual(removalWarnings(removalPlan(scope).map(({ task }) => task)), warnings[scope]);
    });
  }
});
