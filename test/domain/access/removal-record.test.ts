import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RecordedChange } from '../../../src/domain/record/changes';
import type { Refusal } from '../../../src/domain/record/refusal';
import { REMOVAL_SCOPES, REMOVAL_TASKS, removalPlan, takesAway, type RemovalTask } from '../../../src/domain/access/removal';
import { isRemovalOpen, type RemovalOutcome } from '../../../src/domain/access/removal-record';
import { applyChange } from '../../../src/domain/record/transitions';
import type { PersonRef } from '../../../src/domain/people/person';
import type { Trial } from '../../../src/domain/record/trial';
import { sampleTrial } from '../record/trial-samples';

const CUSTOMER: PersonRef = { tenantId: 'customer-tenant', personId: 'alva' };
const PARTNER: PersonRef = { tenantId: 'partner-tenant', personId: 'robin' };
const AT = '2026-03-20T10:00:00.000Z';

type Parts = RecordedChange extends infer C
  ? C extends RecordedChange
    ? Omit<C, 'id' | 'at' | 'by' | 'tenantId' | 'trialId' | 'people'>
    : never
  : never;

function after(trial: Trial, by: PersonRef, parts: Parts, id = 'change'): Trial | Refusal {
  const head = { id, at: AT, by, tenantId: 'partner-tenant', trialId: trial.id, people: [] };
  const result = applyChange(trial, { ...head, ...parts });
  return result.kind === 'applied' ? result.trial : result.refusal;
}

function asked(by: PersonRef, trial = sampleTrial(), id = 'removal-1'): Trial {
  const tasks = removalPlan('all').map(({ task, hand }) => ({ task, hand }));
  return applied(after(trial, by, { code: 'removalRequested', scope: 'all', tasks }, id));
}

function settled(trial: Trial, by: PersonRef, task: RemovalTask, outcome: RemovalOutcome = 'done', removal = 'removal-1') {
  return after(trial, by, { code: 'removalTaskSettled', removal, task, outcome });
}

function applied(result: Trial | Refusal): Trial {
  if (typeof result === 'string') throw new Error(`refused: ${result}`);
  return result;
}

/** What happened in short: the refusal, or "settled". */
function said(result: Trial | Refusal): string {
  return typeof result === 'string' ? result : 'settled';
}

describe('settling a task of a removal', () => {
  const ready = (by: PersonRef): Trial => applied(settled(asked(by), CUSTOMER, 'twoOwnAdmins'));
  const unlooked = (): Trial => applied(settled(ready(CUSTOMER), CUSTOMER, 'appsRemoved', 'notChecked'));
  const cases: readonly (readonly [what: string, result: () => Trial | Refusal, expected: string])[] = [
    ['the customer settles its own', () => settled(ready(CUSTOMER), CUSTOMER, 'rolesRemoved'), 'settled'],
    ['the customer notes the partner’s', () => settled(ready(CUSTOMER), CUSTOMER, 'relationshipEnded'), 'settled'],
    ['the partner settles its own', () => settled(ready(CUSTOMER), PARTNER, 'relationshipEnded'), 'settled'],
    ['the partner can’t settle the customer’s', () => settled(ready(CUSTOMER), PARTNER, 'userBlocked'), 'notYours'],
    ['unless it recorded the request itself', () => settled(ready(PARTNER), PARTNER, 'userBlocked'), 'settled'],
    ['nothing to do counts too', () => settled(ready(CUSTOMER), CUSTOMER, 'guestDeleted', 'notNeeded'), 'settled'],
    ['the first task comes first', () => settled(asked(CUSTOMER), CUSTOMER, 'rolesRemoved'), 'adminsFirst'],
    ['for the partner as well', () => settled(asked(CUSTOMER), PARTNER, 'relationshipEnded'), 'adminsFirst'],
    ['what takes nothing away needn’t wait', () => settled(asked(CUSTOMER), PARTNER, 'attributionNoted'), 'settled'],
    ['“nothing to do” is no way around it', () => settled(asked(CUSTOMER), CUSTOMER, 'twoOwnAdmins', 'notNeeded'), 'adminsFirst'],
    ['nobody could look', () => settled(ready(CUSTOMER), CUSTOMER, 'appsRemoved', 'notChecked'), 'settled'],
    ['and then somebody did', () => settled(unlooked(), CUSTOMER, 'appsRemoved'), 'settled'],
    ['that nobody looked is said once', () => settled(unlooked(), CUSTOMER, 'appsRemoved', 'notChecked'), 'nothingNew'],
    ['twice is once', () => settled(ready(CUSTOMER), CUSTOMER, 'twoOwnAdmins'), 'nothingNew'],
    ['a card of another removal', () => settled(ready(CUSTOMER), CUSTOMER, 'rolesRemoved', 'done', 'removal-0'), 'noRemoval'],
    ['a trial without one', () => settled(sampleTrial(), CUSTOMER, 'rolesRemoved'), 'noRemoval'],
  ];
  for (const [what, result, expected] of cases) {
    it(`${what}: ${expected}`, () => {
      assert.equal(said(result()), expected);
    });
  }

  it('keeps who said it and when, of that task alone', () => {
    const trial = applied(settled(asked(CUSTOMER), CUSTOMER, 'twoOwnAdmins'));
    const [first, ...others] = trial.removal?.tasks ?? [];
    assert.deepEqual(first?.settled, { outcome: 'done', by: CUSTOMER, at: AT });
    assert.ok(others.every((task) => task.settled === undefined));
  });

  it('in any order never takes anything away before the administrators are there, and completes with the last task', () => {
    const tries = fc.array(
      fc.tuple(fc.constantFrom(...REMOVAL_TASKS), fc.constantFrom<RemovalOutcome>('done', 'notNeeded', 'notChecked')),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(tries, fc.constantFrom(CUSTOMER, PARTNER), (attempts, by) => {
        let trial = asked(CUSTOMER);
        for (const [task, outcome] of attempts) {
          const result = settled(trial, by, task, outcome);
          if (typeof result !== 'string') trial = result;
        }
        const tasks = trial.removal?.tasks ?? [];
        const open = tasks.filter((one) => one.settled === undefined).map(({ task }) => task);
        const admins = tasks.find(({ task }) => task === 'twoOwnAdmins')?.settled;
        assert.ok(admins?.outcome === 'done' || tasks.every(({ task }) => !takesAway(task) || open.includes(task)));
        assert.equal(trial.removal?.completedAt !== undefined, open.length === 0);
      }),
    );
  });
});

