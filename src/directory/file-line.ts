/** A line of a file of companies, as the readers of CSV and of JSON Lines hand it on. */

import type { CompanyField, Fields } from './company-columns';
import type { TextPiece } from './file-text';

/** Why a line can't be read as a company at all. */
export type LineTrouble = 'lineBroken' | 'lineTooLong' | 'quoteBroken' | 'tooManyCells';

/**
 * A line, the first 1: what it holds, or why that can't be read; `column` is where, as the file calls it. `text` is the line as it stands in
 * the file, but for one that is too long.
 */
export type FileLine =
  | { readonly line: number; readonly fields: Fields; readonly text: string }
  | { readonly line: number; readonly because: LineTrouble; readonly column?: string; readonly text?: string };

/** Reads lines out of pieces of text. Both methods throw FileRefused where the file is of another shape. */
export interface LineReader {
  /** Columns of the file that hold nothing that is kept. */
  readonly unread: readonly string[];
  take: (piece: TextPiece) => readonly FileLine[];
  end: () => readonly FileLine[];
  /** What the file calls a field. */
  columnOf: (field: CompanyField) => string;
}

/** No line of a company is longer, in UTF-16 units. */
export const LONGEST_LINE = 1_000_000;
