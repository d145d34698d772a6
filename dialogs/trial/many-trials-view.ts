/** The list of a company that has very many trials: drawn from pages of its portfolio's index, and from the five trials it shows. */

import { portfolioCard, type PortfolioTexts, type TrialCount, type TrialFilter } from '../../cards/portfolio';
import type { PersonRef } from '../../src/domain/people/person';
import { finder } from '../../src/domain/text/find';
import { addDays } from '../../src/domain/time/calendar';
import type { Place } from '../../src/domain/watch/portfolio';
import type { Trial } from '../../src/domain/record/trial';
import { endsWithin, isPressing } from '../../src/domain/watch/standing';
import { byUrgency } from '../../src/domain/watch/urgency';
import type { ManyTrials, Portfolio, TrialRef } from '../engine/many-trials';
import type { PageScene } from '../engine/on-trial';
import { pageOf } from '../engine/page-of';
import { namesOf } from '../engine/people-names';
import type { Drawing } from '../engine/view-scene';
import { listButtons, whose } from './list-frame';
import { counted, FILTERS, filterNamed, WEEK_DAYS } from './portfolio';
import { trialLine } from './trial-line';
import { todayOf } from './trial-status';

/** So many of what a text finds are read, and put in order. */
const MOST_READ = 24;
/** Of so many people whose name was typed the trials are found. */
const MOST_PEOPLE = 3;

/** The parts of the list, each with how many it holds in words. */
type Parts = Readonly<Record<TrialFilter, { readonly places: readonly Place[]; readonly count: string }>>;

/** The trials of the caller's company, or a part of them, the urgent ones first, five a page. */
export async function manyTrials(many: ManyTrials, scene: PageScene): Promise<Drawing> {
  const { say, args } = scene;
  const [all, own] = await Promise.all([many.places('all'), many.places(scene.actor.person)]);
  const parts = partsOf(all, own, scene);
  const found = args['name'] ? await foundIn(many, args['name'], scene) : undefined;
  const filter = filterNamed(args['filter']);
  const page = pageOf<TrialRef>(found ?? parts[filter].places, args['from'], say, found?.length ?? parts[filter].count);
  const shown = await many.read(page.shown);
  const people = await namesOf(
    shown.map(({ owner }) => owner),
    scene.trials,
    say,
  );
  const lines = shown.map((trial) => trialLine(trial, people, scene));
  const said = saidOf(found?.length ?? parts[filter].places.length, parts, scene);
  const content = portfolioCard(say, said, countsOf(parts, found ? undefined : filter), lines, listButtons(page, scene));
  return { content, context: whose(scene), counter: page.counter };
}

function partsOf(all: Portfolio, own: Portfolio, scene: PageScene): Parts {
  const today = todayOf(scene);
  const week = all.places.filter(({ standing }) => endsWithin(standing, WEEK_DAYS, today));
  const waiting = own.places.filter(({ standing }) => isPressing(standing, today));
  const part = (places: readonly Place[], isWhole: boolean): Parts['all'] => ({ places, count: counted(places.length, isWhole) });
  return {
    all: part(all.places, all.isWhole),
    waiting: part(waiting, own.isWhole),
    week: part(week, all.through > addDays(today, WEEK_DAYS)),
    mine: part(own.places, own.isWhole),
  };
}

/** What a typed text finds by words of company and domain, then by who looks after it. */
async function foundIn(many: ManyTrials, name: string, scene: PageScene): Promise<readonly TrialRef[]> {
  const colleagues = await scene.trials.colleagues();
  const people = finder(colleagues.map((item) => ({ item, names: [item.name] })))
    .best(name)
    .items.slice(0, MOST_PEOPLE);
  const [worded, ...owned] = await Promise.all([many.worded(name), ...people.map((one) => placesOf(many, one))]);
  const found = [...new Map([worded, ...owned].flat().map((ref) => [ref.id, ref])).values()];
  const read = (await many.read(found.slice(0, MOST_READ))).filter(({ archivedAt }) => archivedAt === undefined);
  return [...byUrgency(read, todayOf(scene)).map(refTo), ...found.slice(MOST_READ)];
}

function refTo({ partnerTenantId: tenantId, id }: Trial): TrialRef {
  return { tenantId, id };
}

async function placesOf(many: ManyTrials, { tenantId, personId }: PersonRef): Promise<readonly TrialRef[]> {
  return (await many.places({ tenantId, personId })).places;
}

function saidOf(shown: number, parts: Parts, { say, args }: PageScene): PortfolioTexts {
  const { name = '' } = args;
  const search = say('portfolio.searchMany');
  const isNone = shown === 0;
  if (name !== '')
    return {
      heading: say('portfolio.found', { count: shown, name }),
      hint: isNone ? say('portfolio.foundNoneOfMany') : '',
      search,
    };
  const hint = isNone ? say(`portfolio.empty.${filterNamed(args['filter'])}`) : '';
  return { heading: say('portfolio.heading', { count: parts.waiting.places.length, of: parts.all.count }), hint, search };
}

function countsOf(parts: Parts, shown: TrialFilter | undefined): readonly TrialCount[] {
  return FILTERS.map((filter) => ({ filter, count: parts[filter].count, isShown: filter === shown }));
}
