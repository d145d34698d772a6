/** Which command serves a wish: the one of its name, or the nearest there is. */

import { isCommand } from './command-runs';
import type { Registry } from './decision';
import type { CommandName } from './names';
import type { Intent } from './reader/intents';

/** What the commands of today do for wishes that have none of their own. */
const NEAREST: Readonly<Partial<Record<Intent, CommandName>>> = {
  snooze: 'reminders',
  remindMe: 'reminders',
};

/** The command that serves a wish; nothing where there is none. */
export function commandOf({ commands }: Registry, intent: Intent): CommandName | undefined {
  return isCommand(commands, intent) ? intent : NEAREST[intent];
}
