/** More habits of who looks for a company: what stands around a name in a mail, on a card, in a talk; and the same things called otherwise. */

import { bare } from './companies';
import { core, isLatin, known, plain, words, type Asked, type Book, type Rule } from './book';
import type { DirectoryCompany } from '../../../src/directory/company';
import type { Random } from './random';
import { CALLING, NO_TRUNK, slip, withoutAccents } from './writing';

/** Towns as people of other countries call them. */
const OTHER_TOWNS: Readonly<Record<string, readonly string[]>> = {
  München: ['Munich', 'Monaco di Baviera'],
  Köln: ['Cologne'],
  Nürnberg: ['Nuremberg'],
  Wien: ['Vienna', 'Vienne'],
  Genève: ['Geneva', 'Genf', 'Ginevra'],
  Zürich: ['Zurich', 'Zuerich'],
  Basel: ['Basle', 'Bâle'],
  'Frankfurt am Main': ['Frankfurt', 'Frankfurt/Main', 'Ffm'],
  Brussel: ['Brussels', 'Bruxelles', 'Brüssel'],
  Antwerpen: ['Antwerp', 'Anvers'],
  Gent: ['Ghent'],
  'Den Haag': ['The Hague'],
  Sevilla: ['Seville'],
  Lisboa: ['Lisbon', 'Lissabon'],
  Milano: ['Milan', 'Mailand'],
  Roma: ['Rome', 'Rom'],
  Torino: ['Turin'],
  Warszawa: ['Warsaw', 'Warschau'],
  Kraków: ['Cracow', 'Krakau'],
  Praha: ['Prague', 'Prag'],
  Göteborg: ['Gothenburg'],
  København: ['Copenhagen', 'Kopenhagen'],
  Αθήνα: ['Athens', 'Athen'],
  Θεσσαλονίκη: ['Thessaloniki'],
  Київ: ['Kyiv', 'Kiev', 'Kiew'],
  Львів: ['Lviv'],
  София: ['Sofia'],
  București: ['Bucharest', 'Bukarest'],
  東京: ['Tokyo'],
  大阪: ['Osaka'],
  上海: ['Shanghai'],
  北京: ['Beijing', 'Peking'],
  'Ciudad de México': ['Mexico City', 'CDMX'],
  'St. Louis': ['Saint Louis', 'St Louis'],
  'New York': ['NYC', 'New York City'],
  Bengaluru: ['Bangalore'],
  İstanbul: ['Istanbul'],
  دبي: ['Dubai'],
};

const COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  US: ['USA', 'US', 'United States'],
  GB: ['UK', 'United Kingdom', 'England', 'GB'],
  DE: ['Germany', 'Deutschland', 'DE'],
  AT: ['Austria', 'Österreich'],
  CH: ['Switzerland', 'Schweiz', 'Suisse'],
  FR: ['France', 'Frankreich', 'FR'],
  NL: ['Netherlands', 'Holland', 'Nederland', 'NL'],
  BE: ['Belgium', 'Belgien'],
  ES: ['Spain', 'España', 'Spanien'],
  IT: ['Italy', 'Italia', 'Italien'],
  PL: ['Poland', 'Polska', 'Polen'],
  SE: ['Sweden', 'Sverige'],
  AU: ['Australia'],
  IN: ['India'],
  CA: ['Canada'],
  BR: ['Brazil', 'Brasil'],
  JP: ['Japan', '日本'],
};

