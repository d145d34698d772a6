/** There is one way to make a button. The lint rule that says so finds one that is written by hand, in any of the ways it was once. */

import { deepEqual } from 'node:assert/strict';

import { ESLint } from 'eslint';

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
  const linter = new ESLint({
    overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
    ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-syntax',
  });
  const found = async (code: string, filePath: string): Promise<number> => {
    const [result] = await linter.lintText(code, { filePath });
    return result?.messages.filter(({ ruleId, fatal }) => fatal === true || ruleId === 'no-restricted-syntax').length ?? 0;
  };

  for (const filePath of ['dialogs/credit/credit.ts', 'cards/trial.ts'])
    for (const [what, code] of Object.entries(byHand))
      it(`is found in ${filePath}: ${what}`, async () => {
        deepEqual(await found(code, filePath), 1);
      });

  for (const [what, code] of Object.entries(asItShouldBe))
    it(`is not ${what}`, async () => {
      deepEqual(await found(code, 'dialogs/credit/credit.ts'), 0);
    });

  it('may be written where buttons are made', async () => {
    deepEqual(await found(`const one = { verb, title };`, 'cards/engine/buttons.ts'), 0);
  });
});