describe('a removal as a whole', () => {
  const done = (): Trial =>
    REMOVAL_TASKS.reduce((trial, task) => applied(settled(trial, CUSTOMER, task, 'done')), asked(CUSTOMER));

  it('is complete when every task is settled, and can be asked for again then', () => {
    const trial = done();
    assert.equal(trial.removal?.completedAt, AT);
    const again = asked(CUSTOMER, trial, 'removal-2');
    assert.equal(again.removal?.id, 'removal-2');
    assert.ok(isRemovalOpen(again.removal));
  });

  it('that is complete can be looked at further where nobody had looked, and stays complete since the same day', () => {
    const closed = REMOVAL_TASKS.reduce(
      (trial, task) => applied(settled(trial, CUSTOMER, task, task === 'appsRemoved' ? 'notChecked' : 'done')),
      asked(CUSTOMER),
    );
    assert.equal(closed.removal?.completedAt, AT);
    assert.equal(said(settled(closed, CUSTOMER, 'rolesRemoved')), 'noRemoval');
    const looked = applied(settled(closed, CUSTOMER, 'appsRemoved', 'notNeeded'));
    assert.equal(looked.removal?.tasks.find(({ task }) => task === 'appsRemoved')?.settled?.outcome, 'notNeeded');
    assert.equal(looked.removal.completedAt, AT);
  });

  it('is asked for once at a time', () => {
    assert.equal(after(asked(CUSTOMER), PARTNER, { code: 'removalRequested', scope: 'roles', tasks: [] }), 'removalOpen');
  });

  const withdrawals: readonly (readonly [string, PersonRef, PersonRef, string])[] = [
    ['the customer takes back its own', CUSTOMER, CUSTOMER, 'gone'],
    ['the partner can’t take back the customer’s', CUSTOMER, PARTNER, 'notYours'],
    ['the partner takes back what it recorded itself', PARTNER, PARTNER, 'gone'],
    ['the customer takes back what the partner recorded', PARTNER, CUSTOMER, 'gone'],
  ];
  for (const [what, by, back, expected] of withdrawals) {
    it(`${what}: ${expected}`, () => {
      const result = after(asked(by), back, { code: 'removalWithdrawn', removal: 'removal-1' });
      assert.equal(typeof result === 'string' ? result : (result.removal?.id ?? 'gone'), expected);
    });
  }

  it('is taken back by a card of its own only', () => {
    assert.equal(after(asked(CUSTOMER), CUSTOMER, { code: 'removalWithdrawn', removal: 'removal-0' }), 'noRemoval');
  });

  it('can’t be taken back once it is complete, or where there is none', () => {
    for (const trial of [done(), sampleTrial()])
      assert.equal(after(trial, CUSTOMER, { code: 'removalWithdrawn', removal: 'removal-1' }), 'noRemoval');
  });

  it('has a plan for every scope that can be completed by the customer alone', () => {
    for (const scope of REMOVAL_SCOPES) {
      const plan = removalPlan(scope).map(({ task, hand }) => ({ task, hand }));
      const trial = applied(after(sampleTrial(), CUSTOMER, { code: 'removalRequested', scope, tasks: plan }, 'removal-1'));
      const last = plan.reduce((one, { task }) => applied(settled(one, CUSTOMER, task)), trial);
      assert.equal(last.removal?.completedAt, AT);
    }
  });
});
