/** An invented portfolio, and what people type to find something in it: by the kind of typing, `what is typed` with what it means. */

import type { Findable } from '../../../../src/domain/text/find';

/** Companies by the short names they have below; with the domain where one is known. */
const COMPANIES: Readonly<Record<string, readonly [name: string, domain?: string]>> = {
  aw: ['Adventure Works', 'adventure-works.com'],
  awc: ['Adventure Works Cycles', 'awcycles.co.uk'],
  at: ['Adventure Traders Ltd', 'adventuretraders.com'],
  fab: ['Fabrikam GmbH', 'fabrikam.com'],
  fabres: ['Fabrikam Residences', 'fabrikamresidences.com'],
  con: ['Contoso Pharmaceuticals, Inc.', 'contosopharma.com'],
  consu: ['Contoso Suites', 'contososuites.com'],
  wwi: ['Wide World Importers', 'wideworldimporters.com'],
  nw: ['Northwind Traders', 'northwindtraders.com'],
  nwb: ['Northwind Bäckerei AG', 'northwind-baeckerei.de'],
  lit: ['Litware Inc.', 'litware.com'],
  prose: ['Proseware, Inc.', 'proseware.com'],
  tail: ['Tailspin Toys', 'tailspintoys.com'],
  wing: ['Wingtip Toys', 'wingtiptoys.com'],
  coho: ['Coho Winery', 'cohowinery.com'],
  cohov: ['Coho Vineyard & Winery', 'cohovineyard.com'],
  bell: ['Bellows College', 'bellowscollege.com'],
  grad: ['Graphic Design Institute', 'graphicdesigninstitute.com'],
  hum: ['Humongous Insurance', 'humongousinsurance.com'],
  luc: ['Lucerne Publishing', 'lucernepublishing.com'],
  marg: ['Margie’s Travel', 'margiestravel.com'],
  four: ['Fourth Coffee', 'fourthcoffee.com'],
  alp: ['Alpine Ski House', 'alpineskihouse.com'],
  dat: ['A. Datum Corporation', 'adatum.com'],
  woodg: ['Woodgrove Bank', 'woodgrovebank.com'],
  vana: ['VanArsdel, Ltd.', 'vanarsdelltd.com'],
  mun: ['Café Münster', 'cafe-muenster.de'],
  mull: ['Müller & Söhne KG', 'mueller-soehne.de'],
  orso: ['Ørsted Værft A/S', 'orsted-vaerft.dk'],
  lodz: ['Łódź Logistyka Sp. z o.o.', 'lodzlogistyka.pl'],
  tokyo: ['東京商事株式会社', 'tokyo-shoji.co.jp'],
  kyiv: ['ТОВ Київський Хліб', 'kyivkhlib.ua'],
  athens: ['Αθηναϊκή Ζυθοποιία', 'athenianbrewery.gr'],
  ibm: ['I.B.M. Werkstatt OHG'],
  obrien: ['O’Brien’s Boats', 'obriensboats.ie'],
  sothree: ['School of Fine Art', 'sofa.edu'],
  trial: ['Trial Company', 'trialcompany.com'],
  pt: ['PT Nusantara Jaya', 'nusantarajaya.co.id'],
  saopaulo: ['Padaria São João Ltda', 'saojoao.com.br'],
  hotel: ['Hôtel de l’Étoile SARL', 'hoteletoile.fr'],
};

/** People, with an address. */
const PEOPLE: Readonly<Record<string, readonly [name: string, address?: string]>> = {
  robin: ['Robin Counts', 'robin@contoso-consulting.com'],
  kim: ['Kim Akers', 'kim.akers@contoso-consulting.com'],
  kimabe: ['Kim Abercrombie', 'kima@contoso-consulting.com'],
  ann: ['Ann Beebe', 'ann@contoso-consulting.com'],
  jurgen: ['Jürgen Weiß', 'juergen.weiss@contoso-consulting.com'],
  zoe: ['Zoë Lefèvre', 'zlefevre@contoso-consulting.com'],
  olga: ['Ольга Петренко', 'olga@contoso-consulting.com'],
  renee: ['Renée van der Berg', 'rvdb@contoso-consulting.com'],
};

