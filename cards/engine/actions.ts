/** Buttons as Teams wants them: Action.Execute, with an Action.Submit for clients that don't know it. */

import type { Button, Json, Link, Token } from './content';

/** One action of a card. The fallback is a Submit object: the string the documents show is not valid against the schema. */
export function action(button: Button | Link, token: Token): Record<string, Json> {
  const style = button.primary ? { style: 'positive' } : {};
  const mode = button.secondary ? { mode: 'secondary' } : {};
  if ('url' in button) return { type: 'Action.OpenUrl', title: button.title, url: button.url, ...style, ...mode };
  const data = { ...button.args, ...tokenData(token), verb: button.verb };
  const shared = {
    title: button.title,
    data,
    associatedInputs: button.sendsInputs ? 'auto' : 'none',
    ...style,
    ...mode,
  };
  return {
    type: 'Action.Execute',
    verb: button.verb,
    ...shared,
    fallback: { type: 'Action.Submit', ...shared, data: { ...data, msteams: { feedback: { hide: true } } } },
  };
}

function tokenData(token: Token): Record<string, Json> {
  return {
    ...(token.journey === undefined ? {} : { journey: token.journey }),
    ...(token.step === undefined ? {} : { step: token.step }),
    ...(token.revision === undefined ? {} : { revision: token.revision }),
  };
}
