/** The page of one trial: how it stands in one line, its four journeys as a strip, the one thing to do next, and the rest folded. */

import type { Button, CardContent, Lead, Link, Params, Row, Section, SectionRow } from './engine/content';
import { inRow } from './engine/room';
import type { Say } from './engine/words';
import type { Fact } from './views';

/** The journeys of a trial, in their order; their words are `trial.legs.<name>`. */
export const LEGS = ['signUp', 'credit', 'handOver', 'removal'] as const;

/** One of them. */
export type LegName = (typeof LEGS)[number];

/** How a journey stands, with its sign; the words are `trial.stages.<name>`. */
const STAGES = { done: '✓', next: '●', goesOn: '◐', waits: '◐', check: '?', later: '○', never: '–' } as const;

/** How a journey stands on a trial. */
export type LegStage = keyof typeof STAGES;

/** One journey on the strip; pressing it opens it where it can be opened. */
export interface Leg {
  readonly name: LegName;
  readonly stage: LegStage;
  readonly button?: Button;
}

/** What stands at the top of a trial's page. */
export interface PageTop {
  /** A word for how the trial stands. */
  readonly badge: string;
  /** Whether that is good news. */
  readonly isGood: boolean;
  /** The rest of the line, ready for a TextBlock; may be empty. */
  readonly line: string;
  readonly legs: readonly Leg[];
}

/** One trial. */
export function trialCard(
  say: Say,
  params: Params,
  top: PageTop,
  lead: Lead | undefined,
  sections: readonly Section[],
  buttons: readonly (Button | Link)[],
): CardContent {
  const { badge, isGood, line, legs } = top;
  const data = {
    badge: { text: badge, style: isGood ? 'Good' : 'Default' },
    line,
  };
  const rows = legs.map((leg) => legRow(say, leg));
  return { name: 'trial', params, data, rows, ...(lead ? { lead } : {}), sections, buttons };
}

/** A section of labelled values, folded. */
export function factSection(say: Say, title: string, hint: string, facts: readonly Fact[], isFolded = true): Section {
  const shown = facts.map(({ label, value }) => ({ label: say.text(label), value: say.text(value) }));
  return { title, hint, isFolded, facts: shown };
}

/** A section of lines that say what was, folded. */
export function lineSection(title: string, hint: string, lines: readonly string[]): Section {
  return { title, hint, isFolded: true, rows: lines.map((text) => ({ sign: '', title: text, note: '', state: '' })) };
}

/** A section of things to press, folded; each is called like what it does. */
export function pressSection(say: Say, title: string, hint: string, buttons: readonly Button[]): Section {
  const rows = buttons.map(pressed).map((button): SectionRow => ({
    sign: '',
    title: say.text(button.title),
    note: '',
    state: '',
    button,
  }));
  return { title, hint, isFolded: true, rows };
}

function legRow(say: Say, { name, stage, button }: Leg): Row {
  const leg = say.plain(`trial.legs.${name}`);
  const word = say.plain(`trial.stages.${stage}`);
  const title = say.plain('trial.openLeg', { leg, stage: word });
  const shows = { sign: `${STAGES[stage]} ${word}`, colour: stage === 'next' ? 'Accent' : 'Default', leg };
  return { shows, ...(button ? { button: { ...button, title, secondary: false } } : {}) };
}

/** A row is pressed as a whole: nothing of it is in a menu, nothing of it leads, and its name is short. */
function pressed(button: Button): Button {
  return { ...inRow(button), secondary: false, primary: false };
}
