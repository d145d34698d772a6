/** What a partner's person most likely wants next, and what anybody is asked to come to; from what is really open. */

import { button } from '../../cards/engine/buttons';
import { MOST_WANTED, type Wanted } from '../../cards/home';
import { isSame } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import { isPressing } from '../../src/domain/watch/standing';
import { attention, byUrgency } from '../../src/domain/watch/urgency';
import type { ManyTrials } from '../engine/many-trials';
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
      return { about: String(params['partner']), what, hint, button: join, opens, namesDeed: true };
    }),
  );
}

/** What leads, and how many things there are of that kind. */
interface WantedOfAll {
  readonly wanted: readonly Wanted[];
  readonly count: number;
}

/**
 * What the days or somebody's asking call for on the caller's own trials, and those that nobody looks after; then what goes on there. `waits`:
 * on how many, where `all` are a part of them.
 */
export function wantedByPartner(all: readonly Trial[], scene: PageScene, waits?: number): WantedOfAll {
  const waiting = all.filter((trial) => isIn('waiting', trial, scene));
  const going = all.filter(
    (trial) => isSame(trial.owner, scene.actor.person) && !waiting.includes(trial) && nextHere(trial, scene) !== 'none',
  );
  const first = [waiting, going].flatMap((some) => byUrgency(some, todayOf(scene)).slice(0, MOST_WANTED));
  return {
    wanted: first.flatMap((trial) => opening(trial, trial.customer.company, nextHere(trial, scene), scene)),
    count: (waits ?? waiting.length) + going.length,
  };
}

/** The same where the company has very many, of which `near` are the caller's own that are most urgent: by the index, and the first few that it names. */
export async function wantedOfMany(many: ManyTrials, near: readonly Trial[], scene: PageScene): Promise<WantedOfAll> {
  const [own, alone] = await Promise.all([many.places(scene.actor.person), many.leftAlone()]);
  const first = await many.read(alone.places.slice(0, MOST_WANTED));
  const pressing = own.places.filter(({ standing }) => isPressing(standing, todayOf(scene)));
  return wantedByPartner([...near, ...first], scene, pressing.length + alone.places.length);
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
            namesDeed: true,
          }
        : {
            button: button(say, 'trial', { trial: trial.id }, 'toTheTrial'),
            opens: say.plain('buttons.openTrial', { company }),
          }),
    },
  ];
}
