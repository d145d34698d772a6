/** What a speaker makes of a message: what ICU reads as more than text is put together, all else is said as it stands. */

import { deepEqual, equal } from 'node:assert/strict';
import { IntlMessageFormat } from 'intl-messageformat';
import { createWords } from '../../cards/engine/words';
import { english } from '../../cards/words/en';
import type { WordId } from '../../cards/words/language';
import type { WordTree } from '../../cards/words/tree';

const flat = (tree: WordTree, path: string): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : flat(value, `${path}${key}.`),
  );

describe('a message', () => {
  it('is said as ICU has it, whatever signs of ICU it holds', () => {
    const tree = { one: "it''s", two: "'{'a'}'", three: 'a # | b', four: '{name}', five: 'a > b', six: 'as it is', seven: "'" };
    const say = createWords({ en: tree })('en-GB');
    const said = Object.keys(tree).map((id) => say.plain(id as WordId, { name: 'Kim' }));
    deepEqual(said, ["it's", '{a}', 'a # | b', 'Kim', 'a > b', 'as it is', "'"]);
  });

  it('ends once, whatever mark the value at its end has', () => {
    const say = createWords({ en: { one: 'It goes to {company}.', two: '{company}. Sent to {company}.' } })('en-GB');
    const said = ['one', 'two'].map((id) => say.plain(id as WordId, { company: 'Relecloud Ltda.' }));
    deepEqual(said, ['It goes to Relecloud Ltda.', 'Relecloud Ltda. Sent to Relecloud Ltda.']);
    equal(say.plain('one' as WordId, { company: 'Wait…' }), 'It goes to Wait….');
  });

  it('of English without a value is the same by ICU', () => {
    const messages = Object.fromEntries(flat(english, '').filter(([, text]) => text !== '' && !/[{}<]/u.test(text)));
    const say = createWords()('en-GB');
    for (const id of Object.keys(messages))
      equal(say.plain(id as WordId), new IntlMessageFormat(messages[id] ?? '', 'en-GB').format({}), id);
  });

  it('that lists ways to say one thing is each of them', () => {
    const say = createWords()('en-GB');
    deepEqual(say.ways('typed.yes'), english.typed.yes.split('|'));
    equal(say.ways('typed.yes'), say.ways('typed.yes'));
  });
});
