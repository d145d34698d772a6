/** What a view is: for whom, and what draws it. */

import type { ViewName } from './names';
import type { PageScene } from './on-trial';
import type { Drawing, OpenScene } from './view-scene';

/** A card that belongs to no open journey. */
export type View = ViewOfRecord | ViewForAnyone;

/** It reads the record: of the own company as a partner, or of trials that are open to the one who asks. */
export interface ViewOfRecord {
  readonly for: 'partner' | 'related';
  readonly draw: (scene: PageScene) => Drawing | Promise<Drawing>;
}

/** It can't read the record, and so there is nobody who may not see it. */
export interface ViewForAnyone {
  readonly for: 'anyone';
  readonly draw: (scene: OpenScene) => Drawing | Promise<Drawing>;
}

/** Views by their names. */
export type Views = Readonly<Record<ViewName, View>>;
