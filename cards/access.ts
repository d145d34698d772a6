/** The cards for removing a partner's access: the guidance for anyone, the request, the checklist, and who has access. */

import { titled } from './engine/buttons';
import type { Button, CardContent, Link, Params, Row } from './engine/content';
import { numbered } from './engine/numbered';
import { questionButtons } from './sign-up';
import { noticeCard, type Fact } from './views';
import { knownOf, type Say } from './engine/words';
import type { PlannedRemoval, RemovalScope, RemovalTask, RemovalWarning } from '../src/domain/access/removal';

/** Whom a removal is between, and which of the two reads the card. `side` is `partner` or `customer`. */
export type Parties = Params & Readonly<Record<'company' | 'partner' | 'side', string>>;

/** One task of the checklist. */
export interface TaskLine {
  readonly task: RemovalTask;
  /** Who does it, or who settled it and when. */
  readonly state: string;
  readonly isOpen: boolean;
  readonly button: Button;
}

/** Asks what is to be removed: one press. */
export function removalScopeCard(say: Say, scopes: readonly RemovalScope[]): CardContent {
  const buttons = scopes.map((scope, index) =>
    titled(say, 'removal', `removal.scopes.${scope}`, { args: { scope }, ...(index === 0 ? { primary: true } : {}) }),
  );
  return noticeCard(say, 'removal', {}, buttons);
}

/** The tasks, each with who can do it, and what to know before. */
export function removalPlanCard(
  say: Say,
  scope: RemovalScope,
  plan: readonly PlannedRemoval[],
  more: readonly Button[],
): CardContent {
  const tasks = plan.map(({ task, hand, final }) =>
    say('removal.task', { task: say.plain(`removal.tasks.${task}`), hand, final: final ? 'yes' : 'no' }),
  );
  const warnings = (['optional', 'licence', 'twoPeople', 'ownAccount', 'reseller'] as const).map((name) =>
    say(`removal.warnings.${name}`, { side: 'customer' }),
  );
  return {
    name: 'guidance',
    params: {},
    said: { heading: say(`removal.headings.${scope}`), hint: say('removal.order') },
    data: {
      topics: [
        { title: say('removal.steps'), steps: numbered(tasks) },
        { title: say('removal.know'), steps: numbered(warnings) },
      ],
    },
    buttons: [...pages(say, plan), ...more],
  };
}

/** What is to be removed, as a question of the journey. */
export function askScopeCard(say: Say, values: Readonly<Record<'scope', string>>, parties: Parties): CardContent {
  const buttons = questionButtons(say, say.plain('buttons.next'), false);
  return { name: 'removal.scope', params: parties, data: { values }, buttons };
}

/** Exactly the tasks that will be recorded, who does each, what to know, and the act by its name. */
export function askRemovalCard(
  say: Say,
  scope: RemovalScope,
  plan: readonly PlannedRemoval[],
  warnings: readonly RemovalWarning[],
  parties: Parties,
): CardContent {
  const params = { ...parties, scope: say.plain(`removal.scopes.${scope}`) };
  const final = plan.flatMap((task, index) => (task.final ? [String(index + 1)] : [])).join(', ');
  const known = [
    ...warnings.map((name) => say(`removal.warnings.${name}`, parties)),
    ...(final === '' ? [] : [say('removal.warnings.final', { steps: final })]),
  ];
  return {
    name: 'removal.confirm',
    params,
    data: {
      tasks: numbered(plan.map((task) => taskText(say, task, parties))),
      warnings: known.map((text) => ({ text })),
      sure: say.plain('removal.confirm.sure', parties),
    },
    buttons: questionButtons(say, say.plain('removal.confirm.next', parties), true),
  };
}

/** Takes the request back: what that means, and the act by its name. */
export function withdrawCard(say: Say, settled: number, parties: Parties, args: Readonly<Record<string, string>>): CardContent {
  return noticeCard(say, 'removal.withdraw', { ...parties, settled }, [
    titled(say, 'answer', 'removal.withdraw.next', { args, primary: true, sendsInputs: true }),
    titled(say, 'leave', 'update.leave'),
  ]);
}

/** The tasks of a recorded removal, each opening how it is done. */
export function checklistCard(
  say: Say,
  said: { readonly heading: string; readonly hint: string },
  lines: readonly TaskLine[],
  waits: boolean,
  parties: Parties,
  buttons: readonly Button[],
): CardContent {
  const rows = lines.map(({ task, state, isOpen, button }, index): Row => {
    const title = say(`removal.names.${task}`, parties);
    const action = isOpen ? say('buttons.open') : '';
    return { shows: { number: String(index + 1), title, state, action }, button };
  });
  return { name: 'removal.checklist', params: parties, said, data: {}, rows, buttons, ...(waits ? { warning: 'first' } : {}) };
}

/** How one task is done by hand, what to know before, and what can be said of it. */
export function taskCard(
  say: Say,
  task: PlannedRemoval,
  state: string,
  warnings: readonly RemovalWarning[],
  parties: Parties,
  buttons: readonly (Button | Link)[],
): CardContent {
  const how = knownOf(say, `removal.how.${task.task}`, ['one', 'two', 'three']);
  const known = [...warnings, ...(task.final ? (['finalTask'] as const) : [])].map((name) =>
    say(`removal.warnings.${name}`, parties),
  );
  return {
    name: 'guidance',
    params: {},
    said: { heading: say(`removal.names.${task.task}`, parties), hint: state },
    data: {
      topics: [
        { title: say('removal.how.title'), steps: numbered(how.map((id) => say(id, parties))) },
        ...(known.length === 0 ? [] : [{ title: say('removal.know'), steps: numbered(known) }]),
      ],
    },
    buttons,
  };
}

/** What the record knows of one partner's access. */
export function accessCard(say: Say, parties: Parties, facts: readonly Fact[], buttons: readonly (Button | Link)[]): CardContent {
  const advice = (['recordOnly', 'portals'] as const).map((name) => ({ text: say(`access.${name}`, parties) }));
  const shown = facts.map(({ label, value }) => ({ label: say.text(label), value: say.text(value) }));
  return { name: 'access', params: parties, data: { facts: shown, advice }, buttons };
}

/** The page in which a task is done. */
export function pageOf(say: Say, { task, link }: PlannedRemoval): readonly Link[] {
  return link === undefined ? [] : [{ url: link, title: say.plain(`removal.pages.${task}`) }];
}

/** A task as a sentence for one of the sides. */
function taskText(say: Say, { task, hand, final }: PlannedRemoval, parties: Parties): string {
  const other = parties.side === hand ? '' : parties[hand === 'partner' ? 'partner' : 'company'];
  return say('removal.line', {
    task: say.plain(`removal.names.${task}`, parties),
    other,
    mine: yesNo(other === ''),
    final: yesNo(final),
  });
}

function yesNo(is: boolean): 'yes' | 'no' {
  return is ? 'yes' : 'no';
}

/** One button for every page the tasks need, the first in sight. */
function pages(say: Say, plan: readonly PlannedRemoval[]): readonly Link[] {
  const links = new Map(plan.flatMap(({ task, link }) => (link === undefined ? [] : [[link, task] as const])));
  return [...links].map(([url, task], index) => ({
    url,
    title: say.plain(`removal.pages.${task}`),
    ...(index === 0 ? { primary: true } : { secondary: true }),
  }));
}
