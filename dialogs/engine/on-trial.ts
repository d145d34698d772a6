/** What subjects add to the trials' pages: lines, buttons, and what comes next. Where it stands on a page is said here, once for all. */

import type { Button, Params } from '../../cards/engine/content';
import type { LegName, LegStage } from '../../cards/trial-page';
import type { NameUnder } from '../../cards/words/language';
import type { Side } from '../../src/domain/people/actor';
import type { PersonRef } from '../../src/domain/people/person';
import type { TimelineEntry } from '../../src/domain/record/timeline';
import type { Trial } from '../../src/domain/record/trial';
import type { People } from './people-names';
import type { ViewScene } from './view-scene';

/** What subjects tell of a trial below how it stands, from the top down; each by the word it is labelled with. */
export const STANDING = [
  ...(['credit', 'claim', 'creditFor', 'ownership', 'signIn', 'removal'] as const),
  ...(['uncertain', 'asking', 'notReached'] as const),
] as const satisfies readonly NameUnder<'trial'>[];

/** What subjects call urgent before anything a clock says, the most urgent first. */
export const PRESSING = ['uncertain', 'asking', 'notReached'] as const satisfies readonly NameUnder<'trial.next'>[];

/** What goes on where no clock says anything. */
export const GOING_ON = ['removal', 'claim', 'handOver'] as const satisfies readonly NameUnder<'trial.next'>[];

/** A line of a page that subjects fill: how a thing stands, and where the trial lives. */
export type GivenFact = (typeof STANDING)[number] | 'lives';

/** What comes next on a trial by what a subject knows of it. */
export type GivenNext = (typeof PRESSING)[number] | (typeof GOING_ON)[number];

/** A place for a subject's buttons. `now`: before all others. */
export type ButtonPlace = 'now' | 'begin' | 'credit' | 'handOver' | 'invite' | 'removal' | 'access' | 'people';

/** Buttons by their places. */
export type Placed = Readonly<Partial<Record<ButtonPlace, readonly Button[]>>>;

/** What a subject adds to the page of a trial on one side, and to the trial's row in a list. */
export interface OnPage {
  /** Whom its lines name. */
  people?(trial: Trial, scene: ViewScene): readonly PersonRef[];
  /** Values for its lines; without a value there is no line. */
  facts?(trial: Trial, people: People, scene: ViewScene): Readonly<Partial<Record<GivenFact, string | undefined>>>;
  /** Lines of their own below the facts. */
  lines?(trial: Trial, people: People, scene: ViewScene): readonly string[];
  buttons?(trial: Trial, scene: ViewScene): Placed | Promise<Placed>;
  /** Whom a line of the timeline names beside the one who made it. */
  peopleOf?(entry: TimelineEntry, trial: Trial): readonly PersonRef[];
  /** Values that the words of a timeline's lines use. */
  params?(entry: TimelineEntry, trial: Trial, people: People, scene: ViewScene): Params;
  /** How a journey of this subject stands. */
  leg?(trial: Trial, scene: ViewScene): { readonly name: LegName; readonly stage: LegStage };
  next?(trial: Trial, scene: ViewScene): GivenNext | undefined;
  /** Whether its row stands out. */
  isUrgent?(trial: Trial): boolean;
}

/** What a subject adds on each side. */
export type OnTrial = Readonly<Partial<Record<Side, OnPage>>>;

/** What a view is drawn from that shows trials: every subject's part of them as well. */
export interface PageScene extends ViewScene {
  readonly onTrial: readonly OnTrial[];
}

/** What all subjects add on a side, in the order of the registry. */
export function partsOn({ onTrial }: PageScene, side: Side): readonly OnPage[] {
  return onTrial.flatMap((one) => one[side] ?? []);
}