const SHORT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/Technologies/, ['Tech', 'Techn.', 'Technology']],
  [/Technology/, ['Tech', 'Technologies']],
  [/Solutions/, ['Sol.', 'Solution', 'Solns']],
  [/Services/, ['Svcs', 'Service', 'Serv.']],
  [/International/, ["Int'l", 'Intl.', 'Intern.']],
  [/Management/, ['Mgmt', 'Mgt.']],
  [/Group/, ['Grp', 'Grp.']],
  [/Systems/, ['Sys.', 'System', 'Syst.']],
  [/Engineering/, ['Eng.', 'Engineer.']],
  [/Consulting/, ['Cons.', 'Consult.', 'Consulting']],
  [/Business/, ['Bus.', 'Biz']],
  [/Software/, ['SW', 'Softw.']],
  [/Networks/, ['Network', 'Netw.']],
  [/Partners/, ['Partner', 'Ptnrs']],
  [/Holding/, ['Hldg', 'Holdings']],
  [/Automation/, ['Autom.', 'Automations']],
];

const FORMS_IN_FULL: Readonly<Record<string, string>> = {
  GmbH: 'Gesellschaft mit beschränkter Haftung',
  AG: 'Aktiengesellschaft',
  KG: 'Kommanditgesellschaft',
  OHG: 'offene Handelsgesellschaft',
  LLC: 'Limited Liability Company',
  PLC: 'Public Limited Company',
  LLP: 'Limited Liability Partnership',
  SARL: 'Société à responsabilité limitée',
  SAS: 'Société par actions simplifiée',
  SA: 'Société anonyme',
  'B.V.': 'Besloten Vennootschap',
  'N.V.': 'Naamloze Vennootschap',
  'S.L.': 'Sociedad Limitada',
  Lda: 'Limitada',
  'S.r.l.': 'Società a responsabilità limitata',
  'S.p.A.': 'Società per Azioni',
  'Sp. z o.o.': 'Spółka z ograniczoną odpowiedzialnością',
  's.r.o.': 'společnost s ručením omezeným',
  'a.s.': 'akciová společnost',
  'Kft.': 'Korlátolt Felelősségű Társaság',
  AB: 'Aktiebolag',
  'A/S': 'Aktieselskab',
  ApS: 'Anpartsselskab',
  Oy: 'Osakeyhtiö',
  'A.Ş.': 'Anonim Şirketi',
  ТОВ: 'Товариство з обмеженою відповідальністю',
  'd.o.o.': 'društvo s ograničenom odgovornošću',
  UAB: 'Uždaroji akcinė bendrovė',
  'Pty Ltd': 'Proprietary Limited',
  'Pvt. Ltd.': 'Private Limited',
  'S.A. de C.V.': 'Sociedad Anónima de Capital Variable',
  株式会社: 'Kabushiki Kaisha',
  有限公司: 'Company Limited',
};

/** As somebody spells who has learnt another table of letters. */
const CYRILLIC: readonly Readonly<Record<string, string>>[] = [
  {
    г: 'h',
    ґ: 'g',
    є: 'ye',
    ж: 'zh',
    и: 'y',
    і: 'i',
    ї: 'yi',
    й: 'i',
    х: 'kh',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ю: 'yu',
    я: 'ya',
    ъ: 'a',
    ь: '',
  },
  {
    г: 'g',
    ґ: 'g',
    є: 'ie',
    ж: 'j',
    и: 'i',
    і: 'i',
    ї: 'i',
    й: 'j',
    х: 'h',
    ц: 'c',
    ч: 'tch',
    ш: 'sh',
    щ: 'sht',
    ю: 'iu',
    я: 'ia',
    ъ: 'u',
    ь: '',
  },
];
const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  д: 'd',
  е: 'e',
  з: 'z',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};

/** Without marks; nothing where a letter is not in the table. */
function inLatin(text: string, table: Readonly<Record<string, string>>): string | undefined {
  const letters = Array.from(text.toLowerCase().replace(/[άέήίόύώ]/g, (one) => one.normalize('NFD').charAt(0)));
  const spelled = letters.map((letter) =>
    /[\s\d]/.test(letter) || /[a-z]/.test(letter) ? letter : (table[letter] ?? LETTERS[letter]),
  );
  return spelled.includes(undefined) ? undefined : spelled.join('');
}

const ids = (all: readonly DirectoryCompany[]): readonly string[] => all.map(({ partnerId }) => partnerId);

