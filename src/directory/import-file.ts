/** Reads a file of companies line by line: CSV (RFC 4180, comma, semicolon or tab) or JSON Lines. Needs no more memory than its longest line. */

import { CsvLines } from './csv-lines';
import type { FileLine, LineReader } from './file-line';
import { textOf } from './file-text';
import { JsonLines } from './json-lines';

/** The reader for a file of this name. */
export function readerFor(path: string): LineReader {
  return /\.(?:jsonl|ndjson|json)$/i.test(path) ? new JsonLines() : new CsvLines();
}

/** The lines of a file. Rejects with Node's error where the file can't be read, with FileRefused where it is of another shape. */
export async function* linesOf(path: string, reader: LineReader): AsyncGenerator<readonly FileLine[]> {
  for await (const piece of textOf(path)) yield reader.take(piece);
  yield reader.end();
}
