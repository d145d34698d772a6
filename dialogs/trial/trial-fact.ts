/** Labelled values of a trial's page: the trial's own, and those that subjects give. */

import type { Fact } from '../../cards/views';
import type { Say } from '../../cards/engine/words';
import type { WordId } from '../../cards/words/language';
import type { Side } from '../../src/domain/people/actor';
import { countingClocks, extensionsOf } from '../../src/domain/record/clocks';
import type { Trial } from '../../src/domain/record/trial';
import { partsOn, type GivenFact, type PageScene } from '../engine/on-trial';
import type { People } from '../engine/people-names';

/** What a labelled value of a trial is called. */
export type TrialFact = Extract<WordId, `trial.${string}`> extends `trial.${infer Name}` ? Name : never;

/** A labelled value, or nothing where there is no value. */
export function fact(say: Say, id: TrialFact, value: string | undefined): readonly Fact[] {
  return value === undefined || value === '' ? [] : [{ label: say.plain(`trial.${id}`), value }];
}

/** Who extended its clocks, and when: of one's own side as one said it. */
export function extensionFacts(trial: Trial, side: Side, say: Say): readonly Fact[] {
  return countingClocks(trial)
    .flatMap(extensionsOf)
    .flatMap(({ on, by, days }) => {
      const who = by === undefined ? 'nobody' : by === side ? 'own' : by;
      return fact(say, 'extendedLine', say.plain('trial.extendedBy', { by: who, days, date: say.day(on) }));
    });
}

/** The lines that subjects give for a page of that side, by the words they are labelled with. */
export function givenFacts(
  trial: Trial,
  side: Side,
  people: People,
  scene: PageScene,
): (ids: readonly GivenFact[]) => readonly Fact[] {
  const given = partsOn(scene, side).map((part) => part.facts?.(trial, people, scene) ?? {});
  return (ids) => ids.flatMap((id) => given.flatMap((values) => fact(scene.say, id, values[id])));
}
