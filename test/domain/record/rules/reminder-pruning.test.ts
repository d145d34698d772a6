import { deepStrictEqual, ok } from 'node:assert/strict';
import { emptyLog, logSent, reminderKey, type ReminderLog } from '../../../../src/domain/reminders/reminder-log';
import { logOf } from '../../../../src/domain/record/rules/reminder-logs';
import { pruned } from '../../../../src/domain/record/rules/reminder-pruning';
import { applyChange } from '../../../../src/domain/record/transitions';
import type { Reminded } from '../../../../src/domain/record/changes';
import type { Trial } from '../../../../src/domain/record/trial';
import { sampleTrial } from '../trial-samples';

const trial = sampleTrial({
  startedOn: '2026-01-01',
  clocks: [{ kind: 'environment', endsOn: '2026-01-31', zone: 'Europe/Berlin', source: 'computed' }],
});
const key = (date: string, kind: 'ends' | 'idle' = 'ends', rung = 7) => reminderKey({ personId: 'robin', kind, rung, date });
const sent = (...keys: readonly string[]): ReminderLog =>
  keys.reduce((log, one) => logSent(log, one, '2026-01-24T09:00:00.000Z'), emptyLog('robin'));

describe('pruning of the log of reminders', () => {
  const cases: readonly (readonly [what: string, log: ReminderLog, left: readonly string[]])[] = [
    ['what the trial still warns of stays, however old', sent(key('2026-01-31')), [key('2026-01-31')]],
    ['a date that was moved goes after 90 days', sent(key('2026-01-15')), []],
    ['and stays before', sent(key('2026-07-20')), [key('2026-07-20')]],
    ['a rung that is none any more goes', sent(key('2026-01-31', 'ends', 6)), []],
    ['what is no key goes', sent('nothing'), []],
    ['a kind of another release stays before 90 days, too', sent('robin|quota|7|2026-07-20'), ['robin|quota|7|2026-07-20']],
    ['and goes after them', sent('robin|quota|7|2026-01-20'), []],
  ];
  for (const [what, log, left] of cases)
    it(what, () => {
      deepStrictEqual(Object.keys(pruned(log, trial, '2026-10-01').sent), left);
    });

  it('keeps the row small over two years of daily use', () => {
    let used: Trial = trial;
    for (let day = 0; day < 730; day++) {
      const at = new Date(Date.parse('2026-01-02T09:00:00.000Z') + day * 86_400_000).toISOString();
      const told: Reminded = {
        ...{ id: `told-${day}`, at, by: trial.owner, tenantId: trial.partnerTenantId, trialId: trial.id, people: [] },
        code: 'reminded',
        keys: [key(at.slice(0, 10), 'idle')],
      };
      const after = applyChange(used, told);
      ok(after.kind === 'applied');
      used = after.trial;
    }
    const keys = Object.keys(logOf(used, 'robin').sent).length;
    ok(keys > 0 && keys <= 92, `${keys} keys`);
  });
});
