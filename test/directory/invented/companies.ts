/**
 * An invented directory with the shape of real ones: coined names, surnames, plain words; chains with many locations; twins that differ in
 * town or legal form alone; near-names a letter or a space apart; former and trading names. No company of it exists.
 */

import type { DirectoryCompany } from '../../../src/directory/company';
import { places, type Place } from './places';
import { Random } from './random';

const list = (text: string): readonly string[] => text.split(' ');

const BEGINNINGS = list(
  'al ar bel bri cal cor cry dal del dor el en fal fer gal gra hal har in ja ka kel kri la lu mar mel mo nal ne nor o or pa pel pri qua ra rel ro sa sel so ta tel ti tra u va vel vi wa wes xa yo ze zi bal can dun fin glo hex jun kor lim mir nim pol ral sten tor ul ven wil zan',
);
const MIDDLES = list(
  'a e i o u ba be bi bo ca ce ci da de di do ga ge go la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so ta te ti to va ve vi xa za',
);
const ENDS = list(
  'cor dan dex don dyn fex gen ion is ix kon land lex lin lon max mer mira mont nar nel net nex nia nor nova on or phos pro ra ran rex ria ris rix ron sen soft son sys tal tec ten tia tis tra tron tus va vex via vis vo wave x zen zon',
);
const PLAIN = list(
  'Blue Bright North Summit Cedar River Silver Green Harbor Pioneer Granite Falcon Apex Horizon Meridian Beacon Anchor Maple Vertex Atlas Delta Orion Polar Iron Copper Swift True Clear Open Prime First Alpine Coastal Lunar Solar Stone Bridge Forest Golden Crystal Union Central Global Pacific Atlantic Nordic Baltic Royal Urban Digital Smart Cloud Data Quantum Logic',
);
const SECOND = list(
  'Wave Point Peak Gate Field Path Line Light Works Ridge Tree Rock Sky Star Tide Edge Hill Port Spring Leaf Root Arc Loop Mind Nest',
);
const TRADES = list(
  'Consulting Solutions Systems Software Technologies Services Group Dynamics Digital IT Business Partners Data Cloud Informatik Consultores Informatique Technology Networks Analytics Labs Automation Engineering Integration Advisory Management Computing Innovations Tech ERP CRM International Holding',
);

/** The directory of so many companies, the same for the same seed. */
export function inventCompanies(count: number, seed = 15): DirectoryCompany[] {
  return new Inventor(seed).companies(count);
}

const SHARES = places.flatMap((place) => Array.from({ length: place.share }, () => place));

class Inventor {
  private readonly random: Random;
  private readonly made: DirectoryCompany[] = [];
  private readonly ids = new Set<string>();
  private readonly mbs = new Set<string>();
  private readonly phones = new Set<string>();

  constructor(seed: number) {
    this.random = new Random(seed);
  }

  companies(count: number): DirectoryCompany[] {
    while (this.made.length < count) this.addSome();
    return this.made.slice(0, count);
  }

  /** Of a hundred beginnings 70 stay alone, 10 are chains, 10 get a twin, 10 a near-name. */
  private addSome(): void {
    const place = this.random.pick(SHARES);
    const core = this.coreName(place);
    const lot = this.random.next();
    if (lot < 0.7) this.add(place, core);
    else if (lot < 0.78) this.addChain(place, core);
    else if (lot < 0.89) this.addTwins(place, core);
    else this.addNear(place, core);
  }

  private addChain(place: Place, core: string): void {
    const globalId = this.partnerId();
    const domain = `${slug(core)}.com`;
    const isWide = this.random.chance(0.3);
    const form = this.random.pick(place.forms);
    const taken = new Set<string>();
    for (let left = 2 + this.random.below(11); left > 0; left--) {
      const there = isWide ? this.random.pick(SHARES) : place;
      const city = this.random.pick(there.cities);
      if (taken.has(city)) continue;
      taken.add(city);
      const ownForm = isWide ? this.random.pick(there.forms) : form;
      const name = this.random.chance(0.35) ? `${core} ${city}` : core;
      this.push(there, named(there, name, ownForm), { globalId, website: domain, city });
    }
  }

  /** The same name under another legal form, or in another town, of companies that have nothing to do with each other. */
  private addTwins(place: Place, core: string): void {
    const other = this.random.chance(0.6) ? place : this.random.pick(SHARES);
    const [one, two] = [this.random.pick(place.forms), this.random.pick(other.forms)];
    this.push(place, named(place, core, one), {});
    this.push(other, named(other, core, two), {});
    if (this.random.chance(0.3)) this.push(place, named(place, core, this.random.pick(place.forms)), {});
  }

  private addNear(place: Place, core: string): void {
    this.add(place, core);
    const near = this.random.pick([plural, doubled, spaced, otherTrade(this.random), withInitial(this.random)])(core);
    this.add(this.random.chance(0.5) ? place : this.random.pick(SHARES), near);
  }

  private add(place: Place, core: string): void {
    this.push(place, named(place, core, this.random.pick(place.forms)), {});
  }

