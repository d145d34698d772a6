import { deepEqual } from 'node:assert/strict';
import type { JsonObject } from '../kit/json';
import { brokenLive } from './live-rules';

const button = (title: string): JsonObject => ({ type: 'Action.Execute', title });
const card = (...body: readonly JsonObject[]): JsonObject => ({ type: 'AdaptiveCard', body: [...body] });
const buttons = (count: number): JsonObject => ({
  type: 'ActionSet',
  actions: Array.from({ length: count }, (_, n) => button(`${n}`)),
});

describe('the rules of a live card', () => {
  it('count buttons wherever they stand, the menu’s too', () => {
    deepEqual(brokenLive(card(buttons(3), { type: 'Container', items: [buttons(3)] })), []);
    deepEqual(brokenLive(card(buttons(4), { type: 'Container', items: [buttons(3)] })), [
      'it has 7 buttons: 0, 1, 2, 3, 0, 1, 2',
    ]);
  });

  it('ask for a name of each row and each input, short enough to listen to', () => {
    const long = 'x'.repeat(61);
    deepEqual(brokenLive(card({ type: 'Container', items: [], selectAction: button(long) })), [`a row is called "${long}"`]);
    deepEqual(brokenLive(card({ type: 'Container', items: [], selectAction: button('') })), ['a row is called ""']);
    deepEqual(brokenLive(card({ type: 'Input.Toggle', id: 'sure', title: '' })), ['nothing names the input "sure"']);
    deepEqual(brokenLive(card({ type: 'Input.ChoiceSet', id: 'c', style: 'filtered' })), ['nothing names the input "c"']);
  });

  it('find a sentence that stands there twice, and a question in red', () => {
    const text = (words: string, more: JsonObject = {}): JsonObject => ({ type: 'TextBlock', text: words, ...more });
    const red = (words: string): JsonObject => ({ type: 'Container', style: 'attention', items: [text(words)] });
    deepEqual(brokenLive(card(red('That is no date.'), text('Write it anew. That is no date.'))), [
      'it says twice: "That is no date."',
    ]);
    deepEqual(brokenLive(card(text('A date'), text('A date'))), []);
    deepEqual(brokenLive(card(red('Is it sure?'))), ['it asks in red: "Is it sure?"']);
    deepEqual(brokenLive(card(text('Is it sure?', { color: 'Attention' }))), ['it asks in red: "Is it sure?"']);
  });

  it('find two rows that are called alike, and two boxes', () => {
    const row = (title: string): JsonObject => ({ type: 'Container', items: [], selectAction: button(title) });
    deepEqual(brokenLive(card(row('Open: Fabrikam'), row('Open: Adventure Works'))), []);
    deepEqual(brokenLive(card(row('Open'), row('Open'), row('Open'))), ['two rows are called "Open"']);
    const box = (style: string, text: string): JsonObject => ({
      ...{ type: 'Container', style },
      items: [{ type: 'TextBlock', text }],
    });
    deepEqual(brokenLive(card(box('warning', 'Check it.'))), []);
    deepEqual(brokenLive(card(box('warning', 'Check it.'), box('emphasis', 'A note.'))), []);
    deepEqual(brokenLive(card(box('warning', 'Check it.'), box('warning', 'It costs money.'))), [
      'a second box of warning: "It costs money."',
    ]);
  });

  it('find a row whose press does something else than it is called', () => {
    const row = (title: string, verb: string, word: string): JsonObject => ({
      type: 'Container',
      items: [{ type: 'TextBlock', text: word }],
      selectAction: { ...button(title), verb },
    });
    deepEqual(brokenLive(card(row('Open the trial of Fabrikam', 'trial', 'Open'))), []);
    deepEqual(brokenLive(card(row('Choose Fabrikam', 'removal', 'Choose'))), []);
    deepEqual(brokenLive(card(row('Open the trial of Fabrikam', 'removal', 'Open'))), [
      'a row is called "Open the trial of Fabrikam", and its press does something else',
    ]);
    deepEqual(brokenLive(card(row('Take over the trial of Fabrikam', 'handed', 'Take over'))), []);
    deepEqual(brokenLive(card(row('Take over the trial of Fabrikam', 'handed', 'Open'))), [
      'a row is called "Take over the trial of Fabrikam", and its press does something else',
    ]);
  });

  it('weigh it', () => {
    const heavy = card({ type: 'TextBlock', text: 'x'.repeat(26 * 1024) });
    deepEqual(
      brokenLive(heavy).map((rule) => rule.replace(/\d+/u, 'n')),
      ['it has n bytes'],
    );
  });
});
