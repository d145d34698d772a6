/**
 * Rougher habits: what a broken export makes of a name, what is heard on the phone, what stands around a name that was pasted, addresses and
 * numbers as nobody should write them. The rules were written before the search was tried on them.
 */

import { core, initialsOf, isLatin, known, plain, words, type Asked, type Book, type Rule } from './book';
import type { DirectoryCompany } from '../../../src/directory/company';
import { slip, withoutAccents } from './writing';

const WRONG_FORMS = [
  'GmbH',
  'AG',
  'Ltd',
  'Limited',
  'Inc',
  'LLC',
  'SAS',
  'SARL',
  'B.V.',
  'S.L.',
  'Srl',
  'Oy',
  'AB',
  'A/S',
  'Sp. z o.o.',
];

/** Towns as people shorten them. */
const SHORT_TOWNS: Readonly<Record<string, readonly string[]>> = {
  Birmingham: ["B'ham", 'Bham'],
  Manchester: ["M'chester"],
  'Newcastle upon Tyne': ['Newcastle', "N'castle"],
  'Milton Keynes': ['MK'],
  'Frankfurt am Main': ['Frankfurt a.M.', 'Frankfurt/M', 'FFM', 'Frankfurt a. Main'],
  'New York': ['NY', 'N.Y.', 'NYC'],
  'Salt Lake City': ['SLC', 'Salt Lake'],
  'San Diego': ['S. Diego', 'San Diego CA'],
  'St. Louis': ['St Louis', 'Saint Louis, MO'],
  'Kansas City': ['KC', 'Kansas City MO'],
  Seattle: ['Seattle WA', 'Seattle, WA 98101'],
  Chicago: ['Chicago IL', 'Chicago, Ill.'],
  Austin: ['Austin TX', 'Austin, Texas'],
  Boston: ['Boston MA', 'Boston, Mass.'],
  Denver: ['Denver CO', 'Denver, Colorado'],
  'Bad Homburg': ['Bad Homburg v.d.H.', 'Homburg'],
  Hamburg: ['HH', '20095 Hamburg'],
  München: ['Muenchen', 'Mchn', '80331 München'],
  Köln: ['Koeln', 'D-50667 Köln'],
  Berlin: ['10115 Berlin', 'B'],
  'Saint-Étienne': ['St-Etienne', 'Saint Etienne'],
  Paris: ['75008 Paris', 'Paris 8e', 'Paris La Défense'],
  Lyon: ['69002 LYON CEDEX', 'Lyon 2'],
  'São Paulo': ['S. Paulo', 'Sao Paulo SP'],
  '’s-Hertogenbosch': ["'s-Hertogenbosch", 'Den Bosch'],
  London: ['LONDON EC2A', 'London (City)'],
  Zürich: ['ZH', '8001 Zürich'],
};

const HEARD: readonly (readonly [RegExp, string])[] = [
  [/ph/, 'f'],
  [/f(?!f)/, 'ph'],
  [/ck/, 'k'],
  [/c(?=[aou])/, 'k'],
  [/k(?=[aou])/, 'c'],
  [/ei/, 'ai'],
  [/ie/, 'i'],
  [/y/, 'i'],
  [/x/, 'cs'],
  [/qu/, 'kw'],
  [/tt/, 't'],
  [/mm/, 'm'],
  [/ll/, 'l'],
  [/nn/, 'n'],
  [/ss/, 's'],
  [/ou/, 'u'],
  [/v/, 'f'],
  [/th/, 't'],
];

/** As somebody writes a Western name who writes Cyrillic letters. */
const IN_CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а', b: 'б', c: 'к', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'х', i: 'и', j: 'дж', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о', p: 'п',
  q: 'к', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', w: 'в', x: 'кс', y: 'и', z: 'з',
}; // prettier-ignore

/** Letters of other scripts that look the same. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  A: 'А',
  B: 'В',
  C: 'С',
  M: 'М',
  T: 'Т',
  H: 'Н',
};

function changed(text: string, letters: Readonly<Record<string, string>>): string {
  return Array.from(text, (letter) => letters[letter] ?? letter).join('');
}

/** UTF-8 that a program took for Windows-1252. */
function misread(text: string): string {
  return Array.from(Buffer.from(text), (byte) => AT_80.get(byte) ?? String.fromCharCode(byte)).join('');
}

const AT_80 = new Map(
  Array.from('€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ', (sign, at) => [0x80 + at, sign] as const).filter(([, sign]) => sign !== ' '),
);

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000');
}

/** The name of one company, or with its town, in other words. */
function around(company: DirectoryCompany, book: Book, write: (name: string) => string): Asked {
  const named = known(company, core(company), core(company), book);
  return named && { text: write(named.text), right: named.right };
}

