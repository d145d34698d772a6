/** A name typed letter by letter: what the list shows at each of them, and where the company that is meant stands in it. */

import type { DirectoryCompany } from '../../src/directory/company';

/** What a list shows for a text: PartnerIDs, the best first. */
export type Listed = (text: string) => Promise<readonly string[]>;

/** How the typing of one name went. */
export interface Typed {
  readonly company: DirectoryCompany;
  /** How many letters it took until the company was shown, and never left again; `undefined` where it isn't at the end. */
  readonly shownFrom: number | undefined;
  /** Texts at which it was gone after it had been shown. */
  readonly gone: readonly string[];
  /** The most that was shown at once. */
  readonly most: number;
  /** At how many of the letters nothing was shown, from the third on. */
  readonly empty: number;
}

/** Types a company's name. */
export async function typed(company: DirectoryCompany, listed: Listed): Promise<Typed> {
  const letters = Array.from(company.name);
  const gone: string[] = [];
  let [shownFrom, most, empty]: [number | undefined, number, number] = [undefined, 0, 0];
  for (let count = 1; count <= letters.length; count++) {
    const text = letters.slice(0, count).join('');
    const shown = await listed(text);
    most = Math.max(most, shown.length);
    if (count >= 3 && shown.length === 0) empty++;
    const isShown = shown.includes(company.partnerId);
    if (isShown) shownFrom ??= count;
    else if (shownFrom !== undefined) {
      gone.push(text);
      shownFrom = undefined;
    }
  }
  return { company, shownFrom, gone, most, empty };
}
