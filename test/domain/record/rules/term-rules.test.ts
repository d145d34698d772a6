/** The paid term on the record: noted with the purchase, noted anew, renewed; who is reminded of it and when; and ends that are read off. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { applyChange, possibleChanges } from '../../../../src/domain/record/transitions';
import type { RecordedChange } from '../../../../src/domain/record/changes';
import { difference } from '../../../../src/domain/record/said';
import { paidSaid } from '../../../../src/domain/record/term-said';
import type { Trial } from '../../../../src/domain/record/trial';
import { remindersOf } from '../../../../src/domain/watch/reminders';
import { sampleTrial } from '../trial-samples';

const OWNER = { tenantId: 'partner-tenant', personId: 'alex' };
const AT = '2026-03-20T09:00:00.000Z';
const head = { id: 'c', at: AT, by: OWNER, tenantId: 'partner-tenant', trialId: 'trial-1', people: [] };

function after(trial: Trial, change: object): Trial | string {
  const applied = applyChange(trial, { ...head, ...change } as unknown as RecordedChange);
  return applied.kind === 'applied' ? applied.trial : applied.refusal;
}

function paid(term: Partial<NonNullable<Trial['term']>>, changes: Partial<Trial> = {}): Trial {
  const noted = { since: '2025-06-02', endsOn: '2026-06-01', zone: 'UTC', intent: 'unknown' as const, ...term };
  return sampleTrial({ state: 'active', start: 'paid', buying: 'cspUs', clocks: [], term: noted, ...changes });
}

function told(trial: Trial): readonly string[] {
  const span = { from: '2026-01-01T00:00:00.000Z', to: '2026-12-31T00:00:00.000Z' };
  return remindersOf(trial, OWNER, {}, span)
    .filter(({ card }) => card.startsWith('term'))
    .map(({ card, rung, at }) => `${card} ${rung}@${at.slice(5, 10)}`);
}

describe('a paid term', () => {
  it('is noted with the purchase, with whether it renews', () => {
    const bought = { code: 'activated', since: '2026-03-20', route: 'cspUs', endsOn: '2027-03-19', zone: 'UTC', intent: 'renew' };
    const trial = after(sampleTrial(), { ...bought, recurring: 'on' });
    ok(typeof trial !== 'string');
    const word = <T>(value: T) => ({ partner: { value, by: 'person', at: AT } });
    deepEqual(trial.term, {
      ...{ since: '2026-03-20', endsOn: '2027-03-19', zone: 'UTC', intent: 'renew' },
      ...{ ends: word('2027-03-19'), wants: word('renew'), renewal: word('on'), fact: { fact: 'est.start', rev: 1 } },
    });
    equal(trial.recurringBilling, 'on');
  });

  it('is left out by a purchase of an older release, which did not ask', () => {
    const trial = after(sampleTrial(), { code: 'activated', since: '2026-03-20', route: 'web' });
    ok(typeof trial !== 'string');
    equal(trial.term, undefined);
    equal(trial.recurringBilling, 'off');
  });

  it('begins anew when a later end is noted, and stays where only its day is corrected', () => {
    const renewed = after(paid({}), { code: 'termNoted', endsOn: '2027-06-01', zone: 'UTC', intent: 'cancel', recurring: 'off' });
    const corrected = after(paid({}), {
      code: 'termNoted',
      endsOn: '2026-06-10',
      zone: 'UTC',
      intent: 'cancel',
      recurring: 'off',
    });
    equal(typeof renewed === 'string' ? renewed : renewed.term?.since, '2026-06-01');
    equal(typeof corrected === 'string' ? corrected : corrected.term?.since, '2025-06-02');
  });

  it('is nothing new, and nothing of a trial that is not paid', () => {
    const same = { code: 'termNoted', endsOn: '2026-06-01', zone: 'UTC', intent: 'unknown', recurring: 'off' };
    equal(after(paid({}), same), 'nothingNew');
    equal(after(sampleTrial(), same), 'notPaid');
  });

  it('is reminded of 30, 7 and 1 days before, and after, where it does not simply renew', () => {
    const rungs = ['termEnds 30@05-04', 'termEnds 7@05-25', 'termEnds 1@05-29', 'termEnded 1@06-02'];
    deepEqual(told(paid({ intent: 'cancel' })), rungs);
    equal(told(paid({}, { recurringBilling: 'unknown' })).length, 4);
    equal(told(paid({}, { recurringBilling: 'on' })).length, 4, 'nobody said what is wanted');
  });

  it('is silent where it renews as it is wanted to, until it has', () => {
    deepEqual(told(paid({ intent: 'renew' }, { recurringBilling: 'on' })), ['termEnded 1@06-02']);
  });

  it('that renews although something else is wanted says so', () => {
    for (const intent of ['cancel', 'extended'] as const)
      ok(
        told(paid({ intent }, { recurringBilling: 'on' })).every((line) => /^termUnwanted|^termEnded/.test(line)),
        intent,
      );
  });

  it('without a day is not reminded of', () => {
    const { endsOn: _endsOn, ...open } = paid({}).term!;
    deepEqual(told({ ...paid({}), term: open }), []);
  });
});

const ALVA = { tenantId: 'customer-tenant', personId: 'alva' };
const customer = { company: 'A', country: 'DE', tenantId: ALVA.tenantId };

function of(trial: Trial | string): Trial {
  if (typeof trial === 'string') throw new Error(trial);
  return trial;
}

type Places = Readonly<Record<'partner' | 'customer', { readonly value: string } | undefined>>;

/** What counts of two fields, and what each side says of them. */
const sidesOf = (counts: readonly (string | undefined)[], ...fields: readonly (Partial<Places> | undefined)[]) => ({
  counts,
  partner: fields.map((field) => field?.partner?.value),
  customer: fields.map((field) => field?.customer?.value),
});