function inTown(company: DirectoryCompany, book: Book): readonly string[] {
  return book
    .named(core(company))
    .filter(({ city }) => city === company.city)
    .map(({ partnerId }) => partnerId);
}

/** The rules, by kind. */
export const roughHabits: Readonly<Record<string, Rule>> = {
  'another form than its own': (company, random, book) => {
    const named = book.named(core(company));
    if (named.length !== 1) return undefined;
    return { text: `${core(company)} ${random.pick(WRONG_FORMS)}`, right: [company.partnerId] };
  },
  'in care of': (company, random, book) =>
    around(company, book, (name) =>
      random.pick([
        `c/o ${name}`,
        `Jo Berry c/o ${name}`,
        `C/O ${name.toUpperCase()}`,
        `Attn: Jo Berry, ${name}`,
        `z. Hd. Jo Berry, ${name}`,
        `${name} c/o Jo Berry`,
        `An ${name}, Buchhaltung`,
        `FAO Jo Berry, ${name}`,
      ]),
    ),
  'letters a program broke': (company, random, book) => {
    const text = core(company);
    if (withoutAccents(text) === text || !isLatin(text)) return undefined;
    return known(
      company,
      text,
      random.pick([misread(text), text.normalize('NFD'), text.replace(/\P{ASCII}/gu, '?'), misread(text).toUpperCase()]),
      book,
    );
  },
  'wide letters and lookalikes': (company, random, book) => {
    const text = core(company);
    if (!isLatin(text)) return undefined;
    return known(company, text, random.chance(0.5) ? fullWidth(text) : changed(text, LOOKALIKES), book);
  },
  'y and z changed by the keyboard': (company, _random, book) => {
    const text = core(company);
    const typed = changed(text.toLowerCase(), { y: 'z', z: 'y' });
    if (!isLatin(text) || typed === text.toLowerCase() || book.named(typed).length > 0) return undefined;
    return known(company, text, typed, book);
  },
  'cut off by a form': (company, random, book) => {
    const cut = random.pick([18, 20, 24]);
    if (company.name.length < cut + 3 || !isLatin(company.name)) return undefined;
    const typed = company.name.slice(0, cut).trim();
    const right = book.beginning(typed);
    return right.length === 0 || right.length > 4 ? undefined : { text: typed.toUpperCase(), right };
  },
  'the word in its middle': (company, _random, book) => {
    const all = words(core(company)).filter((word) => /^\p{L}{5,}$/u.test(word));
    const [, middle] = all;
    if (all.length < 3 || middle === undefined || !isLatin(middle)) return undefined;
    const right = book.holding([middle]);
    return right.length > 3 ? undefined : { text: middle.toLowerCase(), right };
  },
  'web address with a path': ({ website }, random, book) =>
    website === undefined
      ? undefined
      : {
          text: random.pick([
            `https://www.${website}/de-de/kontakt?utm_source=mail`,
            `https://${website}/#about`,
            `www.${website}/index.php?id=12&L=1`,
            `${website}/en`,
            `http//www.${website}`,
            `https:/${website}`,
            `htpps://www.${website}/team`,
            `wwww.${website}`,
            `ww.${website}`,
            `www,${website}`,
            website.replace('.', ' dot '),
            `http://blog.${website}/2026/11/post.html`,
            `<https://www.${website}>`,
            `Web: https://${website}/impressum/`,
          ]),
          right: book.at(website),
        },
  'address with another end': ({ website, partnerId }, random, book) => {
    if (website === undefined || book.at(website).length > 1) return undefined;
    const name = website.split('.')[0] ?? '';
    const other = `${name}.${random.pick(['com', 'net', 'eu', 'io', 'org', 'de', 'co.uk', 'fr', 'info'])}`;
    return other === website || name.length < 6 || book.at(other).length > 0 || book.beginning(name).length > 1
      ? undefined
      : { text: random.pick([`www.${other}`, `info@${other}`, other]), right: [partnerId] };
  },
  'mail address, obscured': ({ website }, random, book) =>
    website === undefined
      ? undefined
      : {
          text: random.pick([
            `info(at)${website}`,
            `info [at] ${website}`,
            `jo.berry at ${website}`,
            `E-Mail: info@${website}`,
            `Email jo@${website};`,
            `"Berry, Jo" <jo.berry@${website}>`,
            `jo@${website}, sales@${website}`,
            `info @ ${website}`,
            `@${website}`,
            `INFO@${website.toUpperCase()}`,
            `jo+crm@mail.${website}`,
          ]),
          right: book.at(website),
        },
  'heard on the phone': (company, random, book) => {
    const [first = '', ...rest] = words(core(company));
    const heard = HEARD.filter(([sound]) => sound.test(first.toLowerCase().slice(1)));
    if (first.length < 6 || !isLatin(first) || heard.length === 0) return undefined;
    const [sound, written] = random.pick(heard);
    const typed = [first.charAt(0) + first.toLowerCase().slice(1).replace(sound, written), ...rest].join(' ').toLowerCase();
    return typed === core(company).toLowerCase() || book.named(typed).length > 0
      ? undefined
      : known(company, core(company), typed, book);
  },
  'two slips in one long word': (company, random, book) => {
    const all = [...words(core(company))];
    const at = all.findIndex((word) => word.length >= 9 && isLatin(word));
    if (at < 0) return undefined;
    all[at] = slip(slip(all[at] ?? '', random), random);
    const typed = all.join(' ').toLowerCase();
    return book.named(typed).length > 0 || typed === core(company).toLowerCase()
      ? undefined
      : known(company, core(company), typed, book);
  },
  'a slip in a name cut short': (company, random, book) => {
    const text = core(company);
    if (text.length < 14 || !isLatin(text)) return undefined;
    const begun = text.slice(0, Math.ceil(text.length * 0.7)).trim();
    const right = book.beginning(begun);
    const [first = '', ...rest] = words(begun);
    if (right.length > 2 || first.length < 6 || rest.length === 0) return undefined;
    return { text: [slip(first, random), ...rest].join(' ').toLowerCase(), right };
  },
  'hyphens anywhere': (company, random, book) => {
    const text = core(company);
    const [first = '', ...rest] = words(text);
    if (first.length < 8 || !isLatin(text)) return undefined;
    const at = 3 + random.below(first.length - 6);
    const typed = [`${first.slice(0, at)}-${first.slice(at)}`, ...rest].join(random.pick([' ', '-', ' - ', '/']));
    return book.named(typed).length > 0 ? undefined : known(company, text, typed, book);
  },
  'a town shortened': (company, random, book) => {
    const towns = SHORT_TOWNS[company.city ?? ''];
    if (!towns) return undefined;
    return { text: `${core(company)}${random.pick([' ', ', ', ' '])}${random.pick(towns)}`, right: inTown(company, book) };
  },
  'a branch of a chain': (company, random, book) => {
    if (company.globalId === undefined || !isLatin(core(company))) return undefined;
    const name = book.ofGlobal(company.globalId).length < 2 ? undefined : core(company).replace(` ${company.city ?? ''}`, '');
    const city = company.city ?? '';
    return name === undefined
      ? undefined
      : {
          text: random.pick([
            `${name} (${city} office)`,
            `${name} branch ${city}`,
            `${name} - ${city}`,
            `${name}, Niederlassung ${city}`,
            `${name} NL ${city}`,
            `${name} Standort ${city}`,
            `${name} agence de ${city}`,
            `${city} office of ${name}`,
            `${name} ${slip(city, random)}`,
            `the ${city} branch of ${name}`,
          ]),
          right: inTown(company, book),
        };
  },
  'initials alone': (company, random, book) => {
    const all = words(core(company)).filter((word) => /^\p{L}/u.test(word) && !/^(und|and|et)$/.test(word));
    if (all.length < 4 || !isLatin(core(company))) return undefined;
    const letters = all.map((word) => word.charAt(0).toUpperCase());
    const right = book.cores.filter(([one]) => initialsOf(one) === plain(letters.join(''))).map(([, id]) => id);
    if (right.length === 0 || right.length > 4) return undefined;
    return {
      text: random.pick([letters.join(''), letters.join('.'), letters.join(' '), letters.join('-').toLowerCase()]),
      right,
    };
  },
  'letters for its first names': (company, _random, book) => {
    const all = words(core(company));
    const [first = '', second = '', ...rest] = all;
    if (rest.length === 0 || !/^\p{L}{4,}$/u.test(first) || !/^\p{L}{4,}$/u.test(second) || !isLatin(first)) return undefined;
    return known(company, core(company), [`${first.charAt(0)}.`, second, ...rest].join(' '), book);
  },
  'of, with an s': (company, random, book) => {
    const [first = '', ...rest] = words(core(company));
    if (first.length < 5 || !/^\p{L}+$/u.test(first) || !isLatin(first) || first.endsWith('s')) return undefined;
    const typed = [`${first}${random.pick(["'s", 's', '’s'])}`, ...rest].join(' ');
    return book.named(typed).length > 0 ? undefined : known(company, core(company), typed, book);
  },
  'said twice': (company, random, book) =>
    around(company, book, (name) =>
      random.pick([`${name} ${name}`, `${company.name} (${name})`, `${name}, ${company.name}`, `${name}\n${company.name}`]),
    ),
  'in Cyrillic letters': (company, random, book) => {
    const [first = ''] = words(core(company));
    if (!/^[a-z]{6,}$/i.test(first)) return undefined;
    const right = book.beginning(first);
    const typed = changed(first.toLowerCase(), IN_CYRILLIC);
    return right.length > 4
      ? undefined
      : { text: random.chance(0.5) ? typed.charAt(0).toUpperCase() + typed.slice(1) : typed, right };
  },
  'pasted with what stood beside it': (company, random, book) =>
    around(company, book, (name) =>
      random.pick([
        `${company.name}; VAT GB123456789`,
        `${company.name}, HRB 104711`,
        `Company: ${company.name}`,
        `Partner:\t${company.name}`,
        `• ${name}`,
        `1. ${name}`,
        `„${name}“`,
        `«${company.name}»`,
        `Re: ${name}`,
        `FW: Dynamics trial ${name}`,
        `${name} - Microsoft Partner`,
        `${name} | LinkedIn`,
        `${name} – Home`,
        `${name} (Gold Partner)`,
        `@${name}`,
        `*${name}*`,
        `${company.name}, USt-IdNr. DE123456789`,
        `${name}, attn. Jo Berry`,
        `${name}...`,
      ]),
    ),
  'PartnerID, labels of other systems': ({ partnerId }, random) => ({
    text: random.pick([
      `MPN ID (Location):${partnerId}`,
      `Partner Location ID - ${partnerId}`,
      `MPN-Nummer ${partnerId}`,
      `Microsoft Partner Network ID: ${partnerId}`,
      `MCPP ID ${partnerId}`,
      `AI Cloud Partner Program ID ${partnerId}`,
      `PID ${partnerId}`,
      `PartnerId:"${partnerId}"`,
      `partner_id=${partnerId}`,
      `Partner One ID ${partnerId}`,
      `MPN nº ${partnerId}`,
      `n° MPN : ${partnerId}`,
      `MPN ${partnerId}.`,
      `MPNID:${partnerId} please`,
      `Our MPN is ${partnerId}, thanks`,
      `mpn-id=${partnerId}`,
      `${partnerId} is our partner id`,
      `Ptnr ID ${partnerId}`,
      `0${partnerId}`,
      `MS Partner-ID ${partnerId}`,
    ]),
    right: [partnerId],
  }),
  'last digits, said otherwise': ({ phones = [] }, random, book) => {
    const [phone] = phones;
    if (phone === undefined) return undefined;
    const typed = phone.slice(-random.pick([4, 5, 6]));
    const right = book.endingWith(typed);
    return right.length > 4
      ? undefined
      : {
          text: random.pick([
            `phone ends with ${typed}`,
            `endet auf ${typed}`,
            `number ending in ${typed}`,
            `…-${typed}`,
            `last ${typed.length} digits: ${typed}`,
            `tel *${typed}`,
            `???${typed}`,
            `the number with ${typed} at the end`,
            `se termine par ${typed}`,
            `termina en ${typed}`,
            `xxx-xxx-${typed}`,
            `-${typed}`,
          ]),
          right,
        };
  },
  'nonsense of a third kind': (_company, random) => ({
    text: random.pick([
      'asdf asdf asdf',
      'aaaaaa',
      'test123',
      'xxxxxxx',
      'my company',
      'same partner as before',
      'the usual one',
      'I already told you',
      'not sure yet',
      'pass',
      'skip this',
      'weiter',
      'später',
      'no partner',
      'keiner',
      'ninguno',
      'aucun',
      'we do it ourselves',
      'Microsoft',
      'Business Central',
      'Dynamics 365 Finance',
      'yes please',
      'ok thanks',
      'my colleague knows that',
      'see the mail of yesterday',
      `ticket ${random.digits(6)}`,
      `order no. ${random.digits(4)}-${random.digits(4)}`,
      `IBAN DE${random.digits(20)}`,
      `VAT ID DE${random.digits(9)}`,
      `room ${random.digits(3)}`,
      `${random.digits(2)}/${random.digits(2)}/2026`,
      '((((a+)+)+)+)$',
      '.*',
      '%27%20OR%201%3D1',
      '{"name":"x"}',
      '../../etc/passwd',
      '${jndi:ldap://x}',
      '\u202Eabcdef\u202C ghijk',
      'lkjhgfdsa poiuytrewq',
      'hjkl vbnm qwer',
    ]),
    right: [],
  }),
};