  // oxlint-disable-next-line complexity -- each field of a company is there or not by a chance of its own
  private push(place: Place, name: string, given: Partial<DirectoryCompany>): void {
    const random = this.random;
    const core = bare(name);
    const city = given.city ?? random.pick(place.cities);
    const phones = this.phonesFor(place);
    const latin = /[a-z]/i.test(core) ? [] : [this.coined() + ' ' + random.pick(TRADES)];
    const brand = random.chance(0.08) ? [this.coined()] : [];
    const trading = [...latin, ...brand];
    const former = random.chance(0.06) ? [`${this.coreName(place)} ${random.pick(place.forms)}`] : [];
    const website =
      given.website ?? (random.chance(0.8) ? `${slug(latin[0] ?? core)}.${random.chance(0.7) ? place.tld : 'com'}` : undefined);
    this.made.push({
      partnerId: this.partnerId(),
      ...(given.globalId === undefined ? {} : { globalId: given.globalId }),
      name,
      ...(trading.length > 0 ? { trading } : {}),
      ...(former.length > 0 ? { former } : {}),
      city,
      country: place.country,
      ...(phones.length > 0 ? { phones } : {}),
      ...(website === undefined ? {} : { website }),
      ...(random.chance(0.4) ? { mbsNumber: this.mbsNumber() } : {}),
    });
  }

  // oxlint-disable-next-line complexity -- one line for each way of making a name
  private coreName(place: Place): string {
    const random = this.random;
    const lot = random.next();
    const trade = random.pickEarly(TRADES);
    if (place.script && lot < 0.5)
      return `${random.pick(place.script)}${random.pick(place.script)}${place.country === 'JP' || place.country === 'CN' ? '' : ' '}${random.pick(place.script)}`;
    if (lot < 0.42) return random.chance(0.75) ? `${this.coined()} ${trade}` : this.coined();
    if (lot < 0.57)
      return `${random.pick(PLAIN)}${random.chance(0.5) ? '' : ' '}${random.pick(SECOND)[random.chance(0.5) ? 'toString' : 'toLowerCase']()} ${trade}`;
    if (lot < 0.69) return `${random.pick(PLAIN)} ${random.pick(PLAIN)} ${trade}`;
    if (lot < 0.81)
      return `${random.pick(place.surnames)} ${random.pick(['&', '&', 'und', 'and', 'et', '+'])} ${random.pick(place.surnames)} ${trade}`;
    if (lot < 0.9) return `${random.pick(place.surnames)} ${this.coined()} ${trade}`;
    if (lot < 0.95) return `${this.coined()} ${random.pick(TRADES)} ${trade} ${random.pick(TRADES)}`;
    return `${random.pick(PLAIN)} ${this.coined()}`;
  }

  private coined(): string {
    const random = this.random;
    const middles = random.chance(0.6) ? 1 : 2;
    const text =
      random.pick(BEGINNINGS) + Array.from({ length: middles }, () => random.pick(MIDDLES)).join('') + random.pick(ENDS);
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  private phonesFor({ phones }: Place): readonly string[] {
    const count = this.random.chance(0.12) ? 0 : this.random.chance(0.2) ? 2 : 1;
    const found: string[] = [];
    for (let tries = 0; found.length < count && tries < 20; tries++) {
      const pattern = this.random.pick(phones);
      // Where a large directory has used up the numbers a pattern allows, more of its digits are free.
      const free = tries < 5 ? pattern : pattern.replace(/\d(?=[\d#]{0,6}$)/g, '#');
      const phone = free.replace(/#/g, () => String(this.random.below(10)));
      if (!this.phones.has(phone)) found.push(phone);
      this.phones.add(phone);
    }
    return found;
  }

  private partnerId(): string {
    for (;;) {
      const id = String(1 + this.random.below(9)) + this.random.digits(5 + this.random.below(2));
      if (this.ids.has(id)) continue;
      this.ids.add(id);
      return id;
    }
  }

  private mbsNumber(): string {
    for (;;) {
      const number = `40${this.random.digits(8)}`;
      if (this.mbs.has(number)) continue;
      this.mbs.add(number);
      return number;
    }
  }
}

function named(place: Place, core: string, form: string): string {
  if (form === '株式会社' || form === '合同会社') return `${form}${core}`;
  if (/有限公司$/.test(form)) return `${core}${form}`;
  return place.formFirst && !/^(K\.K\.|MB)$/.test(form) ? `${form} ${core}` : `${core} ${form}`;
}

const FORMS = [...new Set(places.flatMap((place) => place.forms))].map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
const BEHIND = new RegExp(` (?:${FORMS.toSorted((one, other) => other.length - one.length).join('|')})$`);
const BEFORE = new RegExp(`^(?:${FORMS.toSorted((one, other) => other.length - one.length).join('|')}) `);

/** A name without its form: good enough for the forms above. */
export function bare(name: string): string {
  const behind = name.replace(BEHIND, '');
  if (behind !== name) return behind;
  const before = name.replace(BEFORE, '');
  return before === name ? name.replace(/^(株式会社|合同会社)|(股份)?有限公司$/g, '') : before;
}

function slug(name: string): string {
  return name
    .replace(/ß/g, 'ss')
    .replace(/ł/gi, 'l')
    .replace(/ø/gi, 'o')
    .replace(/ı/g, 'i')
    .replace(/đ/gi, 'd')
    .normalize('NFKD')
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase();
}

const plural = (core: string): string => core.replace(/^(\S+)/, '$1s');
const doubled = (core: string): string => core.replace(/([lnrst])(?=[aeiou])/, '$1$1');
const spaced = (core: string): string =>
  core.replace(
    /^(\p{L}{3,4})(\p{Ll}{3,})/u,
    (_, one: string, two: string) => `${one} ${two.charAt(0).toUpperCase()}${two.slice(1)}`,
  );
const otherTrade =
  (random: Random) =>
  (core: string): string =>
    core.replace(/ \S+$/, '') + ` ${random.pick(TRADES)}`;
const withInitial =
  (random: Random) =>
  (core: string): string =>
    `${String.fromCharCode(65 + random.below(26))}${core.charAt(0).toLowerCase()}${core.slice(1)}`;
