/** Which wishes take more than a guess: they end something, or act at once. */

import { AT_ONCE } from '../at-once';
import type { Class } from './intents';

/** They end somebody's access. */
export const ENDS_ACCESS: ReadonlySet<Class> = new Set<Class>(['removal', 'removalOfAll']);

/** Of these a doubt is enough to ask. */
export const GRAVE: ReadonlySet<string> = new Set<string>([
  ...(['forgetMe', 'deleted', 'cancel', 'startOver', 'abandoned'] satisfies readonly Class[]),
  ...ENDS_ACCESS,
  ...AT_ONCE,
]);

/** These are not even offered to a line that says nothing of them. */
export const NEVER_GUESSED: ReadonlySet<string> = new Set<string>([...AT_ONCE, 'removalOfAll' satisfies Class]);
