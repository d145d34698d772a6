/** Whom a chat names that is written again: the same as whoever looks at all of it would find, however it changed meanwhile. */

import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { tracesIn } from '../../src/domain/privacy/traces';
import { grown } from '../../src/domain/record/growing-list';
import { tracesOfItem } from '../../src/privacy/item-traces';
import { WrittenTraces } from '../../src/privacy/written-traces';
import { fieldTexts, jsonOf, toJson } from '../../src/storage/stamps';

/** Whom a chat names, written with these fields: its own unless told. */
const named = (tracesOf: WrittenTraces, chat: object, written: object = chat, key = KEY) =>
  tracesOf.of(key, chat, fieldTexts(written));

const OWN = '22222222-2222-4222-8222-222222222222';
const OTHER = '33333333-3333-4333-8333-333333333333';
const KEY = `person/11111111-1111-4111-8111-111111111111/${OWN}`;

const said = fc.constantFrom(
  'hello',
  OWN,
  OTHER,
  '29:1abcdefgh',
  '29:2zyxwvuts',
  'nora@adventure.example',
  `ask ${OTHER} or jo@x.example`,
);
const owed = fc.array(fc.record({ change: fc.record({ people: fc.array(fc.record({ personId: said }), { maxLength: 2 }) }) }), {
  maxLength: 2,
});
const chats = fc.record(
  {
    reference: fc.record({ personChannelId: said }),
    owed,
    open: fc.record({ answers: fc.dictionary(said, said, { maxKeys: 3 }) }),
    note: said,
    card: fc.record({ by: said }),
    seen: fc.array(fc.tuple(said, fc.nat()), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

describe('whom a chat names that is written again and again', () => {
  it('is whom it names as a whole, after any changes', () => {
    fc.assert(
      fc.property(fc.array(chats, { maxLength: 6 }), (versions) => {
        const tracesOf = new WrittenTraces();
        for (const chat of versions) deepEqual(new Set(named(tracesOf, chat)), new Set(tracesOfItem(KEY, chat as object)));
      }),
    );
  });

  it('is told of lists that grow by the field they stand in, each time', () => {
    const list = grown(grown([], [OTHER, 1], 5), [`ask ${OTHER} or jo@x.example`, 2], 5);
    for (const time of ['first', 'second']) {
      deepEqual([...tracesIn({ seen: list })], ['jo@x.example'], time);
      deepEqual([...tracesIn({ notes: list })].toSorted(), [OTHER, 'jo@x.example']);
    }
    const before = grown([], { messageId: '1', args: { said: 'nora@adventure.example' } }, 5);
    deepEqual([...tracesIn({ messages: before })], ['nora@adventure.example']);
    deepEqual([...tracesIn({ messages: grown(before, { messageId: '2', args: { said: '' } }, 1) })], []);
  });

  it('is looked for anew in what was changed in place', () => {
    const tracesOf = new WrittenTraces();
    const chat = { open: { answers: { contact: 'hello' } } };
    equal(named(tracesOf, chat).size, 0);
    chat.open.answers.contact = 'nora@adventure.example';
    deepEqual([...named(tracesOf, chat)], ['nora@adventure.example']);
  });

  it('is remembered for ten minutes: then all of it is looked at', () => {
    let now = 0;
    const tracesOf = new WrittenTraces(() => now);
    const chat = { note: 'nora@adventure.example' };
    const other = { note: 'jo@x.example' };
    named(tracesOf, chat);
    now = 11 * 60_000;
    named(tracesOf, other, other, `${KEY}0`);
    // Under texts that are as they were nothing new is found while they are remembered.
    deepEqual([...named(tracesOf, other, chat)], ['jo@x.example']);
    deepEqual([...named(tracesOf, chat)], ['jo@x.example']);
  });

  it('is looked for anew in a chat that was forgotten', () => {
    const tracesOf = new WrittenTraces();
    const [chat, other] = [{ note: 'nora@adventure.example' }, { note: 'jo@x.example' }];
    named(tracesOf, chat);
    deepEqual([...named(tracesOf, other, chat)], ['nora@adventure.example']);
    tracesOf.forget(KEY);
    deepEqual([...named(tracesOf, other, chat)], ['jo@x.example']);
  });
});

describe('the fields of an item as JSON', () => {
  it('put together are the item as JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything({ withNullPrototype: false }), { maxKeys: 5 }), (item) => {
        let whole: string;
        try {
          whole = JSON.stringify(item);
        } catch {
          return;
        }
        equal(jsonOf(fieldTexts(item)), whole.includes('"eTag":') ? toJson(item) : whole);
      }),
    );
  });
});
