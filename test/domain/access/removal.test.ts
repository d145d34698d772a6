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
      ...['twoOwnAdmins', 'attributionNoted', 'rolesRemoved', 'billingRolesRemoved', 'azureRolesRemoved', 'appUsersRemoved'],
      ...['appsRemoved', 'centralRemoved', 'userBlocked', 'userOutOfEnvironment', 'licenceFreed', 'guestDeleted'],
      ...['contactsRemoved', 'relationshipEnded'],
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

  it('has the tasks of Business Central where it is tried, and those of Dataverse elsewhere', () => {
    const only = (product: string) => removalPlan('all', product).map(({ task }) => task);
    assert.deepEqual(
      ['sales', 'businessCentral'].map((product) => [
        only(product).includes('centralRemoved'),
        only(product).includes('appUsersRemoved'),
      ]),
      [
        [false, true],
        [true, false],
      ],
    );
  });

  it('says what can’t be undone, what can be restored and what may stay on the bill', () => {
    const after = removalPlan('all').flatMap((one) => (one.after === undefined ? [] : [`${one.task} ${one.after}`]));
    assert.deepEqual(after, ['rolesRemoved final', 'licenceFreed billed', 'guestDeleted restorable', 'relationshipEnded final']);
    assert.ok(removalPlan('all').every(({ final, after: then }) => final === (then === 'final')));
  });

  it('warns beforehand of what belongs to no task', () => {
    const whole = removalPlan('all').map(({ task }) => task);
    assert.deepEqual(removalWarnings(whole), []);
    assert.deepEqual(removalWarnings(whole, 'toHandOver'), ['handOver']);
    assert.deepEqual(removalWarnings(whole, 'partnerTenant'), ['partnerTenant']);
    assert.deepEqual(removalWarnings(['rolesRemoved'], 'toHandOver'), []);
  });
});
