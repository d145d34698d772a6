/**
 * What people type when they look for a company of the invented directory: rules by kind, taken from how names, numbers and addresses are
 * really written. A rule knows what the person knows: where companies share a name, the person adds the town; whoever can't be told apart
 * by what was typed counts as right too. A fifth of the queries is sealed: it is drawn by the seed, and was not looked at while the engine was made.
 */

import type { DirectoryCompany } from '../../../src/directory/company';
import { bare } from './companies';
import { Random } from './random';

/** One query with its answer; `right` is empty where nothing may be shown. */
export interface Query {
  readonly kind: string;
  readonly text: string;
  /** PartnerIDs of those that are right. */
  readonly right: ReadonlySet<string>;
  /** The country of the person who asks, where it matters. */
  readonly country?: string;
  readonly sealed: boolean;
}

const EACH = 30;

/** All queries of a directory, the same for the same seed. */
export function askQueries(companies: readonly DirectoryCompany[], seed = 2026, each = EACH): Query[] {
  const book = new Book(companies);
  return Object.keys(rules).flatMap((kind, at) => ofKind(kind, new Random(seed * 100 + at), book, companies, each));
}

type Asked = { readonly text: string; readonly right: Iterable<string> } | undefined;
type Rule = (company: DirectoryCompany, random: Random, book: Book) => Asked;

function ofKind(kind: string, random: Random, book: Book, companies: readonly DirectoryCompany[], each: number): Query[] {
  const rule = rules[kind];
  const found: Query[] = [];
  for (let tries = 0; rule && found.length < each && tries < 200_000; tries++) {
    const company = random.pick(companies);
    const asked = rule(company, random, book);
    if (!asked || asked.text.trim() === '') continue;
    const country = random.chance(0.5) ? company.country : undefined;
    const sealed = random.chance(0.2);
    found.push({ kind, text: asked.text, right: new Set(asked.right), ...(country === undefined ? {} : { country }), sealed });
  }
  return found;
}

/** What a reader of the directory can look up: who else has that name, domain, number. */
class Book {
  private readonly byName = new Map<string, DirectoryCompany[]>();
  private readonly byFull = new Map<string, DirectoryCompany[]>();
  private readonly byDomain = new Map<string, string[]>();
  readonly bySuffix = new Map<string, Set<string>>();
  readonly cores: readonly (readonly [core: string, id: string])[];
  private readonly cities = new Map<string, string | undefined>();
  private readonly byGlobal = new Map<string, string[]>();

  constructor(companies: readonly DirectoryCompany[]) {
    const cores: (readonly [string, string])[] = [];
    for (const company of companies) {
      this.cities.set(company.partnerId, company.city);
      if (company.globalId !== undefined) put(this.byGlobal, company.globalId, company.partnerId);
      for (const name of namesOf(company)) {
        put(this.byName, plain(bare(name)), company);
        cores.push([plain(bare(name)), company.partnerId]);
      }
      put(this.byFull, company.name.toLowerCase(), company);
      if (company.website !== undefined) put(this.byDomain, company.website, company.partnerId);
      for (const phone of company.phones ?? [])
        for (const length of [7, 6]) {
          const suffix = phone.slice(-length);
          this.bySuffix.set(suffix, (this.bySuffix.get(suffix) ?? new Set()).add(company.partnerId));
        }
    }
    this.cores = cores;
  }

  named(core: string): readonly DirectoryCompany[] {
    return this.byName.get(plain(core)) ?? [];
  }

  full(name: string): readonly DirectoryCompany[] {
    return this.byFull.get(name.toLowerCase()) ?? [];
  }

  at(domain: string): readonly string[] {
    return this.byDomain.get(domain) ?? [];
  }

  cityOf(id: string): string | undefined {
    return this.cities.get(id);
  }

  ofGlobal(id: string): readonly string[] {
    return this.byGlobal.get(id) ?? [];
  }

  /** Those whose name begins so. */
  beginning(core: string): string[] {
    const wanted = plain(core);
    return this.cores.filter(([one]) => one.startsWith(wanted)).map(([, id]) => id);
  }

