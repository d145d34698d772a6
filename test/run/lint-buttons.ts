/** There is one way to make a button: it written by hand, in any of the ways it was once, for the lint rule that finds that. */

/** What is found, by what is wrong. */
export const byHand: Readonly<Record<string, string>> = {
  'verb and title': `const one = { verb: 'trial', title: say.plain('buttons.trial') };`,
  'verb and title as they are called': `const one = (verb, title) => ({ verb, title });`,
  'with arguments between': `const one = [{ verb: 'trial', args: { trial: id }, title, primary: true }];`,
  'a button with another title': `const one = { ...button(say, 'trial'), title: say.plain('buttons.toTrial') };`,
  'a titled one with another title': `const one = { ...titled(say, 'trial', 'buttons.toTrial'), title };`,
};

/** What is not. */
export const asItShouldBe: Readonly<Record<string, string>> = {
  'a button that is made': `const one = { ...button(say, 'trial', { trial: id }), secondary: true };`,
  'a page': `const one = { url, title: say.plain('guidance.page') };`,
  'a choice': `const one = { title, value };`,
  'what a row leads to': `const one = { ...row, verb, args };`,
};
