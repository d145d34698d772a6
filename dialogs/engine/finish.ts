/** The end of a journey: what it leads to is promised, the form closes, and what it ended in is remembered for a second press. */

import type { Attempt } from './attempt';
import { answersOf } from './journey-dialog';
import type { Journey, Scene } from './script';
import { FINISHED_LIMIT } from './state';

/** Closes the open journey, whose steps are all answered, and shows what it ended in. */
export function finish(attempt: Attempt, journey: Journey, scene: Scene): void {
  const { open } = attempt;
  if (!open) return;
  const {
    change,
    settings,
    view,
    args,
    note,
    forgets = false,
  } = journey.finish(answersOf(journey, open, scene), open.fixed, scene);
  if (change) attempt.record(change);
  if (settings) attempt.set(settings);
  if (forgets) attempt.forget();
  attempt.setOpen(undefined);
  const finished = [...(attempt.conversation.finished ?? []), { id: open.id, view, args }].slice(-FINISHED_LIMIT);
  attempt.conversation = { ...attempt.conversation, finished };
  attempt.showView(view, args, ...(note ? [note] : []));
}
