/** When a line is done without asking, and when it is asked: the rules behind the weights, each by lines that were read wrongly before. */

import assert from 'node:assert/strict';
import { readLine, type Understanding } from '../../dialogs/engine/reader/reader';
import { contextOf } from './context';
import { unseenLines, type Line } from './families';
import { part } from '../kit/sweep';
import { verdictOf } from './score';

const TRIALS = ['Kestrel Dental', 'Seaforth Marine', 'Juniper Labs'];

function read(text: string, { side = 'partner', lang = 'en', step }: Where = {}): Understanding {
  const context = step === undefined ? { state: 'none' } : { state: 'form', journey: 'signUp', step };
  return readLine(text, contextOf({ text, side, lang, trials: TRIALS, context } as never));
}

interface Where {
  readonly side?: Line['side'];
  readonly lang?: string;
  readonly step?: string;
}

/** What is opened at once, asked about first, or what sort of line it is. */
function decided(got: Understanding): string {
  if (got.kind === 'ask') return `ask ${got.between[0].intent}`;
  return got.kind === 'intent' ? [got.intent, ...(got.then ? [got.then.intent] : [])].join(' ') : got.kind;
}

describe('what is done without asking', () => {
  for (const [text, where, wanted] of [
    ['they keep their access', { side: 'customer' }, 'unknown'],
    ['which trials in Germany are with Mira', {}, 'myTrials'],
    ['hand me the salt', {}, 'unknown'],
    ['do our consultants still have keys to Seaforth', {}, 'ask access'],
    ['make mira@halcyonbikes.com the admin of Juniper', {}, 'ask transfer'],
    ['we had a partner removed last year, went fine', { side: 'customer' }, 'unknown'],
    ['he said “remove the partner”', { side: 'customer' }, 'ask removal'],
    ['auf dem knopf stand „partner entfernen“', { lang: 'de' }, 'unknown'],
    ['nimm Vantage Advisors bloß nicht die rechte weg', { lang: 'de', side: 'customer' }, 'unknown'],
    ['how would one go about removing a partner, theoretically', {}, 'ask removal'],
    ['why should I remove Larkspur Consulting', { side: 'customer' }, 'unknown'],
    ['supposedly Seaforth Marine is lost, I doubt it', {}, 'ask abandoned'],
    ['wir haben eine neue kaffeemaschine gekauft', { lang: 'de' }, 'ask activated'],
    ["I've got Juniper on the phone, need their record quickly", {}, 'trial'],
    ['I archived Seaforth too early, bring them back', {}, 'unarchived'],
    ['no pings before nine please', {}, 'preferences'],
    ['trials running longer than two weeks', {}, 'myTrials'],
    [
      'Guten Tag, die Dunmore Glass interessiert sich für Project Operations. Können Sie das in die Wege leiten?',
      { lang: 'de' },
      'signUp',
    ],
  ] as const)
    it(`is ${wanted} for “${text}”`, () => {
      assert.equal(decided(read(text, where)), wanted);
    });

  it('takes no country of two small words that stand side by side', () => {
    const got = read('Dunmore Glass will testen, bitte in die Wege leiten', { lang: 'de' });
    assert.ok(got.kind === 'intent' && got.details.country === undefined, JSON.stringify(got));
  });

  for (const text of [
    'not applicable',
    'n/a',
    'N.A.',
    'I am not sure',
    'tbd',
    'keine Ahnung',
    'k.A.',
    'entfällt',
    'ni idea',
    '未定',
  ])
    it(`takes “${text}” for no name`, () => {
      for (const step of ['customer', 'contact']) assert.equal(read(text, { step }).kind, 'noName', step);
    });

  for (const [text, kind] of [
    ['weiß ich grad nicht', 'noName'],
    ['je demande au commercial', 'noName'],
    ['vou perguntar ao comercial', 'unknown'],
    ['営業に聞いてみます', 'unknown'],
  ] as const)
    it(`takes no company of “${text}”`, () => {
      assert.deepEqual(read(text, { step: 'customer' }), { kind });
    });

  it('takes an address for no yes', () => {
    assert.deepEqual(read('Jo Berry, jo@adventure-works.com', { step: 'billingAddress' }), { kind: 'unknown' });
  });

  for (const [text, lang, filter] of [
    ['trials ending in March', 'en', 'endsIn:2027-03'],
    ['alle Trials, die im März enden', 'de', 'endsIn:2027-03'],
    ['3月に終わるトライアル', 'ja', 'endsIn:2027-03'],
  ] as const)
    it(`reads the month of “${text}”`, () => {
      const got = read(text, { lang });
      assert.ok(got.kind === 'intent' && got.intent === 'myTrials', JSON.stringify(got));
      assert.equal(got.details.filter, filter);
    });

  // Every other line; all of them in `decision.faults.ts`. What was measured is in docs/understanding.md; a fall below these shows that something broke.
  for (const [set, most] of [
    ['c', 0.005],
    ['d', 0.03],
    ['e', 0.03],
  ] as const)
    it(`opens of set ${set} no more wrongly than it did`, () => {
      const lines = part(unseenLines(set), 2);
      const wrong = lines.filter((line) => verdictOf(line, readLine(line.text, contextOf(line))).outcome === 'wrong');
      assert.ok(wrong.length / lines.length <= most, wrong.map(({ text }) => text).join('\n'));
    });
});
