/** Reads JSON Lines: one object a line. */

import type { CompanyField, Fields } from './company-columns';
import { LONGEST_LINE, type FileLine, type LineReader } from './file-line';
import { FileRefused, LOST, type TextPiece } from './file-text';

/** One JSON object a line; empty lines are none. */
export class JsonLines implements LineReader {
  readonly unread: readonly string[] = [];
  private rest = '';
  private isLong = false;
  private isWhole = true;
  private line = 0;

  take({ text, isWhole }: TextPiece): readonly FileLine[] {
    this.isWhole &&= isWhole;
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    const read = lines.flatMap((line) => this.read(line));
    if (this.rest.length > LONGEST_LINE) [this.rest, this.isLong] = ['', true];
    return read;
  }

  end(): readonly FileLine[] {
    return this.read(this.rest);
  }

  columnOf(field: CompanyField): string {
    return field;
  }

  private read(text: string): readonly FileLine[] {
    const line = ++this.line;
    if (!this.isWhole && text.includes(LOST))
      throw new FileRefused(`line ${line} holds bytes that are no UTF-8: save it as UTF-8`);
    const isLong = this.isLong || text.length > LONGEST_LINE;
    this.isLong = false;
    if (isLong) return [{ line, because: 'lineTooLong' }];
    if (text.trim() === '') return [];
    const fields = objectIn(text);
    return [fields ? { line, fields, text } : { line, because: 'lineBroken', text }];
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
