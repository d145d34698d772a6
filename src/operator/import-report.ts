/** The file of `--report`: each line of an import that was not taken, or not whole, with the reason and the line itself. */

import { writeFile } from 'node:fs/promises';
import type { ImportReport } from '../directory/import';
import { csv } from '../domain/text/csv';
import { withoutSecrets } from '../domain/text/secrets/secrets';
import { directoryWords } from './directory-words';
import { seenText } from './seen-text';

const HEAD = ['line', 'column', 'reason', 'why', 'first at line', 'text'] as const;

/** So much of a line is repeated. */
const LONGEST_TEXT = 2000;

/**
 * Writes it as CSV for the eyes of whoever runs this alone; anew, also where there is nothing to tell, so that no report of before is taken
 * for this one. Secrets are taken out of the lines, and nothing in them is live.
 */
export async function writeImportReport(path: string, { rejected, partly }: ImportReport): Promise<void> {
  const rows = [
    ...rejected.map(({ line, column = '', because, first, text = '' }) => ({
      line,
      cells: [column, because, directoryWords.because(because), first === undefined ? '' : String(first), lineText(text)],
    })),
    ...partly.map(({ line, omitted, text = '' }) => ({
      line,
      cells: ['', omitted.join(' '), directoryWords.partly(omitted), '', lineText(text)],
    })),
  ].toSorted((one, other) => one.line - other.line);
  await writeFile(path, csv([HEAD, ...rows.map(({ line, cells }) => [String(line), ...cells])]), { mode: 0o600 });
}

/** A line of the file as it may be looked at: in one line, of bounded length. */
export function lineText(text: string): string {
  const { text: clean } = withoutSecrets(text);
  const cut = clean.length > LONGEST_TEXT ? `${clean.slice(0, LONGEST_TEXT)}…` : clean;
  return seenText(cut);
}
