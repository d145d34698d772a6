/** Of every reminder that names a day the card says which day it is. */

import { deepEqual, equal } from 'node:assert/strict';
import { createWords } from '../../../cards/engine/words';
import { remindersView } from '../../../dialogs/reminders/reminder-cards';
import { reminderPolicy } from '../../../src/domain/record/rules/reminder-policy';
import type { Trial } from '../../../src/domain/record/trial';
import type { Reminder } from '../../../src/domain/watch/reminder';
import { sampleTrial } from '../../domain/record/trial-samples';

const say = createWords()('en-GB');
const DATE = '2026-05-04';
const to = { tenantId: 'partner-tenant', personId: 'robin' };

interface Told {
  readonly words: string;
  readonly labels: readonly string[];
}

function told({ kind, card, action }: Pick<Reminder, 'kind' | 'card' | 'action'>, state: Trial['state']): Told {
  const trial = sampleTrial({ partnerTenantId: to.tenantId, owner: to, state });
  const at = '2026-05-05T09:00:00.000Z';
  const reminder: Reminder = {
    key: `${kind}:1`,
    kind,
    card,
    action,
    rung: 1,
    when: 'after',
    date: DATE,
    to,
    at,
    trialId: trial.id,
  };
  const scene = { say, now: new Date('2026-05-05T09:00:00Z'), zone: 'UTC', partners: new Map() };
  const drawing = remindersView([{ reminder, trial }], scene);
  const { said, data } = drawing?.content ?? {};
  const facts = (data as { readonly facts: readonly { readonly label: string; readonly value: string }[] }).facts;
  return {
    words: `${said?.heading ?? ''} ${said?.hint ?? ''}`,
    labels: facts.filter(({ value }) => value.includes('4 May 2026')).map(({ label }) => label),
  };
}

describe('the day of a reminder', () => {
  it('is called by what it is where the words of the card don’t name it', () => {
    const unclear = reminderPolicy.flatMap((row) =>
      row.states
        .map((state) => ({ state, ...told(row, state) }))
        .filter(({ words, labels }) => labels.includes('Date') && !words.includes('4 May 2026'))
        .map(({ state }) => `${row.card} of one that is ${state}`),
    );
    deepEqual(unclear, []);
  });

  it('is the beginning of a trial, or of the payment, for a partner of record that is missing', () => {
    const missing = { kind: 'creditMissing', card: 'creditMissing', action: 'credit' } as const;
    equal(told(missing, 'running').labels[0], 'Begun or recorded on');
    equal(told(missing, 'active').labels[0], 'Paid or recorded on');
  });
});
