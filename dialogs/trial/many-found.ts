/** What is looked for in the list of a company that has very many trials: by a text, or by country, product and end. */

import type { TrialFilter } from '../../cards/portfolio';
import { findCountry } from '../../src/domain/catalog/countries';
import { searchProducts } from '../../src/domain/catalog/products';
import type { PersonRef } from '../../src/domain/people/person';
import { finder } from '../../src/domain/text/find';
import type { Place, Places, PlacesOf } from '../../src/domain/watch/portfolio';
import { endsWithin, isPressing } from '../../src/domain/watch/standing';
import { byUrgency } from '../../src/domain/watch/urgency';
import type { Trial } from '../../src/domain/record/trial';
import type { Found, ManyTrials, Portfolio, TrialRef } from '../engine/many-trials';
import type { PageScene } from '../engine/on-trial';
import { askedInWords, endsAsAsked, lastDayAsked } from './asked-for';
import { filterNamed, WEEK_DAYS } from './portfolio';
import { todayOf } from './trial-status';

/** So many that no list has are read, and put in order. */
const MOST_READ = 24;
/** Of so many people whose name was typed the trials are found. */
const MOST_PEOPLE = 3;

/** The lists of the company and of the caller, and what nobody looks after. */
export interface Lists {
  readonly all: Portfolio;
  readonly own: Portfolio;
  readonly alone: Portfolio;
}

/** What is in the last two of them. */
export type Ids = Readonly<Record<'own' | 'alone', ReadonlySet<string>>>;

/** What the arguments of the view look for, the urgent ones first; nothing where they look for nothing. */
export async function foundOfMany(many: ManyTrials, lists: Lists, scene: PageScene): Promise<Found | undefined> {
  const { name = '' } = scene.args;
  if (name !== '') return byText(many, lists.all, name, scene);
  return askedInWords(scene.args, scene.say) === '' ? undefined : asAsked(many, lists, scene);
}

/** The trials that are the caller's own, or nobody's. */
export function idsIn({ own, alone }: Pick<Lists, 'own' | 'alone'>): Ids {
  const ids = ({ places }: Places) => new Set(places.map(({ id }) => id));
  return { own: ids(own), alone: ids(alone) };
}

/** Whether a place is in a part of the list. */
export function isInPart(filter: TrialFilter, { id, standing }: Place, { own, alone }: Ids, scene: PageScene): boolean {
  if (filter === 'all') return true;
  if (filter === 'week') return endsWithin(standing, WEEK_DAYS, todayOf(scene));
  if (filter === 'mine') return own.has(id);
  return alone.has(id) || (own.has(id) && isPressing(standing, todayOf(scene)));
}

/** By country and product there are lists; what ends when is in all of them. */
async function asAsked(many: ManyTrials, { all, ...lists }: Lists, scene: PageScene): Promise<Found> {
  const { country = '', product = '', filter } = scene.args;
  const asked = [...(country === '' ? [] : [{ country }]), ...(product === '' ? [] : [{ product }])];
  const [first = all, ...others] = await Promise.all(asked.map((of) => many.places(of)));
  const ids = idsIn(lists);
  const refs = first.places
    .filter(({ id }) => others.every(({ places }) => places.some((one) => one.id === id)))
    .filter((place) => isInPart(filterNamed(filter), place, ids, scene) && endsAsAsked(place.standing, scene));
  return { refs, isWhole: [first, ...others].every((list) => hasAll(list, scene)) };
}

/** Whether a list holds everything that ends by the last day that is asked. */
function hasAll({ isWhole, through }: Portfolio, scene: PageScene): boolean {
  const last = lastDayAsked(scene);
  return isWhole || (last !== undefined && through > last);
}

/** By words of company and domain, by who looks after it, and by the name of a country or product. */
async function byText(many: ManyTrials, all: Places, name: string, scene: PageScene): Promise<Found> {
  const listed = [...(await peopleNamed(name, scene)), ...kindsNamed(name)];
  const [worded, ...lists] = await Promise.all([many.worded(name), ...listed.map((of) => many.places(of))]);
  const refs = new Map([...worded.refs, ...lists.flatMap(({ places }) => places)].map((ref) => [ref.id, ref]));
  const isWhole = worded.isWhole && lists.every((list) => list.isWhole);
  return inOrder(many, { refs: [...refs.values()], isWhole }, all, scene);
}

async function peopleNamed(name: string, { trials }: PageScene): Promise<readonly PersonRef[]> {
  const colleagues = await trials.colleagues();
  const found = finder(colleagues.map((item) => ({ item, names: [item.name] }))).best(name);
  return found.items.slice(0, MOST_PEOPLE).map(({ tenantId, personId }) => ({ tenantId, personId }));
}

function kindsNamed(name: string): readonly Exclude<PlacesOf, string | PersonRef>[] {
  const [country, product] = [findCountry(name), searchProducts(name)];
  return [
    ...(country.kind === 'one' ? [{ country: country.country.iso2 }] : []),
    ...(product.kind === 'one' ? [{ product: product.product.id }] : []),
  ];
}

/** Of what is in no list some may be out of all lists: where the list is whole they are, otherwise the trials are read. */
async function inOrder(many: ManyTrials, { refs, isWhole }: Found, all: Places, scene: PageScene): Promise<Found> {
  const wanted = new Set(refs.map(({ id }) => id));
  const listed = all.places.filter(({ id }) => wanted.has(id));
  if (all.isWhole) return { refs: listed, isWhole };
  const known = new Set(listed.map(({ id }) => id));
  const others = refs.filter(({ id }) => !known.has(id));
  const read = (await many.read(others.slice(0, MOST_READ))).filter(({ archivedAt }) => archivedAt === undefined);
  const left = others.slice(MOST_READ);
  return { refs: [...listed, ...byUrgency(read, todayOf(scene)).map(refTo), ...left], isWhole: isWhole && left.length === 0 };
}

function refTo({ partnerTenantId: tenantId, id }: Trial): TrialRef {
  return { tenantId, id };
}
