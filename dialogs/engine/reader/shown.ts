/** Which wishes only show something: a wrong one costs a look. */

import type { Class } from './intents';

/** What is only shown. */
export const SHOWN: ReadonlySet<string> = new Set<Class>([
  ...(['trial', 'myTrials', 'access', 'reminders', 'invitations', 'help', 'home'] as const),
]);
