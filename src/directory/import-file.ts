/** Reads a file of companies line by line: CSV (RFC 4180, comma, semicolon or tab) or JSON Lines, in UTF-8. Needs no more memory than its longest line. */

import { createReadStream } from 'node:fs';
import { fieldOf, type Fields } from './company-columns';

/** A line of the file, the first 1: what it holds, or nothing where it can't be read as one. */
export interface FileLine {
  readonly line: number;
  readonly fields: Fields | undefined;
}

/** Why a file is not read at all: it has no column for the PartnerID or the name. */
export class FileRefused extends Error {}

const LONGEST_LINE = 1_000_000;

/** The companies of a file. Rejects with Node's error where the file can't be read, with FileRefused where it is of another shape. */
export async function* linesOf(path: string): AsyncGenerator<readonly FileLine[]> {
  const chunks = createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 });
  const reader = /\.(?:jsonl|ndjson|json)$/i.test(path) ? new JsonLines() : new CsvLines();
  let isFirst = true;
  for await (const chunk of chunks as AsyncIterable<string>) {
    yield reader.take(isFirst ? chunk.replace(/^\uFEFF/, '') : chunk);
    isFirst = false;
  }
  yield reader.end();
}

/** One JSON object a line. */
class JsonLines {
  private rest = '';
  private line = 0;

  take(chunk: string): readonly FileLine[] {
    const lines = (this.rest + chunk).split('\n');
    this.rest = (lines.pop() ?? '').slice(0, LONGEST_LINE);
    return lines.flatMap((line) => this.read(line));
  }

  end(): readonly FileLine[] {
    return this.read(this.rest);
  }

  private read(text: string): readonly FileLine[] {
    this.line++;
    return text.trim() === '' ? [] : [{ line: this.line, fields: objectIn(text) }];
  }
}

function objectIn(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}

/** Cells in quotes may hold everything; the first line names the columns. */
class CsvLines {
  private columns: readonly (string | undefined)[] | undefined;
  private separator = ',';
  private rest = '';
  private line = 1;

  take(chunk: string): readonly FileLine[] {
    const text = this.rest + chunk;
    const end = lastLineEnd(text);
    this.rest = text.slice(end);
    if (this.rest.length > LONGEST_LINE)
      throw new FileRefused('a line is longer than a million characters; perhaps a quote is not closed');
    return this.read(text.slice(0, end));
  }

  end(): readonly FileLine[] {
    const text = this.rest;
    this.rest = '';
    const lines = this.read(text);
    if (!this.columns) throw new FileRefused('the file is empty');
    return lines;
  }

  private read(text: string): readonly FileLine[] {
    const found: FileLine[] = [];
    for (let at = 0; at < text.length;) {
      if (!this.columns) this.separator = separatorOf(text.slice(at, at + 2_000));
      const record = cellsAt(text, at, this.separator);
      const line = this.line;
      this.line += record.breaks;
      at = record.end;
      if (record.cells.every((cell) => cell.trim() === '')) continue;
      if (!this.columns) this.columns = columnsOf(record.cells);
      else found.push({ line, fields: this.fieldsOf(record.cells) });
    }
    return found;
  }

  private fieldsOf(cells: readonly string[]): Fields | undefined {
    const fields: Record<string, string> = {};
    for (const [at, cell] of cells.entries()) {
      const column = this.columns?.[at];
      if (column !== undefined) fields[column] = cell;
    }
    return cells.length > (this.columns?.length ?? 0) ? undefined : fields;
  }
}

function columnsOf(cells: readonly string[]): readonly (string | undefined)[] {
  const columns = cells.map(fieldOf);
  if (columns.includes('partnerId') && columns.includes('name')) return columns;
  throw new FileRefused('the first line must name the columns, PartnerID and name among them');
}

function separatorOf(head: string): string {
  const [line = ''] = head.split('\n');
  const count = (one: string): number => line.split(one).length;
  return [',', ';', '\t'].toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}

/** Where the last line ends that is whole: line feeds in quotes end none. */
function lastLineEnd(text: string): number {
  let end = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) isQuoted = !isQuoted;
    else if (code === 10 && !isQuoted) end = at + 1;
  }
  return end;
}

function cellsAt(
  text: string,
  from: number,
  separator: string,
): { readonly cells: readonly string[]; readonly end: number; readonly breaks: number } {
  const cells: string[] = [];
  let breaks = 1;
  let at = from;
  for (;;) {
    const quoted = text.charAt(at) === '"' ? quotedAt(text, at) : { cell: '', end: at };
    breaks += quoted.cell.split('\n').length - 1;
    const end = cellEnd(text, quoted.end, separator);
    const cell = quoted.cell + text.slice(quoted.end, end);
    cells.push(cell.endsWith('\r') ? cell.slice(0, -1) : cell);
    at = end + 1;
    if (text.charAt(end) !== separator) return { cells, end: Math.min(text.length, at), breaks };
  }
}

/** What stands in quotes, two of them for one, and where it ends. */
function quotedAt(text: string, from: number): { readonly cell: string; readonly end: number } {
  let cell = '';
  let at = from + 1;
  while (at < text.length) {
    const close = text.indexOf('"', at);
    const stop = close < 0 ? text.length : close;
    cell += text.slice(at, stop);
    at = stop + 1;
    if (text.charAt(at) !== '"') break;
    cell += '"';
    at++;
  }
  return { cell, end: at };
}

function cellEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text.charAt(at) !== separator && text.charAt(at) !== '\n') at++;
  return at;
}
