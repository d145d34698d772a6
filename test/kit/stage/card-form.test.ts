import { deepStrictEqual, strictEqual, throws } from 'node:assert/strict';

import { cardActions, cardInputs } from './card-elements';
import { CannotPress, fillForm, findAction, type Inputs } from './card-form';
import type { JsonObject } from '../json';

const card: JsonObject = {
  type: 'AdaptiveCard',
  body: [
    { type: 'Input.Text', id: 'name', isRequired: true, maxLength: 5, regex: '^[A-Z]', errorMessage: 'A capital first' },
    { type: 'Container', items: [{ type: 'Input.Number', id: 'seats', value: 3, min: 1, max: 9, errorMessage: '1 to 9' }] },
    { type: 'Input.Toggle', id: 'terms', title: 'I accept', isRequired: true, errorMessage: 'Tick it' },
    { type: 'Input.ChoiceSet', id: 'country', style: 'filtered', choices: [{ title: 'France', value: 'FR' }] },
    {
      type: 'Input.ChoiceSet',
      id: 'days',
      isMultiSelect: true,
      choices: ['1', '2', '3'].map((day) => ({ title: `Day ${day}`, value: day })),
    },
    {
      type: 'Table',
      rows: [{ cells: [{ items: [{ type: 'ActionSet', actions: [{ type: 'Action.Execute', title: 'In a cell' }] }] }] }],
    },
    {
      type: 'ColumnSet',
      columns: [
        { selectAction: { type: 'Action.Execute', title: 'Open' } },
        { selectAction: { type: 'Action.Execute', title: 'Open', verb: 'two' } },
      ],
    },
    { type: 'ActionSet', isVisible: false, actions: [{ type: 'Action.Execute', title: 'Hidden' }] },
  ],
  actions: [
    { type: 'Action.Execute', title: 'Next', data: { revision: 7 } },
    { type: 'Action.Execute', title: 'Back', associatedInputs: 'none', data: { back: true } },
    { type: 'Action.Execute', title: 'Later', mode: 'secondary' },
    { type: 'Action.Execute', title: 'Grey', isEnabled: false },
    {
      type: 'Action.ShowCard',
      title: 'More',
      card: { body: [{ type: 'Input.Text', id: 'more' }], actions: [{ type: 'Action.Execute', title: 'Send more' }] },
    },
  ],
};
const good = { name: 'Ann', terms: 'true' };

describe('card form', () => {
  it('finds buttons wherever they stand, and inputs', () => {
    const titles = cardActions(card).map((action) => action.title);
    deepStrictEqual(titles, ['In a cell', 'Open', 'Open', 'Next', 'Back', 'Later', 'Grey', 'More', 'Send more']);
    deepStrictEqual(
      cardInputs(card).map((input) => input.id),
      ['name', 'seats', 'terms', 'country', 'days', 'more'],
    );
  });

  it('sends data and inputs as text, empty ones left out', () => {
    const sent = { revision: 7, name: 'Ann', seats: '3', terms: 'true' };
    deepStrictEqual(fill('Next', good), { data: sent, errors: [] });
  });

  it('takes a choice by title or value, several by commas', () => {
    const filled = fill('Next', { ...good, country: 'France', days: 'Day 1, 3' });
    strictEqual(filled.data['country'], 'FR');
    strictEqual(filled.data['days'], '1,3');
    strictEqual(fill('Next', { ...good, country: 'FR' }).data['country'], 'FR');
  });

  it('holds back what the client would hold back', () => {
    const wrong = fill('Next', { name: 'ann', seats: '10' }).errors.map((error) => error.message);
    deepStrictEqual(wrong, ['A capital first', '1 to 9', 'Tick it']);
    deepStrictEqual(fill('Next', { name: 'Abcdef', terms: 'true' }).errors, [{ id: 'name', message: 'A capital first' }]);
    deepStrictEqual(fill('Next', { terms: 'true' }).errors, [{ id: 'name', message: 'A capital first' }]);
  });

  it('sends no inputs where the action wants none', () => {
    deepStrictEqual(fill('Back', {}), { data: { back: true }, errors: [] });
    throws(() => fill('Back', { name: 'Ann' }), CannotPress);
  });

  it('gathers for a ShowCard its own inputs and those around it', () => {
    strictEqual(fill('Send more', { ...good, more: 'x' }).data['more'], 'x');
    throws(() => fill('Next', { ...good, more: 'x' }), /no input "more"/);
  });

  it('presses only what is there', () => {
    throws(() => findAction(card, 'Nowhere'), /no button "Nowhere"; the card has \[In a cell\]/);
    throws(() => findAction(card, 'Hidden'), CannotPress);
    throws(() => findAction(card, 'Grey'), /greyed out/);
    throws(() => findAction(card, 'Open'), /2 buttons are called "Open"/);
    strictEqual(findAction(card, 'Open#2').action['verb'], 'two');
    throws(() => fill('Next', { ...good, country: 'Narnia' }), /not among the choices/);
    throws(() => fill('Next', { ...good, terms: 'maybe' }), /takes true or false/);
    throws(() => fill('Next', { ...good, name: ['x'] }), /takes text/);
  });

  it('sends anything when forced', () => {
    const { data, errors } = fillForm(
      card,
      findAction(card, 'Next'),
      JSON.parse('{"name":["x"],"__proto__":{"a":1}}') as Inputs,
      true,
    );
    strictEqual(JSON.stringify(data), '{"revision":7,"seats":"3","terms":"false","name":["x"],"__proto__":{"a":1}}');
    deepStrictEqual(errors, []);
  });
});

function fill(title: string, inputs: Inputs): ReturnType<typeof fillForm> {
  return fillForm(card, findAction(card, title), inputs);
}
