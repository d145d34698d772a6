/** The column of a trial's row that lists who was added to the index of mentions for it, so that a change that names nobody new costs nothing. */

import { MENTION_RULES } from '../domain/privacy/mentions';
import type { Trace } from '../domain/privacy/traces';
import type { MentionKeys } from './mention-keys';

/** What a string column holds, with room to spare: beyond that nobody is listed, and they are added with every change. */
const MOST_CHARACTERS = 30_000;

/** The digests that a column lists; `undefined` where it is absent, or made by other rules: then nobody knows who was added. */
export function digestsIn(named: unknown): ReadonlySet<string> | undefined {
  if (typeof named !== 'string') return undefined;
  const [rules, ...digests] = named.split(' ');
  return rules === String(MENTION_RULES) ? new Set(digests) : undefined;
}

/** The column that lists these. */
export function namedColumn(digests: Iterable<string>): string {
  const listed = [String(MENTION_RULES), ...new Set(digests)].join(' ');
  return listed.length <= MOST_CHARACTERS ? listed : listed.slice(0, listed.lastIndexOf(' ', MOST_CHARACTERS));
}

/** The column without some digests; `undefined` where there is none. */
export function withoutDigests(named: unknown, gone: ReadonlySet<string>): string | undefined {
  const digests = digestsIn(named);
  return digests && namedColumn([...digests].filter((digest) => !gone.has(digest)));
}

/** The traces that a column doesn't list, and the column that lists all. */
export function newlyNamed(
  traces: Iterable<Trace>,
  named: unknown,
  keys: MentionKeys,
): { readonly fresh: readonly Trace[]; readonly named: string | undefined } {
  const digests = digestsIn(named);
  const fresh = [...traces].filter((trace) => digests?.has(keys.digest(trace)) !== true);
  return { fresh, named: digests && namedColumn([...digests, ...fresh.map((trace) => keys.digest(trace))]) };
}
