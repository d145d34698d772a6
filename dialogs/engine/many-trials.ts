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
import {
  WORDED_AT_ONCE,
  type Place,
  type Places,
  type PlacesOf,
  type TrialRecord,
  type Worded,
} from '../../src/domain/watch/portfolio';
import { compareRanks, rankOn, standingOf } from '../../src/domain/watch/standing';

/** So many of the caller's own stand for all, the urgent ones first, where nobody says which is meant. */
const NEAR = 8;
/** Of a search no more are read. */
const MOST_READ = 24;
/** So many are read whole at the same time. */
const READS_AT_ONCE = 24;
/** By so many letters of a word it is found although the rest has a slip. */
const SURE_LETTERS = 3;
/** Of a text so many words are looked up, the longest first. */
const TEXT_WORDS = 3;
/** A line is searched for names by its longest words. */
const LINE_WORDS = 6;
const NAME_LETTERS = 4;
const LINE_LENGTH = 2000;

/** Which trial, and where it is kept. */
export type TrialRef = Pick<Place, 'tenantId' | 'id'>;

/** What a text finds; `isWhole`: it finds no others. */
export interface Found {
  readonly refs: readonly TrialRef[];
  readonly isWhole: boolean;
}

/** Places of all tenants of a company, the urgent ones first. `through`: those that end before this day are all there. */
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

  /** The places of a list; what customers opened to the company is in those of all, of a country and of a product. */
  async places(of: PlacesOf): Promise<Portfolio> {
    const pages = await Promise.all(tenantsOf(this.actor).map((tenantId) => this.trials.places(tenantId, of, this.day)));
    const all = [...pages.flatMap(({ places }) => places), ...(await this.opened(of))];
    const through = pages.map((page) => page.through ?? ALWAYS).toSorted()[0] ?? ALWAYS;
    return { places: byRank(all, this.day), isWhole: pages.every(({ isWhole }) => isWhole), through };
  }

  /** Those that go on with nobody to look after them. */
  leftAlone(): Promise<Portfolio> {
    return this.places({ leftAloneIn: tenantsOf(this.actor) });
  }

  /** Those of the caller that are most urgent. */
  async near(): Promise<readonly Trial[]> {
    const { places } = await this.places(this.actor.person);
    return this.whole(places.slice(0, NEAR));
  }

  /** Those that may remind the caller, out of the lists too: of either kind as many as a list has in one go. */
  async mine(): Promise<readonly Trial[]> {
    const { person } = this.actor;
    const lists = await Promise.all([this.places(person), this.places({ reminded: person })]);
    return this.whole([...new Map(lists.flatMap(({ places }) => places.map((place) => [place.id, place]))).values()]);
  }

  /** Two of those whose sign-up is open, or the only one. */
  async planned(): Promise<readonly Trial[]> {
    const { places } = await this.places('all');
    return this.whole(places.filter(({ standing }) => standing.kind === 'planned').slice(0, 2));
  }

  /** The trials themselves, in that order, to be shown in a list; without those that are gone or of somebody else. */
  async read(refs: readonly TrialRef[]): Promise<readonly Trial[]> {
    return this.ours(await Promise.all(refs.map(({ tenantId, id }) => this.trials.line(tenantId, id))));
  }

  /** Which of them a text may name, by words of names and domains; the best fit alone. */
  async worded(text: string): Promise<Found> {
    const words = longestFirst(wordsIn(text)).slice(0, TEXT_WORDS);
    const found = meant(await this.withWords(words), text);
    if (found.refs.length > 0) return found;
    const sure = words.filter(({ length }) => length > SURE_LETTERS).map((word) => word.slice(0, SURE_LETTERS));
    return meant(await this.withWords(sure), text);
  }

  /** The same, read whole. */
  async search(text: string): Promise<readonly Trial[]> {
    return this.whole((await this.worded(text)).refs.slice(0, MOST_READ));
  }

  /** Those that may be of a customer: by its tenant, its domain or its name. */
  async ofCustomer({ company, domain, tenantId }: Partial<Customer>): Promise<readonly Trial[]> {
    const named = await Promise.all([company, domain].map((text = '') => this.search(text)));
    const bound = tenantId === undefined ? [] : await this.trials.ofCustomer(tenantId);
    return [...new Map([...named.flat(), ...this.ours(bound)].map((trial) => [trial.id, trial])).values()];
  }

  /** Names of customers of which a line has a word. */
  async namesIn(line: string): Promise<readonly string[]> {
    const words = longestFirst([...new Set(line.slice(0, LINE_LENGTH).split(/\s+/u).flatMap(wordsIn))]);
    const looked = words.filter(({ length }) => length >= NAME_LETTERS).slice(0, LINE_WORDS);
    const exact = (await this.withWords(looked)).flat().filter(({ word }) => looked.includes(word));
    const refs = [...new Map(exact.map((one) => [one.id, one])).values()];
    const trials = await this.read(refs.slice(0, MOST_READ));
    return [...new Set(trials.map(({ customer }) => customer.company))];
  }

  private async whole(refs: readonly TrialRef[]): Promise<readonly Trial[]> {
    const found: (Trial | undefined)[] = [];
    for (let at = 0; at < refs.length; at += READS_AT_ONCE) {
      const some = refs.slice(at, at + READS_AT_ONCE);
      found.push(...(await Promise.all(some.map(({ tenantId, id }) => this.trials.get(tenantId, id)))));
    }
    return this.ours(found);
  }

  private ours(some: readonly (Trial | undefined)[]): readonly Trial[] {
    const { tenantId } = this.actor.person;
    return some.filter((trial) => trial !== undefined).filter((trial) => sideOn(trial, tenantId) === 'partner');
  }

  private async withWords(words: readonly string[]): Promise<readonly (readonly Worded[])[]> {
    const asked = tenantsOf(this.actor).flatMap((tenantId) => words.map((word) => this.trials.worded(tenantId, word)));
    return Promise.all(asked);
  }

  private async opened(of: PlacesOf): Promise<readonly Place[]> {
    const opened = await Promise.all(tenantsOf(this.actor).map((tenantId) => this.trials.openedTo(tenantId)));
    const open = opened
      .flat()
      .filter((trial) => trial.joinedTo === undefined && trial.archivedAt === undefined && isOf(trial, of));
    return open.map((trial) => ({ tenantId: trial.partnerTenantId, id: trial.id, standing: standingOf(trial) }));
  }
}

