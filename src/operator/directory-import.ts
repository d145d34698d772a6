/** The command that takes companies from a file. */

import { resolve } from 'node:path';
import { importCompanies, type ImportOrder, type ImportReport } from '../directory/import';
import { FileRefused } from '../directory/file-text';
import type { Progress } from '../directory/gather';
import { bad, isBlank, nothingMore, type Read } from './arguments';
import { DONE, FAILED, NOT_WELL, type Desk } from './command';
import { directoryWords } from './directory-words';
import { fileTrouble } from './file-trouble';
import { writeImportReport } from './import-report';

/** An import, and where the rejected lines are to be written. */
export interface ImportAsked extends ImportOrder {
  readonly report?: string;
}

/** Reads the words behind `directory import`. */
export function readImport(given: readonly string[]): Read<ImportAsked> {
  const at = given.indexOf('--report');
  const report = at < 0 ? undefined : given[at + 1];
  if (at >= 0 && (report === undefined || isBlank(report) || report.startsWith('--'))) return bad(directoryWords.noReport);
  const others = given.filter((_, place) => at < 0 || (place !== at && place !== at + 1));
  const [path, ...more] = others.filter((word) => !['--dry-run', '--replace'].includes(word));
  if (isBlank(path)) return bad(directoryWords.noFile);
  if (report !== undefined && resolve(report) === resolve(path)) return bad(directoryWords.reportIsFile);
  const order = { path, dryRun: given.includes('--dry-run'), replace: given.includes('--replace') };
  return nothingMore(more, report === undefined ? order : { ...order, report });
}

/** Imports the file and tells what came of it. NOT_WELL where nothing was taken. */
export async function importFile(asked: ImportAsked, desk: Desk): Promise<number> {
  const { report: reportTo, ...order } = asked;
  const began = Date.now();
  try {
    const wanted = { ...order, texts: reportTo !== undefined };
    const report = await importCompanies(
      desk.companies,
      wanted,
      () => new Date(),
      (one) => progress(one, desk),
    );
    return await counted(asked, report, Date.now() - began, desk);
  } catch (error) {
    const because = error instanceof FileRefused ? error.message : fileTrouble(error, FILE_TROUBLE);
    await desk.print(directoryWords.fileRefused(order.path, because), { refused: because });
    return NOT_WELL;
  }
}

function progress({ kind, done, of = done }: Parameters<Progress>[0], { tell }: Desk): Promise<void> {
  if (kind === 'read') return tell(directoryWords.readSoFar(done));
  return done % 16 === 0 ? tell(directoryWords.partsSoFar(done, of)) : Promise.resolve();
}

/** The import stands, whatever becomes of its report; so it is counted first. FAILED where the report can't be written. */
async function counted(asked: ImportAsked, report: ImportReport, ms: number, { print }: Desk): Promise<number> {
  const { report: to, dryRun: isDry = false } = asked;
  const trouble = to === undefined ? undefined : await writeImportReport(to, report).then(() => undefined, reportTrouble);
  const lines = directoryWords.imported(report, { isDry, ms, reportTo: trouble === undefined ? to : undefined });
  await print(lines.join('\n'), { ...withoutTexts(report), done: !isDry });
  if (to === undefined || trouble === undefined) return report.taken > 0 ? DONE : NOT_WELL;
  await print(directoryWords.reportUnwritten(to, trouble, isDry), { reportUnwritten: trouble });
  return report.taken > 0 ? FAILED : NOT_WELL;
}

/** The lines themselves go into the report alone. */
function withoutTexts({ rejected, partly: _partly, ...report }: ImportReport): object {
  return { ...report, rejected: rejected.map(({ text: _text, ...one }) => one) };
}

const FILE_TROUBLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
};

const REPORT_TROUBLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EACCES: 'it may not be written to',
  EPERM: 'it may not be written to',
  EROFS: 'it may not be written to',
};

function reportTrouble(error: unknown): string {
  return fileTrouble(error, REPORT_TROUBLE);
}