  /** Those whose name has words that begin so, in this order and as many. */
  begun(beginnings: readonly string[]): string[] {
    const wanted = beginnings.map(plain);
    return this.cores
      .filter(([one]) => {
        const own = one.split(' ').filter((word) => word.length >= 4);
        return own.length === wanted.length && wanted.every((word, at) => own[at]?.startsWith(word) === true);
      })
      .map(([, id]) => id);
  }

  /** Those whose name has all these words. */
  holding(words: readonly string[]): string[] {
    const wanted = words.map(plain);
    return this.cores.filter(([one]) => wanted.every((word) => ` ${one} `.includes(` ${word} `))).map(([, id]) => id);
  }
}

function put<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function namesOf({ name, trading = [], former = [] }: DirectoryCompany): readonly string[] {
  return [name, ...trading, ...former];
}

/** A name as the eye compares it, made here and not by the engine under test. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ı/g, 'i')
    .replace(/đ/g, 'd')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ (?:&|\+|und|and|et) /g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function initialsOf(folded: string): string {
  return words(folded)
    .map((word) => word.charAt(0))
    .join('');
}

/** The query as it is, unless companies share the name: then with the town, as somebody writes who knows that there are two. */
function known(company: DirectoryCompany, core: string, typed: string, book: Book): Asked {
  const all = book.named(core);
  if (all.length <= 1) return { text: typed, right: [company.partnerId] };
  const there = all.filter(({ city }) => city === company.city);
  return company.city === undefined
    ? undefined
    : { text: `${typed} ${company.city}`, right: there.map(({ partnerId }) => partnerId) };
}

const core = (company: DirectoryCompany): string => bare(company.name);
const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
const isLatin = (text: string): boolean => /[a-z]/i.test(text);

const NEAR: Readonly<Record<string, string>> = {
  a: 'sq',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'wa',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'xs',
};
const SOUNDS: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['c', 'k'],
  ['k', 'c'],
  ['y', 'i'],
  ['i', 'y'],
  ['z', 's'],
  ['x', 'ks'],
  ['v', 'w'],
  ['w', 'v'],
  ['ie', 'ei'],
];

/** A slip of the finger or of the ear, behind the first letter. */
function slip(word: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, word.length - 1));
  const letter = word.charAt(at).toLowerCase();
  switch (random.below(5)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    case 2:
      return at + 1 < word.length ? word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2) : word.slice(0, at);
    case 3:
      return word.slice(0, at) + random.pick(Array.from(NEAR[letter] ?? 'e')) + word.slice(at + 1);
    default: {
      const sounds = SOUNDS.filter(([from]) => word.indexOf(from, 1) > 0);
      if (sounds.length === 0) return word.slice(0, at) + word.slice(at + 1);
      const [from, to] = random.pick(sounds);
      const place = word.indexOf(from, 1);
      return word.slice(0, place) + to + word.slice(place + from.length);
    }
  }
}

/** With a slip in so many of its longer words. */
function slipped(text: string, count: number, random: Random): string | undefined {
  const all = [...words(text)];
  const long = all.flatMap((word, at) => (word.length >= 5 && isLatin(word) ? [at] : []));
  if (long.length < count) return undefined;
  for (let left = count; left > 0; left--) {
    const [at = 0] = long.splice(random.below(long.length), 1);
    all[at] = slip(all[at] ?? '', random);
  }
  return all.join(' ').toLowerCase();
}

const SPELLED: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'oe',
  å: 'aa',
  æ: 'ae',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  Ø: 'Oe',
  Å: 'Aa',
};
const spelledOut = (text: string): string => text.replace(/[äöüßøåæÄÖÜØÅ]/g, (letter) => SPELLED[letter] ?? letter);
const withoutAccents = (text: string): string =>
  text
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/Ø/g, 'O')
    .replace(/ı/g, 'i')
    .replace(/[đĐ]/g, 'd')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');

