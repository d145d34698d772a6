/** Which of a trial's clocks was extended, and the ends that updates name. */

import { clockCard } from '../../cards/trial';
import { today } from '../../src/domain/time/calendar';
import { environmentToConvert, extendableClocks, extended } from '../../src/domain/record/clocks';
import { productById } from '../../src/domain/catalog/products';
import type { ClockKind } from '../../src/domain/catalog/offers';
import type { Trial } from '../../src/domain/record/trial';
import type { TrialClock } from '../../src/domain/record/terms';
import { shown } from '../engine/form';
import { choose, typedChoices } from '../engine/typed-choices';
import { again, answer, type Answers, type Scene, type Step } from '../engine/script';

const CLOCKS: readonly ClockKind[] = ['environment', 'subscription'];

/** Which clock was extended; asked only where more than one still can be. */
export const clock: Step = {
  id: 'clock',
  when: (answers, scene) => answers['clock'] !== undefined || extendable(scene).length > 1,
  choices: (_answers, { say }) => typedChoices(say, 'clock', CLOCKS),
  ask: (answers, draft, { say }) => clockCard(say, shown(['clock'], draft, answers['clock'])),
  read(reply, _answers, { say }) {
    const typed = reply.text ?? reply.inputs['clock'] ?? '';
    const chosen = choose(typed, typedChoices(say, 'clock', CLOCKS));
    return chosen === undefined
      ? again([{ field: 'clock', id: typed === '' ? 'problems.choiceMissing' : 'problems.choiceUnknown' }], {})
      : answer({ clock: chosen });
  },
};

/** The end that the clock has once it is extended today, in words; empty where it can't be. */
export function newEnd(trial: Trial, answers: Answers, scene: Scene): { readonly date: string; readonly own: string } {
  const kind = clockKind(answers, scene);
  const chosen = trial.clocks.find((one) => one.kind === kind);
  const { now, zone, relation: by = 'partner' } = scene;
  const after = chosen && extended(chosen, trial, { on: today(now, zone), by, at: now.toISOString() });
  const own = productById(trial.product)?.extension === 'own' ? 'yes' : 'no';
  return { date: after?.kind === 'ok' ? scene.say.day(after.clock.endsOn) : '', own };
}

/** The end of the environment that is to be converted, in words; empty where none is. */
export function environmentEnd(trial: Trial, _answers: Answers, { say }: Scene): { readonly date: string } {
  const clock = environmentToConvert(trial);
  return { date: clock === undefined ? '' : say.day(clock.endsOn) };
}

/** The clock that was answered or shown, even if it can't be extended any more: then the change is refused. */
export function clockKind(answers: Answers, scene: Scene): ClockKind {
  const said = answers['confirm']?.['clock'] ?? answers['clock']?.['clock'];
  return CLOCKS.find((kind) => kind === said) ?? (extendable(scene)[0] ?? scene.trial?.clocks[0])?.kind ?? 'environment';
}

function extendable({ trial }: Scene): readonly TrialClock[] {
  return trial === undefined ? [] : extendableClocks(trial);
}
