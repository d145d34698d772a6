/** What a partner's person most likely wants next, and what anybody is asked to come to; from what is really open. */

import { button } from '../../cards/engine/buttons';
import { MOST_WANTED, type Wanted } from '../../cards/home';
import { isSame } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import type { Place } from '../../src/domain/watch/portfolio';
import { isPressing } from '../../src/domain/watch/standing';
import { attention, byUrgency } from '../../src/domain/watch/urgency';
import type { PageScene } from '../engine/on-trial';
import { offerOf } from '../trial/offered-card';
import { isIn } from '../trial/portfolio';
import { nextOf } from '../trial/trial-row';
import { endText, todayOf } from '../trial/trial-status';

/** What colleagues ask the caller to come to. */
export async function offersOf(scene: PageScene): Promise<readonly Wanted[]> {
  const { say, trials, now } = scene;
  const offered = (await trials.offered(now)).slice(0, MOST_WANTED);
  return Promise.all(
    offered.map(async (one): Promise<Wanted> => {
      const { params, join } = await offerOf(one, scene);
      const what = say.plain('takesOver.offered.heading', params);
      const opens = say.plain('takesOver.offered.opens', params);
      const hint = say.plain('takesOver.offered.hint', params);
      return { about: String(params['partner']), what, hint, button: join, opens, isAtOnce: true };
    }),
  );
}

/**
 * What the days or somebody's asking call for on the caller's own trials, then what goes on there; and on how many. `own`: the places of all
 * the caller's own, where `all` are a part of them.
 */
export function wantedByPartner(
  all: readonly Trial[],
  scene: PageScene,
  own?: readonly Place[],
): { readonly wanted: readonly Wanted[]; readonly count: number } {
  const waiting = all.filter((trial) => isIn('waiting', trial, scene));
  const going = all.filter(
    (trial) => isSame(trial.owner, scene.actor.person) && !waiting.includes(trial) && nextHere(trial, scene) !== 'none',
  );
  const first = [waiting, going].flatMap((some) => byUrgency(some, todayOf(scene)).slice(0, MOST_WANTED));
  return {
    wanted: first.flatMap((trial) => opening(trial, trial.customer.company, nextHere(trial, scene), scene)),
    count: (own?.filter(({ standing }) => isPressing(standing, todayOf(scene))) ?? waiting).length + going.length,
  };
}

function nextHere(trial: Trial, scene: PageScene): ReturnType<typeof nextOf> {
  return nextOf(trial, attention(trial, todayOf(scene)), scene);
}

/** A trial to be opened, with what is to be done on it; nothing where no words say so. */
export function opening(trial: Trial, about: string, code: string, { say }: PageScene): readonly Wanted[] {
  const [heading, hint] = [`trial.lead.${code}.heading`, `trial.lead.${code}.hint`];
  if (!say.knows(heading)) return [];
  const { company } = trial.customer;
  const params = { company, date: endText(trial, say) };
  return [
    {
      about,
      what: say.plain(heading, params),
      hint: say.knows(hint) ? say.plain(hint, params) : '',
      ...(code === 'nobody'
        ? {
            button: button(say, 'handed', { trial: trial.id }),
            opens: say.plain('buttons.takeOverTrial', { company }),
            isAtOnce: true,
          }
        : {
            button: button(say, 'trial', { trial: trial.id }, 'toTheTrial'),
            opens: say.plain('buttons.openTrial', { company }),
          }),
    },
  ];
}