const OTHER_FORMS: readonly (readonly [string, string])[] = [
  ['GmbH', 'G.m.b.H.'],
  ['GmbH & Co. KG', 'GmbH und Co KG'],
  ['UG (haftungsbeschränkt)', 'UG'],
  ['e.K.', 'eK'],
  ['Ltd', 'Limited'],
  ['Limited', 'Ltd.'],
  ['Ltd.', 'limited'],
  ['Inc.', 'Incorporated'],
  ['Incorporated', 'inc'],
  ['LLC', 'L.L.C.'],
  ['L.L.C.', 'LLC'],
  ['Corp.', 'Corporation'],
  ['Corporation', 'corp'],
  ['PLC', 'p.l.c.'],
  ['SARL', 'S.à r.l.'],
  ['S.A.R.L.', 'SARL'],
  ['SAS', 'S.A.S.'],
  ['S.A.S.', 'sas'],
  ['SA', 'S.A.'],
  ['S.A.', 'SA'],
  ['B.V.', 'BV'],
  ['BV', 'B.V.'],
  ['N.V.', 'NV'],
  ['S.L.', 'SL'],
  ['SL', 'S.L.'],
  ['S.r.l.', 'SRL'],
  ['Srl', 'S.R.L.'],
  ['S.p.A.', 'SpA'],
  ['SpA', 'S.p.a.'],
  ['Sp. z o.o.', 'spzoo'],
  ['sp. z o.o.', 'Sp. z oo'],
  ['s.r.o.', 'sro'],
  ['a.s.', 'as'],
  ['Kft.', 'Kft'],
  ['Zrt.', 'zrt'],
  ['A/S', 'AS'],
  ['ApS', 'aps'],
  ['A.Ş.', 'AS'],
  ['Ltd. Şti.', 'Ltd Sti'],
  ['d.o.o.', 'doo'],
  ['Pty Ltd', 'Pty. Limited'],
  ['Pty. Ltd.', 'pty ltd'],
  ['(Pty) Ltd', 'Pty Ltd'],
  ['Pvt. Ltd.', 'Private Limited'],
  ['Private Limited', 'Pvt Ltd'],
  ['Pte. Ltd.', 'Pte Ltd'],
  ['Ltda', 'Ltda.'],
  ['S.A. de C.V.', 'SA de CV'],
  ['S. de R.L. de C.V.', 'S de RL de CV'],
  ['Oy', 'OY'],
  ['AB (publ)', 'AB'],
  ['Co., Ltd.', 'Co Ltd'],
  ['ООД', 'OOD'],
  ['ТОВ', 'TOV'],
  ['UAB', 'uab'],
  ['S/A', 'SA'],
  ['S.R.L.', 'SRL'],
  ['SRL', 'S.R.L.'],
];

const NUMBER_LABELS = [
  'PartnerID ',
  'Partner ID: ',
  'MPN ID: ',
  'MPN-ID ',
  'MPN ',
  'mpnid ',
  'PLA ID ',
  'Partner-ID: ',
  'ID ',
  '#',
  '',
];
const MBS_LABELS = ['MBS ', 'MBS number: ', 'MBS authorization number ', 'MBS # ', 'MBS-Nr. ', 'authorization no. ', ''];