const purchase = ({ paid: said }: Trial) => sidesOf([said?.since, said?.route], said?.from, said?.through);

const termOf = ({ term }: Trial) => sidesOf([term?.endsOn, term?.intent], term?.ends, term?.wants);

describe('a purchase and its term as both sides say them', () => {
  const bought = (day: string) => ({
    code: 'activated',
    since: day,
    route: 'web',
    zone: 'UTC',
    intent: 'unknown',
    recurring: 'unknown',
  });
  const noted = (endsOn: string, intent: string) => ({ code: 'termNoted', endsOn, zone: 'UTC', intent, recurring: 'off' });
  const canActivate = (trial: Trial) =>
    (['partner', 'customer'] as const).map((side) => possibleChanges(trial, side).includes('activated'));

  it('are kept apart: the customer says it is paid, then the partner does, and each once', () => {
    const theirs = of(after(sampleTrial({ customer }), { ...bought('2026-03-18'), by: ALVA }));
    const first = ['2026-03-18', 'web'];
    deepEqual([theirs.state, purchase(theirs)], ['active', { counts: first, partner: [undefined, undefined], customer: first }]);
    equal(after(theirs, { ...bought('2026-03-19'), by: ALVA }), 'alreadyPaid');
    deepEqual(canActivate(theirs), [true, false]);
    const both = of(after(theirs, { ...bought('2026-03-20'), route: 'cspUs', at: '2026-03-21T09:00:00.000Z' }));
    deepEqual(purchase(both), { counts: ['2026-03-20', 'cspUs'], partner: ['2026-03-20', 'cspUs'], customer: first });
    equal(after(both, bought('2026-03-22')), 'alreadyPaid');
    deepEqual(canActivate(both), [false, false]);
  });

  it('are no word where nobody knows which way: what the other side says stays, and counts', () => {
    const ours = of(after(sampleTrial({ customer }), { ...bought('2026-03-18'), route: 'cspUs' }));
    const both = of(after(ours, { ...bought('2026-03-18'), route: 'unknown', by: ALVA, at: '2026-03-21T09:00:00.000Z' }));
    deepEqual(
      [purchase(both).counts, purchase(both).customer],
      [
        ['2026-03-18', 'cspUs'],
        ['2026-03-18', undefined],
      ],
    );
    equal(difference(paidSaid(both).through), undefined);
    const none = of(after(sampleTrial({ customer }), { ...bought('2026-03-18'), route: 'unknown' }));
    deepEqual(purchase(none).counts, ['2026-03-18', 'unknown']);
    deepEqual(paidSaid(none).through, {});
  });

  it('are no word either where an older release kept it as one', () => {
    const ours = of(after(sampleTrial({ customer }), { ...bought('2026-03-18'), route: 'cspUs' }));
    const unknown = { value: 'unknown' as const, by: 'person' as const, at: '2026-03-25T09:00:00.000Z' };
    const kept: Trial = {
      ...ours,
      paid: { since: '2026-03-18', ...ours.paid, route: 'unknown', through: { ...ours.paid?.through, customer: unknown } },
    };
    deepEqual(Object.keys(paidSaid(kept).through), ['partner']);
  });

  it('are kept apart: the newer word counts for the reminders, and the other stays', () => {
    const theirs = of(after(paid({}, { customer }), { ...noted('2026-06-15', 'cancel'), by: ALVA }));
    const said = ['2026-06-15', 'cancel'];
    deepEqual(termOf(theirs), { counts: said, partner: ['2026-06-01', undefined], customer: said });
    equal(after(theirs, { ...noted('2026-06-15', 'cancel'), by: ALVA }), 'nothingNew');
    const again = of(after(theirs, { ...noted('2026-06-01', 'renew'), at: '2026-03-25T09:00:00.000Z' }));
    deepEqual(termOf(again), { counts: ['2026-06-01', 'renew'], partner: ['2026-06-01', 'renew'], customer: said });
  });

  it('of an older release are the partner’s words, and a day that is taken back leaves the customer’s', () => {
    const open = { code: 'termNoted', zone: 'UTC', intent: 'unknown', recurring: 'unknown' };
    const theirs = of(after(paid({}, { customer }), { ...noted('2026-06-15', 'cancel'), by: ALVA }));
    const left = of(after(theirs, open));
    deepEqual([termOf(left).counts, left.recurringBilling], [['2026-06-15', 'cancel'], 'off']);
    const none = of(after(paid({}), open));
    deepEqual([termOf(none).counts, none.recurringBilling], [[undefined, 'unknown'], 'unknown']);
  });
});

