import { strictEqual } from 'node:assert/strict';

import { cardText } from './card-text';
import type { JsonObject } from '../json';

const cases: readonly (readonly [name: string, body: readonly JsonObject[], expected: string])[] = [
  [
    'header, heading and hint',
    [
      {
        type: 'ColumnSet',
        columns: [
          { type: 'Column', items: [{ type: 'TextBlock', text: 'Trial sign-up · \u2068Contoso\u2069' }] },
          { items: [{ type: 'TextBlock', text: 'Step 2 of 5' }] },
        ],
      },
      { type: 'ProgressBar', value: 2, max: 5, fallback: 'drop' },
      { type: 'TextBlock', style: 'heading', text: 'Where is the customer?' },
      { type: 'TextBlock', text: 'A\\*B \\[not a link\\]' },
    ],
    'Trial sign-up · Contoso | Step 2 of 5\n(progress 2 of 5)\n# Where is the customer?\nA*B [not a link]',
  ],
  [
    'inputs',
    [
      { type: 'Input.Text', id: 'name', label: 'Company', isRequired: true, placeholder: 'Contoso Ltd' },
      { type: 'Input.Text', id: 'note', label: 'Note', isMultiline: true, value: 'one\ntwo' },
      { type: 'Input.Number', id: 'seats', label: 'Seats' },
      { type: 'Input.Toggle', id: 'terms', title: 'I accept', isRequired: true },
      { type: 'Input.Toggle', id: 'news', title: 'News', value: 'yes', valueOn: 'yes' },
    ],
    '(name) Company*: <Contoso Ltd>\n(note) Note: one / two\n(seats) Seats:\n(terms) [ ] I accept*\n(news) [x] News',
  ],
  [
    'choices, a long filtered list by its count',
    [
      { type: 'Input.ChoiceSet', id: 'route', label: 'Route', value: 'w', choices: [choice('Web', 'w'), choice('Partner', 'p')] },
      { type: 'Input.ChoiceSet', id: 'many', isMultiSelect: true, value: 'a,c', choices: [choice('A', 'a'), choice('C', 'c')] },
      {
        type: 'Input.ChoiceSet',
        id: 'country',
        label: 'Country',
        style: 'filtered',
        placeholder: 'Type a name',
        choices: Array.from('abcdefghi', (letter) => choice(letter, letter)),
      },
    ],
    '(route) Route: Web {Web / Partner}\n(many) A, C {A / C}\n(country) Country: <Type a name> {9 choices}',
  ],
  [
    'warnings, facts, runs and pictures',
    [
      { type: 'Container', style: 'attention', items: [{ type: 'TextBlock', text: 'Two answers\nneed a change' }] },
      {
        type: 'FactSet',
        facts: [
          { title: 'Country:', value: 'France' },
          { title: 'Name', value: 'x\\_y' },
        ],
      },
      { type: 'RichTextBlock', inlines: ['by ', { type: 'TextRun', text: '*Ann*' }] },
      { type: 'Image', url: 'https://x/y.png' },
      { type: 'Image', url: 'https://x/y.png', altText: '26 of 30 days' },
      { type: 'TextBlock', text: 'hidden', isVisible: false },
    ],
    '! Two answers\n! need a change\nCountry: France\nName: x_y\nby *Ann*\n(image: 26 of 30 days)',
  ],
  [
    'tables and clickable rows',
    [
      {
        type: 'Table',
        rows: [
          { type: 'TableRow', cells: [cell('Trial'), cell('Ends')] },
          { type: 'TableRow', cells: [cell('Contoso'), cell('Friday')] },
        ],
      },
      { type: 'Container', items: [text('Fabrikam')], selectAction: { type: 'Action.Execute', tooltip: 'Open Fabrikam' } },
    ],
    'Trial | Ends\nContoso | Friday\nFabrikam\n[Open Fabrikam]',
  ],
  [
    'unknown elements by their fallback',
    [{ type: 'Rating', fallback: text('4 stars') }, { type: 'CodeBlock', fallback: 'drop' }, { type: 'Chart.Donut' }],
    '4 stars\n(Chart.Donut)',
  ],
];

describe('card text', () => {
  for (const [name, body, expected] of cases) {
    it(name, () => {
      strictEqual(cardText({ type: 'AdaptiveCard', body }), expected);
    });
  }

  it('buttons in one line, the overflow after …, ShowCards below', () => {
    const actions = [
      { type: 'Action.Execute', title: 'Next' },
      { type: 'Action.OpenUrl', title: 'Sign up', url: 'https://example.com/' },
      { type: 'Action.Execute', title: 'Later', mode: 'secondary' },
      {
        type: 'Action.ShowCard',
        title: 'Note',
        card: { body: [{ type: 'Input.Text', id: 'note' }], actions: [{ type: 'Action.Submit', title: 'Keep' }] },
      },
      { type: 'Action.Execute', title: 'Off', isEnabled: false },
    ];
    const expected = '[Next] [Sign up -> https://example.com/] [Note] [Off] (off) … [Later]\nunder [Note]:\n  (note)\n  [Keep]';
    strictEqual(cardText({ type: 'AdaptiveCard', actions }), expected);
  });
});

function choice(title: string, value: string): JsonObject {
  return { title, value };
}

function text(value: string): JsonObject {
  return { type: 'TextBlock', text: value };
}

function cell(value: string): JsonObject {
  return { type: 'TableCell', items: [text(value)] };
}
