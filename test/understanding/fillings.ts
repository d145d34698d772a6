/** Invented names, numbers and dates for the patterns, and what hands do to a line: small letters, slips, politeness, an emoji. */

/** A filled line with the facts in it. */
export interface Filling {
  readonly text: string;
  readonly slots: Readonly<Record<string, string>>;
}

/** Trials that are recorded where the own lines are read. */
export const TRIALS = [
  'Ostwind Logistik',
  'Kestrel Dental',
  'Brightwater Foods',
  'Hallgren Motors',
  'Mirador Textiles',
  'Pinecrest Hotels',
  'Seaforth Marine',
  'Juniper Labs',
];

const COMPANIES = [
  'Halcyon Bikes',
  'Pfeifer Metallbau GmbH',
  'Zephyr & Sons Ltd',
  'Orsolya Design',
  'Kaltwasser AG',
  'Bluebird Analytics',
  'Tresco Inc.',
  'Almeida Vinhos',
  'Sorensen ApS',
  'Quillfeather Publishing',
  'Dunmore Glass',
  'Velasco Hermanos',
];
const EAST = ['青空食品', 'ミナトシステム', '北斗商事', 'カエデデザイン'];
const ARABIC = ['Halcyon', 'Bluebird', 'Kaltwasser', 'Quillfeather'];
const PARTNERS = ['Larkspur Consulting', 'Nordlicht IT', 'Vantage Advisors'];
const PEOPLE = ['Mira Holt', 'Jonas Lindner', 'Petra van Dyk', 'Samir Haddad', 'Ewa Nowak', 'Luís Prado'];
const EAST_PEOPLE = ['高橋 直子', '伊藤 健'];
const DOMAINS = ['halcyonbikes.com', 'kaltwasser.de', 'dunmore-glass.co.uk', 'almeidavinhos.pt', 'tresco.io'];
const PRODUCTS: readonly (readonly [string, string])[] = [
  ['Sales', 'sales'],
  ['Business Central', 'businessCentral'],
  ['Customer Service', 'customerService'],
  ['Field Service', 'fieldService'],
  ['Project Operations', 'projectOperations'],
  ['Dynamics 365 Finance', 'finance'],
];
const CODES = ['H4TR-9QXM-2B7K-W3ZD', 'P8KD-33VN-Y2MA-7TQS'];
const PHONES: readonly (readonly [string, string])[] = [
  ['+49 30 20931111', '+493020931111'],
  ['+44 20 7946 0991', '+442079460991'],
  ['+1 425 555 0134', '+14255550134'],
];
const COUNTRIES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    ['Germany', 'DE'],
    ['the Netherlands', 'NL'],
    ['South Africa', 'ZA'],
    ['Switzerland', 'CH'],
    ['UK', 'GB'],
  ],
  de: [
    ['Deutschland', 'DE'],
    ['Österreich', 'AT'],
    ['Frankreich', 'FR'],
    ['Polen', 'PL'],
  ],
  fr: [
    ['France', 'FR'],
    ['Belgique', 'BE'],
    ['Allemagne', 'DE'],
  ],
  es: [
    ['España', 'ES'],
    ['México', 'MX'],
    ['Alemania', 'DE'],
  ],
  pt: [
    ['Brasil', 'BR'],
    ['Portugal', 'PT'],
    ['Alemanha', 'DE'],
  ],
  ja: [
    ['日本', 'JP'],
    ['ドイツ', 'DE'],
    ['フランス', 'FR'],
  ],
  ar: [
    ['ألمانيا', 'DE'],
    ['مصر', 'EG'],
    ['فرنسا', 'FR'],
  ],
};
/** Relative to 28 November 2026, a Saturday: behind for the first, ahead for the second. */
const DATES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    ['10 November 2026', '2026-11-10'],
    ['November 20, 2026', '2026-11-20'],
    ['2026-11-18', '2026-11-18'],
  ],
  de: [
    ['20.11.2026', '2026-11-20'],
    ['10. November 2026', '2026-11-10'],
  ],
  fr: [
    ['le 10 novembre 2026', '2026-11-10'],
    ['20/11/2026', '2026-11-20'],
  ],
  es: [
    ['el 10 de noviembre de 2026', '2026-11-10'],
    ['20/11/2026', '2026-11-20'],
  ],
  pt: [
    ['10 de novembro de 2026', '2026-11-10'],
    ['20/11/2026', '2026-11-20'],
  ],
  ja: [
    ['2026年11月10日', '2026-11-10'],
    ['11月20日', '2026-11-20'],
  ],
  ar: [
    ['2026-11-10', '2026-11-10'],
    ['2026-11-20', '2026-11-20'],
  ],
};
const WEEKDAYS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    ['Monday', '2026-11-30'],
    ['Friday', '2026-12-04'],
  ],
  de: [
    ['Montag', '2026-11-30'],
    ['Freitag', '2026-12-04'],
  ],
};
const TIMES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    ['9 am', '09:00'],
    ['10:30', '10:30'],
  ],
  de: [
    ['9 Uhr', '09:00'],
    ['10 Uhr', '10:00'],
  ],
};
const POLITE: Readonly<Record<string, readonly string[]>> = {
  en: ['hi, ', 'please, ', 'ok so '],
  de: ['hallo, ', 'bitte ', 'so, '],
  fr: ['bonjour, '],
  es: ['hola, '],
  pt: ['oi, '],
  ja: [''],
  ar: [''],
};

