/** The trials of a partner's company: all of them or a part, and those that a typed name fits. */

import { button } from '../../cards/engine/buttons';
import { portfolioCard, type PortfolioTexts, type TrialCount, type TrialFilter } from '../../cards/portfolio';
import { myTrialsCard, noticeCard, type TrialRow } from '../../cards/views';
import type { Say } from '../../cards/engine/words';
import { productById } from '../../src/domain/catalog/products';
import type { Trial } from '../../src/domain/record/trial';
import { finder, type Findable } from '../../src/domain/text/find';
import { byUrgency } from '../../src/domain/watch/urgency';
import { verbIn } from '../engine/command-runs';
import type { PageScene } from '../engine/on-trial';
import { nameOf, namesOf, type People } from '../engine/people-names';
import type { Drawing } from '../engine/view-scene';
import { PAGE, pageOf } from '../engine/page-of';
import { listButtons, whose } from './list-frame';
import { manyTrials } from './many-trials-view';
import { askedInWords, isAskedFor } from './asked-for';
import { counted, FILTERS, filterNamed, isIn } from './portfolio';
import { trialLine } from './trial-line';
import { row } from './trial-row';
import { todayOf } from './trial-status';

/** The trials of the caller's company, or a part of them, the urgent ones first, five a page. */
export async function myTrials(scene: PageScene): Promise<Drawing> {
  const { say, trials } = scene;
  const many = await trials.many();
  if (many) return manyTrials(many, scene);
  const every = await trials.ofPartner();
  const all = every.filter(({ archivedAt }) => archivedAt === undefined);
  if (all.length > 0) return drawn(all, await foundIn(all, scene), scene);
  const id = every.length === 0 ? 'myTrials.none' : 'myTrials.archived';
  const buttons = [{ ...button(say, 'signUp'), primary: true }, button(say, 'home')];
  return { content: noticeCard(say, id, { count: every.length }, buttons) };
}

async function drawn(all: readonly Trial[], found: readonly Trial[] | undefined, scene: PageScene): Promise<Drawing> {
  const { say, args } = scene;
  const filter = filterNamed(args['filter']);
  const shown = found ?? all.filter((trial) => isIn(filter, trial, scene));
  const page = pageOf(byUrgency(shown, todayOf(scene)), args['from'], say);
  const people = await ownersOf(page.shown, scene);
  const lines = page.shown.map((trial) => trialLine(trial, people, scene));
  const counts = countsOf(all, found ? undefined : filter, scene);
  const content = portfolioCard(say, saidOf(shown.length, all, scene), counts, lines, listButtons(page, scene));
  return { content, context: whose(scene), counter: page.counter };
}

function ownersOf(some: readonly Trial[], { trials, say }: PageScene): Promise<People> {
  return namesOf(
    some.map(({ owner }) => owner),
    trials,
    say,
  );
}

/** What a typed text finds by company, domain, country, product or who looks after it, or what is asked for; nothing where nothing is. */
async function foundIn(all: readonly Trial[], scene: PageScene): Promise<readonly Trial[] | undefined> {
  const name = scene.args['name'] ?? '';
  if (name === '') return askedIn(all, scene);
  const people = await ownersOf(all, scene);
  const found = finder(all.map((trial) => findable(trial, people, scene.say))).all(name);
  return found.filter((trial) => isAskedFor(trial, scene));
}

function askedIn(all: readonly Trial[], scene: PageScene): readonly Trial[] | undefined {
  if (askedInWords(scene.args, scene.say) === '') return undefined;
  const filter = filterNamed(scene.args['filter']);
  return all.filter((trial) => isIn(filter, trial, scene) && isAskedFor(trial, scene));
}

function findable(item: Trial, people: People, say: Say): Findable<Trial> {
  const { customer, product, owner } = item;
  const { name = '', otherNames = [] } = productById(product) ?? {};
  const { company, domain, country } = customer;
  return {
    item,
    names: [company, name, ...otherNames, say.country(country), nameOf(people, owner)],
    ...(domain === undefined ? {} : { addresses: [domain] }),
  };
}

function saidOf(shown: number, all: readonly Trial[], scene: PageScene): PortfolioTexts {
  const { say, args } = scene;
  const name = [args['name'] ?? '', askedInWords(args, say)].filter((one) => one !== '').join(', ');
  const search = all.length > PAGE ? say('portfolio.search') : '';
  const isNone = shown === 0;
  if (name !== '')
    return { heading: say('portfolio.found', { count: shown, name }), hint: isNone ? say('portfolio.foundNone') : '', search };
  const count = all.filter((trial) => isIn('waiting', trial, scene)).length;
  const hint = isNone ? say(`portfolio.empty.${filterNamed(args['filter'])}`) : '';
  return { heading: say('portfolio.heading', { count, of: counted(all.length) }), hint, search };
}

function countsOf(all: readonly Trial[], shown: TrialFilter | undefined, scene: PageScene): readonly TrialCount[] {
  return FILTERS.map((filter) => ({
    filter,
    count: counted(all.filter((trial) => isIn(filter, trial, scene)).length),
    isShown: filter === shown,
  }));
}

/** More than one trial fits a typed name, or one by a part of its name: each can be opened. */
export async function several(scene: PageScene): Promise<Drawing> {
  const { say, trials, args } = scene;
  const name = args['name'] ?? '';
  const found = await trials.search(name);
  const rows = byUrgency(
    found.map((related) => related.trial),
    todayOf(scene),
  )
    .slice(0, PAGE)
    .map((trial, _place, all) => ({ ...row(trial, scene), ...toldApart(trial, all), ...verbIn(scene) }));
  const content = myTrialsCard(say, { urgent: 0 }, rows, [button(say, 'myTrials'), button(say, 'home')]);
  const id = found.length === 1 ? 'meant' : 'several';
  return { content: { ...content, said: { heading: say(`closed.${id}.heading`), hint: say(`closed.${id}.hint`, { name }) } } };
}

/** Trials of one company are told apart by what is tried. */
function toldApart({ id, product, customer }: Trial, all: readonly Trial[]): Partial<TrialRow> {
  const isAlone = all.every((one) => one.id === id || one.customer.company !== customer.company);
  const name = productById(product)?.name;
  if (isAlone || name === undefined) return {};
  return { company: `${customer.company} · ${name}` };
}
