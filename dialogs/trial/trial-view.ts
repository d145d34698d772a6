/** One trial of a partner's company: how it stands, what was done, what can be done next. */

import { trialCard, type Fact } from '../../cards/views';
import type { PersonRef } from '../../src/domain/people/person';
import type { TimelineEntry } from '../../src/domain/record/timeline';
import type { Trial } from '../../src/domain/record/trial';
import { partsOn, STANDING, type PageScene } from '../engine/on-trial';
import { notFound } from '../engine/not-found';
import { namesOf, type People } from '../engine/people-names';
import type { Related } from '../engine/reach';
import type { ViewOfTrial } from '../engine/view';
import type { Drawing } from '../engine/view-scene';
import { dealFacts, standing, whoAndWhat } from './partner-facts';
import { entryLine, namedIn } from './timeline-lines';
import { trialButtons } from './trial-buttons';
import { givenFacts } from './trial-fact';
import { dayProgress } from './trial-status';

const TIMELINE = 5;

/** One trial of the caller's company. */
export const trial: ViewOfTrial = { for: 'partner', draw: { partner: drawn }, otherwise: notFound('myTrials', 'home') };

async function drawn({ trial: found }: Related, scene: PageScene): Promise<Drawing> {
  const { say, trials } = scene;
  const timeline = (await trials.timeline(found)).slice(-TIMELINE);
  const people = await namesOf(refsOf(found, timeline, scene), trials, say);
  const lines = timeline.map((entry) => entryLine(entry, found, people, scene));
  const buttons = await trialButtons(found, scene);
  const progress = dayProgress(found, scene);
  return {
    content: trialCard(say, { company: found.customer.company }, facts(found, people, scene), lines, buttons),
    context: say.plain('trial.context'),
    notes: found.beyond === true ? [{ id: 'notes.beyond' }] : [],
    counter: progress ? say('frame.day', { day: progress.done, of: progress.of }) : '',
    ...(progress ? { progress } : {}),
  };
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
