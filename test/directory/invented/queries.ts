/**
 * What people type when they look for a company of the invented directory: rules by kind, taken from how names, numbers and addresses are
 * really written. A rule knows what the person knows: where companies share a name, the person adds the town; whoever can't be told apart
 * by what was typed counts as right too. A fifth of the queries is sealed: it is drawn by the seed, and was not looked at while the engine was made.
 */

import type { DirectoryCompany } from '../../../src/directory/company';
import { bare } from './companies';
import { Book, core, initialsOf, isLatin, known, plain, words, type Rule } from './book';
import { habits } from './habits';
import { roughHabits } from './rough-habits';
import { Random } from './random';
import { nonsense } from './nonsense';
import { OTHER_FORMS, slipped, spelledOut, spoken, withoutAccents } from './writing';

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
const names: Readonly<Record<string, Rule>> = {
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

/** All rules. New ones come last: the seed of a kind is its place. */
const rules: Readonly<Record<string, Rule>> = { ...names, ...habits, ...roughHabits };
