/**
 * The trials of a company that has very many: the index of its portfolio is asked, a page at most, and only those are read that are shown.
 * Every trial is judged by itself once it is read.
 */

import type { Actor } from '../../src/domain/people/actor';
import type { PersonRef } from '../../src/domain/people/person';
import { sideOn } from '../../src/domain/record/side-on';
import type { Customer, Trial } from '../../src/domain/record/trial';
import { finder } from '../../src/domain/text/find';
import { addressIn, labelsOf } from '../../src/domain/text/name-address';
import { nameForm } from '../../src/domain/text/name-form';
import type { CalendarDate } from '../../src/domain/time/dates';
import type { Place, Places, PlacesOf, TrialRecord, Worded } from '../../src/domain/watch/portfolio';
import { compareRanks, openEnd, rankOn, standingOf } from '../../src/domain/watch/standing';

/** So many of the caller's own stand for all, the urgent ones first, where nobody says which is meant. */
const NEAR = 16;
/** Of a search no more are read. */
const MOST_READ = 24;
/** By so many letters of a word it is found although the rest has a slip. */
const SURE_LETTERS = 3;
/** A line is searched for names by its longest words. */
const LINE_WORDS = 6;
const NAME_LETTERS = 4;
const LINE_LENGTH = 2000;

/** Which trial, and where it is kept. */
export type TrialRef = Pick<Place, 'tenantId' | 'id'>;

/** Places of all tenants of a company, the urgent ones first. `through`: up to this end they are all there. */
export interface Portfolio extends Places {
  readonly through: CalendarDate;
}

const ALWAYS = '9999-12-31';

/** What one person's company has. `day`: today, where that person is. */
export class ManyTrials {
  constructor(
    private readonly trials: TrialRecord,
    private readonly actor: Actor,
    private readonly day: CalendarDate,
  ) {}

  /** The places of all, or of those out of the lists, with what customers opened to the company; or of one person. */
  async places(of: PlacesOf): Promise<Portfolio> {
    const pages = await Promise.all(tenantsOf(this.actor).map((tenantId) => this.trials.places(tenantId, of, this.day)));
    const all = [...pages.flatMap(({ places }) => places), ...(of === 'all' ? await this.opened() : [])];
    const ranked = all.map((place) => ({ place, rank: rankOn(place.standing, this.day) }));
    const places = ranked.toSorted((one, other) => compareRanks(one.rank, other.rank)).map(({ place }) => place);
    const through = pages.map(throughOf).toSorted()[0] ?? ALWAYS;
    return { places, isWhole: pages.every(({ isWhole }) => isWhole), through };
  }

  /** Those of the caller that are most urgent. */
  async near(): Promise<readonly Trial[]> {
    const { places } = await this.places(this.actor.person);
    return this.read(places.slice(0, NEAR));
  }

  /** The trials themselves, in that order; without those that are gone or of somebody else. */
  async read(refs: readonly TrialRef[]): Promise<readonly Trial[]> {
    const found = await Promise.all(refs.map(({ tenantId, id }) => this.trials.get(tenantId, id)));
    return found.filter((trial) => trial !== undefined && sideOn(trial, this.actor.person.tenantId) === 'partner') as Trial[];
  }

  /** Which of them a text may name, by words of names and domains; the best fit alone. */
  async worded(text: string): Promise<readonly TrialRef[]> {
    const [longest = ''] = longestFirst(wordsIn(text));
    if (longest === '') return [];
    const found = meant(await this.withWord(longest), text);
    return found.length > 0 || longest.length <= SURE_LETTERS
      ? found
      : meant(await this.withWord(longest.slice(0, SURE_LETTERS)), text);
  }

  /** The same, read. */
  async search(text: string): Promise<readonly Trial[]> {
    return this.read((await this.worded(text)).slice(0, MOST_READ));
  }

  /** Those that may be of a customer: by its tenant, its domain or its name. */
  async ofCustomer({ company, domain, tenantId }: Partial<Customer>): Promise<readonly Trial[]> {
    const named = await Promise.all([company, domain].map((text = '') => this.search(text)));
    const bound = tenantId === undefined ? [] : await this.trials.ofCustomer(tenantId);
    const ours = bound.filter((trial) => sideOn(trial, this.actor.person.tenantId) === 'partner');
    return [...new Map([...named.flat(), ...ours].map((trial) => [trial.id, trial])).values()];
  }

  /** Names of customers of which a line has a word. */
  async namesIn(line: string): Promise<readonly string[]> {
    const words = longestFirst([...new Set(line.slice(0, LINE_LENGTH).split(/\s+/u).flatMap(wordsIn))]);
    const looked = words.filter(({ length }) => length >= NAME_LETTERS).slice(0, LINE_WORDS);
    const found = await Promise.all(looked.map((word) => this.withWord(word)));
    const exact = found.flat().filter(({ word }) => looked.includes(word));
    return [...new Set(exact.map(({ company }) => company))];
  }

  private async withWord(word: string): Promise<readonly Worded[]> {
    return (await Promise.all(tenantsOf(this.actor).map((tenantId) => this.trials.worded(tenantId, word)))).flat();
  }

  private async opened(): Promise<readonly Place[]> {
    const opened = await Promise.all(tenantsOf(this.actor).map((tenantId) => this.trials.openedTo(tenantId)));
    const open = opened.flat().filter(({ joinedTo, archivedAt }) => joinedTo === undefined && archivedAt === undefined);
    return open.map((trial) => ({ tenantId: trial.partnerTenantId, id: trial.id, standing: standingOf(trial) }));
  }
}

/** The caller's tenant, and those that are joined to it. */
export function tenantsOf({
  person,
  joined = [],
}: {
  readonly person: PersonRef;
  readonly joined?: readonly string[];
}): readonly string[] {
  return [person.tenantId, ...joined];
}

function meant(some: readonly Worded[], text: string): readonly TrialRef[] {
  return finder(some.map((item) => ({ item, names: [item.company, item.word] }))).best(text).items;
}

/** What names somebody in a text; of an address what is before its suffix. */
function wordsIn(text: string): readonly string[] {
  const address = addressIn(text);
  return nameForm(address === '' ? text : labelsOf(address)).words;
}

function longestFirst(words: readonly string[]): readonly string[] {
  return words.toSorted((one, other) => other.length - one.length);
}

/** A page that is full has all that ends before its last one. */
function throughOf({ places, isWhole }: Places): CalendarDate {
  const ends = places.flatMap(({ standing }) => openEnd(standing) ?? []);
  return isWhole ? ALWAYS : (ends.toSorted().at(-1) ?? ALWAYS);
}