/** The rules, by kind. */
const rules: Readonly<Record<string, Rule>> = {
  'as registered': (company, _random, book) => {
    const same = book.full(company.name);
    if (same.length === 1) return { text: company.name, right: [company.partnerId] };
    const there = same.filter(({ city }) => city === company.city).map(({ partnerId }) => partnerId);
    return { text: `${company.name}, ${company.city ?? ''}`, right: there };
  },
  'small, without form': (company, _random, book) => known(company, core(company), core(company).toLowerCase(), book),
  'form written otherwise': (company, _random, book) => {
    const form = company.name.slice(core(company).length + 1);
    const other = OTHER_FORMS.find(([one]) => one === form)?.[1];
    return other === undefined ? undefined : known(company, core(company), `${core(company)} ${other}`, book);
  },
  'one slip': (company, random, book) => {
    const typed = slipped(core(company), 1, random);
    if (typed === undefined || book.named(typed).length > 0) return undefined;
    return known(company, core(company), typed, book);
  },
  'two slips': (company, random, book) => {
    const typed = slipped(core(company), 2, random);
    if (typed === undefined || book.named(typed).length > 0) return undefined;
    return known(company, core(company), typed, book);
  },
  beginning: (company, random, book) => {
    const text = core(company);
    if (text.length < 10 || !isLatin(text)) return undefined;
    const typed = text.slice(0, Math.ceil(text.length * (0.5 + random.next() * 0.4))).trim();
    const right = book.beginning(typed);
    return right.length > 5 ? undefined : { text: typed.toLowerCase(), right };
  },
  'words begun': (company, random, book) => {
    const all = words(core(company)).filter((word) => word.length >= 4);
    if (all.length < 2 || !isLatin(core(company))) return undefined;
    const typed = all.map((word) => word.slice(0, Math.max(3, Math.ceil(word.length * (0.5 + random.next() * 0.4))))).join(' ');
    const right = book.begun(words(typed));
    return right.length > 3 ? undefined : { text: typed.toLowerCase(), right };
  },
  'joined, with a slip': (company, random, book) => {
    const [one = '', two = '', ...rest] = words(core(company));
    if (two.length < 4 || !isLatin(one)) return undefined;
    const typed = slipped([one + two.toLowerCase(), ...rest].join(' '), 1, random);
    return typed === undefined || book.named(typed).length > 0 ? undefined : known(company, core(company), typed, book);
  },
  'a slip and the town': (company, random, book) => {
    const typed = slipped(core(company), 1, random);
    if (typed === undefined || book.named(typed).length > 0) return undefined;
    const there = book.named(core(company)).filter(({ city }) => city === company.city);
    return { text: `${typed} ${(company.city ?? '').toLowerCase()}`, right: there.map(({ partnerId }) => partnerId) };
  },
  'other order': (company, random, book) => {
    const all = [...words(core(company))].filter((word) => !/^(&|\+|und|and|et)$/.test(word));
    if (all.length < 2) return undefined;
    const turned = random.chance(0.5) ? [...all.slice(1), ...all.slice(0, 1)] : all.toReversed();
    return known(company, core(company), turned.join(' '), book);
  },
  joined: (company, _random, book) => {
    const [one = '', two = '', ...rest] = words(core(company));
    if (two.length < 3 || !isLatin(one)) return undefined;
    return known(company, core(company), [one + two.toLowerCase(), ...rest].join(' '), book);
  },
  split: (company, random, book) => {
    const [one = '', ...rest] = words(core(company));
    if (one.length < 7 || !isLatin(one)) return undefined;
    const at = 3 + random.below(one.length - 5);
    const typed = [one.slice(0, at), one.slice(at), ...rest].join(' ').toLowerCase();
    if (book.named(typed).length > 0) return undefined;
    return known(company, core(company), typed, book);
  },
  'and in words': (company, random, book) => {
    const text = core(company);
    if (!/ (&|\+|und|and|et) /.test(text)) return undefined;
    return known(
      company,
      text,
      text.replace(/ (&|\+|und|and|et) /, () => random.pick([' & ', ' and ', ' und ', ' et ', ' + ', '&', ' '])),
      book,
    );
  },
  'without accents': (company, _random, book) => {
    const typed = withoutAccents(core(company));
    return typed === core(company) || !isLatin(typed) ? undefined : known(company, core(company), typed.toUpperCase(), book);
  },
  'accents spelled out': (company, _random, book) => {
    const typed = spelledOut(core(company));
    return typed === core(company) ? undefined : known(company, core(company), withoutAccents(typed), book);
  },
  'other script': (company, random, book) => {
    if (isLatin(core(company))) return undefined;
    return known(company, core(company), random.chance(0.5) ? core(company) : company.name, book);
  },
  'initials and town': (company, random, book) => {
    const all = words(core(company)).filter((word) => /^\p{L}/u.test(word) && !/^(und|and|et)$/.test(word));
    if (all.length < 3 || !isLatin(core(company))) return undefined;
    const letters = all.map((word) => word.charAt(0).toUpperCase());
    const typed = random.chance(0.4) ? letters.map((letter) => `${letter}.`).join('') : letters.join('');
    const right = book.cores.filter(
      ([one, id]) => initialsOf(one) === plain(letters.join('')) && book.cityOf(id) === company.city,
    );
    return right.length === 0 ? undefined : { text: `${typed} ${company.city ?? ''}`, right: right.map(([, id]) => id) };
  },
  'former name': ({ partnerId, former = [] }, _random, book) => {
    const [name] = former;
    if (name === undefined || book.named(bare(name)).length > 1) return undefined;
    return { text: bare(name), right: [partnerId] };
  },
  'trading name': ({ partnerId, trading = [] }, random, book) => {
    const [name] = trading;
    if (name === undefined || book.named(name).length > 1) return undefined;
    return { text: random.chance(0.5) ? name : name.toLowerCase(), right: [partnerId] };
  },
  'town behind': (company, random, book) => {
    const all = book.named(core(company)).filter(({ city }) => city === company.city);
    const town = random.chance(0.3) ? withoutAccents(company.city ?? '') : (company.city ?? '');
    return {
      text: `${core(company)}${random.pick([' ', ', ', ' - ', ' in '])}${town}`,
      right: all.map(({ partnerId }) => partnerId),
    };
  },
  'of a chain': (company, _random, book) => {
    if (company.globalId === undefined) return undefined;
    const all = book.named(core(company)).filter(({ city }) => city === company.city);
    return { text: `${core(company).toLowerCase()} ${company.city ?? ''}`, right: all.map(({ partnerId }) => partnerId) };
  },
  'twin by its form': (company, _random, book) => {
    const twins = book.named(core(company));
    if (twins.length < 2 || book.full(company.name).length > 1) return undefined;
    return { text: company.name.toLowerCase(), right: [company.partnerId] };
  },
  'a word left out': (company, _random, book) => {
    const all = words(core(company)).filter((word) => word.length > 3);
    if (all.length < 3) return undefined;
    const typed = [all[0] ?? '', all[2] ?? ''];
    const right = book.holding(typed);
    return right.length > 3 ? undefined : { text: typed.join(' '), right };
  },
  'other marks': (company, random, book) => {
    const typed = random.pick([
      `"${core(company)}"`,
      core(company).replace(/ /g, '-'),
      core(company).toUpperCase(),
      `${core(company)}.`,
      `  ${core(company).replace(/ /g, '  ')} `,
      core(company).replace(/ /g, '_'),
      `Fa. ${core(company)}`,
    ]);
    return known(company, core(company), typed, book);
  },
  'web address': ({ website }, random, book) =>
    website === undefined
      ? undefined
      : {
          text: random.pick([
            `www.${website}`,
            `https://www.${website}/`,
            `http://${website}/contact?x=1`,
            website,
            website.toUpperCase(),
          ]),
          right: book.at(website),
        },
  'mail address': ({ website }, random, book) =>
    website === undefined
      ? undefined
      : {
          text: random.pick([`info@${website}`, `jo.berry@${website}`, `Jo Berry <jo@${website}>`, `mailto:sales@${website}`]),
          right: book.at(website),
        },
  'phone number': ({ phones = [], partnerId }, random) => {
    const [phone] = phones;
    if (phone === undefined) return undefined;
    const number = spoken(phone, random);
    return {
      text:
        random.pick(['', '', 'Tel.: ', 'phone ', '☎ ', 'T ', 'Fon: ']) +
        number +
        random.pick(['', '', '', ' ext. 12', ' (Office)', ' x104']),
      right: [partnerId],
    };
  },
  'last digits of the phone': ({ phones = [] }, random, book) => {
    const [phone] = phones;
    if (phone === undefined) return undefined;
    const typed = phone.slice(-random.pick([6, 7]));
    const right = book.bySuffix.get(typed) ?? new Set<string>();
    if (right.size > 3 || typed.startsWith('0')) return undefined;
    return {
      text: random.pick([
        `${typed.slice(0, 3)} ${typed.slice(3)}`,
        `...${typed}`,
        `${typed.slice(0, 3)}-${typed.slice(3)}`,
        `ends with ${typed}`,
      ]),
      right,
    };
  },
  PartnerID: ({ partnerId }, random) => ({
    text:
      random.pick(NUMBER_LABELS) +
      random.pick([
        partnerId,
        `${partnerId.slice(0, 3)} ${partnerId.slice(3)}`,
        `${partnerId.slice(0, 3)}-${partnerId.slice(3)}`,
      ]),
    right: [partnerId],
  }),
  'global PartnerID': ({ globalId }, random, book) =>
    globalId === undefined
      ? undefined
      : { text: random.pick(['PGA ', 'global ID ', 'PartnerID ', '']) + globalId, right: book.ofGlobal(globalId) },
  'MBS number': ({ mbsNumber, partnerId }, random) =>
    mbsNumber === undefined
      ? undefined
      : {
          text:
            random.pick(MBS_LABELS) +
            random.pick([
              mbsNumber,
              `${mbsNumber.slice(0, 4)} ${mbsNumber.slice(4, 7)} ${mbsNumber.slice(7)}`,
              `${mbsNumber.slice(0, 3)}-${mbsNumber.slice(3, 6)}-${mbsNumber.slice(6)}`,
            ]),
          right: [partnerId],
        },
  nonsense: (_company, random) => ({ text: nonsense(random), right: [] }),
};

