/** The first line of a file of companies: which column holds what. */

import { called, fieldOf, isCalledJustSo, isList, type CompanyField, type Fields } from './company-columns';
import { FileRefused } from './file-text';

const SHOWN = 8;
const LONGEST_SHOWN = 30;
const NEEDED: readonly CompanyField[] = ['partnerId', 'name'];

/** The columns of one file. */
export class ColumnsRead {
  readonly count: number;
  /** Columns that hold nothing that is kept. */
  readonly unread: readonly string[];
  private readonly names: readonly string[];
  private readonly fields: readonly (CompanyField | undefined)[];

  /** Throws FileRefused where the PartnerID or the name has no column, or two. Of others that a company has once, one column is kept. */
  constructor(cells: readonly string[], line: number) {
    this.names = cells.map((cell) => cell.trim());
    this.count = cells.length;
    const fields = this.names.map(fieldOf);
    this.fields = fields.map((field, at) => (field === undefined || this.isKept(fields, field, at) ? field : undefined));
    this.unread = this.names.filter((name, at) => name !== '' && this.fields[at] === undefined);
    this.refuseMissing(line);
    this.refuseDoubles(line);
  }

  /** What the file calls the column at a place, or its number where it has no name. */
  at(place: number): string {
    const name = this.names[place] ?? '';
    return name === '' ? String(place + 1) : name.slice(0, LONGEST_SHOWN);
  }

  /** What the file calls a field. */
  called(field: CompanyField): string {
    const at = this.fields.indexOf(field);
    return at < 0 ? field : this.at(at);
  }

  /** The cells by what they mean; columns of one list are one list. */
  fieldsOf(cells: readonly string[]): Fields {
    const found: Record<string, string> = {};
    for (const [at, cell] of cells.entries()) {
      const field = this.fields[at];
      if (field === undefined) continue;
      const before = found[field];
      found[field] = before === undefined || before === '' ? cell : cell === '' ? before : `${before}|${cell}`;
    }
    return found;
  }

  /** Of several columns the one that is called just so, else the first. */
  private isKept(fields: readonly (CompanyField | undefined)[], field: CompanyField, at: number): boolean {
    if (isList(field) || NEEDED.includes(field)) return true;
    const same = [...fields.keys()].filter((place) => fields[place] === field);
    return at === (same.find((place) => isCalledJustSo(this.names[place] ?? '', field)) ?? same[0]);
  }

  private refuseMissing(line: number): void {
    const named = this.names.slice(0, SHOWN).map((name) => `"${name.slice(0, LONGEST_SHOWN)}"`);
    for (const field of NEEDED)
      if (!this.fields.includes(field))
        throw new FileRefused(
          `line ${line} names no column for the ${called(field)}: it names ${named.join(', ')}. Call it "${field}", or as the page about the directory says`,
        );
  }

  private refuseDoubles(line: number): void {
    for (const [at, field] of this.fields.entries()) {
      const first = field === undefined || isList(field) ? at : this.fields.indexOf(field);
      if (field === undefined || first === at) continue;
      throw new FileRefused(
        `line ${line}: column ${first + 1} ("${this.at(first)}") and column ${at + 1} ("${this.at(at)}") both hold the ${called(field)}. Keep one of them`,
      );
    }
  }
}
