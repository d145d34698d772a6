/** What leads to a name in a line: "the customer is …", with or without quotation marks around the name. */

import type { Sense } from './sense';

/** What may stand before a name: "the customer is …", "their name is …". */
export const LEADING: ReadonlySet<string> = new Set([
  'glue',
  'company',
  'customer',
  'be',
  'they',
  'it',
  'rename',
  'please',
  'we',
  'me',
  'has',
  'new',
  'contact',
  'credit',
  'partner',
  'show',
  'list',
  'partnerId',
  'admin',
  'ownership',
  'carer',
  'still',
  'yes',
  'now',
  'want',
  'phone',
  'mail',
  'domain',
  'which',
  'what',
  'and',
  'record',
  'details',
  'give',
  'call',
  'ours',
  'theirs',
  'other',
  'letIn',
  'tenant',
  'keep',
  'correct',
  'changed',
]);

const QUOTED = /["“„«]\s*([^"“”„«»]{2,100}?)\s*["“”»]/u;

/** A name in quotation marks, after words that lead to one. */
export function quotedIn({ text, atoms }: Sense): string | undefined {
  const found = QUOTED.exec(text);
  const leading = found ? atoms.filter(({ from }) => from < found.index) : [];
  const isMeant = leading.length > 0 && leading.every(({ means }) => means.some((one) => LEADING.has(one)));
  return isMeant ? found?.[1] : undefined;
}