function things(all: Readonly<Record<string, readonly [string, string?]>>): readonly Findable<string>[] {
  return Object.entries(all).map(([item, [name, address]]) => ({
    item,
    names: [name],
    ...(address === undefined ? {} : { addresses: [address] }),
  }));
}

/** The things to be found. */
export const portfolio = { companies: things(COMPANIES), people: things(PEOPLE) } as const;

/** One thing, all of these to choose from, or none. */
type Meaning = string;

/** `typed > meaning`, divided by `|`; a meaning of several is divided by blanks, `-` is nothing. */
export const QUERIES: Readonly<Record<string, { readonly in: keyof typeof portfolio; readonly lines: string }>> = {
  'the whole name, in any case and spelling': {
    in: 'companies',
    lines:
      "Adventure Works > aw|adventure works > aw|ADVENTURE WORKS > aw|AdventureWorks > aw|adventure-works > aw|adventure   works > aw|Adventure Works Cycles > awc|fabrikam > fab|Fabrikam Residences > fabres|wide world importers > wwi|northwind traders > nw|tailspin toys > tail|Lucerne Publishing > luc|margies travel > marg|Margie's Travel > marg|fourth coffee > four|a datum > dat|A.Datum > dat|VanArsdel > vana|van arsdel > vana|coho vineyard and winery > cohov|Coho Vineyard & Winery > cohov|coho winery > coho|obriens boats > obrien|o'brien's boats > obrien|school of fine art > sothree|The School of Fine Art > sothree|trial company > trial|cafe munster > mun|café münster > mun",
  },
  'with another legal form, or without': {
    in: 'companies',
    lines:
      'Fabrikam GmbH > fab|fabrikam g.m.b.h. > fab|Fabrikam AG > fab|Fabrikam Ltd. > fab|adventure traders > at|Adventure Traders Limited > at|Adventure Traders Inc > at|Contoso Pharmaceuticals > con|contoso pharmaceuticals inc > con|Contoso Pharmaceuticals Corp. > con|Litware > lit|litware, inc. > lit|Litware GmbH > lit|Proseware > prose|proseware inc > prose|A. Datum Corp > dat|a datum corporation > dat|müller & söhne > mull|Müller und Söhne > mull|mueller soehne kg > mull|orsted vaerft > orso|Ørsted Værft AS > orso|lodz logistyka > lodz|Łódź Logistyka > lodz|lodz logistyka sp zoo > lodz|nusantara jaya > pt|PT. Nusantara Jaya > pt|padaria sao joao > saopaulo|Padaria São João > saopaulo|Wingtip Toys LLC > wing|Woodgrove Bank plc > woodg|VanArsdel Ltd > vana|ibm werkstatt > ibm|IBM Werkstatt > ibm|東京商事 > tokyo',
  },
  'part of a name': {
    in: 'companies',
    lines:
      'adv > aw awc at|adventure > aw awc at|adventure w > aw awc|adventure t > at|fabri > fab fabres|fabrikam r > fabres|contoso > con consu|wide > wwi|northwind > nw nwb|northwind b > nwb|litw > lit|tails > tail|wingt > wing|coho > coho cohov|bellows > bell|humongous > hum|lucerne > luc|margie > marg|alpine > alp|woodgrove > woodg|trial > trial|graphic > grad',
  },
  'a later word, words in another order, and the middle of one': {
    in: 'companies',
    lines:
      'traders > at nw|works > aw awc|cycles > awc|residences > fabres|suites > consu|importers > wwi|toys > tail wing|winery > coho cohov|vineyard > cohov|college > bell|institute > grad|publishing > luc|travel > marg|coffee > four|ski > alp|house > alp|bank > woodg|logistyka > lodz|works adventure > aw awc|toys tailspin > tail|world wide > wwi|importers wide > wwi|winery coho > coho cohov|design graphic > grad|grove > woodg|pharma > con|mongous > hum|spin > tail|worldimp > wwi|skih > alp',
  },
  'a slip of the fingers': {
    in: 'companies',
    lines:
      'fabricam > fab|Fabrikm > fab|fabrilam > fab|fabrkiam > fab|adventrue works > aw|advnture works > aw|adventur wroks > aw awc|adventure traderz > at|contosso suites > consu|contoso sutes > consu|wide wrold importers > wwi|wide world imprters > wwi|northwnd traders > nw|nortwhind traders > nw|litwear > lit|litwarre > lit|prosewear > prose|tailspn toys > tail|tialspin toys > tail|wingtp toys > wing|bellow colege > bell|bellows collge > bell|humungous insurance > hum|humongous insurence > hum|lucern publishing > luc|lucerne publsihing > luc|forth coffee > four|fourth cofee > four|alpin ski hose > alp|woodgorve bank > woodg|vanarsdell > vana|grafic design > grad',
  },
  initials: {
    in: 'companies',
    lines: 'wwi > wwi|WWI > wwi|awc > awc|gdi > grad|GDI > grad|ash > alp|w.w.i. > wwi|hi > hum',
  },
  'a domain, an address, a link': {
    in: 'companies',
    lines:
      'fabrikam.com > fab|www.fabrikam.com > fab|https://www.fabrikam.com/ > fab|http://fabrikam.com/products?a=1 > fab|jo.berry@fabrikam.com > fab|mail.fabrikam.com > fab|Fabrikam.com > fab|adventure-works.com > aw|@adventure-works.com > aw|wideworldimporters.com > wwi|cafe-muenster.de > mun|mueller-soehne.de > mull|adatum.com > dat|tokyo-shoji.co.jp > tokyo|sofa.edu > sothree|vanarsdelltd.com > vana|fabrikam.de > fab|litware.co.uk > lit|info@litware.com > lit|athenianbrewery.gr > athens|hoteletoile.fr > hotel|awcycles > awc',
  },
  'another script, no accents, other accents': {
    in: 'companies',
    lines:
      "cafe muenster > mun|Cafe Muenster > mun|muenster > mun|muller > mull|mueller > mull|Müller > mull|soehne > mull|oersted vaerft > orso|orsted > orso|Lodz > lodz|łódź > lodz|Kiivs’kii > kyiv|київський хліб > kyiv|Київський > kyiv|athinaiki > athens|Αθηναϊκή > athens|東京 > tokyo|sao joao > saopaulo|São João > saopaulo|hotel etoile > hotel|hôtel de l'étoile > hotel|backerei > nwb|baeckerei > nwb|Фабрикам > fab|ファブリカム > -",
  },
  'words around it': {
    in: 'companies',
    lines:
      'the fabrikam trial > fab|trial of fabrikam > fab|fabrikam trial > fab|the customer litware > lit|trial traders > at nw|Kunde Fabrikam > fab|test of bellows college > bell|firma litware > lit|the trial of adventure works cycles > awc',
  },
  'what is not there': {
    in: 'companies',
    lines:
      'microsoft > -|zebra > -|northpole > -|fabrikam contoso > -|adventure bank > -|xyz > -|no > nw nwb|yes > -|banana > -|woodchuck > -|contact > -|1234 > -|🎉 > -|... > -|   > -|litmus > -|wingspan > -|tomorrow > -|example.com > -|help > -',
  },
  people: {
    in: 'people',
    lines:
      'robin > robin|Robin Counts > robin|counts > robin|robin@contoso-consulting.com > robin|kim > kim kimabe|kim akers > kim|akers > kim|kim ab > kimabe|aber > kimabe|kim.akers > kim|ann > ann|Ann Beebe > ann|beebe, ann > ann|anne beebe > ann|bebee > ann|juergen > jurgen|jurgen weiss > jurgen|Jürgen > jurgen|weiß > jurgen|zoe > zoe|lefevre > zoe|Zoe Lefevre > zoe|zlefevre > zoe|olga > olga|Ольга > olga|petrenko > olga|renee > renee|berg > renee|van der berg > renee|rc > robin|robn > robin|ronin counts > robin|mira > -',
  },
};

/** What a line of these says. */
export interface Wanted {
  readonly typed: string;
  readonly meaning: readonly Meaning[];
}

/** The lines of a kind. */
export function wantedIn(lines: string): readonly Wanted[] {
  return lines.split('|').map((line) => {
    const at = line.lastIndexOf(' > ');
    const meaning = line.slice(at + 3).trim();
    return { typed: line.slice(0, at), meaning: meaning === '-' ? [] : meaning.split(' ') };
  });
}
