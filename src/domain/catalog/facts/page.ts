/** A page a fact was read in. */

/** A day, a month or a year: `2026-05-04`, `2025-11` or `2023`. */
export type PartialDate = string;

/** One page. Its title is a proper name, the same in every language. */
export interface Page {
  readonly title: string;
  /** Absent where the page has no address of its own. */
  readonly url?: string;
  /** When it was written, as far as it says. */
  readonly published?: PartialDate;
}

/** A page anywhere. */
export function page(title: string, url?: string, published?: PartialDate): Page {
  return { title, ...(url === undefined ? {} : { url }), ...(published === undefined ? {} : { published }) };
}

/** A page of Microsoft's documentation, by its path. */
export function learn(title: string, path: string, published?: PartialDate): Page {
  return page(title, `https://learn.microsoft.com/${path}`, published);
}
