/** The trials of a partner's company: counts that are filters, a line for each trial, and how to look for one. */

import { called, titled } from './engine/buttons';
import type { Button, CardContent, Row } from './engine/content';
import { progressStrip } from './engine/strip';
import { nameInRow, shortName } from './engine/short-name';
import { toldApart } from './engine/told-apart';
import type { Say } from './engine/words';
import type { NameUnder } from './words/language';

/** A part of the list that can be looked at by itself. */
export type TrialFilter = NameUnder<'portfolio.filter'>;

/** One part of the list with how many are in it. */
export interface TrialCount {
  readonly filter: TrialFilter;
  /** In words: beyond what is counted it is "1,000+". */
  readonly count: string;
  readonly isShown: boolean;
}

/** A trial as a line. */
export interface TrialLine {
  readonly id: string;
  readonly company: string;
  /** The product, and who looks after it. */
  readonly about: readonly string[];
  /** By how many days from today; "not started" and the like where no day is known. Ready for a TextBlock. */
  readonly when: string;
  /** The day itself; empty where none is known. */
  readonly day: string;
  /** Whether its day has passed: nothing else is red. */
  readonly isLate: boolean;
  /** Ready for a TextBlock. */
  readonly next: string;
  /** Whether nobody looks after it: then the row takes it over. */
  readonly isToTakeOver: boolean;
  readonly progress?: { readonly done: number; readonly of: number };
}

/** What the list says of itself; ready for TextBlocks. */
export interface PortfolioTexts {
  readonly heading: string;
  readonly hint: string;
  /** How to look for one, where there are many. */
  readonly search: string;
}

/** On a phone four large digits don't fit beside three other counts. */
const WIDE = 3;

/** The template draws counts and lines from one list of rows, and reads all of these of each. */
const BLANK = {
  ...{ count: '', size: 'ExtraLarge', label: '', state: '', colour: 'Default', weight: 'Default', stateColour: 'Default' },
  ...{ company: '', about: '', when: '', day: '', next: '', openLabel: '', done: 0, of: 1, strip: '' },
};

/** The list. */
export function portfolioCard(
  say: Say,
  { search, ...said }: PortfolioTexts,
  counts: readonly TrialCount[],
  lines: readonly TrialLine[],
  buttons: readonly Button[],
): CardContent {
  const titles = toldApart(
    say,
    lines.map(({ company, about, isToTakeOver }) => ({
      title: say.plain(isToTakeOver ? 'buttons.takeOverTrial' : 'buttons.openTrial', { company }),
      by: [company, ...about],
    })),
  );
  const rows = [...counts.map((count) => countRow(say, count)), ...lines.map((line, at) => lineRow(say, line, titles[at] ?? ''))];
  return { name: 'portfolio', params: {}, data: { search }, said, rows, buttons };
}

function shortened(about: readonly string[]): string {
  const parts = about.filter((part) => part !== '');
  return parts.map((part) => shortName(part)).join(' · ');
}

function countRow(say: Say, { filter, count, isShown }: TrialCount): Row {
  const label = say.plain(`portfolio.filter.${filter}`);
  return {
    shows: {
      ...BLANK,
      ...{ kind: 'count', count: say.text(count), size: count.length > WIDE ? 'Medium' : 'ExtraLarge' },
      label: say(`portfolio.filter.${filter}`),
      state: say(isShown ? 'portfolio.shown' : 'portfolio.show'),
      ...(isShown
        ? { colour: 'Accent', weight: 'Bolder', stateColour: 'Default' }
        : { colour: 'Default', weight: 'Default', stateColour: 'Accent' }),
    },
    button: titled(say, 'myTrials', 'portfolio.counted', { args: { filter } }, { label, count }),
  };
}

function lineRow(say: Say, line: TrialLine, title: string): Row {
  const { id, company, about, when, day, isLate, next, isToTakeOver, progress } = line;
  return {
    shows: {
      ...BLANK,
      ...{
        kind: 'trial',
        company: say.text(nameInRow(company)),
        about: say.text(shortened(about)),
      },
      ...{
        when,
        day: say.text(day),
        colour: isLate ? 'Attention' : 'Default',
        next,
        openLabel: say(isToTakeOver ? 'buttons.handed' : 'buttons.open'),
      },
      ...(progress ? { ...progress, strip: progressStrip(progress.done, progress.of, say.rtl) } : {}),
    },
    button: called(isToTakeOver ? 'handed' : 'trial', title, { args: { trial: id } }),
  };
}
