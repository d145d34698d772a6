/** Reads one record of a CSV file (RFC 4180): cells in quotes may hold separators, line ends, and two quotes for one. */

/** A record; a line whose quotes are wrong, at which cell; or not enough text yet to know. `end`: where the next begins. `lines`: how many it took. */
export type CsvRecord =
  | { readonly kind: 'record'; readonly cells: readonly string[]; readonly end: number; readonly lines: number }
  | { readonly kind: 'broken'; readonly cell: number; readonly end: number; readonly lines: 1 }
  | { readonly kind: 'open' };

const [QUOTE, LINE_FEED, RETURN, BLANK, TAB] = [34, 10, 13, 32, 9];

/** The record at a place of a text. `isLast`: no more text follows. Where quotes are wrong, only the line goes in which the record begins. */
export function recordAt(text: string, from: number, separator: string, isLast: boolean): CsvRecord {
  const cells: string[] = [];
  let lines = 1;
  for (let at = from; ;) {
    const isQuoted = text.charCodeAt(at) === QUOTE;
    const cell = isQuoted ? quotedAt(text, at, separator, isLast) : plainAt(text, at, separator);
    if (cell === 'open') return { kind: 'open' };
    if (cell === 'broken' || !endsCell(text, cell.end, separator)) return brokenAt(text, from, cells.length, isLast);
    if (isUncertain(text, cell.end) && !isLast) return { kind: 'open' };
    if (isQuoted) lines += breaksIn(cell.text);
    cells.push(cell.text);
    if (text.charAt(cell.end) !== separator) return { kind: 'record', cells, end: behindLine(text, cell.end), lines };
    at = cell.end + 1;
  }
}

interface Cell {
  readonly text: string;
  readonly end: number;
}

function plainAt(text: string, from: number, separator: string): Cell {
  const divides = separator.charCodeAt(0);
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === divides || code === LINE_FEED || code === RETURN) break;
  }
  return { text: text.slice(from, at), end: at };
}

function quotedAt(text: string, from: number, separator: string, isLast: boolean): Cell | 'open' | 'broken' {
  let cell = '';
  for (let at = from + 1; ;) {
    const close = text.indexOf('"', at);
    if (close < 0 || (close + 1 === text.length && !isLast)) return isLast ? 'broken' : 'open';
    cell += text.slice(at, close);
    if (text.charCodeAt(close + 1) !== QUOTE) return { text: cell, end: behindBlanks(text, close + 1, separator) };
    cell += '"';
    at = close + 2;
  }
}

/** Some programs write blanks behind the quote that closes a cell. */
function behindBlanks(text: string, from: number, separator: string): number {
  let at = from;
  const divides = separator.charCodeAt(0);
  for (let code = text.charCodeAt(at); (code === BLANK || code === TAB) && code !== divides; code = text.charCodeAt(at)) at++;
  return at;
}

function endsCell(text: string, at: number, separator: string): boolean {
  const code = text.charCodeAt(at);
  return at >= text.length || code === LINE_FEED || code === RETURN || text.charAt(at) === separator;
}

/** More text may belong to the cell, or a line feed to the return. */
function isUncertain(text: string, at: number): boolean {
  return at >= text.length || (text.charCodeAt(at) === RETURN && at + 1 >= text.length);
}

function brokenAt(text: string, from: number, cell: number, isLast: boolean): CsvRecord {
  const { end } = plainAt(text, from, '\n');
  if (isUncertain(text, end) && !isLast) return { kind: 'open' };
  return { kind: 'broken', cell, end: behindLine(text, end), lines: 1 };
}

/** Behind a line feed, a return, or both. */
function behindLine(text: string, at: number): number {
  return Math.min(text.length, text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1);
}

function breaksIn(cell: string): number {
  return cell.match(/\r\n|\r|\n/g)?.length ?? 0;
}
