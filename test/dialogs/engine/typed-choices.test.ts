/** A choice is picked by its words where they mean it and no other: what is denied is not picked, and the longer name holds the shorter. */

import { equal } from 'node:assert/strict';
import { choose } from '../../../dialogs/engine/typed-choices';

const SCOPES = [
  { value: 'all', words: ['all', 'everything'] },
  { value: 'roles', words: ['admin roles', 'roles'] },
  { value: 'billing', words: ['billing', 'billing roles'] },
];

const PICKED: readonly (readonly [string, string | undefined])[] = [
  ['not everything, only the admin roles', 'roles'],
  ['not everything but the billing roles', 'billing'],
  ['only the billing roles', 'billing'],
  ['the billing roles, not the admin roles', 'billing'],
  ['not the admin roles', undefined],
  ['not everything, not the admin roles', undefined],
  ['admin roles and billing', undefined],
  ['no, everything', 'all'],
  ['everything', 'all'],
  ['2', 'roles'],
];

describe('a choice in words', () => {
  for (const [line, value] of PICKED)
    it(`“${line}” picks ${value ?? 'nothing'}`, () => {
      equal(choose(line, SCOPES), value);
    });
});
