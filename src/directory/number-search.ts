/** Finds companies by a number: what its label says it is, or what it is found as. */

import type { SearchTerm } from '../domain/credit/partner-directory';
import { readPhone } from '../domain/people/phone';
import type { IndexData } from './index-data';
import type { Near } from './name-search';
import { between, endingWith, fromBehind, type NumberList } from './number-list';
import type { NumberTerm } from './number-term';

/** Of a phone number so many of its last digits have to be typed, and so many where it was said that they are the last. */
const FEWEST_LAST_DIGITS = 5;
const FEWEST_ENDING = 4;
/** What is dialled before a country's code: in most countries, and in North America. */
const ABROAD = /^(?:00|011)/u;
/** Nobody writes an id so. */
const DIALLED = /^(?:\+|0|\(\+|\(0|\(\d{2,5}\))/u;
/** Fewer digits are no whole number with its country's code. */
const SHORTEST_WHOLE = 7;

/** What a number was taken for, and the places of the companies that have it. */
export interface NumberFound {
  readonly kind: SearchTerm;
  readonly places: readonly number[];
}

/** Searches the numbers of one index. */
export class NumberSearch {
  constructor(private readonly data: IndexData) {}

  /** The company with this PartnerID of a location. */
  location(partnerId: string): number | undefined {
    return exactly(this.data.partnerIds, partnerId, 1)[0];
  }

  /** What the label says it is; without one, what it is found as: an id first, for it is whole or it isn't. */
  find(term: NumberTerm, near: Near, most: number): NumberFound {
    const { label, digits, text } = term;
    const looks: readonly (readonly [SearchTerm, () => readonly number[]])[] = [
      ['partnerId', () => [...exactly(this.data.partnerIds, digits, most), ...exactly(this.data.globalIds, digits, most)]],
      ['mbsNumber', () => (digits.length === 10 ? exactly(this.data.mbsNumbers, digits, most) : [])],
      ['phone', () => this.byPhone(term, near, most)],
    ];
    const wanted = label === 'ending' ? 'phone' : label;
    const isDialled = DIALLED.test(text);
    for (const [kind, look] of looks) {
      if (wanted !== undefined ? kind !== wanted : isDialled && kind === 'partnerId') continue;
      const places = [...new Set(look())];
      if (places.length > 0) return { kind, places };
    }
    return this.zeroBefore(term, most) ?? { kind: wanted ?? guessed(digits, isDialled), places: [] };
  }

  /** An id to which a program added zeros. */
  private zeroBefore({ label, digits, text }: NumberTerm, most: number): NumberFound | undefined {
    if (label !== undefined || !/^0{1,3}[1-9]\d{3,8}$/u.test(text)) return undefined;
    const places = exactly(this.data.partnerIds, digits, most);
    return places.length > 0 ? { kind: 'partnerId', places } : undefined;
  }

  private byPhone({ text, digits, label }: NumberTerm, near: Near, most: number): readonly number[] {
    if (label === 'ending') return this.ending(digits, FEWEST_ENDING, most);
    const read = this.asSignUpReads(text, near, most);
    if (read.length > 0) return read;
    const called = digits.replace(ABROAD, '');
    const isAbroad = /^(?:\(?\+|00|011)/u.test(text);
    const found = isAbroad ? this.wholeOrLonger(called, most) : [];
    // A number of this country may begin with 011 as well.
    if (found.length > 0 || (isAbroad && !text.startsWith('011'))) return found;
    const national = called.replace(/^0(?=\d)/u, '');
    const last = this.ending(national, FEWEST_LAST_DIGITS, most);
    return last.length > 0 || national === called ? last : this.ending(called, FEWEST_LAST_DIGITS, most);
  }

  /** As a number of the person's country, of the customer's, or of any. */
  private asSignUpReads(text: string, { country, customerCountry }: Near, most: number): readonly number[] {
    for (const home of [country, customerCountry, '']) {
      const read = home === undefined ? undefined : readPhone(text, home);
      const found = read?.kind === 'ok' ? this.whole(read.e164.slice(1), most) : [];
      if (found.length > 0) return found;
    }
    return [];
  }

  /** A whole number, with up to four digits of an extension behind it. */
  private wholeOrLonger(digits: string, most: number): readonly number[] {
    for (let cut = 0; cut <= 4 && digits.length - cut >= SHORTEST_WHOLE; cut++) {
      const found = this.whole(digits.slice(0, digits.length - cut), most);
      if (found.length > 0) return found;
    }
    return [];
  }

  private ending(digits: string, fewest: number, most: number): readonly number[] {
    return digits.length < fewest ? [] : between(this.data.phones, ...endingWith(digits), most);
  }

  private whole(digits: string, most: number): readonly number[] {
    const key = fromBehind(digits);
    return between(this.data.phones, key, key + 1, most);
  }
}

/** The places of the companies with this very number. */
export function exactly(list: NumberList, digits: string, most: number): readonly number[] {
  const key = Number(digits);
  return between(list, key, key + 1, most);
}

function guessed(digits: string, isDialled: boolean): SearchTerm {
  if (isDialled || digits.length > 10) return 'phone';
  return digits.length === 10 ? 'mbsNumber' : 'partnerId';
}
