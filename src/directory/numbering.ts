/** Numbers for texts: the alphabet, the countries and the towns of an index. */

/** Gives each text a number, the first 0. */
export class Numbering {
  private readonly known = new Map<string, number>();

  /** The number of a text; a new one gets the next. */
  of(text: string): number {
    const number = this.known.get(text) ?? this.known.size;
    this.known.set(text, number);
    return number;
  }

  /** The texts by their numbers. */
  texts(): readonly string[] {
    return [...this.known.keys()];
  }

  /** The texts in the order of their letters, and the new place of each number. */
  sorted(): { readonly order: Uint32Array; readonly texts: readonly string[] } {
    const texts = this.texts().toSorted();
    const order = new Uint32Array(texts.length);
    for (const [place, text] of texts.entries()) order[this.of(text)] = place;
    return { order, texts };
  }
}
