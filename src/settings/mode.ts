/** The two ways to run: for Teams, or on this machine. */

import { oneOf } from './setting-parsers';
import type { SettingReader } from './setting-reader';

const modes = ['production', 'local'] as const;

/** `production` answers Teams; `local` answers a channel on the same machine and has no app registration. */
export type Mode = (typeof modes)[number];

/** Reads the mode; `production` where it is not set. */
export function readMode(reader: SettingReader): Mode {
  return reader.optional('BOT_MODE', modes.join(' or '), oneOf(modes)) ?? 'production';
}
