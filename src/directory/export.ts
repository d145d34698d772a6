/** Writes the directory out as a file that can be imported again. */

import { csv } from '../domain/text/csv';
import type { DirectoryCompany } from './company';
import { companyIn, type CompanyTable } from './company-table';

/** Kinds of files. */
export type ExportKind = 'csv' | 'jsonl';

const COLUMNS = [
  'partnerId',
  'globalId',
  'name',
  'trading',
  'former',
  'city',
  'country',
  'phones',
  'website',
  'mbsNumber',
] as const;

/** One line of the file, without its end; the company in it, unless it names the columns. */
export interface ExportLine {
  readonly line: string;
  readonly company?: DirectoryCompany;
}

/** The lines of the file. Needs no more memory than a part. */
export async function* exportLines(table: CompanyTable, kind: ExportKind): AsyncGenerator<ExportLine> {
  if (kind === 'csv') yield { line: csv([COLUMNS]).trimEnd() };
  for (const number of (await table.headers()).keys())
    for (const json of (await table.part(number)).lines.values()) {
      const company = companyIn(json);
      yield { line: kind === 'jsonl' ? json : rowOf(company), company };
    }
}

function rowOf(company: DirectoryCompany): string {
  const cells = COLUMNS.map((column) => {
    const value = company[column];
    return typeof value === 'string' ? value : (value ?? []).join('|');
  });
  // The byte order mark stands before the first line alone.
  return csv([cells])
    .replace(/^\uFEFF/, '')
    .trimEnd();
}
