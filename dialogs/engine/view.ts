/** What a view is: for whom, what draws it, and what it is drawn from. */

import type { Side } from '../../src/domain/people/actor';
import type { ViewName } from './names';
import type { PageScene } from './on-trial';
import type { Related } from './reach';
import type { Drawing, OpenScene } from './view-scene';

/** A card that belongs to no open journey. */
export type View = ViewOfTrial | ViewOfRecord | ViewForAnyone;

/** Draws one trial that the engine found to be open to the one who looks. */
export type TrialDraw = (seen: Related, scene: PageScene) => Drawing | Promise<Drawing>;

/** Of one trial, which is named by its id. `related`: for whoever may see that trial; `partner`: for people of a partner only. */
export interface ViewOfTrial {
  readonly for: 'partner' | 'related';
  /** What it draws on each side of the trial; where nothing stands for a side, that side finds no trial. */
  readonly draw: Readonly<Partial<Record<Side, TrialDraw>>>;
  /** What is shown where no such trial is open to the one who looks. */
  readonly otherwise: (scene: PageScene) => Drawing | Promise<Drawing>;
}

/** Of no one trial: it lists what is open to the one who looks. `known`: for whoever the roster knows. */
export interface ViewOfRecord {
  readonly for: 'partner' | 'known';
  readonly draw: (scene: PageScene) => Drawing | Promise<Drawing>;
}

/** It can't read the record, and so there is nobody who may not see it. */
export interface ViewForAnyone {
  readonly for: 'anyone';
  readonly draw: (scene: OpenScene) => Drawing | Promise<Drawing>;
}

/** Views by their names. */
export type Views = Readonly<Record<ViewName, View>>;

/** Whether a view is of one trial. */
export function isOfTrial(view: View): view is ViewOfTrial {
  return typeof view.draw !== 'function';
}

/** Draws a view for the one who looks. A company may stop being a partner while a card of one is still owed or repeated. */
export async function drawView(view: View, views: Views, scene: PageScene): Promise<Drawing> {
  if (view.for === 'partner' && scene.actor.side !== 'partner') return drawView(views.forPartners, views, scene);
  if (!isOfTrial(view)) return view.draw(scene);
  const seen = await scene.trials.find(scene.args['trial'] ?? '');
  const draw = seen && view.draw[seen.relation];
  return draw ? draw(seen, scene) : view.otherwise(scene);
}
