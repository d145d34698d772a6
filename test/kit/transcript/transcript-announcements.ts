/** What did not go as the person wanted has to be announced by the line before: `* refused: <id>`, `* not understood`, `* not sent: <field>`. */

import type { Delivery } from '../stage/delivery';
import type { ScriptLine } from './transcript-file';

/** What can be announced, as one word for each: `refused notes.over`, `not sent name`, `answered 503`, `no answer`. */
export type Outcome = string;

/** Ids of words for a line of which the bot knows nothing. */
const NOT_UNDERSTOOD = ['notes.unknown', 'notes.unknownNear', 'notes.unknownUnquoted', 'notes.nearUnquoted'];

/** What a stage direction announces of the next line; nothing where it is a direction of another kind. */
export function announced({ kind, text }: ScriptLine): readonly Outcome[] | undefined {
  if (kind !== 'stage') return undefined;
  if (text === 'not understood' || text === 'no answer') return [text];
  const [, wording = '', list = ''] = /^(refused|not sent|answered): (.+)$/u.exec(text) ?? [];
  return wording === '' ? undefined : list.split(',').map((one) => `${wording} ${one.trim()}`);
}

/** What went otherwise with a line: by the ids the bot refused with, and by what the channel saw. */
export function outcomesOf(refusals: readonly string[], deliveries: readonly Delivery[]): readonly Outcome[] {
  const refused = refusals.map((id) => (NOT_UNDERSTOOD.includes(id) ? 'not understood' : `refused ${id}`));
  return [...new Set([...refused, ...deliveries.flatMap(channelOutcomes)])].sort();
}

/** The sentence about a line that went otherwise than announced; nothing where it went as announced. */
export function announcementComplaint(
  { number, source }: ScriptLine,
  expected: readonly Outcome[],
  happened: readonly Outcome[],
): string | undefined {
  const missing = happened.filter((one) => !expected.includes(one));
  const idle = expected.filter((one) => !happened.includes(one));
  if (missing.length === 0 && idle.length === 0) return undefined;
  const told = missing.length === 0 ? '' : ` is not announced; if it is meant, the line before says ${direction(missing)}`;
  const untrue = idle.length === 0 ? '' : ` was announced and did not happen: ${direction(idle)}`;
  return `${number}: ${source}\n   ${[told, untrue].filter((text) => text !== '').join(';')}`;
}

function channelOutcomes({ notSent, status }: Delivery): readonly Outcome[] {
  if (notSent.length > 0) return notSent.map(({ id }) => `not sent ${id}`);
  if (status >= 200 && status < 300) return [];
  return [status === 0 ? 'no answer' : `answered ${status}`];
}

/** Outcomes as the directions that announce them. */
function direction(outcomes: readonly Outcome[]): string {
  const of = (wording: string): readonly string[] => {
    const all = outcomes.filter((one) => one.startsWith(`${wording} `)).map((one) => one.slice(wording.length + 1));
    return all.length === 0 ? [] : [`"* ${wording}: ${all.join(', ')}"`];
  };
  const bare = outcomes.filter((one) => one === 'not understood' || one === 'no answer').map((one) => `"* ${one}"`);
  return [...bare, ...of('refused'), ...of('not sent'), ...of('answered')].join(' and ');
}
