/** Reads the companies of a file, each once, and shares them among the parts of the directory. */

import { jsonOf } from './company-json';
import { partOf, PARTS } from './company-table';
import type { CompanyField } from './company-columns';
import type { FileLine } from './file-line';
import { linesOf, readerFor } from './import-file';
import { readCompany, type CompanyReading, type Omission, type Rejection } from './read-company';

/** A line that was not taken. */
export interface Rejected {
  readonly line: number;
  readonly because: Rejection;
  /** Where, as the file calls it. */
  readonly column?: string;
  /** Of a company that comes twice: where it came first. */
  readonly first?: number;
  /** The line itself, its beginning at least; only where texts are wanted. */
  readonly text?: string;
}

/** A line that was taken, but not whole. */
export interface Partly {
  readonly line: number;
  readonly omitted: readonly Omission[];
  /** As in `Rejected`. */
  readonly text?: string;
}

/** Told how far it is. */
export type Progress = (at: { readonly kind: 'read' | 'part'; readonly done: number; readonly of?: number }) => Promise<void>;

const PROGRESS_EVERY = 50_000;
/** Whoever mends a line has the file; so much of it is kept to be recognized. */
const LONGEST_KEPT = 2001;

/** A file as it was read. */
export interface Gathered {
  readonly parts: readonly Map<string, string>[];
  readonly taken: number;
  readonly rejected: readonly Rejected[];
  /** Of which lines something was left out; only where texts are wanted. */
  readonly partly: readonly Partly[];
  readonly omitted: Readonly<Record<Omission, number>>;
  /** Columns of the file that hold nothing that is kept. */
  readonly unread: readonly string[];
}

/** Reads the companies of a file, each once; `texts`: keeps the lines that were not taken whole. Rejects as `linesOf` does. */
export async function gather(path: string, progress: Progress, texts = false): Promise<Gathered> {
  const reader = readerFor(path);
  const reading = new Reading((field) => reader.columnOf(field), texts);
  let nextProgress = PROGRESS_EVERY;
  for await (const lines of linesOf(path, reader)) {
    for (const line of lines) reading.take(line);
    const { taken } = reading;
    if (taken < nextProgress) continue;
    await progress({ kind: 'read', done: taken });
    nextProgress = taken + PROGRESS_EVERY;
  }
  const { parts, taken, rejected, partly, omitted } = reading;
  return { parts, taken, rejected, partly, omitted, unread: reader.unread };
}

class Reading implements Omit<Gathered, 'unread'> {
  readonly parts = Array.from({ length: PARTS }, () => new Map<string, string>());
  readonly rejected: Rejected[] = [];
  readonly partly: Partly[] = [];
  readonly omitted = { phone: 0, website: 0, otherName: 0 };
  private readonly lineOf = new Map<string, number>();

  constructor(
    private readonly columnOf: (field: CompanyField) => string,
    private readonly texts: boolean,
  ) {}

  get taken(): number {
    return this.lineOf.size;
  }

  take(line: FileLine): void {
    const { text = '', ...place } = line;
    if ('because' in place) this.rejected.push({ ...place, ...this.kept(text) });
    else this.takeCompany(place.line, text, readCompany(place.fields));
  }

  private takeCompany(line: number, text: string, read: CompanyReading): void {
    if (read.kind === 'bad') {
      this.rejected.push({ line, because: read.because, column: this.columnOf(read.field), ...this.kept(text) });
      return;
    }
    const { partnerId } = read.company;
    const first = this.lineOf.get(partnerId);
    if (first !== undefined) {
      this.rejected.push({ line, because: 'twice', column: this.columnOf('partnerId'), first, ...this.kept(text) });
      return;
    }
    if (this.texts && read.omitted.length > 0) this.partly.push({ line, omitted: read.omitted, ...this.kept(text) });
    this.lineOf.set(partnerId, line);
    this.parts[partOf(partnerId)]?.set(partnerId, jsonOf(read.company));
    for (const one of read.omitted) this.omitted[one]++;
  }

  /** A copy without the end of the line, for a piece of a text keeps all of it in memory. */
  private kept(text: string): { readonly text?: string } {
    return this.texts ? { text: Buffer.from(text.slice(0, LONGEST_KEPT).trimEnd()).toString() } : {};
  }
}
