/** Reads CSV with comma, semicolon or tab, its first line naming the columns. */

import { ColumnsRead } from './columns-read';
import type { CompanyField } from './company-columns';
import { recordAt, type CsvRecord } from './csv-record';
import { LONGEST_LINE, type FileLine, type LineReader } from './file-line';
import { FileRefused, LOST, type TextPiece } from './file-text';

const SEPARATORS = [',', ';', '\t'] as const;
/** Spreadsheets write it before everything else to say what divides the cells. */
const SEPARATOR_SAID = /^sep=(.)\r?\n/iu;
const HEAD = 2_000;
const SHOWN = 40;

/** Cells in quotes may hold everything. Needs no more memory than a piece and the longest line. */
export class CsvLines implements LineReader {
  private columns: ColumnsRead | undefined;
  private separator: string | undefined;
  private rest = '';
  private line = 1;
  /** In a line that is too long: nothing counts until it ends. */
  private isLong = false;
  /** No bytes came yet that are no UTF-8. */
  private isWhole = true;

  get unread(): readonly string[] {
    return this.columns?.unread ?? [];
  }

  take({ text, isWhole }: TextPiece): readonly FileLine[] {
    this.isWhole &&= isWhole;
    const found: FileLine[] = [];
    const [from, all] = this.begun(this.rest + text, found);
    const end = this.read(all, from, false, found);
    this.rest = all.slice(end);
    if (this.rest.length > LONGEST_LINE) this.leave(found);
    return found;
  }

  end(): readonly FileLine[] {
    const found: FileLine[] = [];
    const [from, all] = this.begun(this.rest, found);
    this.read(all, from, true, found);
    if (this.isLong) found.push({ line: this.line, because: 'lineTooLong' });
    if (!this.columns) throw new FileRefused('it is empty');
    return found;
  }

  columnOf(field: CompanyField): string {
    return this.columns?.called(field) ?? field;
  }

  /** The text, and where in it the first record begins: behind what says the separator, or behind the line that was too long. */
  private begun(text: string, found: FileLine[]): readonly [from: number, text: string] {
    if (this.isLong) return this.behindLong(text, found);
    if (this.separator !== undefined) return [0, text];
    const said = SEPARATOR_SAID.exec(text);
    this.separator = said?.[1] ?? separatorOf(text);
    if (said) this.line++;
    return [said?.[0].length ?? 0, text];
  }

  private behindLong(text: string, found: FileLine[]): readonly [from: number, text: string] {
    const end = text.search(/[\r\n]/);
    if (end < 0) return [0, ''];
    this.isLong = false;
    found.push({ line: this.line++, because: 'lineTooLong' });
    return [text.startsWith('\r\n', end) ? end + 2 : end + 1, text];
  }

  /** What is too long to be a record: a line without an end, or quotes that are not closed. */
  private leave(found: FileLine[]): void {
    if (!/[\r\n]/.test(this.rest)) [this.rest, this.isLong] = ['', true];
    else {
      const record = recordAt(this.rest, 0, this.separator ?? ',', true);
      if (record.kind !== 'open') this.rest = this.rest.slice(this.took(record, this.rest.slice(0, record.end), found));
    }
  }

  /** Reads all records that are whole; answers where the first begins that is not. */
  private read(text: string, from: number, isLast: boolean, found: FileLine[]): number {
    let at = from;
    while (at < text.length) {
      const record = recordAt(text, at, this.separator ?? ',', isLast);
      if (record.kind === 'open') break;
      at = this.took(record, text.slice(at, record.end), found);
    }
    return at;
  }

  private took(record: Exclude<CsvRecord, { readonly kind: 'open' }>, text: string, found: FileLine[]): number {
    const { line } = this;
    this.line += record.lines;
    if (record.kind === 'broken') found.push({ ...this.broken(line, record.cell), text });
    else if (record.cells.some((cell) => cell.trim() !== '')) {
      if (!this.isWhole) this.refuseLost(record.cells, line);
      if (this.columns) found.push(this.lineOf(record.cells, { line, text }, this.columns));
      else this.columns = new ColumnsRead(record.cells, line);
    }
    return record.end;
  }

  private broken(line: number, cell: number): FileLine {
    if (!this.columns) throw new FileRefused(`line ${line}, column ${cell + 1}: a quote is not closed, or stands within a cell`);
    return { line, because: 'quoteBroken', column: this.columns.at(cell) };
  }

  private lineOf(cells: readonly string[], at: { readonly line: number; readonly text: string }, columns: ColumnsRead): FileLine {
    const strange = cells.findIndex((cell, place) => place >= columns.count && cell.trim() !== '');
    return strange < 0
      ? { ...at, fields: columns.fieldsOf(cells) }
      : { ...at, because: 'tooManyCells', column: String(strange + 1) };
  }

  private refuseLost(cells: readonly string[], line: number): void {
    const at = cells.findIndex((cell) => cell.includes(LOST));
    if (at < 0) return;
    const column = this.columns?.at(at) ?? String(at + 1);
    const cell = (cells[at] ?? '').slice(0, SHOWN);
    throw new FileRefused(
      `line ${line}, column "${column}" ("${cell}") holds bytes that are no UTF-8: save it as "CSV UTF-8" and import that`,
    );
  }
}

/** By the first line that holds something; nothing where there is none yet. */
function separatorOf(text: string): string | undefined {
  const at = text.search(/[^\s,;]/u);
  if (at < 0) return undefined;
  const from = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at)) + 1;
  const [line = ''] = text.slice(from, from + HEAD).split(/[\r\n]/);
  const count = (one: string): number => line.split(one).length;
  return SEPARATORS.toSorted((one, other) => count(other) - count(one))[0] ?? ',';
}
