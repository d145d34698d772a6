import assert from 'node:assert/strict';
import { accessLeft } from '../../../../src/domain/record/rules/access-left';
import type { Removal, RemovalOutcome } from '../../../../src/domain/access/removal-record';
import type { RemovalTask } from '../../../../src/domain/access/removal';
import type { TimelineEntry } from '../../../../src/domain/record/timeline';

const ALVA = { tenantId: 'customer-tenant', personId: 'alva' };
const AT = '2026-03-20T10:00:00.000Z';

function said(task: RemovalTask, outcome: RemovalOutcome = 'done', at = AT): TimelineEntry {
  return { v: 1, id: `${task} ${at}`, at, by: ALVA, code: 'removalTaskSettled', params: { task, outcome } };
}

function asking(...tasks: readonly RemovalTask[]): { removal: Removal } {
  const open = tasks.map((task) => ({ task, hand: 'customer' as const }));
  return { removal: { id: 'r', scope: 'all', requestedBy: ALVA, requestedAt: AT, tasks: open } };
}

describe('what is left of a partner’s access, by the record', () => {
  const standings = (...given: Parameters<typeof accessLeft>): string =>
    accessLeft(...given)
      .filter(({ standing }) => standing !== 'unknown')
      .map(({ area, standing }) => `${area} ${standing}`)
      .join(', ');
  const user: readonly RemovalTask[] = ['userBlocked', 'userOutOfEnvironment', 'licenceFreed', 'guestDeleted'];
  const cases: readonly (readonly [what: string, given: Parameters<typeof accessLeft>, expected: string])[] = [
    ['nobody said anything', [{}, []], ''],
    [
      'admin roles are asked for',
      [asking('twoOwnAdmins', 'rolesRemoved', 'relationshipEnded'), []],
      'roles asked, relationship asked',
    ],
    ['billing roles are removed', [{}, [said('twoOwnAdmins'), said('billingRolesRemoved')]], 'billing removed'],
    [
      'nobody looked at applications, and at half of the user',
      [{}, [said('appsRemoved', 'notChecked'), said('userBlocked'), said('licenceFreed', 'notChecked')]],
      'user partly, apps unchecked',
    ],
    ['there were none', [{}, [said('rolesRemoved', 'notNeeded')]], 'roles nothing'],
    ['the user is gone but for its licence', [{}, [said('userBlocked')]], 'user partly'],
    ['the user is gone', [{}, user.map((task) => said(task))], 'user removed'],
    ['removed once, asked for again', [asking('rolesRemoved'), [said('rolesRemoved')]], 'roles asked'],
  ];
  for (const [what, given, expected] of cases) {
    it(`${what}: ${expected}`, () => {
      assert.equal(standings(...given), expected);
    });
  }

  it('names who said it last', () => {
    const later = '2026-03-22T10:00:00.000Z';
    const [roles] = accessLeft({}, [said('rolesRemoved'), said('rolesRemoved', 'done', later)]);
    assert.deepEqual(roles?.last, { by: ALVA, at: later });
  });
});
