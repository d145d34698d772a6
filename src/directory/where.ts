/** Finds the towns and countries in what somebody typed behind a name, in any of their names. */

import { collapsed, nameWords } from './name-words';
import { TOWN_NAMES } from './town-names';

/** A town or country that was typed, and by which words. `isWhole`: by its whole name. */
export interface Named {
  readonly words: readonly string[];
  readonly isWhole: boolean;
}

/** Where it may be: towns by their place in the index, countries by code. */
export interface Where {
  readonly towns: ReadonlyMap<number, Named>;
  readonly countries: ReadonlyMap<string, Named>;
  /** All words that name any of them. */
  readonly words: ReadonlySet<string>;
}

interface Called<K> {
  readonly words: readonly string[];
  readonly keys: readonly K[];
}

const CALLED_IN = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv'];
const OTHERWISE: Readonly<Record<string, string>> = {
  usa: 'US',
  us: 'US',
  america: 'US',
  uk: 'GB',
  england: 'GB',
  britain: 'GB',
  'great britain': 'GB',
  scotland: 'GB',
  holland: 'NL',
  uae: 'AE',
  emirates: 'AE',
  korea: 'KR',
  czechia: 'CZ',
  brd: 'DE',
  deu: 'DE',
  fra: 'FR',
  gbr: 'GB',
  nld: 'NL',
  esp: 'ES',
  ita: 'IT',
  aus: 'AU',
  ind: 'IN',
  can: 'CA',
};

/** Parts of countries, by the country they lie in: in English and in the language of the country, without accents. */
const REGIONS: Readonly<Record<string, string>> = {
  DE: 'bavaria;bayern;saxony;sachsen;hesse;hessen;thuringia;thuringen;nrw;nordrhein westfalen;baden wurttemberg;niedersachsen;lower saxony;schleswig holstein;brandenburg;saarland;rheinland pfalz',
  AT: 'tirol;tyrol;steiermark;styria;karnten;carinthia;vorarlberg;burgenland;oberosterreich;niederosterreich',
  CH: 'ticino;tessin;graubunden;wallis;valais;romandie',
  IT: 'piemonte;piedmont;lombardia;lombardy;veneto;toscana;tuscany;lazio;sicilia;sicily;puglia;liguria;emilia romagna;sudtirol;alto adige',
  FR: 'bretagne;brittany;normandie;normandy;provence;alsace;occitanie;aquitaine;ile de france;bourgogne;burgundy',
  ES: 'cataluna;catalunya;catalonia;andalucia;andalusia;galicia;navarra;asturias;pais vasco;euskadi',
  GB: 'wales;yorkshire;lancashire;cornwall;devon;kent;surrey;northern ireland',
  NL: 'friesland;limburg;gelderland;noord brabant;zeeland',
  BE: 'flanders;vlaanderen;wallonie;wallonia',
  AU: 'vic;victoria;nsw;new south wales;qld;queensland;tasmania',
  CA: 'ontario;quebec;alberta;british columbia;manitoba;saskatchewan;nova scotia',
  US: 'california;texas;florida;ohio;oregon;arizona;colorado;illinois;michigan;minnesota;massachusetts;pennsylvania;new jersey;north carolina;utah;nevada;wisconsin;tennessee;virginia;maryland;missouri;idaho;montana;kansas;nebraska;iowa;oklahoma;louisiana;alabama;kentucky',
  IN: 'karnataka;maharashtra;gujarat;tamil nadu;kerala;telangana',
};

/** Towns and countries of one index. */
export class WhereSearch {
  private readonly towns: ReadonlyMap<string, readonly number[]>;
  private readonly otherTowns: ReadonlyMap<string, readonly Called<number>[]>;
  private readonly countries: ReadonlyMap<string, readonly Called<string>[]>;
  private readonly codes: ReadonlySet<string>;