describe('what a wrong customer said', () => {
  it('goes with the binding, and the partner’s words count again', () => {
    const clocks = [{ kind: 'environment', endsOn: '2026-04-05', zone: 'UTC', source: 'person' }] as const;
    const undone = { code: 'bindingUndone', tenant: ALVA.tenantId, at: '2026-03-25T09:00:00.000Z' };
    const told = of(after(sampleTrial({ customer }), { code: 'endNoted', clocks, by: ALVA }));
    const bought = { code: 'activated', since: '2026-03-19', route: 'web', zone: 'UTC', intent: 'renew', recurring: 'on' };
    const freed = of(after(of(after(told, { ...bought, by: ALVA })), undone));
    deepEqual([freed.state, freed.paid, freed.term, freed.recurringBilling], ['running', undefined, undefined, 'unknown']);
    deepEqual(
      freed.clocks.map(({ endsOn }) => endsOn),
      ['2026-03-31'],
    );
    const noted = { code: 'termNoted', endsOn: '2026-07-01', zone: 'UTC', intent: 'cancel', recurring: 'off' };
    const ours = of(after(of(after(paid({}, { customer }), { ...noted, by: ALVA })), undone));
    deepEqual([ours.state, termOf(ours).counts], ['active', ['2026-06-01', 'unknown']]);
  });
});

describe('an end that is read off', () => {
  it('takes the place of the one that was known, and keeps when it was extended', () => {
    const clocks = [
      { kind: 'environment', endsOn: '2026-04-30', zone: 'UTC', source: 'computed', extendedOn: '2026-03-25' },
    ] as const;
    const read = [{ kind: 'environment', endsOn: '2026-05-02', zone: 'UTC', source: 'person' }] as const;
    const trial = after(sampleTrial({ clocks }), { code: 'endNoted', clocks: read });
    const ends = { partner: { value: '2026-05-02', by: 'person', at: AT } };
    deepEqual(typeof trial === 'string' ? trial : trial.clocks, [{ ...read[0], ends, extendedOn: '2026-03-25' }]);
    equal(after(sampleTrial({ clocks }), { code: 'endNoted', clocks }), 'nothingNew');
    equal(after(paid({}), { code: 'endNoted', clocks: read }), 'notRunning');
  });
});
