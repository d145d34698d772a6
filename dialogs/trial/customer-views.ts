/** A trial as its customer sees it: how it stands, what is asked, and what its people can say of it. */

import type { Button, Lead, Section } from '../../cards/engine/content';
import { button } from '../../cards/engine/buttons';
import { factSection, lineSection, pressSection, trialCard } from '../../cards/trial-page';
import type { Fact } from '../../cards/views';
import type { Trial } from '../../src/domain/record/trial';
import { countingClocks } from '../../src/domain/record/clocks';
import { productById } from '../../src/domain/catalog/products';
import { partsOn, STANDING, type PageScene } from '../engine/on-trial';
import { partnerInside, partnerName } from '../engine/partner-name';
import { namesOf, type People } from '../engine/people-names';
import { notFound } from '../engine/not-found';
import type { Related } from '../engine/reach';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing } from '../engine/view-scene';
import { changedRules, differences } from './differences';
import { ownButtons, sayings } from './customer-buttons';
import { givenButtons, type Given } from './trial-buttons';
import { extensionFacts, fact, givenFacts } from './trial-fact';
import { customerLead, topOf } from './trial-lead';
import { statusText } from './trial-status';
import { askedOfYou } from './asked-of-you';
import { entryLine, namedIn } from './timeline-lines';

const HAPPENED = 5;

/** One trial for people of its customer. */
export const ourTrial: ViewOfTrial = { for: 'related', draw: { customer: drawn }, otherwise: notFound('home') };

async function drawn({ trial }: Related, scene: PageScene): Promise<Drawing> {
  const { say } = scene;
  const given = await givenButtons(trial, 'customer', scene);
  const own = await ownButtons(trial, scene);
  const asked = askedOfYou(trial, given('now'), scene);
  const lead = customerLead(trial, given, asked, scene);
  const sections = [
    factSection(say, '', '', [...(lead ? [] : asked), ...disagreed(trial, scene)], false),
    ...(await whatIsKnown(trial, scene)),
    ...pressed(trial, given, own, scene),
  ].filter(({ rows = [], facts = [] }) => rows.length > 0 || facts.length > 0);
  const top = topOf(trial, 'customer', given, scene);
  const content = trialCard(say, params(trial), top, lead, sections, inSight(trial, given, own, lead, scene));
  const hint = lead || asked.length > 0 || trial.keeper === 'customer' ? '' : say('ourTrials.nothingAsked');
  const said = { heading: say('trial.heading', params(trial)), hint };
  return { content: { ...content, said }, context: say.plain('ourTrials.context') };
}

/** What the two sides say differently, and what rule changed: never folded. */
function disagreed(trial: Trial, { say }: PageScene): readonly Fact[] {
  return [...differences(trial, 'customer', say), ...changedRules(trial, say)];
}

/** The facts of the record, and what was done about it. */
async function whatIsKnown(trial: Trial, scene: PageScene): Promise<readonly Section[]> {
  const { say, trials } = scene;
  const parts = partsOn(scene, 'customer');
  // Of a record of its own a customer sees what happened, also once that one is closed.
  const happened = trial.keeper === 'customer' ? (await trials.timeline(trial)).slice(-HAPPENED) : [];
  const refs = [
    ...parts.flatMap((part) => part.people?.(trial, scene) ?? []),
    ...happened.flatMap((entry) => namedIn(entry, trial, scene)),
  ];
  const people = await namesOf(refs, trials, say);
  const lines = [
    ...parts.flatMap((part) => part.lines?.(trial, people, scene) ?? []),
    ...happened.map((entry) => entryLine(entry, trial, people, scene)),
  ];
  return [
    factSection(say, say('trial.details'), say('ourTrials.detailsHint'), factsOf(trial, people, scene)),
    lineSection(say('trial.timeline'), lines.at(-1) ?? '', lines),
  ];
}

/** What is not pressed often. */
function pressed(trial: Trial, given: Given, own: readonly Button[], scene: PageScene): readonly Section[] {
  const { say } = scene;
  if (trial.joinedTo !== undefined) return [];
  const more = [...given('credit'), ...given('access').slice(1), ...given('people')];
  const changed = [...sayings(trial, scene, false), ...own.filter(({ secondary }) => secondary === true)];
  return [
    pressSection(say, say('trial.changed'), say('ourTrials.changedHint'), changed),
    pressSection(
      say,
      say('trial.more'),
      say('ourTrials.moreHint', { setUp: more.some(({ verb }) => verb === 'setUp') ? 'yes' : 'no' }),
      more,
    ),
  ];
}

/** What an own record asks for, the removal unless it leads, who has access, and the way back to the list. */
function inSight(
  trial: Trial,
  given: Given,
  own: readonly Button[],
  lead: Lead | undefined,
  { say }: PageScene,
): readonly Button[] {
  const back = button(say, 'myTrials');
  if (trial.joinedTo !== undefined) return [button(say, 'trial', { trial: trial.joinedTo.trialId }, 'toTheTrial'), back];
  const led = (lead?.buttons ?? []).flatMap((one) => ('verb' in one ? [one.verb] : []));
  const first = own
    .filter(({ secondary }) => secondary !== true)
    .map((one) => ({ ...one, primary: one.primary === true && !lead }));
  const shown = [...given('removal'), ...given('access').slice(0, 1)].filter(({ verb }) => !led.includes(verb));
  return [...first, ...shown.map((one) => ({ ...one, secondary: false })), back];
}

function params({ customer: { company } }: Trial): { readonly company: string } {
  return { company };
}

/** Which partner it is about, or who keeps it. */
function keptLine(trial: Trial, scene: PageScene): readonly Fact[] {
  const { say } = scene;
  if (trial.keeper !== 'customer') return fact(say, 'partner', partnerName(trial, scene));
  const partner = partnerInside(trial.joinedTo ? { partnerTenantId: trial.joinedTo.tenantId } : trial, scene);
  const how = trial.joinedTo ? 'joined' : trial.partner ? 'opened' : 'alone';
  return [{ label: say.plain('ownTrial.kept'), value: say.plain(`ownTrial.${how}`, { partner }) }];
}

function factsOf(trial: Trial, people: People, scene: PageScene): readonly Fact[] {
  const { say } = scene;
  const given = givenFacts(trial, 'customer', people, scene);
  return [
    ...keptLine(trial, scene),
    ...given(['lives']),
    ...fact(say, 'status', statusText(trial, scene)),
    ...countingClocks(trial).flatMap((clock) => fact(say, `${clock.kind}Ends`, say.day(clock.endsOn))),
    ...extensionFacts(trial, 'customer', say),
    ...fact(say, 'paidSince', trial.paid && say.day(trial.paid.since)),
    ...fact(say, 'product', productById(trial.product)?.name),
    ...given(STANDING),
  ];
}
