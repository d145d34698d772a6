/** Settings that have a place in local mode alone. */

import { failpoints, type Failpoint } from './failpoint';
import type { Mode } from './mode';
import { oneOf } from './setting-parsers';
import type { SettingReader } from './setting-reader';

/** Where a test wants the bot to kill itself, if anywhere. */
export function readFailpoint(reader: SettingReader, mode: Mode): { readonly failpoint?: Failpoint } {
  if (mode === 'production') reader.forbidden('FAILPOINT', 'only for BOT_MODE=local');
  const failpoint = reader.optional('FAILPOINT', `one of ${failpoints.join(', ')}`, oneOf(failpoints));
  return failpoint === undefined ? {} : { failpoint };
}

/** How many days the clock starts ahead. */
export function readDaysAhead(reader: SettingReader, mode: Mode): number {
  if (mode === 'production') reader.forbidden('TIME_TRAVEL_DAYS', 'only for BOT_MODE=local');
  const parse = (text: string): number | undefined => (/^\d{1,3}$/.test(text) && Number(text) <= 400 ? Number(text) : undefined);
  return reader.optional('TIME_TRAVEL_DAYS', 'a number of days from 0 to 400', parse) ?? 0;
}

/** Complains where local mode is set on a machine that says it is production. */
export function refuseLocalInProduction(reader: SettingReader, mode: Mode, env: NodeJS.ProcessEnv): void {
  if (mode === 'local' && env['NODE_ENV'] === 'production') reader.complain('NODE_ENV', 'production clashes with BOT_MODE=local');
}
