/** What commands come to while a form may be open: it makes room, is asked about first, or is what was meant. */

import type { Attempt } from './attempt';
import { argsAbout, argsOf, isCommand, namesNoTrial, opensJourney } from './command-runs';
import { gone, SHOWN, WALK, type Decision, type Registry } from './decision';
import { back, edit, hasAnswers, keepForLater, startOver } from './moves';
import type { OverlayReply } from './overlays';
import type { Args } from './run';
import type { OpenJourney } from './state';
import { named, type Commands } from './command';
import { runTold } from './told';

/** Does what a command asks for. One that begins a journey needs the open form to make room. */
export async function ask(
  attempt: Attempt,
  registry: Registry,
  name: string,
  data: Readonly<Record<string, string>>,
): Promise<Decision> {
  const { commands } = registry;
  const command = named(commands, name);
  const args = argsAbout(attempt, command, argsOf(command, data));
  if (namesNoTrial(args)) {
    attempt.showView('closed.notFound');
    return SHOWN;
  }
  if (attempt.open?.overlay) attempt.setOpen({ overlay: undefined });
  if (attempt.open && opensJourney(command) && isCommand(commands, name)) {
    if (hasAnswers(attempt.open)) {
      attempt.setOpen({ overlay: { kind: 'busy', wanted: name, args } });
      attempt.showJourney();
      return SHOWN;
    }
    if (isSame(attempt.open, commands, name, args)) return WALK;
    // Nothing was entered, so nothing is lost.
    attempt.setOpen(undefined);
  }
  return { next: await runTold(attempt, registry, name, args) };
}

/** What the answer to the question over a form comes to. */
export async function reply(attempt: Attempt, registry: Registry, answer: OverlayReply): Promise<Decision> {
  const { wanted, args } = attempt.open?.overlay ?? {};
  attempt.setOpen({ overlay: undefined });
  if (answer === 'restart') startOver(attempt);
  if (answer === 'stay' || answer === 'restart') return WALK;
  if (answer === 'keep') keepForLater(attempt);
  else attempt.setOpen(undefined);
  if (wanted !== undefined) return ask(attempt, registry, wanted, args ?? {});
  attempt.showView(answer === 'keep' ? 'closed.kept' : 'closed.discarded');
  return SHOWN;
}

/** Goes back in the open form, or to one of its steps. */
export async function move(
  attempt: Attempt,
  { journeys }: Registry,
  open: OpenJourney,
  how: 'back' | 'edit',
  to = '',
): Promise<Decision> {
  const journey = journeys.get(open.journey);
  if (!journey) return gone(attempt);
  const scene = await attempt.scene(journey, open.trialId);
  if (how === 'back') back(attempt, journey, scene);
  else edit(attempt, journey, scene, to);
  return WALK;
}

/** Whether a command asks for the very journey that is open: the same one, about the same trial. */
function isSame(open: OpenJourney, commands: Commands, name: string, { trial, name: customer = '' }: Args): boolean {
  const [first] = Object.entries(commands).find(([, { opens = [] }]) => opens.some((one) => one === open.journey)) ?? [];
  return first === name && customer === '' && (trial === undefined || trial === open.trialId);
}
