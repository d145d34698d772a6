/** Finds companies by a line in which a name stands, however it has to be read. */

import { foldName } from '../domain/text/fold';
import type { DirectoryCompany } from './company';
import { isCalled } from './name-likeness';
import { isLonger, lastReadingsOf, readingsOf } from './name-readings';
import { SPREAD, SURE, type Hit, type NameSearch, type Near } from './name-search';
import { isNoName } from './no-name';

/** So many companies are looked at to find those that are called just so. */
const MOST_NAMED = 50;
/** So many that fit alike are compared with the text itself. */
const MOST_ALIKE = 100;
/** What a company gains whose name begins just as the text. */
const BEGINS = 0.03;
/** What a company loses that was found by another reading. */
const READ_OTHERWISE = 0.02;

/** Reads lines and searches the names of one index. */
export class ReadNames {
  constructor(
    private readonly names: NameSearch,
    private readonly company: (at: number) => DirectoryCompany,
  ) {}

  /** The best companies for a line in which a name stands. */
  companies(text: string, near: Near, most: number): readonly DirectoryCompany[] {
    const hits = this.hits(text, near, Math.max(most, MOST_ALIKE));
    const bar = (hits[most - 1]?.score ?? 0) - BEGINS;
    const found = hits
      .filter(({ score }) => score >= bar)
      .map(({ company, score }) => ({ company: this.company(company), score }));
    const folded = foldName(text);
    // "Contoso Limited" and "Contoso Ltd" fit alike; who is written so comes first, then whoever's name begins so.
    const rank = ({ company: { name }, score }: (typeof found)[number]): number =>
      name.toLowerCase() === text.toLowerCase() ? 2 : score + (foldName(name).startsWith(folded) ? BEGINS : 0);
    const ranked = found.map((one) => ({ ...one, rank: rank(one) })).toSorted((one, other) => other.rank - one.rank);
    return ranked.slice(0, most).map(({ company }) => company);
  }

  /** Whether some company fits it whole as a name. */
  isName(text: string, near: Near): boolean {
    return (this.hits(text, near, 1)[0]?.score ?? 0) >= SURE;
  }

  /** What is no name by itself is one where somebody is called so. */
  private hits(text: string, near: Near, most: number): readonly Hit[] {
    if (!isNoName(text)) return this.likely(text, near, most);
    return this.likely(text, near, MOST_NAMED)
      .filter(({ company }) => isCalled(this.company(company), text))
      .slice(0, most);
  }

  /** By the likeliest reading of the line, and where nobody fits that well by the others, too. */
  private likely(text: string, near: Near, most: number): readonly Hit[] {
    const found = this.read(
      readingsOf(text, (tail) => this.names.namesPlace(tail)),
      near,
      most,
      text,
    );
    if (found.length > 0) return found;
    for (const reading of lastReadingsOf(text)) {
      const otherwise = this.read([reading], near, most, text);
      if (otherwise.length > 0) return otherwise;
    }
    return [];
  }

  private read(readings: readonly string[], near: Near, most: number, text: string): readonly Hit[] {
    const scores = new Map<number, number>();
    let best = 0;
    for (const [place, reading] of readings.entries()) {
      const loss = place === 0 ? 0 : READ_OTHERWISE;
      const found = this.names.find(reading, near, most, text);
      for (const { company, score } of found) scores.set(company, Math.max(score - loss, scores.get(company) ?? 0));
      best = Math.max(best, found[0]?.score ?? 0);
      if (best >= SURE && !(place === 0 && isLonger(readings[1], reading))) break;
    }
    const all = [...scores].map(([company, score]) => ({ company, score })).toSorted((one, other) => other.score - one.score);
    return all.filter(({ score }) => score >= (all[0]?.score ?? 0) - SPREAD).slice(0, most);
  }
}
