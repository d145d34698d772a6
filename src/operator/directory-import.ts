/** The command that takes companies from a file. */

import { resolve } from 'node:path';
import { importCompanies, type ImportOrder, type ImportReport } from '../directory/import';
import { FileRefused } from '../directory/file-text';
import { bad, nothingMore, type Read } from './arguments';
import { DONE, NOT_WELL, type Desk } from './command';
import { directoryWords } from './directory-words';
import { writeImportReport } from './import-report';

/** An import, and where the rejected lines are to be written. */
export interface ImportAsked extends ImportOrder {
  readonly report?: string;
}

/** Reads the words behind `directory import`. */
export function readImport(given: readonly string[]): Read<ImportAsked> {
  const at = given.indexOf('--report');
  const report = at < 0 ? undefined : given[at + 1];
  if (at >= 0 && (report === undefined || report.startsWith('--'))) return bad(directoryWords.noReport);
  const others = given.filter((_, place) => at < 0 || (place !== at && place !== at + 1));
  const [path, ...more] = others.filter((word) => !['--dry-run', '--replace'].includes(word));
  if (path === undefined) return bad(directoryWords.noFile);
  if (report !== undefined && resolve(report) === resolve(path)) return bad(directoryWords.reportIsFile);
  const order = { path, dryRun: given.includes('--dry-run'), replace: given.includes('--replace') };
  return nothingMore(more, report === undefined ? order : { ...order, report });
}

/** Imports the file and tells what came of it. NOT_WELL where nothing was taken. */
export async function importFile({ report: reportTo, ...order }: ImportAsked, { companies, print, tell }: Desk): Promise<number> {
  const began = Date.now();
  try {
    const report = await importCompanies(
      companies,
      { ...order, texts: reportTo !== undefined },
      () => new Date(),
      ({ kind, done, of }) =>
        kind === 'read'
          ? tell(directoryWords.readSoFar(done))
          : done % 16 === 0
            ? tell(directoryWords.partsSoFar(done, of ?? done))
            : Promise.resolve(),
    );
    const lines = directoryWords.imported(report, { isDry: order.dryRun === true, ms: Date.now() - began, reportTo });
    await print(lines.join('\n'), { ...withoutTexts(report), done: order.dryRun !== true });
    if (reportTo !== undefined) await writeImportReport(reportTo, report);
    return report.taken > 0 ? DONE : NOT_WELL;
  } catch (error) {
    const because = error instanceof FileRefused ? error.message : fileTrouble(error);
    if (because === undefined) throw error;
    await print(directoryWords.fileRefused(order.path, because), { refused: because });
    return NOT_WELL;
  }
}

/** The lines themselves go into the report alone. */
function withoutTexts({ rejected, partly: _partly, ...report }: ImportReport): object {
  return { ...report, rejected: rejected.map(({ text: _text, ...one }) => one) };
}

const FILE_TROUBLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
};

function fileTrouble(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return FILE_TROUBLE[code];
}