  constructor(
    private readonly cities: readonly string[],
    countries: readonly string[],
  ) {
    this.towns = townsOf(cities);
    this.otherTowns = byFirst(otherTowns(cities));
    this.codes = new Set(countries.filter((code) => code !== ''));
    this.countries = byFirst(countryNames(this.codes));
  }

  /** The towns and countries in these words; `text` is what they were read from. */
  in(words: readonly string[], text: string): Where {
    const towns = this.townsIn(words);
    const countries = new Map<string, Named>();
    const code = /(?:^|[\s,(])([A-Z]{2})\)?\.?$/u.exec(text)?.[1] ?? '';
    if (this.codes.has(code)) countries.set(code, { words: [code.toLowerCase()], isWhole: true });
    for (const { keys, words: named } of calledIn(this.countries, words))
      for (const key of keys) countries.set(key, { words: named, isWhole: true });
    const all = [...towns.values(), ...countries.values()].flatMap((one) => one.words);
    return { towns, countries, words: new Set(all) };
  }

  private townsIn(words: readonly string[]): ReadonlyMap<number, Named> {
    const found = new Map<number, Named>();
    for (const word of words)
      for (const place of this.towns.get(word) ?? []) {
        const own = (this.cities[place] ?? '').split(' ');
        found.set(place, { words: own.filter((one) => words.includes(one)), isWhole: own.every((one) => words.includes(one)) });
      }
    for (const { keys, words: named } of calledIn(this.otherTowns, words))
      for (const place of keys) if (found.get(place)?.isWhole !== true) found.set(place, { words: named, isWhole: true });
    return found;
  }
}

/** By word of a town's name: the places of the towns that have it. */
function townsOf(cities: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [place, city] of cities.entries())
    for (const word of city.split(' ')) {
      if (word.length < 3) continue;
      const known = found.get(word);
      if (known) known.push(place);
      else found.set(word, [place]);
    }
  return found;
}

function otherTowns(cities: readonly string[]): readonly Called<number>[] {
  const placeOf = new Map(cities.map((city, place) => [city, place]));
  return TOWN_NAMES.replace(/\n/g, '')
    .split(';')
    .flatMap((line) => {
      const names = line.split('=').map((name) => nameWords(name).words);
      const keys = names.flatMap((words) => placeOf.get(words.join(' ')) ?? []);
      return keys.length === 0 ? [] : names.map((words) => ({ words, keys }));
    });
}

/** In a few languages that many read, and in the country's own. */
function countryNames(codes: ReadonlySet<string>): readonly Called<string>[] {
  const readers = new Map(CALLED_IN.map((language) => [language, new Intl.DisplayNames(language, { type: 'region' })]));
  const named = [...codes].flatMap((code) => {
    const own = new Intl.Locale(`und-${code}`).maximize().language;
    const reader = readers.get(own) ?? new Intl.DisplayNames(own, { type: 'region' });
    readers.set(own, reader);
    return [...CALLED_IN, own].map((language) => called(readers.get(language)?.of(code) ?? '', code));
  });
  const others = [
    ...Object.entries(OTHERWISE).map(([name, code]) => called(name, code)),
    ...Object.entries(REGIONS).flatMap(([code, names]) => names.split(';').map((name) => called(name, code))),
  ];
  return [...named, ...others].filter(({ words, keys }) => words.length > 0 && keys.every((code) => codes.has(code)));
}

function called(name: string, code: string): Called<string> {
  return { words: nameWords(name).words.map(collapsed), keys: [code] };
}

function byFirst<K>(all: readonly Called<K>[]): ReadonlyMap<string, readonly Called<K>[]> {
  const found = new Map<string, Called<K>[]>();
  for (const one of all) {
    const [first = ''] = one.words;
    found.set(first, [...(found.get(first) ?? []), one]);
  }
  return found;
}

function calledIn<K>(names: ReadonlyMap<string, readonly Called<K>[]>, words: readonly string[]): readonly Called<K>[] {
  return words.flatMap((word, at) =>
    (names.get(word) ?? []).filter((one) => one.words.every((wanted, i) => words[at + i] === wanted)),
  );
}