function inTown(company: DirectoryCompany, book: Book): readonly string[] {
  return ids(book.named(core(company)).filter(({ city }) => city === company.city));
}

/** A name that is one company's, or with the town. */
function around(company: DirectoryCompany, book: Book, write: (name: string) => string): Asked {
  const named = known(company, core(company), core(company), book);
  return named && { text: write(named.text), right: named.right };
}

function grouped(digits: string, random: Random): string {
  const between = random.pick([' ', '-', '.', ' / ']);
  return digits.replace(/(\d{2,3})(?=\d{2})/g, `$1${between}`);
}

/** A phone number in a mail's signature or somebody's note. */
function noted(e164: string, random: Random): string {
  const calling = CALLING.find((one) => e164.startsWith(`+${one}`)) ?? '';
  const national = e164.slice(1 + calling.length);
  const trunk = NO_TRUNK.includes(calling) ? '' : '0';
  return random.pick([
    `(+${calling}) ${grouped(national, random)}`,
    `+${calling}(0)${grouped(national, random)}`,
    `tel:${e164.replace(/(\d{3})$/, '-$1')}`,
    `Telefon: ${trunk}${grouped(national, random)}`,
    `Tel ${trunk}${grouped(national, random)} Durchwahl 23`,
    `Phone (main): +${calling} ${grouped(national, random)}`,
    `011 ${calling} ${grouped(national, random)}`,
    `P: +${calling} ${grouped(national, random)} x 45`,
    `Tél. : +${calling} ${grouped(national, random)}`,
    `phone number ${trunk}${grouped(national, random)}`,
    `call them at +${calling} ${grouped(national, random)}`,
    `${e164};ext=12`,
    `+${calling} ${grouped(national, random)} (direct)`,
    `Teléfono +${calling}-${grouped(national, random)}`,
    `＋${calling} ${grouped(national, random)}`,
  ]);
}

const ID_LABELS = [
  'Partner number ',
  'Partnernummer: ',
  'PartnerID=',
  'MPNID',
  'MPN#',
  'MPN-ID: ',
  'Microsoft Partner ID ',
  'our partner id is ',
  'location PartnerID ',
  'PartnerID (location): ',
  'Partner Location Account ',
  'Partner-Nr. ',
  'MAICPP ID ',
  'ID de partner ',
  'the id is ',
  'CSP partner id: ',
  'numéro de partenaire ',
  'id partnera: ',
];

