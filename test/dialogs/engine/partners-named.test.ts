/** Several partners in a sentence: with "and" where they are told of, with "or" where one of them is to be asked. */

import { deepEqual } from 'node:assert/strict';
import { createWords } from '../../../cards/engine/words';
import { partnersNamed } from '../../../dialogs/engine/partners-named';
import type { Trial } from '../../../src/domain/record/trial';
import { sampleTrial } from '../../domain/record/trial-samples';

const say = createWords()('en-GB');
const partners = new Map([
  ['contoso', 'Contoso Consulting'],
  ['fabrikam', 'Fabrikam Partners'],
  ['northwind', 'Northwind'],
]);
const of = (...tenants: readonly string[]): readonly Trial[] =>
  tenants.map((partnerTenantId, at) => sampleTrial({ id: `t${at}`, partnerTenantId }));
const told = (trials: readonly Trial[]): string => {
  const named = partnersNamed(trials, { partners, say });
  return named ? say('removal.closed', { ...named }) : '';
};

describe('several partners in a sentence', () => {
  const cases: readonly (readonly [readonly Trial[], string])[] = [
    [[], ''],
    [
      of('contoso', 'contoso'),
      'Contoso Consulting recorded a trial of your company that is not open to you. Ask Contoso Consulting to invite you.',
    ],
    [
      of('fabrikam', 'contoso'),
      'Contoso Consulting and Fabrikam Partners recorded trials of your company that are not open to you. Ask Contoso Consulting or Fabrikam Partners to invite you.',
    ],
    [
      of('fabrikam', 'contoso', 'northwind'),
      'Contoso Consulting, Fabrikam Partners and Northwind recorded trials of your company that are not open to you. Ask Contoso Consulting, Fabrikam Partners or Northwind to invite you.',
    ],
    [
      of('nameless'),
      'A partner recorded a trial of your company that is not open to you. Ask the partner who works for you to invite you.',
    ],
    [
      of('nameless', 'contoso'),
      'Contoso Consulting and another partner recorded trials of your company that are not open to you. Ask Contoso Consulting or the other partner to invite you.',
    ],
    [
      of('nameless', 'other-nameless'),
      '2 partners recorded trials of your company that are not open to you. Ask one of the partners who work for you to invite you.',
    ],
  ];
  for (const [trials, said] of cases)
    it(said === '' ? 'is nothing where there is none' : said, () => {
      deepEqual(told(trials), said);
    });

  it('is put as the person’s language puts it', () => {
    deepEqual(createWords()('en-US').list(['A', 'B', 'C'], 'or'), 'A, B, or C');
    deepEqual(say.list(['A', 'B', 'C'], 'or'), 'A, B or C');
  });
});
