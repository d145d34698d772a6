/** Calendar dates: counting, zones, and dates as people type them. */

import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, daysBetween, readDate, today, validZone } from '../../../src/domain/time/calendar';

const DAY = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const ANY_DAY = fc
  .date({ min: new Date('0002-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('today', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['2026-03-01T23:30:00Z', 'UTC', '2026-03-01'],
    ['2026-03-01T23:30:00Z', 'Europe/Berlin', '2026-03-02'],
    ['2026-03-01T07:59:59Z', 'America/Los_Angeles', '2026-02-28'],
    ['2026-03-01T08:00:00Z', 'America/Los_Angeles', '2026-03-01'],
    ['2026-01-01T10:00:00Z', 'Pacific/Kiritimati', '2026-01-02'],
    ['2026-03-29T00:30:00Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-10-25T23:30:00Z', 'Europe/Berlin', '2026-10-26'],
    ['2026-10-24T22:30:00Z', 'Europe/Berlin', '2026-10-25'],
    ['2028-02-29T12:00:00Z', 'Asia/Kolkata', '2028-02-29'],
  ];
  for (const [instant, zone, date] of cases) {
    it(`is ${date} at ${instant} in ${zone}`, () => {
      assert.equal(today(new Date(instant), zone), date);
    });
  }

  it('is what Temporal says, in every zone and at any time', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT+5');
    const instants = fc.date({
      min: new Date('1890-01-01T00:00:00Z'),
      max: new Date('9999-12-30T00:00:00Z'),
      noInvalidDate: true,
    });
    const byTemporal = (now: Date, zone: string) =>
      Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
    fc.assert(fc.property(instants, zones, (now, zone) => today(now, zone) === byTemporal(now, zone)));
    assert.equal(today(new Date('2026-03-01T23:30:00Z'), '+02:00'), '2026-03-02');
  });

  it('turns in the middle of a minute where a zone did', () => {
    const days = ['00:44:10', '00:44:40', '00:44:20'].map((time) => today(new Date(`1971-06-01T${time}Z`), 'Africa/Monrovia'));
    assert.deepEqual(days, ['1971-05-31', '1971-06-01', '1971-05-31']);
  });

  it('throws for what can only be our own bug', () => {
    assert.throws(() => today(new Date('nonsense'), 'UTC'), RangeError);
    assert.throws(() => today(new Date(0), 'Middle/Earth'), RangeError);
  });
});

describe('addDays and daysBetween', () => {
  it('know leap days and ends of years', () => {
    assert.equal(addDays('2028-02-28', 1), '2028-02-29');
    assert.equal(addDays('2027-02-28', 1), '2027-03-01');
    assert.equal(addDays('2100-02-28', 1), '2100-03-01');
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
    assert.equal(addDays('2026-01-01', -1), '2025-12-31');
    assert.equal(addDays('2026-04-01', 30), '2026-05-01');
    assert.equal(daysBetween('2028-02-01', '2028-03-01'), 29);
    assert.equal(daysBetween('2026-05-01', '2026-04-01'), -30);
  });

  it('are each other’s inverse', () => {
    fc.assert(
      fc.property(DAY, fc.integer({ min: -4000, max: 4000 }), (date, days) => daysBetween(date, addDays(date, days)) === days),
    );
    fc.assert(fc.property(DAY, DAY, (from, to) => addDays(from, daysBetween(from, to)) === to));
  });

  it('count as Temporal does', () => {
    const apart = fc.integer({ min: -400_000, max: 400_000 });
    fc.assert(
      fc.property(ANY_DAY, apart, (date, days) => addDays(date, days) === Temporal.PlainDate.from(date).add({ days }).toString()),
    );
    const between = (from: string, to: string) => Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
    fc.assert(fc.property(ANY_DAY, ANY_DAY, (from, to) => daysBetween(from, to) === between(from, to)));
  });

  it('refuse what is no date', () => {
    assert.throws(() => addDays('2026-02-30', 1), RangeError);
    assert.throws(() => daysBetween('soon', '2026-02-01'), RangeError);
    for (const no of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '2026-04-31', ''])
      for (const act of [() => addDays(no, 1), () => daysBetween(no, '2026-01-01'), () => daysBetween('2026-01-01', no)])
        assert.throws(act, RangeError, no);
  });
});

describe('validZone', () => {
  it('takes IANA names in any case', () => {
    assert.equal(validZone('Europe/Berlin'), 'Europe/Berlin');
    assert.equal(validZone('europe/berlin'), 'Europe/Berlin');
    assert.equal(validZone('America/Argentina/Buenos_Aires'), 'America/Argentina/Buenos_Aires');
    assert.equal(validZone('Asia/Kolkata'), 'Asia/Kolkata');
    assert.equal(validZone('utc'), 'UTC');
  });

  it('falls back for everything else', () => {
    const hostile = [
      '',
      'Middle/Earth',
      '+02:00',
      'W. Europe Standard Time',
      '2026-01-01T00:00[Europe/Berlin]',
      '__proto__',
      'a'.repeat(40_000),
      '../etc',
      null,
      undefined,
      {},
      ['UTC'],
      1,
      '\u202EUTC',
    ];
    for (const zone of hostile) assert.equal(validZone(zone, 'Europe/Paris'), 'Europe/Paris', inspect(zone));
    assert.equal(validZone('nonsense'), 'UTC');
    fc.assert(fc.property(fc.anything(), (value) => typeof today(new Date(0), validZone(value)) === 'string'));
  });
});

