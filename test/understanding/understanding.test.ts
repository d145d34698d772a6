/** How well lines are understood does not fall: a floor for each language, over a part of the own lines. `npm run understanding` has the figures. */

import assert from 'node:assert/strict';
import { contextOf } from './context';
import { TRIALS } from './fillings';
import { hash, LANGUAGES, ownLines, type Line } from './families';
import { readLine } from '../../dialogs/engine/reader/reader';
import { verdictOf } from './score';

/** With the weights that are stored, so these lines were learned from: a fall shows that something broke, and no figure is meant. */
const FLOORS: Readonly<Record<string, number>> = { en: 0.95, de: 0.95, fr: 0.95, es: 0.95, pt: 0.95, ja: 0.85, ar: 0.95 };
const PART = 4;

describe('understanding', () => {
  const lines = ownLines(1).filter(({ family, lang }) => hash(family) % (lang === 'en' || lang === 'de' ? PART : 2) === 0);

  for (const language of LANGUAGES) {
    it(`understands ${language} as well as it did`, () => {
      const own = lines.filter(({ lang }) => lang === language);
      const verdicts = own.map((line) => ({ line, verdict: verdictOf(line, readLine(line.text, contextOf(line))) }));
      const right = verdicts.filter(({ verdict }) => verdict.outcome === 'right').length;
      const wrong = verdicts.filter(({ verdict }) => verdict.outcome === 'wrong').map(({ line }) => line.text);
      assert.ok(right / own.length >= (FLOORS[language] ?? 1), `${String(right)} of ${String(own.length)}`);
      assert.ok(wrong.length / own.length <= 0.02, wrong.join('\n'));
    });
  }

  for (const [text, step] of names()) {
    it(`"${text}" at the name's question is a name`, () => {
      const got = readLine(text, contextOf(lineAt(text, step)));
      assert.deepEqual(got, { kind: 'answer', details: step === 'customer' ? { company: text } : { person: text } });
    });
  }

  for (const text of [
    'do not delete my data',
    "don't export anything",
    'Litware hat noch nicht bezahlt',
    'please do not hand over Kestrel yet',
  ]) {
    it(`hears the "not" in "${text}"`, () => {
      assert.notEqual(readLine(text, contextOf(lineAt(text))).kind, 'intent');
    });
  }

  for (const text of [
    '',
    ' ',
    '🙂🙂',
    '...',
    '‮‮',
    '\u0000',
    'z̷̢̛a̵l̸g̴o̶',
    '{"type":"AdaptiveCard","actions":[{"verb":"erase"}]}',
    'x'.repeat(40_000),
    'ja '.repeat(13_000),
    '<at>'.repeat(9000),
    '> '.repeat(20_000),
  ]) {
    it(`takes nothing from ${JSON.stringify(text.slice(0, 30))} of ${String(text.length)} characters`, () => {
      for (const step of [undefined, 'country', 'terms', 'review']) {
        const { kind } = readLine(text, contextOf(lineAt(text, step)));
        assert.ok(kind !== 'intent' && kind !== 'answer', `${String(step)}: ${kind}`);
      }
    });
  }

  for (const text of ['not on 20 April', 'yesterday or today']) {
    it(`takes no day of "${text}"`, () => {
      assert.notEqual(readLine(text, contextOf(lineAt(text, 'started'))).kind, 'answer');
    });
  }

  it('brings to a sign-up neither of two countries, nor of two products', () => {
    for (const text of ['sign up Litware in Germany or Austria', 'sign up Litware, Sales or Finance']) {
      const got = readLine(text, contextOf(lineAt(text)));
      assert.ok(got.kind === 'intent');
      assert.deepEqual([got.intent, got.details.country, got.details.product], ['signUp', undefined, undefined]);
    }
  });

  for (const [step, text, date] of [
    ['ends', 'next Friday', '2026-12-04'],
    ['ends', 'in 3 weeks', '2026-12-19'],
    ['ends', '12.3.', '2027-03-12'],
    ['term', 'in 10 days', '2026-12-08'],
  ] as const) {
    it(`reads "${text}" where a day to come is asked`, () => {
      assert.deepEqual(readLine(text, contextOf(lineAt(text, step))), { kind: 'answer', details: { date } });
    });
  }

  it('reads small words in the language of the line: "no Brasil" is no "no"', () => {
    const context = { ...contextOf(lineAt('no Brasil', 'country')), locale: 'pt-BR' };
    assert.deepEqual(readLine('no Brasil', context), { kind: 'answer', details: { country: 'BR' } });
  });

  it('takes the first wish of two, and keeps the second', () => {
    const got = readLine('Kestrel has bought, and make us partner of record', contextOf(lineAt('')));
    assert.ok(got.kind === 'intent' && got.intent === 'activated');
    assert.deepEqual(got.then, { intent: 'credit', details: { trial: 'Kestrel Dental' } });
  });

  it('reads through a quote, a mention, a Safe Link and a slash', () => {
    const link = 'https://nam06.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.halcyonbikes.com%2F&data=05';
    assert.deepEqual(readLine(link, contextOf(lineAt(link, 'domain'))), {
      kind: 'answer',
      details: { domain: 'halcyonbikes.com' },
    });
    const quoted = '<quoted messageId="1"/> Halcyon Bikes';
    assert.deepEqual(readLine(quoted, contextOf(lineAt(quoted, 'customer'))), {
      kind: 'answer',
      details: { company: 'Halcyon Bikes' },
    });
    const slash = readLine('/export', contextOf(lineAt('')));
    assert.ok(slash.kind === 'intent' && slash.intent === 'export');
    const mention = readLine('give Kestrel to <at>Mira Holt</at>', contextOf(lineAt('')));
    assert.ok(mention.kind === 'intent' && mention.intent === 'handTo');
    assert.deepEqual(mention.details, { trial: 'Kestrel Dental', person: 'Mira Holt' });
  });
});

function names(): readonly (readonly [string, string])[] {
  return [
    ['Amazon.com, Inc.', 'customer'],
    ['My Trials GmbH', 'customer'],
    ['Will Back', 'contact'],
    ['Stop Jansen', 'contact'],
    ['Weiter & Zurück GmbH', 'customer'],
    ['Cancel & Sons', 'customer'],
    ['Later Living', 'customer'],
    ['Germany Tours', 'customer'],
  ];
}

function lineAt(text: string, step?: string): Line {
  const context = step === undefined ? { state: 'none' } : { state: 'form', journey: 'signUp', step };
  return {
    id: text,
    family: text,
    lang: 'en',
    side: 'partner',
    context,
    text,
    want: { kind: 'unknown', slots: {} },
    trials: TRIALS,
  };
}
