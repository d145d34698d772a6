import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { createWords } from '../../../cards/engine/words';
import { term } from '../../../dialogs/sign-up/steps/term';
import { fill, means, shown, type Field } from '../../../dialogs/engine/form';
import { choose, typedChoices } from '../../../dialogs/engine/typed-choices';
import type { Inputs, Scene } from '../../../dialogs/engine/script';

const say = createWords()('en-GB');
const isNumber = (text: string): boolean => /^\d+$/.test(text);
const fields: readonly Field[] = [
  { id: 'name', accepts: (text) => text.length < 20 },
  { id: 'mail', looksLike: (text) => text.includes('@') },
  { id: 'phone', looksLike: (text) => /^[\d ]+$/.test(text), accepts: isNumber },
  { id: 'number', looksLike: isNumber },
];

describe('a typed line', () => {
  const cases: readonly (readonly [story: string, line: string, draft: Inputs, filled: Inputs])[] = [
    ['is not taken apart within a date', 'Thursday, November 12, 2026', {}, { name: 'Thursday November 12 2026' }],
    ['is taken apart between dates', '14 May 2026, jo@x.com', {}, { name: '14 May 2026', mail: 'jo@x.com' }],
    ['goes to the inputs its pieces look like', 'Jo, jo@x.com, 123', {}, { name: 'Jo', mail: 'jo@x.com', phone: '123' }],
    ['is divided at semicolons and lines too', 'jo@x.com;Jo\n123', {}, { name: 'Jo', mail: 'jo@x.com', phone: '123' }],
    ['keeps what looks like nothing together', 'Stop & Go, Inc., jo@x.com', {}, { name: 'Stop & Go, Inc.', mail: 'jo@x.com' }],
    ['is not divided at a comma within a word', 'A,B', {}, { name: 'A,B' }],
    ['fills what is still empty', '456', { phone: '123' }, { phone: '123', number: '456' }],
    ['replaces what was not accepted', '456', { phone: '1 2 3' }, { phone: '456' }],
    ['replaces a text that is too long', 'Jo', { name: 'x'.repeat(30), mail: 'j@x' }, { name: 'Jo', mail: 'j@x' }],
    [
      'replaces an answer by one of the same look',
      'a@x',
      { name: 'Jo', mail: 'j@x', phone: '1' },
      { name: 'Jo', mail: 'a@x', phone: '1' },
    ],
    [
      'replaces plain text last',
      'Al',
      { name: 'Jo', mail: 'j', phone: '1', number: '2' },
      { name: 'Al', mail: 'j', phone: '1', number: '2' },
    ],
  ];
  for (const [story, text, draft, filled] of cases) {
    it(story, () => {
      deepStrictEqual(fill({ verb: 'answer', inputs: {}, text }, fields, draft), filled);
    });
  }

  it('a card’s inputs count as they are, and only those of the step', () => {
    const inputs = { name: 'Jo', mail: '', other: 'x' };
    deepStrictEqual(fill({ verb: 'answer', inputs }, fields, { phone: '1' }), { name: 'Jo', mail: '' });
  });
});

describe('a typed choice', () => {
  const starts = typedChoices(say, 'start', ['new', 'customer', 'running', 'paid']);
  const routes = typedChoices(say, 'buying', ['cspUs', 'cspOther', 'web', 'enterprise', 'unknown']);
  const identities = typedChoices(say, 'identity', ['customer', 'partner', 'handOver']);
  const recurring = typedChoices(say, 'recurring', ['off', 'on', 'unknown']);
  const cases = [
    ['2', starts, 'customer'],
    ['5', starts, undefined],
    ['It already runs', starts, 'running'],
    ['new, the customer signs up', starts, undefined],
    ['through us', routes, 'cspUs'],
    ['because', routes, undefined],
    ['cspOther', routes, 'cspOther'],
    ['Don’t know', routes, 'unknown'],
    ["don't know", routes, 'unknown'],
    ['the customer’s own account', identities, 'customer'],
    ['our own account', identities, 'partner'],
    ['to be handed over', identities, 'handOver'],
    ['turned off', recurring, 'off'],
    ['on Monday off', recurring, undefined],
    ['yes and forget me', recurring, undefined],
    ['the customer said no', recurring, undefined],
    ['not on 20 April', recurring, undefined],
    ['not through us', routes, undefined],
    ['not known', typedChoices(say, 'intent', ['renew', 'unknown']), 'unknown'],
    ['', recurring, undefined],
  ] as const;
  for (const [text, choices, value] of cases) {
    it(`"${text}" is ${value ?? 'none of them'}`, () => {
      strictEqual(choose(text, choices), value);
    });
  }

  it('yes, no and none are whole lines', () => {
    deepStrictEqual(
      ['Yes!', 'ok', 'yes and no', ''].map((text) => means(say, 'yes', text)),
      [true, true, false, false],
    );
    strictEqual(means(say, 'none', 'N/A'), true);
  });
});

it('an input shows what was typed last, else what was answered, else what is offered', () => {
  const ids = ['a', 'b', 'c', 'd'] as const;
  deepStrictEqual(shown(ids, { a: '' }, { a: 'x', b: 'y' }, { b: 'z', c: 'z' }), { a: '', b: 'y', c: 'z', d: '' });
});

describe('a line at the question of a paid term', () => {
  const known = { intent: 'unknown', recurring: 'unknown' };
  const step = term(() => ({ company: 'Fabrikam', route: 'cspUs', asksRecurring: true, first: true, act: 'note', known }));
  const scene = { say, now: new Date('2026-04-14T09:00:00Z'), zone: 'Europe/Berlin' } as Scene;

  for (const text of ['yes and forget me', 'the customer said no', 'sign off', 'not on 20 April', 'ends on 20 April'])
    it(`“${text}” notes nothing`, async () => {
      const { kind } = await step.read({ verb: 'answer', inputs: {}, text }, {}, scene, {});
      strictEqual(kind, 'again');
    });

  for (const text of ['off', 'recurring is off', 'to end', 'not known'])
    it(`“${text}” is noted`, async () => {
      const { kind } = await step.read({ verb: 'answer', inputs: {}, text }, {}, scene, {});
      strictEqual(kind, 'answer');
    });
});
