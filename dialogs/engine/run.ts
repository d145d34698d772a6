/** What commands have in common: what they are given, and what they leave to be done. */

import { clip } from '../../src/domain/text/text';
import type { Trial } from '../../src/domain/record/trial';
import type { WordId } from '../../cards/words/language';
import type { Attempt } from './attempt';
import { ifKnown } from './script';
import type { ViewName } from './names';

/** What a press or a line can say beside the command's name. */
export type Arg =
  | 'trial'
  | 'name'
  | 'line'
  | 'from'
  | 'filter'
  | 'country'
  | 'product'
  | 'ends'
  | 'scope'
  | 'to'
  | 'admin'
  | 'invitation'
  | 'tenant'
  | 'asker'
  | 'asked'
  | 'sure'
  | 'reminder'
  | 'days'
  | 'at'
  | 'removal'
  | 'task'
  | 'outcome'
  | 'facts'
  | 'more'
  | 'recipe'
  | 'value'
  | 'said'
  | 'saidAt';
/** What a press or a line named: a trial by its id, or the customer by its name. */
export type Args = Readonly<Partial<Record<Arg, string>>>;
/** No button carries more characters of a line. */
export const LONGEST_LINE = 300;

/** What goes along while it is asked which trial a command is for: to whom, and the line it was said in with the instant of it. */
export function alongWith({ to, said, saidAt }: Args): Readonly<Record<string, string>> {
  return {
    ...ifKnown('to', to),
    ...ifKnown('said', said === undefined ? said : clip(said, LONGEST_LINE)),
    ...ifKnown('saidAt', saidAt),
  };
}

/** `walk`: the open journey decides what is shown. */
export type Next = 'walk' | 'shown';
/** What a command does. */
export type Run = (attempt: Attempt, args: Args) => Next | Promise<Next>;
/** What a command does on a trial. */
export type TrialRun = (attempt: Attempt, trial: Trial, args: Args) => Next | Promise<Next>;

/** Shows a view, and nothing else is to be done. */
export function view(
  attempt: Attempt,
  name: ViewName,
  args: Readonly<Record<string, string>> = {},
  ...notes: readonly WordId[]
): 'shown' {
  attempt.showView(name, args, ...notes.map((id) => ({ id })));
  return 'shown';
}

/** A run that shows a view of its trial. */
export function showing(name: ViewName): TrialRun {
  return (attempt, { id }) => view(attempt, name, { trial: id });
}
