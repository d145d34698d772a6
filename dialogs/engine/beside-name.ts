/** What stands beside a name in a line that is dealt out to the inputs of a step. */

import type { Meant } from './meant';
import type { OpenJourney } from './state';

/** What of a step is a name, and what may stand beside it in a line. */
const NAMES: Readonly<Record<string, readonly [name: string, ...beside: string[]]>> = {
  customer: ['company', 'domain'],
  contact: ['name', 'email', 'phone'],
  billingAdmin: ['name', 'email', 'phone'],
};

/**
 * What else stands in a line with an address is no name where one stands already: "a new one, setup@litware.com". What hangs on to the
 * address may make another one of it, and is for the step.
 */
export function besideName(meant: Meant | undefined, { step, drafts, answers }: OpenJourney, text: string): Meant | undefined {
  const [name = '', ...beside] = NAMES[step] ?? [];
  const { inputs = {} } = meant ?? {};
  const stands = { ...answers[step], ...drafts[step] }[name] ?? '';
  const isBeside = beside.some((id) => inputs[id] !== undefined && isParted(text, inputs[id]));
  return stands !== '' && !(name in inputs) && isBeside ? { ...meant, instead: true } : meant;
}

/** Whether a line has more words than this address, which hangs on to none of them. A number has blanks of its own. */
function isParted(text: string, value: string): boolean {
  if (value.startsWith('+')) return true;
  const words = text
    .toLowerCase()
    .split(/[\s,;<>()]+/u)
    .filter((word) => word !== '');
  return words.length > 1 && words.some((word) => word === value || ADDRESS.exec(word)?.[1] === value);
}

const ADDRESS = /^[\w.+-]+@([\w.-]+)$/u;
