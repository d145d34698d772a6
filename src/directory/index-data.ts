/** The index of a directory as plain arrays: made once by `index-builder.ts`, searched by `name-search.ts`, kept as a snapshot byte for byte. */

import type { Lists } from './lists';
import type { NumberList } from './number-list';

/** Everything a search looks at. A company is its place in the order of import, a name its place in the order of names, a word its place in the alphabet. */
export interface IndexData {
  /** The companies as JSON in UTF-8, one behind the other. */
  readonly records: Uint8Array;
  readonly recordAt: Uint32Array;
  /** By company: place in `countries` and in `cities`. */
  readonly country: Uint8Array;
  readonly city: Uint32Array;
  readonly countries: readonly string[];
  /** Words of each town, a space between. */
  readonly cities: readonly string[];
  /** By name: whose it is, what kind (0 registered, 1 trading, 2 former), its forms as a number, its words in order. */
  readonly company: Uint32Array;
  readonly kind: Uint8Array;
  readonly forms: Uint32Array;
  readonly words: Lists;
  /** The alphabet of words, joined with line feeds; initials stand in it with `=` before them. */
  readonly alphabet: Uint8Array;
  /** By word: the names that have it. */
  readonly names: Lists;
  /** By three letters: the words that have them, the short ones first. */
  readonly grams: Lists;
  readonly partnerIds: NumberList;
  readonly globalIds: NumberList;
  readonly mbsNumbers: NumberList;
  /** Phone numbers from behind. */
  readonly phones: NumberList;
  readonly domains: NumberList;
}