type Pair = readonly [string, string];

/** Fills a pattern; `seed` picks, `variant` says what is done to the line beside. */
export function fillings(pattern: string, lang: string, seed: number, variant: number): Filling {
  const slots: Record<string, string> = {};
  const text = pattern.replace(/\{(\w+)\}/gu, (_all, name: string) => {
    const [shown, slot, value] = picked(name, lang, seed);
    if (slot !== '') slots[slot] = value;
    return shown;
  });
  return { text: variant === 0 ? text : touched(text, lang, seed, pattern), slots };
}

function pick<T>(list: readonly T[], seed: number): T {
  return list[seed % list.length] as T;
}

type Filled = readonly [string, string, string];

function picked(name: string, lang: string, seed: number): Filled {
  const fill = FILLS[name];
  if (!fill) throw new Error(`no filling is called ${name}`);
  return fill(lang, seed);
}

const plain = (list: readonly string[], slot: string, seed: number): Filled => [pick(list, seed), slot, pick(list, seed)];
const pair = (list: readonly Pair[] | undefined, slot: string, seed: number): Filled => {
  const [shown, value] = pick(list ?? [['', '']], seed);
  return [shown, slot, value];
};

const FILLS: Readonly<Record<string, (lang: string, seed: number) => Filled>> = {
  company: (lang, seed) => plain(lang === 'ja' ? EAST : lang === 'ar' ? ARABIC : COMPANIES, 'company', seed),
  trial: (_lang, seed) => {
    const full = pick(TRIALS, seed);
    return [seed % 3 === 0 ? full : (full.split(' ')[0] ?? full), 'trial', full];
  },
  newname: (_lang, seed) => plain(['Kestrel Care Group', 'Halvorsen Foods', 'Bright Harbor'], 'value', seed),
  partner: (_lang, seed) => plain(PARTNERS, 'partner', seed),
  person: (lang, seed) => plain(lang === 'ja' ? EAST_PEOPLE : PEOPLE, 'person', seed),
  email: (_lang, seed) =>
    plain(
      DOMAINS.map((domain) => `mira@${domain}`),
      'email',
      seed,
    ),
  domain: (_lang, seed) => plain(DOMAINS, 'domain', seed),
  product: (_lang, seed) => pair(PRODUCTS, 'product', seed),
  country: (lang, seed) => pair(COUNTRIES[lang], 'country', seed),
  date: (lang, seed) => pair(DATES[lang], 'date', seed),
  weekday: (lang, seed) => pair(WEEKDAYS[lang], 'date', seed),
  time: (lang, seed) => pair(TIMES[lang], 'time', seed),
  phone: (_lang, seed) => pair(PHONES, 'phone', seed),
  code: (_lang, seed) => plain(CODES, 'code', seed),
  partnerid: (_lang, seed) => plain(['4391507', '6018822'], 'partner', seed),
};

/** What hands do; a name alone stays what it is. */
function touched(text: string, lang: string, seed: number, pattern: string): string {
  const isNameLine = /^\{\w+\}/u.test(pattern) || pattern.length < 8;
  return isNameLine ? text : (TOUCHES[seed % TOUCHES.length]?.(text, lang, seed) ?? text);
}

const TOUCHES: readonly ((text: string, lang: string, seed: number) => string)[] = [
  (text, lang) => (lang === 'de' ? text : text.charAt(0).toUpperCase() + text.slice(1)),
  (text, lang, seed) => `${pick(POLITE[lang] ?? [''], seed)}${text}`,
  (text) => (text.endsWith('?') ? text : `${text} 🙂`),
  (text) => (/[.?!]$/u.test(text) ? text : `${text}.`),
  (text) => `**${text}**`,
  (text) => text,
];
