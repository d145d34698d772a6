/** One trial of a partner's company: how it stands, the one thing to do next, and what else there is, folded. */

import type { Button, Lead, Section } from '../../cards/engine/content';
import { button } from '../../cards/engine/buttons';
import { factSection, lineSection, pressSection, trialCard } from '../../cards/trial-page';
import type { Fact } from '../../cards/views';
import type { PersonRef } from '../../src/domain/people/person';
import { productById } from '../../src/domain/catalog/products';
import type { TimelineEntry } from '../../src/domain/record/timeline';
import type { Trial } from '../../src/domain/record/trial';
import { partsOn, STANDING, type PageScene } from '../engine/on-trial';
import { notFound } from '../engine/not-found';
import { namesOf, type People } from '../engine/people-names';
import type { Related } from '../engine/reach';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing } from '../engine/view-scene';
import { changedRules, differences } from './differences';
import { dealFacts, standing, whoAndWhat } from './partner-facts';
import { entryLine, namedIn } from './timeline-lines';
import { givenButtons, updateButtons } from './trial-buttons';
import { givenFacts } from './trial-fact';
import { partnerLead, topOf } from './trial-lead';
import { dayProgress } from './trial-status';

const TIMELINE = 5;

/** One trial of the caller's company. */
export const trial: ViewOfTrial = { for: 'partner', draw: { partner: drawn }, otherwise: notFound('myTrials', 'home') };

async function drawn({ trial: found }: Related, scene: PageScene): Promise<Drawing> {
  const { say } = scene;
  const given = await givenButtons(found, 'partner', scene);
  const updates = updateButtons(found, 'partner', scene);
  const lead = partnerLead(found, given, updates, scene);
  const rest = (buttons: readonly Button[]): readonly Button[] => buttons.filter((one) => !isLed(lead, one));
  const more = rest(moreButtons(found, given, scene));
  const setUp = more.some(({ verb }) => verb === 'setUp') ? 'yes' : 'no';
  const sections = [
    ...disagreed(found, scene),
    ...(await whatIsKnown(found, scene)),
    pressSection(say, say('trial.changed'), say('trial.changedHint'), rest(updates)),
    pressSection(say, say('trial.more'), say('trial.moreHint', { setUp }), more),
  ].filter(({ rows = [], facts: known = [] }) => rows.length > 0 || known.length > 0);
  const invite = rest(given('invite')).map((one) => ({ ...one, secondary: false }));
  const top = topOf(found, 'partner', given, scene);
  const content = trialCard(say, { company: found.customer.company }, top, lead, sections, [...invite, button(say, 'myTrials')]);
  const progress = dayProgress(found, scene);
  return {
    content,
    context: say.plain('trial.contextOf', { product: productById(found.product)?.name ?? '' }),
    notes: found.beyond === true ? [{ id: 'notes.beyond' }] : [],
    counter: progress ? say('frame.day', { day: progress.done, of: progress.of }) : '',
  };
}

function isLed(lead: Lead | undefined, { verb }: Button): boolean {
  return lead?.buttons.some((one) => 'verb' in one && one.verb === verb) === true;
}

/** The facts of the record, and the last lines of its timeline. */
async function whatIsKnown(found: Trial, scene: PageScene): Promise<readonly Section[]> {
  const { say, trials } = scene;
  const timeline = (await trials.timeline(found)).slice(-TIMELINE);
  const people = await namesOf(refsOf(found, timeline, scene), trials, say);
  const lines = timeline.map((entry) => entryLine(entry, found, people, scene));
  return [
    factSection(say, say('trial.details'), say('trial.detailsHint'), facts(found, people, scene)),
    lineSection(say('trial.timeline'), lines.at(-1) ?? '', lines),
  ];
}

/** What the two sides say differently, and what rule changed: never folded. */
function disagreed(found: Trial, { say }: PageScene): readonly Section[] {
  const known = [...differences(found, 'partner', say), ...changedRules(found, say)];
  return known.length === 0 ? [] : [factSection(say, '', '', known, false)];
}

/** What is not pressed often, and has no place of its own. */
function moreButtons(found: Trial, given: Awaited<ReturnType<typeof givenButtons>>, { say }: PageScene): readonly Button[] {
  const begun = given('credit', 'handOver', 'removal');
  const of = (verb: 'corrections' | 'handTo'): Button => button(say, verb, { trial: found.id });
  const handing = found.keeper === 'customer' ? [] : [of('handTo')];
  return [...begun, ...given('access'), of('corrections'), ...handing, ...given('people')];
}

function refsOf(found: Trial, timeline: readonly TimelineEntry[], scene: PageScene): readonly (PersonRef | undefined)[] {
  return [
    found.owner,
    found.contact,
    found.signUpAccount,
    ...timeline.flatMap((entry) => namedIn(entry, found, scene)),
    ...partsOn(scene, 'partner').flatMap((part) => part.people?.(found, scene) ?? []),
  ];
}

function facts(found: Trial, people: People, scene: PageScene): readonly Fact[] {
  const given = givenFacts(found, 'partner', people, scene);
  return [
    ...standing(found, scene),
    ...given(STANDING),
    ...whoAndWhat(found, people, scene),
    ...given(['lives']),
    ...dealFacts(found, people, scene),
  ];
}