const MASH = 'asdfghjklqwertzuiopyxcvbnm';
const SENTENCES = [
  'what is the weather today',
  'please call me back',
  'I do not know',
  'who are you',
  'test test',
  'lorem ipsum dolor',
  'order number follows',
  'see attachment',
  'same as last time',
  'keine Ahnung',
  'je ne sais pas',
  'no idea which one',
  'ask my colleague',
  'tomorrow at ten',
  'happy birthday',
  'the big one near the station',
  'whatever you think',
];

function nonsense(random: Random): string {
  const mash = (length: number): string => Array.from({ length }, () => MASH.charAt(random.below(MASH.length))).join('');
  switch (random.below(5)) {
    case 0:
      return mash(6 + random.below(8));
    case 1:
      return `${mash(5 + random.below(5))} ${mash(5 + random.below(6))}`;
    case 2:
      return random.pick(SENTENCES);
    case 3:
      return `+999 ${random.digits(9)}`;
    default:
      return `0${random.digits(3)}/${random.digits(8)}99`;
  }
}

/** A number as people write it: international, with zeros, or as it is dialled in the country. */
function spoken(e164: string, random: Random): string {
  const calling = CALLING.find((one) => e164.startsWith(`+${one}`)) ?? '';
  const national = e164.slice(1 + calling.length);
  const trunk = NO_TRUNK.includes(calling) ? '' : '0';
  const grouped = (text: string): string => text.replace(/(\d{3})(?=\d{2})/g, '$1 ').trim();
  return random.pick([
    e164,
    `+${calling} ${grouped(national)}`,
    `00${calling} ${grouped(national)}`,
    `+${calling} (0) ${grouped(national)}`,
    `${trunk}${grouped(national)}`,
    `(${trunk}${national.slice(0, 2)}) ${national.slice(2)}`,
    `${trunk}${national.slice(0, 3)}/${national.slice(3)}`,
    `${trunk}${national.slice(0, 3)}.${national.slice(3, 5)}.${national.slice(5)}`,
    `${trunk}${national.slice(0, 3)}-${national.slice(3)}`,
  ]);
}

const CALLING = [
  '420',
  '351',
  '353',
  '358',
  '380',
  '359',
  '385',
  '370',
  '971',
  '1',
  '44',
  '49',
  '43',
  '41',
  '33',
  '31',
  '32',
  '34',
  '39',
  '48',
  '36',
  '46',
  '47',
  '45',
  '90',
  '30',
  '40',
  '81',
  '86',
  '91',
  '61',
  '55',
  '52',
  '27',
  '65',
];
const NO_TRUNK = ['1', '39', '34', '420', '47', '45', '351', '30', '48', '52', '65'];
