/** How a removal ended: what was removed by whom and when, what nobody looked at, and what can come back. */

import type { Section, SectionRow } from '../../cards/engine/content';
import { statementCard, TASK_SIGNS } from '../../cards/removal';
import { button, titled } from '../../cards/engine/buttons';
import { FreshMember } from '../../src/domain/people/fresh-member';
import { isTaskOpen, type RecordedTask } from '../../src/domain/access/removal-record';
import { leftovers, statementLines, uncheckedTasks } from '../../src/domain/access/statement';
import { wordId } from '../../cards/engine/words';
import type { Drawing } from '../engine/view-scene';
import { isOwn, other, settledBy, signOf, toTrial, type Seen } from './removal-seen';
import { dayHere } from './removal-standing';

/** The statement of a closed removal. It never says that all access is gone: it says what people said, and what nobody looked at. */
export async function statement(seen: Seen): Promise<Drawing> {
  const { scene, removal, parties } = seen;
  const { say } = scene;
  const date = dayHere(removal.completedAt ?? removal.requestedAt, scene);
  const unchecked = uncheckedTasks(removal);
  const params = { ...parties, settled: removal.tasks.length - unchecked.length, unchecked: unchecked.length, date };
  const said = { heading: say('removal.statement.heading', params), hint: say('removal.statement.hint', params) };
  const sections = [groupOf(seen, 'own'), groupOf(seen, 'other'), comesBack(seen)].filter(({ rows = [] }) => rows.length > 0);
  return {
    content: statementCard(say, said, uncheckedLines(seen), sections, parties, await statementButtons(seen)),
    context: say.plain('removal.context'),
    counter: say('removal.statement.counter', { date }),
  };
}

function uncheckedLines({ scene, removal, trial }: Seen): readonly string[] {
  const { say } = scene;
  const unchecked = uncheckedTasks(removal).map(({ task }) => thing(task, say.plain, say));
  const others = leftovers(removal, trial.product).map((task) => thing(task, say.plain, say));
  return [
    ...(unchecked.length === 0 ? [] : [say('removal.statement.left', { names: sentence(unchecked) })]),
    ...(others.length === 0 ? [] : [say('removal.statement.otherTasks', { names: others.join(', ') })]),
  ];
}

/** One side's tasks, those together that the same person settled on the same day in the same way. */
function groupOf(seen: Seen, whose: 'own' | 'other'): Section {
  const { scene, removal } = seen;
  const { say } = scene;
  const tasks = removal.tasks.filter((one) => isOwn(seen, one) === (whose === 'own') && !isTaskOpen(one));
  const theirs =
    seen.relation === 'partner' ? say.text(other(seen).other) : say('removal.statement.theirs', { partner: other(seen).other });
  const rows = statementLines(tasks, (one) => (one.settled ? settledBy(seen, one.settled, say.plain) : '')).map((line) =>
    rowOf(seen, line),
  );
  return { title: whose === 'own' ? say('removal.checklist.own') : theirs, hint: '', isFolded: false, rows };
}

function rowOf(seen: Seen, tasks: readonly RecordedTask[]): SectionRow {
  const { say } = seen.scene;
  const [{ settled } = { settled: undefined }] = tasks;
  if (!settled) return { sign: '', title: '', note: '', state: '' };
  const names = sentence(tasks.map(({ task }) => thing(task, say.plain, say)));
  return {
    sign: TASK_SIGNS[signOf(settled.outcome)],
    title: say('removal.statement.line', { names }),
    note: settledBy(seen, settled),
    state: say(`removal.signs.${signOf(settled.outcome)}`),
  };
}

/** What was seen to and can be there again one day. */
function comesBack({ scene, removal, parties }: Seen): Section {
  const { say } = scene;
  const rows = (['restorable', 'approval', 'apps', 'appUsers'] as const).filter((name) => isAbout(name, removal.tasks));
  return {
    title: say('removal.statement.back'),
    hint: '',
    isFolded: true,
    rows: rows.map((name) => ({ sign: '', title: say(`removal.statement.${name}`, parties), note: '', state: '' })),
  };
}

function isAbout(name: 'restorable' | 'approval' | 'apps' | 'appUsers', tasks: readonly RecordedTask[]): boolean {
  const has = (task: RecordedTask['task']): boolean => tasks.some((one) => one.task === task && one.settled?.outcome === 'done');
  if (name === 'restorable') return has('guestDeleted');
  if (name === 'approval') return has('rolesRemoved') || has('relationshipEnded');
  return name === 'apps' ? !has('appsRemoved') : !has('appUsersRemoved');
}

async function statementButtons(seen: Seen): Promise<Parameters<typeof statementCard>[5]> {
  const { scene, trial, removal } = seen;
  const { say, actor, files, now } = scene;
  const args = { trial: trial.id };
  const by = FreshMember.of(actor, now);
  const wanted = { kind: 'removal', trialId: trial.id, keptBy: trial.partnerTenantId } as const;
  const url = by && (await files.make(wanted, say.lang, by));
  const open = uncheckedTasks(removal)[0]?.task;
  return [
    ...(url === undefined ? [] : [{ url, title: say.plain('removal.statement.save'), primary: true }]),
    ...(open === undefined ? [] : [titled(say, 'removalTask', 'removal.statement.look', { args: { ...args, task: open } })]),
    toTrial(trial, say),
    { ...button(say, 'removal', args, 'removalMore'), secondary: true },
    { ...button(say, 'access', args), secondary: true },
  ];
}

function thing(task: string, speak: (id: ReturnType<typeof wordId>) => string, say: Seen['scene']['say']): string {
  return speak(wordId(say, `removal.things.${task}`));
}

/** A list as it begins a sentence. */
function sentence(names: readonly string[]): string {
  const joined = names.join(', ');
  return `${joined.slice(0, 1).toUpperCase()}${joined.slice(1)}`;
}
