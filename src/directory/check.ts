/** Looks through the stored directory for what is damaged or stands in it twice. */

import { hasCode } from '../domain/errors';
import { companyIn, hashOf, partOf, UNFINISHED, type CompanyTable, type DirectoryState } from './company-table';

/** What a check found. All but `count` and `isAnnounced` are faults. */
export interface CheckReport {
  readonly count: number;
  /** What the row about the whole says; nothing where there is none. */
  readonly announced: number | undefined;
  /** An import is under way, or was killed. */
  readonly isUnfinished: boolean;
  /** Parts that can't be read, or are not what their fingerprint says. */
  readonly damaged: readonly number[];
  /** PartnerIDs in a part that is not theirs. */
  readonly misplaced: readonly string[];
  /** Old numbers that several companies have. */
  readonly sharedMbsNumbers: readonly string[];
}

/** Checks every part. Rejects with STORAGE_UNAVAILABLE where the storage doesn't answer. */
export async function checkDirectory(table: CompanyTable): Promise<CheckReport> {
  const state = await table.state();
  const found = { damaged: [] as number[], misplaced: [] as string[], mbs: new Map<string, number>(), count: 0 };
  for (const number of (await table.headers()).keys()) {
    const part = await readable(table, number);
    if (!part || (part.lines.size > 0 && part.hash !== hashOf(part.lines))) found.damaged.push(number);
    else lookInto(part.lines, number, found);
  }
  const sharedMbsNumbers = [...found.mbs].filter(([, times]) => times > 1).map(([mbsNumber]) => mbsNumber);
  const { damaged, misplaced, count } = found;
  return { count, announced: state?.count, isUnfinished: isBroken(state), damaged, misplaced, sharedMbsNumbers };
}

interface Found {
  readonly misplaced: string[];
  readonly mbs: Map<string, number>;
  count: number;
}

function lookInto(lines: ReadonlyMap<string, string>, number: number, found: Found): void {
  found.count += lines.size;
  for (const [id, json] of lines) {
    if (partOf(id) !== number) found.misplaced.push(id);
    const { mbsNumber } = companyIn(json);
    if (mbsNumber !== undefined) found.mbs.set(mbsNumber, (found.mbs.get(mbsNumber) ?? 0) + 1);
  }
}

function isBroken(state: DirectoryState | undefined): boolean {
  return state?.version.startsWith(UNFINISHED) === true;
}

async function readable(table: CompanyTable, number: number): Promise<Awaited<ReturnType<CompanyTable['part']>> | undefined> {
  try {
    return await table.part(number);
  } catch (error) {
    if (hasCode(error, 'STORAGE_UNREADABLE')) return undefined;
    throw error;
  }
}
