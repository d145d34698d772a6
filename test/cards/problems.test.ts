import { deepEqual, equal } from 'node:assert/strict';
import type { Problem } from '../../cards/engine/content';
import { isDoubt } from '../../cards/engine/problems';
import { CardRenderer } from '../../cards/engine/render';
import { createWords } from '../../cards/engine/words';
import { messageCard, type MessageField } from '../../cards/sign-up-message';
import { english } from '../../cards/words/en';
import { billingAddressCard } from '../../cards/sign-up';
import type { WordId } from '../../cards/words/language';
import { objectsOf, type JsonObject } from '../kit/json';
import { brokenLive } from './live-rules';
import { seenTexts } from './seen-words';

const say = createWords()('en-GB');
const renderer = new CardRenderer();
const around = { context: '', counter: '', notes: [], token: {} };

describe('what a card says of answers it can’t take yet', () => {
  it('names an input that is there only sometimes on top, and says beside it what is wrong', () => {
    const card = ofMessage(['kind'], [{ field: 'kind', id: 'problems.kindMissing' }]);
    deepEqual(brokenLive(card), []);
    deepEqual(boxes(card, 'attention'), [['One answer needs a change', 'Kind of trial']]);
  });

  it('says on top what belongs to an input that is not there', () => {
    const card = ofMessage([], [{ field: 'kind', id: 'problems.kindMissing' }]);
    deepEqual(boxes(card, 'attention'), [['One answer needs a change', say('problems.kindMissing')]]);
  });

  it('says beside a tick without a label what is missing, and nowhere else', () => {
    const content = billingAddressCard(say, 'Adventure Works', 'France');
    const card = renderer.render(content, { ...around, problems: [{ field: 'confirmed', id: 'problems.confirmMissing' }] }, say);
    deepEqual(brokenLive(card), []);
    deepEqual(boxes(card, 'attention'), [['One answer needs a change']]);
  });

  it('asks about an answer in yellow, and beside one that is wrong at its input alone', () => {
    const wrong: Problem = { field: 'country', id: 'problems.countryMissing' };
    const doubt: Problem = { field: 'account', id: 'problems.consumerMailbox' };
    const asked = ofMessage(['country', 'account'], [doubt]);
    deepEqual(boxes(asked, 'warning'), [['Please check one answer', 'Address of the account that signs up']]);
    const card = ofMessage(['country', 'account'], [doubt, wrong]);
    deepEqual(boxes(card, 'attention'), [['One answer needs a change', 'Country or region']]);
    deepEqual(boxes(card, 'warning'), []);
    equal(seenTexts(card).filter(({ text }) => text === say('problems.consumerMailbox')).length, 1);
    deepEqual(brokenLive(card), []);
  });

  it('says how a question is answered as a note, without a box', () => {
    const card = ofMessage([], [{ id: 'problems.reviewTyped' }]);
    deepEqual([boxes(card, 'attention'), boxes(card, 'warning')], [[], []]);
    equal(seenTexts(card).filter(({ text }) => text === say('problems.reviewTyped')).length, 1);
  });

  it('knows every problem that a second time settles as a doubt', () => {
    const settled = Object.entries(english.problems).filter(([, text]) => /once more|the same again/u.test(text));
    const ids = settled.map(([name]): WordId => `problems.${name as keyof typeof english.problems}`);
    deepEqual(
      ids.filter((id) => !isDoubt(id) && id !== 'problems.packageTyped'),
      [],
    );
  });
});

function ofMessage(asks: readonly MessageField[], problems: readonly Problem[]): JsonObject {
  const asked = { company: 'x', country: 'France', lines: [], values: {}, countries: [], products: [], ticks: [] };
  return renderer.render(messageCard(say, { ...asked, asks: new Set(asks) }), { ...around, problems }, say);
}

/** What stands in each box of this style. */
function boxes(card: JsonObject, wanted: string): readonly (readonly string[])[] {
  const found = objectsOf(card['body']).filter(({ style }) => style === wanted);
  return found.map((box) => seenTexts(box).map(({ text }) => text));
}