describe('readDate', () => {
  const ok: readonly (readonly [string, string | undefined, string])[] = [
    ['2026-04-14', undefined, '2026-04-14'],
    ['2026-4-4', undefined, '2026-04-04'],
    ['2026/04/14', 'en-US', '2026-04-14'],
    ['14 April 2026', undefined, '2026-04-14'],
    ['14. April 2026', 'de', '2026-04-14'],
    ['April 14, 2026', undefined, '2026-04-14'],
    ['april 14th 2026', undefined, '2026-04-14'],
    ['the 1st of May 2026', undefined, '2026-05-01'],
    ['Tue, 14 Apr 2026', undefined, '2026-04-14'],
    ['Sept 3 2026', 'en-US', '2026-09-03'],
    ['14-Apr-2026', undefined, '2026-04-14'],
    ['2026 April 14', undefined, '2026-04-14'],
    ['14. März 2026', 'de-DE', '2026-03-14'],
    ['14 marz 2026', 'de-DE', '2026-03-14'],
    ['14 de abril de 2026', 'es', '2026-04-14'],
    ['14 mar 2026', 'es', '2026-03-14'],
    ['1er août 2026', 'fr-FR', '2026-08-01'],
    ['14 kwietnia 2026', 'pl', '2026-04-14'],
    ['14 апреля 2026', 'ru', '2026-04-14'],
    ['14 April 2026', 'fr', '2026-04-14'],
    ['2026年4月14日', 'ja', '2026-04-14'],
    ['14.4.2026', undefined, '2026-04-14'],
    ['4.5.2026', 'en-US', '2026-05-04'],
    ['14.04.26', undefined, '2026-04-14'],
    ['4/14/2026', undefined, '2026-04-14'],
    ['14/4/2026', 'en-US', '2026-04-14'],
    ['4/14/2026', 'en-GB', '2026-04-14'],
    ['5/5/2026', 'en', '2026-05-05'],
    ['29.2.2028', undefined, '2028-02-29'],
    ['Today', undefined, '2026-03-01'],
    ['yesterday', undefined, '2026-02-28'],
    ['tomorrow ', 'de', '2026-03-02'],
    ['gestern', 'de', '2026-02-28'],
    ['heute', 'de-AT', '2026-03-01'],
    ['demain', 'fr', '2026-03-02'],
    ['\u200E2026-04-14\u200E', undefined, '2026-04-14'],
  ];
  for (const [text, locale, date] of ok) {
    it(`reads ${text} as ${date} (${locale ?? 'no language'})`, () => {
      assert.deepEqual(readDate(text, { today: '2026-03-01', ...(locale === undefined ? {} : { locale }) }), {
        kind: 'ok',
        date,
      });
    });
  }

  it('reports both readings of slashes and dashes in every language: what a client speaks says nothing of its person', () => {
    const both = { kind: 'ambiguous', options: ['2026-05-04', '2026-04-05'] };
    for (const locale of ['en-US', 'en-GB', 'de-DE', 'fr', 'nl', 'en', '', 'tlh-x', 'nonsense!', '__proto__', 'x'.repeat(500)]) {
      assert.deepEqual(readDate('4/5/2026', { today: '2026-03-01', locale }), both, locale.slice(0, 20));
    }
    assert.deepEqual(readDate('04-05-26', { today: '2026-03-01' }), both);
    assert.deepEqual(readDate('4-5-2026', { today: '2026-03-01', locale: 'nl' }), both);
  });

  const bad: readonly (readonly [unknown, string])[] = [
    ['', 'empty'],
    ['\u200B', 'empty'],
    [undefined, 'empty'],
    ['30 February 2026', 'noSuchDay'],
    ['2026-02-29', 'noSuchDay'],
    ['31.4.2026', 'noSuchDay'],
    ['13/13/2026', 'noSuchDay'],
    ['2026-13-01', 'noSuchDay'],
    ['0000-01-01', 'noSuchDay'],
    ['0.0.2026', 'noSuchDay'],
    ['April 2026', 'notADate'],
    ['14 April', 'notADate'],
    ['14', 'notADate'],
    ['in 30 days', 'notADate'],
    ['14 15 April 2026', 'notADate'],
    ['14 April May 2026', 'notADate'],
    ['2026-04-14T10:00:00Z', 'notADate'],
    ['4/14/26/1', 'notADate'],
    ['4/14.2026', 'notADate'],
    ['__proto__', 'notADate'],
    ['1'.repeat(40_000), 'notADate'],
    [['2026-04-14'], 'notADate'],
    [{}, 'notADate'],
    [20260414, 'notADate'],
    [new Date(0), 'notADate'],
  ];
  for (const [text, reason] of bad) {
    it(`says ${reason} of ${inspect(text).slice(0, 40)}`, () => {
      assert.deepEqual(readDate(text, { today: '2026-03-01', locale: 'en-US' }), { kind: 'bad', reason });
    });
  }

  it('reads every date as it is written in a language', () => {
    const locales = [
      'en-US',
      'en-GB',
      'de-DE',
      'fr-FR',
      'es-ES',
      'it-IT',
      'nl-NL',
      'pl-PL',
      'sv-SE',
      'da-DK',
      'pt-BR',
      'cs-CZ',
      'tr-TR',
    ];
    const styles = ['long', 'full'] as const;
    fc.assert(
      fc.property(DAY, fc.constantFrom(...locales), fc.constantFrom(...styles), (date, locale, dateStyle) => {
        const text = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
        assert.deepEqual(readDate(text, { today: '2026-03-01', locale }), { kind: 'ok', date }, `${locale}: ${text}`);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws', () => {
    const typed = fc.oneof(fc.anything(), fc.string({ unit: fc.constantFrom(...Array.from('0123456789/.- AprilMay')) }));
    fc.assert(
      fc.property(typed, fc.string(), (text, locale) =>
        ['ok', 'ambiguous', 'bad'].includes(readDate(text, { today: '2026-03-01', locale }).kind),
      ),
    );
  });
});
