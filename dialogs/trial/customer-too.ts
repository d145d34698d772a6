/** A company that is a partner may be somebody's customer as well: its list says where those trials are. */

import type { PageScene } from '../engine/on-trial';
import type { Drawing } from '../engine/view-scene';

type Draw = (scene: PageScene) => Drawing | Promise<Drawing>;

/** The view, with a note where the caller's company is a customer, too, and may see a trial as such. */
export function customerToo(draw: Draw): Draw {
  return async (scene) => {
    const [drawn, open] = await Promise.all([draw(scene), scene.trials.ofCustomer()]);
    return open.length === 0 ? drawn : { ...drawn, notes: [...(drawn.notes ?? []), { id: 'notes.customerToo' }] };
  };
}
