/** The cards of a removal that was asked for: the checklist with the task in hand, and the statement at its end. */

import type { Button, CardContent, Lead, Link, Params, Section } from './engine/content';
import { wordId, type Say } from './engine/words';
import type { PlannedRemoval } from '../src/domain/access/removal';

/**
 * Whom a removal is between, and which of the two reads the card. `side` is `partner` or `customer`. A partner without a name is called
 * otherwise where a sentence begins with it (`partnerFirst`); `told` is `no` where no partner is here to be told.
 */
export type Parties = Params &
  Readonly<Record<'company' | 'partner' | 'partnerFirst' | 'shortCompany' | 'shortPartner' | 'side' | 'told', string>>;

/** How a task stands, as the rows of a checklist say it: a sign, and a word for it under `removal.signs`. */
export const TASK_SIGNS = {
  done: '✓',
  notNeeded: '✓',
  otherwise: '✓',
  notChecked: '?',
  next: '●',
  waits: '◐',
  asked: '◐',
  todo: '○',
} as const;

/** How a task stands. */
export type TaskSign = keyof typeof TASK_SIGNS;

/** One task of the checklist. */
export interface TaskLine {
  readonly task: string;
  readonly stands: TaskSign;
  /** Who settled it and when, or what becomes of it afterwards. */
  readonly note: string;
  readonly button?: Button;
}

/** What becomes of a task's end, in a line of its own; nothing where no page says. */
export function afterwards(say: Say, after: PlannedRemoval['after']): readonly string[] {
  return after === undefined ? [] : [say(`removal.after.${after}`)];
}

/** The tasks of a recorded removal: the one that is in hand with what to do, and the others by whose they are. */
export function checklistCard(
  said: { readonly heading: string; readonly hint: string },
  lead: Lead | undefined,
  sections: readonly Section[],
  parties: Parties,
  buttons: readonly (Button | Link)[],
): CardContent {
  return {
    name: 'notice',
    id: 'removal.checklist',
    params: parties,
    said,
    data: {},
    ...(lead ? { lead } : {}),
    sections,
    buttons,
  };
}

/** A task with what to do, how to see that it worked, and what to know beforehand: each from a fact, or nothing. */
export function taskLead(
  say: Say,
  { task, after }: PlannedRemoval,
  kicker: string,
  state: readonly string[],
  parties: Parties,
  buttons: readonly (Button | Link)[],
): Lead {
  const as = (part: 'tasks' | 'see' | 'mind'): string => {
    const theirs = `removal.toPartner.${part}.${task}`;
    return parties['side'] === 'partner' && say.knows(theirs) ? theirs : `removal.${part}.${task}`;
  };
  const know = as('mind');
  const how = [
    say(wordId(say, as('tasks')), parties),
    say('removal.checklist.see', { see: say.plain(wordId(say, as('see')), parties) }),
    ...(say.knows(know) ? [say('removal.checklist.know', { know: say.plain(know, parties) })] : []),
    ...afterwards(say, after).map((text) => say('removal.checklist.do', { task: `${text}.` })),
  ];
  return { kicker, title: say(`removal.rows.${task}`, parties), lines: state.length > 0 ? state : how, buttons };
}

/** Tasks as the rows of one side. */
export function taskSection(
  say: Say,
  title: string,
  hint: string,
  isFolded: boolean,
  lines: readonly TaskLine[],
  parties: Parties,
): Section {
  const rows = lines.map(({ task, stands, note, button }) => ({
    sign: TASK_SIGNS[stands],
    title: say(wordId(say, `removal.rows.${task}`), parties),
    note,
    state: say(`removal.signs.${stands}`),
    ...(button ? { button } : {}),
  }));
  return { title, hint, isFolded, rows };
}

/** Who removed what and when, and before it what nobody looked at. */
export function statementCard(
  say: Say,
  said: { readonly heading: string; readonly hint: string },
  unchecked: readonly string[],
  sections: readonly Section[],
  parties: Parties,
  buttons: readonly (Button | Link)[],
): CardContent {
  const data = { unchecked: unchecked.map((text) => ({ text })), title: say('removal.statement.unchecked') };
  return { name: 'removal.statement', params: parties, said, data, sections, buttons };
}
