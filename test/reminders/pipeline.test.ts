/** Reminders from the due index to the sender, over a record that counts what is read of it. Many of them: `pipeline.faults.ts`. */

import { deepEqual, equal } from 'node:assert/strict';
import { CodedError } from '../../src/domain/errors';
import type { RecordedChange } from '../../src/domain/record/changes';
import type { PersonRef } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import { beginQuietDay, Quiet } from '../../src/outbox/quiet';
import { Recipients } from '../../src/outbox/recipients';
import { forecast } from '../../src/reminders/forecast';
import { MemoryStorage } from '../../src/storage/memory-storage';
import { oneAfterAnother } from '../../src/turn/plan-turn';
import { collected } from '../kit/storage/due-samples';
import { costsWhatIsDue, entryOf, TODAY, trialOf } from './pipeline';
import { Pipeline } from './pipeline-stage';

function creditNoted(trial: Trial, by: PersonRef, name: string, id: string, at: string): RecordedChange {
  const { partnerTenantId: tenantId, id: trialId } = trial;
  const credit = {
    partner: { name, partnerId: '4391507' },
    route: 'cpor',
    productLine: 'Dynamics 365',
    status: 'planned',
    by,
    at,
  } as const;
  return { code: 'creditNoted', id, at, by, tenantId, trialId, people: [], credit };
}

