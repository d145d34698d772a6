/** The cards for removing a partner's access: the guidance for anyone, the request, the checklist, and who has access. */

import { titled } from './engine/buttons';
import type { Button, CardContent, Link, Section, SectionRow } from './engine/content';
import { numbered } from './engine/numbered';
import { questionButtons } from './sign-up';
import { noticeCard, type Fact } from './views';
import type { NameUnder } from './words/language';
import type { Say } from './engine/words';
import { afterwards, TASK_SIGNS, type Parties } from './removal';
import type { PlannedRemoval, RemovalScope, RemovalWarning } from '../src/domain/access/removal';

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
  const warning = (name: NameUnder<'removal.warnings'>): string => say(`removal.warnings.${name}`, { side: 'customer' });
  const warnings = (['optional', 'licence', 'ownAccount', 'reseller'] as const).map(warning);
  return {
    name: 'guidance',
    params: {},
    said: { heading: say(`removal.headings.${scope}`), hint: say('removal.order') },
    data: { topics: [] },
    sections: [
      { title: '', hint: '', isFolded: false, rows: plan.map((task, index) => guidedRow(say, task, index + 1)) },
      linesSection(say('removal.steps'), '', numbered(plan.map((task) => taskLine(say, task)))),
      linesSection(say('removal.know'), warning('twoPeople'), numbered(warnings)),
      pagesSection(say, plan),
    ],
    buttons: [...pages(say, plan).slice(0, 1), ...more],
  };
}

/** A task in short; whose it is where it is not the customer's own, and what becomes of it. */
function guidedRow(say: Say, { task, hand, after }: PlannedRemoval, number: number): SectionRow {
  const becomes = after === 'final' ? [say('removal.finally')] : afterwards(say, after);
  const note = [...(hand === 'partner' ? [say('removal.theirs')] : []), ...becomes].join(' · ');
  return { sign: String(number), title: say(`removal.rows.${task}`, { side: 'customer' }), note, state: '' };
}

function linesSection(title: string, hint: string, lines: ReturnType<typeof numbered>): Section {
  return {
    title,
    hint,
    isFolded: true,
    rows: lines.map(({ number, text }) => ({ sign: number, title: text, note: '', state: '' })),
  };
}

function taskLine(say: Say, { task, hand, final }: PlannedRemoval): string {
  return say('removal.task', {
    task: say.plain(`removal.tasks.${task}`),
    hand,
    final: final ? 'yes' : 'no',
  });
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
  const own = plan.filter(({ hand }) => hand === 'customer').length;
  const params = { ...parties, scope: say.plain(`removal.scopes.${scope}`), own, others: plan.length - own };
  const known = knownBefore(say, plan, warnings, parties);
  const sure = say.plain('removal.confirm.sure', parties);
  return {
    name: 'removal.confirm',
    params,
    data: { warnings: known.map((text) => ({ text })), hasWarnings: known.length > 0, sure },
    sections: [planSection(say, plan, parties)],
    buttons: questionButtons(say, say.plain('removal.confirm.next', parties), true),
  };
}

function knownBefore(
  say: Say,
  plan: readonly PlannedRemoval[],
  warnings: readonly RemovalWarning[],
  parties: Parties,
): readonly string[] {
  const count = plan.filter((task) => task.final).length;
  const final = count === 0 ? [] : [say('removal.warnings.final', { count })];
  return [...warnings.map((name) => say(`removal.warnings.${name}`, parties)), ...final];
}

function planSection(say: Say, plan: readonly PlannedRemoval[], parties: Parties): Section {
  const rows = plan.map(({ task, hand, after }) => ({
    sign: TASK_SIGNS.todo,
    title: say(`removal.rows.${task}`, parties),
    note: [...(hand === parties.side ? [] : [doneBy(say, hand, parties)]), ...afterwards(say, after)].join(' · '),
    state: '',
  }));
  const title = say('removal.confirm.tasks', { count: plan.length });
  return { title, hint: say('removal.confirm.inOrder'), isFolded: true, rows };
}

/** Takes the request back: what that means, and the act by its name. */
export function withdrawCard(say: Say, settled: number, parties: Parties, args: Readonly<Record<string, string>>): CardContent {
  return noticeCard(say, 'removal.withdraw', { ...parties, settled }, [
    titled(say, 'answer', 'removal.withdraw.next', { args, primary: true, sendsInputs: true }),
    titled(say, 'leave', 'update.leave'),
  ]);
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

function doneBy(say: Say, hand: PlannedRemoval['hand'], parties: Parties): string {
  return say('removal.checklist.theirs', { other: parties[hand === 'partner' ? 'shortPartner' : 'shortCompany'] });
}

/** Every page the tasks need, once. */
function pages(say: Say, plan: readonly PlannedRemoval[]): readonly Link[] {
  const links = new Map(plan.flatMap(({ task, link }) => (link === undefined ? [] : [[link, task] as const])));
  return [...links].map(([url, task], index) => ({ url, title: say.plain(`removal.pages.${task}`), primary: index === 0 }));
}

/** The pages beside the first, folded. */
function pagesSection(say: Say, plan: readonly PlannedRemoval[]): Section {
  const rows = pages(say, plan)
    .slice(1)
    .map((link) => ({ sign: '', title: say.text(link.title), note: '', state: '', button: link }));
  return { title: say('removal.otherPages'), hint: '', isFolded: true, rows };
}