/** The rules, by kind. */
export const habits: Readonly<Record<string, Rule>> = {
  'town in another language': (company, random, book) => {
    const others = OTHER_TOWNS[company.city ?? ''];
    const right = inTown(company, book);
    return others && { text: `${core(company)}${random.pick([' ', ', ', ' in '])}${random.pick(others)}`, right };
  },
  'country behind': (company, random, book) => {
    const called = COUNTRIES[company.country ?? ''];
    const all = book.named(core(company)).filter(({ country }) => country === company.country);
    const country = random.pick(called ?? ['']);
    return (
      called && {
        text: random.pick([`${core(company)} ${country}`, `${core(company)} (${country})`, `${core(company)}, ${country}`]),
        right: ids(all),
      }
    );
  },
  'town and country': (company, random, book) => {
    const called = COUNTRIES[company.country ?? ''];
    return called && { text: `${company.name}, ${company.city ?? ''}, ${random.pick(called)}`, right: inTown(company, book) };
  },
  'address behind': (company, random, book) => {
    const street = random.pick([
      '12 Main Street',
      'Hauptstr. 5',
      '3 rue de la Gare',
      'Via Roma 14',
      'Calle Mayor 8',
      'P.O. Box 4411',
    ]);
    return {
      text: `${company.name}, ${street}, ${random.digits(5)} ${company.city ?? ''}`,
      right: inTown(company, book),
    };
  },
  'a word shortened': (company, random, book) => {
    const found = SHORT.find(([long]) => long.test(core(company)));
    if (!found) return undefined;
    const typed = core(company).replace(found[0], random.pick(found[1]));
    return book.named(typed).length > 0 ? undefined : known(company, core(company), typed, book);
  },
  'name and PartnerID': (company, random) => {
    const { partnerId } = company;
    return {
      text: random.pick([
        `${core(company)} ${partnerId}`,
        `${core(company)} (${partnerId})`,
        `${company.name} - PartnerID ${partnerId}`,
        `${core(company)}, MPN ${partnerId}`,
        `${partnerId} ${core(company)}`,
        `PartnerID ${partnerId} (${core(company)})`,
      ]),
      right: [partnerId],
    };
  },
  'a line of a signature': (company, random, book) => {
    const [phone] = company.phones ?? [];
    if (phone === undefined) return undefined;
    const line = random.pick([
      `${company.name} · ${company.city ?? ''} · ${phone}`,
      `${company.name}, Tel. ${noted(phone, random).replace(/^[^+\d(]*/, '')}`,
      `${company.name} | ${phone} | ${company.website === undefined ? '' : `www.${company.website}`}`,
      company.website === undefined ? `${core(company)} ${phone}` : `${company.name} <info@${company.website}>`,
    ]);
    const right = line.includes('<') && company.website !== undefined ? book.at(company.website) : [company.partnerId];
    return { text: line, right };
  },
  'said in a sentence': (company, random, book) =>
    around(company, book, (name) =>
      random.pick([
        `company ${name}`,
        `the partner is ${name}`,
        `our partner is ${name}`,
        `Firma ${name}`,
        `we work with ${name}`,
        `it is ${name}`,
        `${name} please`,
        `search for ${name}`,
        `find ${name}`,
        `${name} (partner)`,
        `Microsoft partner ${name}`,
        `wir arbeiten mit ${name}`,
        `the company is called ${name}`,
        `société ${name}`,
        `Messrs. ${name}`,
        `${name}?`,
      ]),
    ),
  'former name, said so': ({ partnerId, former = [] }, random, book) => {
    const [name] = former;
    if (name === undefined || book.named(bare(name)).length > 1) return undefined;
    const old = bare(name);
    return {
      text: random.pick([
        `formerly ${old}`,
        `ex ${old}`,
        `ex-${old}`,
        `${old} (old name)`,
        `vormals ${old}`,
        `previously ${old}`,
        `fka ${old}`,
        `früher ${old}`,
      ]),
      right: [partnerId],
    };
  },
  'both names': (company, random, book) => {
    const [other] = [...(company.trading ?? []), ...(company.former ?? [])];
    if (other === undefined || !isLatin(core(company))) return undefined;
    if (book.named(core(company)).length > 1) return undefined;
    const two = bare(other);
    return {
      text: random.pick([
        `${core(company)} (${two})`,
        `${two} / ${core(company)}`,
        `${core(company)} formerly ${two}`,
        `${core(company)} dba ${two}`,
      ]),
      right: [company.partnerId],
    };
  },
  'form in full': (company, _random, book) => {
    const form = company.name.startsWith(core(company))
      ? company.name.slice(core(company).length).trim()
      : company.name.replace(core(company), '').trim();
    const full = FORMS_IN_FULL[form];
    return full === undefined ? undefined : known(company, core(company), `${core(company)} ${full}`, book);
  },
  'another form': (company, random, book) =>
    known(company, core(company), `${core(company)} ${random.pick(['Ltd', 'GmbH', 'Inc', 'SA', 'LLC', 'BV', 'AG'])}`, book),
  'and in other words': (company, random, book) => {
    const text = core(company);
    if (!/ (&|\+|und|and|et) /.test(text)) return undefined;
    const typed = text.replace(/ (&|\+|und|and|et) /, () =>
      random.pick([
        ' u. ',
        ' u ',
        ' n ',
        " 'n' ",
        ' &amp; ',
        ' og ',
        ' i ',
        ' y ',
        ' és ',
        '+',
        ' och ',
        ' oraz ',
        ', ',
        '/',
        '-',
        ' a ',
        ' și ',
        ' ve ',
      ]),
    );
    return known(company, text, typed, book);
  },
  'other script in Latin letters': (company, random, book) => {
    if (isLatin(core(company))) return undefined;
    const typed = inLatin(core(company), random.pick(CYRILLIC));
    const right = inTown(company, book);
    return typed === undefined || !/[a-z]{4}/.test(typed) || right.length > 3
      ? undefined
      : { text: `${typed} ${company.city ?? ''}`, right };
  },
  'first word alone': (company, _random, book) => {
    const [first = ''] = words(core(company));
    if (first.length < 6 || !isLatin(first)) return undefined;
    const right = book.beginning(first);
    return right.length > 4 ? undefined : { text: first.toLowerCase(), right };
  },
  'slip in the first letter': (company, random, book) => {
    const [first = '', ...rest] = words(core(company));
    if (first.length < 6 || !isLatin(first) || rest.length === 0) return undefined;
    const letter = random.pick(Array.from('bcdfgkmnprstvz'));
    const typed = [random.chance(0.5) ? letter + first.slice(1) : first.charAt(1) + first.charAt(0) + first.slice(2), ...rest]
      .join(' ')
      .toLowerCase();
    return typed === core(company).toLowerCase() || book.named(typed).length > 0
      ? undefined
      : known(company, core(company), typed, book);
  },
  'slips everywhere': (company, random, book) => {
    const all = words(core(company));
    if (all.length < 3 || !isLatin(core(company)) || all.filter((word) => word.length >= 6).length < 3) return undefined;
    const typed = all
      .map((word) => (word.length >= 6 ? slip(word, random) : word))
      .join(' ')
      .toLowerCase();
    return book.named(typed).length > 0 ? undefined : known(company, core(company), typed, book);
  },
  'another trade': (company, random, book) => {
    const all = words(core(company));
    const [first = ''] = all;
    if (all.length !== 2 || first.length < 6 || !isLatin(first)) return undefined;
    const right = book.beginning(first);
    if (right.length > 2) return undefined;
    return { text: `${first} ${random.pick(['Group', 'Solutions', 'Company', 'IT', 'Services', 'Software'])}`, right };
  },
  'all in one': (company, random, book) => {
    const all = words(core(company));
    if (all.length < 2 || !isLatin(core(company)) || book.named(core(company)).length > 1) return undefined;
    const typed = all.join('').replace(/[^\p{L}\p{N}]/gu, '');
    return {
      text: random.pick([
        typed.toLowerCase(),
        typed,
        `#${typed}`,
        `@${typed.toLowerCase()}`,
        withoutAccents(typed).toLowerCase(),
      ]),
      right: [company.partnerId],
    };
  },
  'web address inside': ({ website, partnerId }, random, book) => {
    if (website === undefined) return undefined;
    const name = website.split('.')[0] ?? '';
    if (name.length < 5 || book.at(website).length > 1) return undefined;
    return {
      text: random.pick([
        `shop.${website}`,
        `https://de.${website}/impressum`,
        `http:// ${website}`,
        `website: ${website}`,
        `see www.${website}`,
        `${website}.`,
        `(${website})`,
        `www ${website}`,
        `https://${website}:443/`,
      ]),
      right: [partnerId],
    };
  },
  'page of a network': (company, random, book) => {
    if (!isLatin(core(company)) || book.named(core(company)).length > 1) return undefined;
    const path = plain(core(company)).replace(/ /g, '-');
    return {
      text: random.pick([
        `https://www.linkedin.com/company/${path}/`,
        `linkedin.com/company/${path}/about`,
        `https://www.facebook.com/${path.replaceAll('-', '')}`,
      ]),
      right: [company.partnerId],
    };
  },
  'name of the tenant': (company, _random, book) => {
    const name = withoutAccents(core(company))
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
    if (!isLatin(core(company)) || name.length < 6 || book.named(core(company)).length > 1) return undefined;
    return { text: `${name}.onmicrosoft.com`, right: [company.partnerId] };
  },
  'phone number, noted': ({ phones = [], partnerId }, random) => {
    const [phone] = phones;
    return phone === undefined ? undefined : { text: noted(phone, random), right: [partnerId] };
  },
  'last five digits': ({ phones = [] }, random, book) => {
    const [phone] = phones;
    if (phone === undefined) return undefined;
    const typed = phone.slice(-5);
    const right = book.endingWith(typed);
    return right.length > 4
      ? undefined
      : {
          text: random.pick([
            `ends in ${typed}`,
            `...${typed}`,
            `*${typed}`,
            `last digits ${typed}`,
            `xxx${typed}`,
            `phone ending ${typed}`,
            `…${typed}`,
          ]),
          right,
        };
  },
  'PartnerID with more labels': ({ partnerId }, random) => ({
    text: random.chance(0.7)
      ? random.pick(ID_LABELS) + partnerId
      : random.pick([
          `${partnerId} (MPN)`,
          `${partnerId} PartnerID`,
          partnerId.replace(/(\d)(?=(\d{3})+$)/g, '$1.'),
          partnerId.replace(/(\d)(?=(\d{3})+$)/g, '$1,'),
          partnerId.replace(/(\d)(?=(\d{3})+$)/g, "$1'"),
          `"${partnerId}"`,
          `ID:${partnerId};`,
          `nr ${partnerId}`,
        ]),
    right: [partnerId],
  }),
  'MBS number with more labels': ({ mbsNumber, partnerId }, random) =>
    mbsNumber === undefined
      ? undefined
      : {
          text: random.pick([
            `MBS${mbsNumber}`,
            `mbs auth no. ${mbsNumber}`,
            `authorisation number: ${mbsNumber}`,
            `MBS-Autorisierungsnummer ${mbsNumber}`,
            `${mbsNumber} (MBS)`,
            `old number ${mbsNumber}`,
            `10-digit number ${mbsNumber}`,
            `auth. number ${mbsNumber}`,
            `MBS account ${mbsNumber}`,
            `PartnerSource number ${mbsNumber}`,
            `${mbsNumber.slice(0, 5)} ${mbsNumber.slice(5)}`,
          ]),
          right: [partnerId],
        },
  'nonsense of other kinds': (_company, random) => ({
    text: random.pick([
      'no idea',
      'n/a',
      'none of them',
      `invoice ${random.digits(5)}`,
      `PO-2026-${random.digits(4)}`,
      '2026-11-29',
      '10:30 tomorrow',
      `€ ${random.digits(2)}.${random.digits(2)}`,
      `${random.digits(3)}.${random.digits(3)}.1.1`,
      '<script>alert(1)</script>',
      "' OR 1=1 --",
      'SELECT * FROM companies',
      `${random.digits(8)}-${random.digits(4)}-4${random.digits(3)}-8${random.digits(3)}-${random.digits(12)}`,
      '🙂🙂🙂',
      'can you help me with my password',
      'my printer does not work',
      'Guten Morgen zusammen',
      'merci beaucoup',
      'ich weiß es nicht mehr',
      'the one with the blue logo',
      'somewhere in the south',
      'what do you mean',
      'hello there',
      'zzzzzzzzz',
      'qwertyuiop',
      'xkcd bxqzt wvvrk',
      'blorptangle frimdok',
      'undefined',
      'null',
      '[object Object]',
      'lunch at noon?',
      'call you back later',
      'nobody knows that',
      'tbd',
      '????',
      'lorem ipsum dolor sit amet',
      `v${random.digits(1)}.${random.digits(2)}.${random.digits(1)}`,
    ]),
    right: [],
  }),
};