describe('reminders on their way', () => {
  it('cost what is due, not what there is', () => costsWhatIsDue(5000, 60));

  it('says a repeated entry once, and nothing of a trial that was paid and converted meanwhile', async () => {
    const stage = new Pipeline(trialOf);
    const { trials } = stage;
    const [first, second] = [entryOf(1, '2026-04-14T09:00:00.000Z'), entryOf(2, '2026-04-14T09:00:00.000Z')];
    await stage.plan([first, second]);
    const { id: trialId, partnerTenantId: tenantId, owner: by } = trialOf('2');
    const paid = {
      code: 'activated',
      since: TODAY,
      route: 'web',
      id: 'paid',
      at: `${TODAY}T08:00:00.000Z`,
      by,
      tenantId,
      trialId,
      people: [],
    };
    await trials.record({ ...paid, code: 'activated', route: 'web' });
    await trials.record({ ...paid, id: 'converted', code: 'converted', on: TODAY });
    await stage.real.deliverDue();
    await stage.due.add([first]);
    await stage.real.deliverDue();
    equal(stage.sender.said.length, 1);
    deepEqual(
      trials.changes.map(({ code }) => code),
      ['activated', 'converted', 'reminded'],
    );
  });

  it('wait after a restore, as news from before the copy does, also once it was moved to the end of that day; later news does not', async () => {
    const [state, now] = [new MemoryStorage(), new Date('2026-04-14T09:00:00.000Z')];
    const { until } = await beginQuietDay(state, now);
    const held = (kind: 'notice' | 'reminder', at: string) => new Quiet(state).holds({ kind, at }, now);
    const [before, later] = ['2026-04-14T08:00:00.000Z', '2026-04-14T10:00:00.000Z'];
    deepEqual(await Promise.all([held('notice', before), held('notice', until), held('notice', later)]), [
      until,
      until,
      undefined,
    ]);
    deepEqual(await Promise.all([held('reminder', later), held('reminder', until)]), [until, until]);
  });

  it('are noted with the instant that stands on the card, however long sending took', async () => {
    const stage = new Pipeline(trialOf);
    const { trials } = stage;
    await stage.plan([entryOf(1, '2026-04-14T09:00:00.000Z')]);
    const drawnAt = stage.clock.now().toISOString();
    stage.sender.fate = () => {
      stage.clock.advance(1500);
      return undefined;
    };
    await stage.real.deliverDue();
    deepEqual(
      trials.changes.map(({ at }) => at),
      [drawnAt],
    );
  });

  it('of a trial or a notice that only another release can read are left to that one, and keep nobody else', async () => {
    const strange = { id: '2', beyond: true } as const;
    const stage = new Pipeline((id) => (id === strange.id ? { ...trialOf('1'), ...strange } : trialOf(id)));
    const { trials } = stage;
    const read = trials.notice.bind(trials);
    trials.notice = (...of) => (of[2] === 'later' ? Promise.reject(new CodedError('ROW_FROM_NEWER_VERSION', 'x')) : read(...of));
    const mine = entryOf(1, '2026-04-14T09:00:00.000Z');
    const others = [{ ...mine, trialId: strange.id }, { ...mine, kind: 'notice', id: 'later' } as const];
    await stage.plan([...others, mine]);
    for (let round = 0; round < 3; round++) {
      await stage.real.deliverDue();
      stage.clock.advance(60_000);
    }
    equal(stage.sender.said.length, 1);
    const left = await collected(stage.due.dueUntil(stage.clock.now()));
    deepEqual(
      left.map(({ kind, trialId, takes, tries }) => [kind, trialId, takes, tries]),
      [...others].reverse().map(({ kind, trialId }) => [kind, trialId, 0, 0]),
    );
    deepEqual(await collected(stage.due.deadLetters()), []);
  });

  it('tell news in the order in which it happened, also of one instant, whatever its ids are', async () => {
    const alva = { tenantId: 'customer-tenant', personId: 'alva' };
    const trial = {
      ...trialOf('1'),
      people: [alva],
      customer: { company: 'Adventure Works', country: 'DE', tenantId: alva.tenantId },
    };
    const stage = new Pipeline(() => trial, 'scheduled');
    const at = stage.clock.now().toISOString();
    await stage.meet([trial.owner], { member: { standing: 'member', name: 'Robin', addresses: [], at } });
    const names = ['Fabrikam', 'Contoso', 'Tailspin', 'Litware', 'Proseware', 'Adatum', 'Wingtip', 'Northwind'];
    const changes = names.map((name, n) => creditNoted(trial, alva, name, `${9 - n}`, at));
    for (const change of oneAfterAnother(changes)) equal((await stage.trials.record(change)).kind, 'done');
    for (let minute = 0; minute < 3; minute++) {
      stage.clock.advance(60_000);
      await stage.real.deliverDue();
    }
    deepEqual(
      stage.sender.said.slice(0, names.length).map((text) => names.find((name) => text.includes(name))),
      names,
    );
  });

  it('are foreseen rung by rung, without any being sent', async () => {
    const stage = new Pipeline(trialOf);
    const { trials } = stage;
    await stage.plan([entryOf(1, '2026-04-14T09:00:00.000Z')]);
    const { due, conversations, clock } = stage;
    const parts = {
      due,
      trials,
      recipients: new Recipients(conversations),
      quiet: { holds: () => Promise.resolve(undefined) },
      clock,
    };
    const found = await forecast(parts, new Date('2026-04-28T23:59:59.999Z'));
    deepEqual(
      found.map(({ at, what, outOfReach }) => [at.slice(0, 10), what, outOfReach]),
      [
        ['2026-04-14', 'ends', undefined],
        ['2026-04-22', 'ends', undefined],
        ['2026-04-22', 'extensionOpens', undefined],
        ['2026-04-27', 'ends', undefined],
        ['2026-04-28', 'ends', undefined],
      ],
    );
    deepEqual([stage.sender.attempts.length, stage.due.size, trials.changes.length], [0, 1, 0]);
  });

  it('are foreseen with what waits for the end of the day after a backup was put in', async () => {
    const stage = new Pipeline(trialOf);
    await stage.plan([entryOf(1, '2026-04-14T09:00:00.000Z')]);
    const { due, conversations, clock, trials } = stage;
    const heldUntil = '2026-04-23T12:00:00.000Z';
    const quiet = { holds: () => Promise.resolve(heldUntil) };
    const parts = { due, trials, recipients: new Recipients(conversations), quiet, clock };
    const found = await forecast(parts, new Date('2026-04-22T23:59:59.999Z'));
    deepEqual(
      found.map(({ at, what, held }) => [at, what, held]),
      ['ends', 'ends', 'extensionOpens'].map((what) => [heldUntil, what, true]),
    );
    const [last] = (await forecast(parts, new Date('2026-04-28T23:59:59.999Z'))).slice(-1);
    deepEqual([last?.at.slice(0, 10), last?.held], ['2026-04-28', undefined]);
  });
});
