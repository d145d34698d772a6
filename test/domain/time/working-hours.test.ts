/** Working hours: days of rest, zones, and the two days a year on which the clocks change. */

import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/time/calendar';
import { daysOfRest } from '../../../src/domain/time/days-of-rest';
import type { Settings } from '../../../src/domain/reminders/settings';
import {
  dayAt,
  firstWorking,
  isWorking,
  lastWorkingHour,
  nextWorking,
  workingDaysAfter,
  startOfDay,
  workingHours,
} from '../../../src/domain/time/working-hours';

const ZONES = [
  'UTC',
  'Europe/Paris',
  'Europe/Berlin',
  'America/New_York',
  'America/Los_Angeles',
  'Pacific/Auckland',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Asia/Jerusalem',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
];
const SETTINGS: fc.Arbitrary<Settings> = fc.record({
  zone: fc.constantFrom(...ZONES),
  from: fc.integer({ min: 0, max: 23 }),
  to: fc.integer({ min: 1, max: 24 }),
});
const INSTANT = fc
  .date({ min: new Date('2010-01-01T00:00:00Z'), max: new Date('2040-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

function at(text: string): string {
  return new Date(text).toISOString();
}

describe('workingHours', () => {
  it('is from 9 to 17 unless somebody set hours', () => {
    assert.deepEqual(workingHours({}), { zone: 'UTC', from: 9, to: 17, rest: [6, 7] });
    assert.deepEqual(workingHours({ zone: 'europe/paris', from: 7, to: 24 }), {
      ...{ zone: 'Europe/Paris', from: 7, to: 24, rest: [6, 7], holidays: 'FR' },
    });
    assert.deepEqual(workingHours({ from: 6 }), { zone: 'UTC', from: 6, to: 17, rest: [6, 7] });
  });

  it('takes hours that make no day for the usual ones', () => {
    const senseless: readonly Settings[] = [
      { from: 17, to: 9 },
      { from: 9, to: 9 },
      { from: 18 },
      { to: 8 },
      { from: -1, to: 5 },
      { from: 9, to: 25 },
      { from: 9.5, to: 17 },
      { from: Number.NaN, to: 17 },
    ];
    for (const settings of senseless) {
      const { from, to } = workingHours(settings);
      assert.deepEqual([from, to], [9, 17], inspect(settings));
    }
  });

  it('keeps off the public holidays of where the zone is, of another country that was set, or of none', () => {
    const berlin = { zone: 'Europe/Berlin' };
    const begins = (settings: Settings): string => firstWorking('2026-10-26', workingHours(settings)).slice(0, 10);
    // National Day of Austria; Germany works.
    assert.deepEqual([begins(berlin), begins({ ...berlin, holidays: 'AT' })], ['2026-10-26', '2026-10-27']);
    const christmas = (settings: Settings): string =>
      nextWorking(at('2026-12-24T17:00:00Z'), workingHours(settings)).slice(0, 10);
    assert.deepEqual([christmas(berlin), christmas({ ...berlin, holidays: 'none' })], ['2026-12-28', '2026-12-25']);
    assert.equal(christmas({ ...berlin, holidays: 'XX' }), '2026-12-25');
    assert.equal(workingDaysAfter('2026-12-23', 3, workingHours(berlin)), '2026-12-29');
    assert.equal(lastWorkingHour(at('2026-12-27T12:00:00Z'), workingHours(berlin)), at('2026-12-24T15:00:00Z'));
  });

  it('takes an unknown zone for UTC', () => {
    for (const zone of ['', 'Middle/Earth', '+02:00', '../etc', 'a'.repeat(40_000)]) {
      assert.equal(workingHours({ zone }).zone, 'UTC', zone.slice(0, 20));
    }
  });
});

describe('daysOfRest', () => {
  const cases: readonly (readonly [string, string | undefined, readonly number[]])[] = [
    ['Europe/Berlin', 'de-DE', [6, 7]],
    ['America/Los_Angeles', undefined, [6, 7]],
    ['Asia/Dubai', 'ar-AE', [6, 7]],
    ['Asia/Jerusalem', 'he-IL', [5, 6]],
    ['Asia/Jerusalem', 'en-US', [5, 6]],
    ['Asia/Tel_Aviv', 'en-US', [5, 6]],
    ['Asia/Riyadh', 'en-GB', [5, 6]],
    ['Africa/Cairo', 'ar-EG', [5, 6]],
    ['Asia/Kabul', 'fa-AF', [4, 5]],
    ['Asia/Tehran', 'fa-IR', [5]],
    ['Asia/Kolkata', 'en-IN', [6, 7]],
    ['Europe/London', 'ar-SA', [6, 7]],
    ['UTC', 'he-IL', [5, 6]],
    ['UTC', 'he', [5, 6]],
    ['UTC', 'ar-SA', [5, 6]],
    ['UTC', 'ar-AE', [6, 7]],
    ['UTC', 'de-CH', [6, 7]],
    ['UTC', undefined, [6, 7]],
  ];
  for (const [zone, language, days] of cases) {
    it(`is ${days.join(' and ')} in ${zone} for ${language ?? 'no language'}`, () => {
      assert.deepEqual(daysOfRest(zone, language), days);
    });
  }

  it('is the usual for what is no language', () => {
    for (const language of ['', 'nonsense!', '__proto__', 'x'.repeat(500)]) assert.deepEqual(daysOfRest('UTC', language), [6, 7]);
  });
});

describe('nextWorking', () => {
  const berlin: Settings = { zone: 'Europe/Berlin' };
  const jerusalem: Settings = { zone: 'Asia/Jerusalem' };
  const cases: readonly (readonly [string, Settings, string, string])[] = [
    ['in working hours', berlin, '2026-03-02T09:15:00Z', '2026-03-02T09:15:00Z'],
    ['before work', berlin, '2026-03-02T05:00:00Z', '2026-03-02T08:00:00Z'],
    ['the first minute', berlin, '2026-03-02T08:00:00Z', '2026-03-02T08:00:00Z'],
    ['the last minute', berlin, '2026-03-02T15:59:59Z', '2026-03-02T15:59:59Z'],
    ['after work', berlin, '2026-03-02T16:00:00Z', '2026-03-03T08:00:00Z'],
    ['on Friday evening', berlin, '2026-03-06T17:00:00Z', '2026-03-09T08:00:00Z'],
    ['on Sunday in Jerusalem', jerusalem, '2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z'],
    ['on Friday in Jerusalem', jerusalem, '2026-03-06T10:00:00Z', '2026-03-08T07:00:00Z'],
    ['in Auckland, where it is tomorrow', { zone: 'Pacific/Auckland' }, '2026-03-02T19:00:00Z', '2026-03-02T20:00:00Z'],
    ['in Los Angeles, where it is yesterday', { zone: 'America/Los_Angeles' }, '2026-03-03T02:00:00Z', '2026-03-03T17:00:00Z'],
    ['over 29 February', { zone: 'UTC' }, '2028-02-28T18:00:00Z', '2028-02-29T09:00:00Z'],
    ['over a February without it', { zone: 'UTC' }, '2027-02-26T18:00:00Z', '2027-03-01T09:00:00Z'],
    ['over the gap in Paris', { zone: 'Europe/Paris' }, '2026-03-27T17:00:00Z', '2026-03-30T07:00:00Z'],
    ['over the fold in New York', { zone: 'America/New_York' }, '2026-10-30T22:00:00Z', '2026-11-02T14:00:00Z'],
    ['until midnight', { ...berlin, from: 22, to: 24 }, '2026-03-02T22:59:59Z', '2026-03-02T22:59:59Z'],
    ['over the gap in Jerusalem', { ...jerusalem, from: 0, to: 24 }, '2026-03-26T23:59:00Z', '2026-03-28T21:00:00Z'],
  ];
  for (const [title, settings, from, expected] of cases) {
    it(`knows what follows ${title}`, () => {
      assert.equal(nextWorking(at(from), workingHours(settings)), at(expected));
    });
  }
});

describe('the days on which the clocks change', () => {
  // Nobody rests in these, so that the hours of the changed day itself are seen.
  const everyDay = (zone: string, from: number, to: number): ReturnType<typeof workingHours> => ({ zone, from, to, rest: [] });

  it('skip an hour that there is not: 2 to 3 in Paris on 29 March 2026', () => {
    assert.equal(nextWorking(at('2026-03-28T12:00:00Z'), everyDay('Europe/Paris', 2, 3)), at('2026-03-30T00:00:00Z'));
    assert.equal(isWorking(at('2026-03-29T01:30:00Z'), everyDay('Europe/Paris', 2, 3)), false);
    assert.equal(lastWorkingHour(at('2026-03-29T12:00:00Z'), everyDay('Europe/Paris', 2, 3)), at('2026-03-28T01:00:00Z'));
    assert.equal(firstWorking('2026-03-29', everyDay('Europe/Paris', 2, 5)), at('2026-03-29T01:00:00Z'));
  });

  it('count an hour that comes twice as one span: 1 to 2 in New York on 1 November 2026', () => {
    const hours = everyDay('America/New_York', 1, 2);
    assert.equal(firstWorking('2026-11-01', hours), at('2026-11-01T05:00:00Z'));
    assert.equal(isWorking(at('2026-11-01T05:30:00Z'), hours), true);
    assert.equal(isWorking(at('2026-11-01T06:59:59Z'), hours), true);
    assert.equal(isWorking(at('2026-11-01T07:00:00Z'), hours), false);
    assert.equal(nextWorking(at('2026-11-01T07:00:00Z'), hours), at('2026-11-02T06:00:00Z'));
  });

  it('keep nine o’clock where it is', () => {
    assert.equal(firstWorking('2026-03-28', everyDay('Europe/Paris', 9, 17)), at('2026-03-28T08:00:00Z'));
    assert.equal(firstWorking('2026-03-29', everyDay('Europe/Paris', 9, 17)), at('2026-03-29T07:00:00Z'));
    assert.equal(firstWorking('2026-10-31', everyDay('America/New_York', 9, 17)), at('2026-10-31T13:00:00Z'));
    assert.equal(firstWorking('2026-11-01', everyDay('America/New_York', 9, 17)), at('2026-11-01T14:00:00Z'));
  });

  it('begin where their midnight is skipped', () => {
    assert.equal(startOfDay('2026-04-24', 'Africa/Cairo'), at('2026-04-23T22:00:00Z'));
    assert.equal(startOfDay('2026-04-24', 'nonsense'), at('2026-04-24T00:00:00Z'));
    assert.equal(firstWorking('2011-12-30', everyDay('Pacific/Apia', 9, 17)), at('2011-12-30T19:00:00Z'));
  });

  it('know no day that a zone left out: the Friday that Samoa skipped is not worked on its Saturday', () => {
    const hours = workingHours({ zone: 'Pacific/Apia', from: 0, to: 1 });
    const next = nextWorking(at('2011-12-29T11:00:00Z'), hours);
    assert.equal(isWorking(next, hours), true);
    assert.equal(next, at('2012-01-01T10:00:00Z'));
  });
});

describe('lastWorkingHour', () => {
  const cases: readonly (readonly [string, Settings, string, string])[] = [
    ['before a Sunday', { zone: 'Europe/Berlin' }, '2026-04-11T22:00:00Z', '2026-04-10T14:00:00Z'],
    ['before a Sunday in UTC, for Los Angeles', { zone: 'America/Los_Angeles' }, '2026-04-12T00:00:00Z', '2026-04-10T23:00:00Z'],
    ['before a Sunday, for Jerusalem', { zone: 'Asia/Jerusalem' }, '2026-04-12T00:00:00Z', '2026-04-09T13:00:00Z'],
    ['before a Monday in UTC, for Auckland', { zone: 'Pacific/Auckland' }, '2026-04-13T00:00:00Z', '2026-04-12T23:00:00Z'],
    ['when work has just begun', { zone: 'UTC' }, '2026-04-13T09:10:00Z', '2026-04-13T09:00:00Z'],
    ['the moment work begins', { zone: 'UTC' }, '2026-04-13T09:00:00Z', '2026-04-10T16:00:00Z'],
    ['of a day of one hour', { zone: 'UTC', from: 12, to: 13 }, '2026-04-14T00:00:00Z', '2026-04-13T12:00:00Z'],
  ];
  for (const [title, settings, before, expected] of cases) {
    it(`is found ${title}`, () => {
      assert.equal(lastWorkingHour(at(before), workingHours(settings)), at(expected));
    });
  }
});

describe('working hours, whatever was set', () => {
  it('are not left, nor is one skipped', () => {
    fc.assert(
      fc.property(INSTANT, SETTINGS, (now, settings) => {
        const hours = workingHours(settings);
        const next = nextWorking(now, hours);
        assert.ok(next >= now && isWorking(next, hours));
        assert.equal(next === now, isWorking(now, hours));
        assert.equal(nextWorking(next, hours), next);
        const last = lastWorkingHour(now, hours);
        assert.ok(last < now && isWorking(last, hours));
        const begun = firstWorking(dayAt(now, hours), hours);
        assert.ok(dayAt(begun, hours) >= dayAt(now, hours));
        assert.ok(begun >= startOfDay(dayAt(now, hours), hours.zone));
        assert.ok(startOfDay(dayAt(now, hours), hours.zone) <= now);
        assert.ok(startOfDay(addDays(dayAt(now, hours), 1), hours.zone) > now);
      }),
      { numRuns: 400 },
    );
  });
});