/** Places, the urgent ones first on a day. Many stand alike, and thousands are put in order. */
export function byRank(all: readonly Place[], day: CalendarDate): readonly Place[] {
  const ranks = new Map<Place['standing'], readonly number[]>();
  const rankOf = ({ standing }: Place): readonly number[] => {
    const rank = ranks.get(standing) ?? rankOn(standing, day);
    ranks.set(standing, rank);
    return rank;
  };
  const ranked = all.map((place) => ({ place, rank: rankOf(place) }));
  return ranked.toSorted((one, other) => compareRanks(one.rank, other.rank)).map(({ place }) => place);
}

/** Whether a trial that a customer keeps is in a list of the company's. */
function isOf({ customer, product }: Trial, of: PlacesOf): boolean {
  if (typeof of === 'string') return of === 'all';
  if ('country' in of) return customer.country === of.country;
  return 'product' in of && product === of.product;
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

/** A trial goes by the words of it that were found. */
function meant(pages: readonly (readonly Worded[])[], text: string): Found {
  const trials = new Map<string, { readonly item: TrialRef; readonly words: readonly string[] }>();
  for (const { tenantId, id, word } of pages.flat())
    trials.set(id, { item: { tenantId, id }, words: [...(trials.get(id)?.words ?? []), word] });
  const things = [...trials.values()].map(({ item, words }) => ({ item, names: [words.join(' '), ...words] }));
  return { refs: finder(things).best(text).items, isWhole: pages.every(({ length }) => length < WORDED_AT_ONCE) };
}

/** What names somebody in a text; of an address what is before its suffix. */
function wordsIn(text: string): readonly string[] {
  const address = addressIn(text);
  return nameForm(address === '' ? text : labelsOf(address)).words;
}

function longestFirst(words: readonly string[]): readonly string[] {
  return words.toSorted((one, other) => other.length - one.length);
}
