/**
 * Imports a file into the directory. It is read as a whole, then part after part is brought to what it must be: a part that is so already is
 * left alone. So an import that was killed goes on where it was when it is given again, and a second import of a file changes nothing.
 */

import { CodedError, hasCode, unlessRaced } from '../domain/errors';
import { hashOf, PARTS, UNFINISHED, type CompanyTable, type PartHeader, type StoredPart } from './company-table';
import { FileRefused } from './file-text';
import { gather, type Gathered, type Partly, type Progress, type Rejected } from './gather';
import type { Omission } from './read-company';

/** What an import found and did. */
export interface ImportReport {
  readonly taken: number;
  readonly rejected: readonly Rejected[];
  /** Lines of which something was left out; only where texts are wanted. */
  readonly partly: readonly Partly[];
  readonly omitted: Readonly<Record<Omission, number>>;
  /** Columns of the file that hold nothing that is kept. */
  readonly unread: readonly string[];
  /** Parts written, and parts that were as they must be. */
  readonly written: number;
  readonly unchanged: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Companies there are now. */
  readonly count: number;
}

/** How to import. `replace`: what the file doesn't have goes. `dryRun`: nothing is written. `texts`: lines that were not taken whole are kept. */
export interface ImportOrder {
  readonly path: string;
  readonly replace?: boolean;
  readonly dryRun?: boolean;
  readonly texts?: boolean;
}

const AT_ONCE = 4;
const TRIES = 5;

/** Imports a file. Rejects as `linesOf` does, with nothing written, and with the errors of the storage; what is written then stays. */
export async function importCompanies(
  table: CompanyTable,
  order: ImportOrder,
  now: () => Date,
  progress: Progress,
): Promise<ImportReport> {
  const { parts, ...found } = await gathered(order, progress);
  const sum = { written: 0, unchanged: 0, added: 0, changed: 0, removed: 0, count: 0 };
  const numbers = Array.from({ length: PARTS }, (_, number) => number);
  const headers = await table.headers();
  let finished = 0;
  let begun: Promise<void> | undefined;
  const begin = (): Promise<void> => (begun ??= table.begin(now()));
  const work = async (): Promise<void> => {
    for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
      const done = await bringAbout(table, number, parts[number] ?? new Map<string, string>(), { order, begin, headers });
      for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += done[key];
      finished++;
      await progress({ kind: 'part', done: finished, of: PARTS });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (!order.dryRun && (await isNews(table, sum))) await table.announce(sum.count, now());
  return { ...found, ...sum };
}

async function gathered({ path, replace, texts }: ImportOrder, progress: Progress): Promise<Gathered> {
  const found = await gather(path, progress, texts);
  if (replace === true && found.taken === 0)
    throw new FileRefused('no company of it can be taken, and with --replace all others would go');
  return found;
}

/** Also where an earlier run wrote everything and was killed before it could say so. */
async function isNews(
  table: CompanyTable,
  { written, count }: { readonly written: number; readonly count: number },
): Promise<boolean> {
  const state = await table.state();
  return written > 0 || (state?.count ?? 0) !== count || state?.version.startsWith(UNFINISHED) === true;
}

/** What all parts of an import share. */
interface Work {
  readonly order: ImportOrder;
  readonly headers: ReadonlyMap<number, PartHeader>;
  /** Says, once, that writing begins. */
  readonly begin: () => Promise<void>;
}

type Done = Pick<ImportReport, 'written' | 'unchanged' | 'added' | 'changed' | 'removed' | 'count'>;

async function bringAbout(table: CompanyTable, number: number, wanted: ReadonlyMap<string, string>, work: Work): Promise<Done> {
  const { order, begin, headers } = work;
  const header = headers.get(number);
  const none = { written: 0, unchanged: 1, added: 0, changed: 0, removed: 0 };
  if (isToStay(header, wanted, order)) return { ...none, count: header?.count ?? 0 };
  for (let tries = 1; ; tries++) {
    const before = await readOrDamaged(table, number, work);
    const after = order.replace === true ? wanted : new Map([...before.lines, ...wanted]);
    if (before.hash === hashOf(after)) return { ...none, count: after.size };
    const done = { written: 1, unchanged: 0, ...difference(before.lines, wanted, after), count: after.size };
    if (order.dryRun === true) return done;
    await begin();
    // A lost answer looks the same as another import: the next look tells.
    if (await unlessRaced(() => table.writePart(number, after, before))) return done;
    if (tries === TRIES) throw new CodedError('STORAGE_CONFLICT', 'Another import changes the same companies.');
  }
}

/** Told without reading the part. Only a part that is read shows whether it is damaged: with --replace every one is. */
function isToStay(header: PartHeader | undefined, wanted: ReadonlyMap<string, string>, { replace }: ImportOrder): boolean {
  if (replace === true) return wanted.size === 0 && header === undefined;
  return wanted.size === 0 || header?.hash === hashOf(wanted);
}

function difference(
  before: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Pick<Done, 'added' | 'changed' | 'removed'> {
  const added = [...wanted.keys()].filter((id) => !before.has(id)).length;
  const changed = [...wanted].filter(([id, json]) => before.has(id) && before.get(id) !== json).length;
  return { added, changed, removed: before.size - (after.size - added) };
}

/** A damaged part may be written anew only where all it must hold is in the file. */
async function readOrDamaged(table: CompanyTable, number: number, { order, headers }: Work): Promise<StoredPart> {
  try {
    return await table.part(number);
  } catch (error) {
    if (order.replace !== true || !hasCode(error, 'STORAGE_UNREADABLE')) throw error;
    return { lines: new Map(), hash: '', etag: headers.get(number)?.etag ?? '' };
  }
}
