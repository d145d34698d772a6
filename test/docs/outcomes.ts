/** Outcomes that are told apart, each with a name and whatever leads to it: what is the same is written once. */

/** A list of outcomes; their names are a letter and a number. */
export class Outcomes {
  private readonly found = new Map<string, { readonly name: string; readonly from: string[] }>();

  constructor(private readonly letter: string) {}

  /** The name of an outcome; the same lines have the same. */
  nameOf(lines: readonly string[], from: string): string {
    const key = lines.join('\n');
    const known = this.found.get(key) ?? { name: `${this.letter}${this.found.size + 1}`, from: [] };
    if (!known.from.includes(from)) known.from.push(from);
    this.found.set(key, known);
    return known.name;
  }

  /** All of them, as headings with lists. */
  written(): string {
    const parts = [...this.found].map(([key, { name, from }]) => {
      const lines = key === '' ? ['Nothing.'] : key.split('\n');
      return `**${name}** ${from.join('; ')}\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
    });
    return parts.join('\n');
  }
}

/** A table of a document. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

/** Rows that differ in one column only are one row. */
export function mergedAt(rows: readonly (readonly string[])[], column: number): readonly (readonly string[])[] {
  const groups = new Map<string, (readonly string[])[]>();
  for (const row of rows) {
    const key = row.filter((_cell, at) => at !== column).join('\u0000');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const joined = (cells: readonly string[]): string => [...new Set(cells)].join('; ');
  return [...groups.values()].map((group) =>
    (group[0] ?? []).map((cell, at) => (at === column ? joined(group.map((row) => row[at] ?? '')) : cell)),
  );
}
