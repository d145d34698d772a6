/** There is one way to make a button. The lint rule that says so finds one that is written by hand, in any of the ways it was once. */

import { deepEqual } from 'node:assert/strict';
import { lintFindings } from '../kit/floors/linted';

const byHand: Readonly<Record<string, string>> = {
  'verb and title': `const one = { verb: 'trial', title: say.plain('buttons.trial') };`,
  'verb and title as they are called': `const one = (verb, title) => ({ verb, title });`,
  'with arguments between': `const one = [{ verb: 'trial', args: { trial: id }, title, primary: true }];`,
  'a button with another title': `const one = { ...button(say, 'trial'), title: say.plain('buttons.toTrial') };`,
  'a titled one with another title': `const one = { ...titled(say, 'trial', 'buttons.toTrial'), title };`,
};

const asItShouldBe: Readonly<Record<string, string>> = {
  'a button that is made': `const one = { ...button(say, 'trial', { trial: id }), secondary: true };`,
  'a page': `const one = { url, title: say.plain('guidance.page') };`,
  'a choice': `const one = { title, value };`,
  'what a row leads to': `const one = { ...row, verb, args };`,
};

describe('a button written by hand', () => {
  const files: Record<string, string> = { 'cards/engine/buttons.ts': `const one = { verb, title };` };
  const file = (folder: string, what: string): string => `${folder}/${what.replaceAll(' ', '-')}.ts`;
  for (const [what, code] of Object.entries(byHand))
    for (const folder of ['dialogs/credit', 'cards']) files[file(folder, what)] = code;
  for (const [what, code] of Object.entries(asItShouldBe)) files[file('dialogs', what)] = code;

  let all: ReturnType<typeof lintFindings>;
  before(() => {
    all = lintFindings(files);
  });
  const found = (path: string): readonly string[] => (all[path] ?? []).filter((rule) => rule === 'house(one-button)');

  for (const folder of ['dialogs/credit', 'cards'])
    for (const what of Object.keys(byHand))
      it(`is found in ${folder}: ${what}`, () => {
        deepEqual(found(file(folder, what)).length, 1);
      });

  for (const what of Object.keys(asItShouldBe))
    it(`is not ${what}`, () => {
      deepEqual(found(file('dialogs', what)), []);
    });

  it('may be written where buttons are made', () => {
    deepEqual(found('cards/engine/buttons.ts'), []);
  });
});
