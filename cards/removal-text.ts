/** The statement on a removal as plain text: the same knowledge as its card, task by task. */

import { wordId, type Say } from './engine/words';
import type { RecordedTask, Removal } from '../src/domain/access/removal-record';

/** Nobody looks at a file in a zone of their own. */
const ZONE = 'UTC';

/** Whom and what a statement is about, and what nobody looked at or asked for. */
export interface Stated {
  readonly company: string;
  readonly partner: string;
  readonly removal: Removal;
  readonly unchecked: readonly string[];
  readonly others: readonly string[];
  readonly nameOf: (personId: string) => string;
}

/** Who removed what and when, what nobody looked at, and what was never asked for. Days are those of Greenwich. */
export function statementText(say: Say, stated: Stated): string {
  const { company, removal, others, unchecked } = stated;
  const partner = stated.partner === '' ? say.plain('ourTrials.unnamedInside') : stated.partner;
  const settled = removal.tasks.flatMap((one) => settledText(say, one, one.hand === 'partner' ? partner : company, stated));
  return [
    say.plain('removal.statement.title', { partner, company }),
    '',
    ...headText(say, stated),
    '',
    ...settled,
    '',
    ...(unchecked.length === 0 ? [] : [`${say.plain('removal.statement.unchecked')}: ${things(say, unchecked)}.`]),
    ...(others.length === 0 ? [] : [say.plain('removal.statement.otherTasks', { names: things(say, others) })]),
    say.plain('removal.statement.portals'),
  ].join('\n');
}

function headText(say: Say, { removal, nameOf }: Stated): readonly string[] {
  const { scope, requestedBy, requestedAt, completedAt = requestedAt } = removal;
  const asked = { scope: say.plain(wordId(say, `removal.scopes.${scope}`)), name: nameOf(requestedBy.personId) };
  return [
    say.plain('removal.statement.scope', { ...asked, date: say.dayOf(requestedAt, ZONE) }),
    say.plain('removal.statement.closed', { date: say.dayOf(completedAt, ZONE) }),
  ];
}

function settledText(say: Say, { task, settled }: RecordedTask, whose: string, { nameOf }: Stated): readonly string[] {
  if (!settled || settled.outcome === 'notChecked') return [];
  const outcome = say.plain(wordId(say, `removal.signs.${settled.outcome}`));
  const said = { outcome, name: nameOf(settled.by.personId), date: say.dayOf(settled.at, ZONE) };
  return [`${whose}: ${things(say, [task])}. ${say.plain('removal.statement.said', said)}`];
}

function things(say: Say, tasks: readonly string[]): string {
  return tasks.map((task) => say.plain(wordId(say, `removal.things.${task}`))).join(', ');
}
