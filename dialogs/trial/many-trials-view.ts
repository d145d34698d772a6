/** The list of a company that has very many trials: drawn from pages of its portfolio's index, and from the five trials it shows. */

import { portfolioCard, type PortfolioTexts, type TrialCount, type TrialFilter } from '../../cards/portfolio';
import { addDays } from '../../src/domain/time/calendar';
import type { Place } from '../../src/domain/watch/portfolio';
import { byRank, type Found, type ManyTrials, type TrialRef } from '../engine/many-trials';
import type { PageScene } from '../engine/on-trial';
import { pageOf } from '../engine/page-of';
import { namesOf } from '../engine/people-names';
import type { Drawing } from '../engine/view-scene';
import { askedInWords } from './asked-for';
import { listButtons, whose } from './list-frame';
import { foundOfMany, idsIn, isInPart, type Lists } from './many-found';
import { counted, FILTERS, filterNamed, WEEK_DAYS } from './portfolio';
import { trialLine } from './trial-line';
import { todayOf } from './trial-status';

/** The parts of the list, each with how many it holds in words. */
type Parts = Readonly<Record<TrialFilter, { readonly places: readonly Place[]; readonly count: string }>>;

/** The trials of the caller's company, or a part of them, the urgent ones first, five a page. */
export async function manyTrials(many: ManyTrials, scene: PageScene): Promise<Drawing> {
  const { say, args } = scene;
  const [all, own, alone] = await Promise.all([many.places('all'), many.places(scene.actor.person), many.leftAlone()]);
  const parts = partsOf({ all, own, alone }, scene);
  const found = await foundOfMany(many, { all, own, alone }, scene);
  const filter = filterNamed(args['filter']);
  const count = found ? countOf(found) : parts[filter].count;
  const page = pageOf<TrialRef>(found?.refs ?? parts[filter].places, args['from'], say, count);
  const shown = await many.read(page.shown);
  const people = await namesOf(
    shown.map(({ owner }) => owner),
    scene.trials,
    say,
  );
  const lines = shown.map((trial) => trialLine(trial, people, scene));
  const said = found ? foundSaid(found, scene) : partSaid(parts, filter, scene);
  const content = portfolioCard(say, said, countsOf(parts, found ? undefined : filter), lines, listButtons(page, scene));
  return { content, context: whose(scene), counter: page.counter };
}

function partsOf({ all, own, alone }: Lists, scene: PageScene): Parts {
  const ids = idsIn({ own, alone });
  const part = (filter: TrialFilter, list: readonly Place[], isWhole: boolean): Parts['all'] => {
    const places = list.filter((place) => isInPart(filter, place, ids, scene));
    return { places, count: counted(places.length, isWhole) };
  };
  return {
    all: part('all', all.places, all.isWhole),
    waiting: part('waiting', byRank([...own.places, ...alone.places], todayOf(scene)), own.isWhole && alone.isWhole),
    week: part('week', all.places, all.through > addDays(todayOf(scene), WEEK_DAYS)),
    mine: part('mine', own.places, own.isWhole),
  };
}

function countOf({ refs, isWhole }: Found): string {
  return counted(refs.length, isWhole);
}

function foundSaid(found: Found, { say, args }: PageScene): PortfolioTexts {
  const { name = askedInWords(args, say) } = args;
  const count = found.refs.length;
  const hint = count > 0 ? '' : say(args['name'] === undefined ? 'portfolio.foundNone' : 'portfolio.foundNoneOfMany');
  const id = found.isWhole || count === 0 ? 'portfolio.found' : 'portfolio.foundAtLeast';
  return { heading: say(id, { count, name }), hint, search: say('portfolio.searchMany') };
}

function partSaid(parts: Parts, filter: TrialFilter, { say }: PageScene): PortfolioTexts {
  const hint = parts[filter].places.length === 0 ? say(`portfolio.empty.${filter}`) : '';
  const { waiting, all } = parts;
  return {
    heading: say('portfolio.heading', { count: waiting.places.length, of: all.count }),
    hint,
    search: say('portfolio.searchMany'),
  };
}

function countsOf(parts: Parts, shown: TrialFilter | undefined): readonly TrialCount[] {
  return FILTERS.map((filter) => ({ filter, count: parts[filter].count, isShown: filter === shown }));
}
