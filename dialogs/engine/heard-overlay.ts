/** Routes a line typed at a question over a form: its answer, a command, or what is to be corrected in the form below it. */

import { ranTyped } from './ask-typed';
import type { Attempt } from './attempt';
import { move, reply } from './commanded';
import { exactCommand } from './commands';
import { here, type Decision, type Registry } from './decision';
import { typedReply } from './overlays';
import type { OpenJourney, Overlay } from './state';
import { stepCorrected } from './step-corrected';
import { interruption, typedLine } from './typed-line';

/** "Correct company" is about the form below the question, which goes. */
async function corrected(attempt: Attempt, registry: Registry, open: OpenJourney, step: string): Promise<Decision> {
  attempt.setOpen({ overlay: undefined });
  return move(attempt, registry, attempt.open ?? open, 'edit', step);
}

/** Its own words answer the question over the form. A command needs no answer to it: the question goes, and the form stays. */
export async function heardOverlay(
  attempt: Attempt,
  registry: Registry,
  open: OpenJourney,
  overlay: Overlay,
  text: string,
): Promise<Decision> {
  const { commands } = registry;
  const { say, actor } = attempt.given;
  const exact = exactCommand(text, commands, say, 'inside');
  const answer = typedReply(overlay, text, exact, say);
  if (answer) return reply(attempt, registry, answer);
  const own = exact === undefined ? undefined : stepCorrected(registry, open, exact);
  if (own !== undefined) return corrected(attempt, registry, open, own);
  const line = typedLine(text, commands, actor.side, say);
  const isBare = line.kind === 'command' && (line.args['name'] ?? '') === '';
  const command = isBare ? line : await interruption(attempt, commands, text);
  if (command && command !== 'begun' && command.name !== overlay.kind) return ranTyped(attempt, registry, text, command);
  return here(attempt, { id: 'problems.overlayTyped' });
}
