/** "Who has access to Fabrikam": a small word between a command and a name is no part of the name. */

import { deepEqual } from 'node:assert/strict';
import { commands } from '../../../dialogs';
import { typedLine } from '../../../dialogs/engine/typed-line';
import { createWords } from '../../../cards/engine/words';

const say = createWords()('en-GB');

describe('a name behind a command and a small word', () => {
  for (const [line, name] of [
    ['who has access to Fabrikam', 'Fabrikam'],
    ['what applies to Fabrikam', 'Fabrikam'],
    ['trial for Fabrikam', 'Fabrikam'],
    ['trial for fabrikam', 'fabrikam'],
    ['end date for “Fabrikam GmbH”', '“Fabrikam GmbH”'],
    ['set up for 3M', '3M'],
    ['remove access to Wide World Importers', 'Wide World Importers'],
    // A company may be called so, and what points at something is no name.
    ['trial To The Moon', 'To The Moon'],
    ['trial of', 'of'],
    ['who has access to it', 'to it'],
    ['what applies to my data', 'to my data'],
  ] as const)
    it(`“${line}” names “${name}”`, () => {
      const typed = typedLine(line, commands, 'partner', say);
      deepEqual('args' in typed && typed.args, { name });
    });
});
