import { deepEqual } from 'node:assert/strict';
import type { RemovalTask } from '../../../src/domain/access/removal';
import type { RecordedTask, Removal, RemovalOutcome } from '../../../src/domain/access/removal-record';
import { leftovers, statementLines, uncheckedTasks } from '../../../src/domain/access/statement';

const by = (personId: string) => ({ tenantId: 'customer', personId });
const AT = '2026-03-20T10:00:00.000Z';

function task(name: RemovalTask, outcome?: RemovalOutcome, who = 'alva'): RecordedTask {
  const settled = outcome === undefined ? {} : { settled: { outcome, by: by(who), at: AT } };
  return { task: name, hand: 'customer', ...settled };
}

function removal(...tasks: readonly RecordedTask[]): Removal {
  return { id: 'r', scope: 'all', requestedBy: by('alva'), requestedAt: AT, tasks };
}

/** The tasks of everything as release 0.1.0 recorded them, in its order. */
const RELEASE_BEFORE: readonly RemovalTask[] = [
  ...(['twoOwnAdmins', 'attributionNoted', 'rolesRemoved', 'relationshipEnded', 'billingRolesRemoved'] as const),
  ...(['userBlocked', 'userOutOfEnvironment', 'licenceFreed', 'guestDeleted'] as const),
];

describe('the statement on a removal', () => {
  it('names what nobody said anything of, and what nobody looked at', () => {
    const tasks = [
      task('rolesRemoved', 'done'),
      task('appsRemoved', 'notChecked'),
      task('userBlocked'),
      task('guestDeleted', 'notNeeded'),
    ];
    deepEqual(
      uncheckedTasks(removal(...tasks)).map((one) => one.task),
      ['appsRemoved', 'userBlocked'],
    );
  });

  it('of a removal that began in the release before names what that one didn’t ask for', () => {
    const begun = removal(...RELEASE_BEFORE.map((name) => task(name, 'done')));
    deepEqual(leftovers(begun, 'sales'), ['azureRolesRemoved', 'appUsersRemoved', 'appsRemoved', 'contactsRemoved']);
    deepEqual(leftovers(begun, 'businessCentral'), ['azureRolesRemoved', 'appsRemoved', 'centralRemoved', 'contactsRemoved']);
    deepEqual(uncheckedTasks(begun), []);
  });

  it('puts together what the same person said of several on the same day', () => {
    const tasks = [
      task('rolesRemoved', 'done'),
      task('appsRemoved', 'notNeeded'),
      task('userBlocked', 'done', 'eric'),
      task('guestDeleted', 'done'),
    ];
    const lines = statementLines(tasks, ({ settled }) => settled?.by.personId ?? '');
    deepEqual(
      lines.map((line) => line.map((one) => one.task)),
      [['rolesRemoved', 'guestDeleted'], ['appsRemoved'], ['userBlocked']],
    );
  });
});
