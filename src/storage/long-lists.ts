/** Lists of a trial that would fill its JSON: they stand in columns of their own beside it, in the same row. */

import { CodedError } from '../domain/errors';
import { parseJson } from './rows';
import type { TrialJson } from './trial-json';

/** The list that is long enough: an invitation takes 500 characters and more, and a trial may have some forty. */
const LIST = 'invitations';
/** All of them are written each time, empty where nothing is left for them. */
const COLUMNS = ['invitations0', 'invitations1', 'invitations2', 'invitations3'] as const;
/** Half of what a column holds, so that no item is ever too long for the rest of one. */
const FULL = 16_384;

type ListColumns = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** A trial's JSON without its long list, and the list in columns. STORAGE_TOO_LARGE where it needs more of them. */
export function apart({ [LIST]: list, ...json }: TrialJson): { readonly json: TrialJson; readonly columns: ListColumns } {
  const texts = Array.isArray(list) ? packed(list as readonly unknown[]) : [];
  if (texts.length > COLUMNS.length)
    throw new CodedError('STORAGE_TOO_LARGE', `A trial's invitations need ${texts.length} columns.`);
  return { json, columns: Object.fromEntries(COLUMNS.map((name, place) => [name, texts[place] ?? ''])) as ListColumns };
}

/** Whether a row has its long list beside its JSON, and not inside as up to release 0.1.0. */
export function hasListsApart(row: Readonly<Record<string, unknown>>): boolean {
  return COLUMNS.some((name) => typeof row[name] === 'string');
}

/** A trial's JSON with the list that stands beside it; one inside, as up to release 0.1.0, stays there. STORAGE_UNREADABLE if it is broken. */
export function together(json: unknown, row: Readonly<Record<string, unknown>>): unknown {
  const texts = COLUMNS.map((name) => row[name]).filter((text) => typeof text === 'string' && text !== '');
  if (texts.length === 0 || typeof json !== 'object') return json;
  return { ...json, [LIST]: texts.flatMap((text) => parseJson(text as string)) };
}

/** Cut between items only, so that whoever looks for an id in a column finds it whole. */
function packed(list: readonly unknown[]): readonly string[] {
  const columns: unknown[][] = [[]];
  let length = 2;
  for (const item of list) {
    const more = JSON.stringify(item).length + 1;
    if (length + more > FULL) {
      columns.push([]);
      length = 2;
    }
    columns.at(-1)?.push(item);
    length += more;
  }
  return columns.map((items) => JSON.stringify(items));
}
