/** Numbers in order, each with the place of its company: found whole, or all that lie between two. Two typed arrays, so that a snapshot holds them as they are. */

/** Numbers, ascending, and the company of each. */
export interface NumberList {
  readonly keys: Float64Array;
  readonly companies: Uint32Array;
}

/** Gathers numbers, then puts them in order. */
export class NumberListBuilder {
  private readonly keys: number[] = [];
  private readonly companies: number[] = [];

  add(key: number, company: number): void {
    if (!Number.isSafeInteger(key)) return;
    this.keys.push(key);
    this.companies.push(company);
  }

  /** Equal numbers keep the order in which they were added. */
  build(): NumberList {
    const keys = Float64Array.from(this.keys).sort();
    const companies = new Uint32Array(keys.length);
    // How many of the run of equal numbers that begins here have their company already.
    const filled = new Uint32Array(keys.length);
    for (const [added, key] of this.keys.entries()) {
      const first = firstFrom(keys, key);
      const before = filled[first] ?? 0;
      companies[first + before] = this.companies[added] ?? 0;
      filled[first] = before + 1;
    }
    return { keys, companies };
  }
}

/** The places of the companies whose number lies from `from` to below `to`, at most so many. */
export function between({ keys, companies }: NumberList, from: number, to: number, most: number): number[] {
  const found: number[] = [];
  for (let at = firstFrom(keys, from); found.length < most && (keys[at] ?? Infinity) < to; at++) {
    const company = companies[at] ?? 0;
    if (!found.includes(company)) found.push(company);
  }
  return found;
}

function firstFrom(keys: Float64Array, wanted: number): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

const WIDTH = 15;

/** A phone number (E.164 digits) from behind, as a number of 15 digits: equal endings are neighbours. */
export function fromBehind(digits: string): number {
  let key = 0;
  for (let place = 0; place < WIDTH; place++) {
    const at = digits.length - 1 - place;
    key = key * 10 + (at < 0 ? 0 : digits.charCodeAt(at) - 48);
  }
  return key;
}

/** The run of `fromBehind` numbers that end with these digits. */
export function endingWith(digits: string): readonly [from: number, to: number] {
  const from = fromBehind(digits);
  return [from, from + 10 ** Math.max(0, WIDTH - digits.length)];
}

/** A number that stands for a domain: 52 bits, so that two seldom meet; whoever finds one looks at the company again. */
export function domainKey(domain: string): number {
  let [high, low] = [0x811c9dc5, 0x1000193];
  for (let at = 0; at < domain.length; at++) {
    high = Math.imul(high ^ domain.charCodeAt(at), 0x01000193);
    low = Math.imul(low ^ domain.charCodeAt(at), 0x85ebca6b) ^ (low >>> 13);
  }
  return (high >>> 12) * 4_294_967_296 + (low >>> 0);
}
