/** The bot's log: JSON lines on standard output that hold an event, allowed fields, and nothing a person typed. */

import pino, { type DestinationStream } from 'pino';
import { describeFailure } from './failure';
import { allowedFields, type LogFields } from './log-fields';
import type { LogLevel } from './log-levels';

export { fingerprint, type Fingerprint, type LogFields } from './log-fields';

/** Writes one line per call. `event` is a fixed phrase from the code; `thrown` is told by kind and place, not by message. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields, thrown?: unknown): void;
  error(event: string, fields?: LogFields, thrown?: unknown): void;
}

/** What every line says of who writes it: the release, and a name that this process made up. */
export interface LogBase {
  readonly version?: string;
  readonly instance?: string;
}

/** A log at one of pino's levels. Lines go to standard output unless a test hands in another destination. */
export function createLog(level: LogLevel, destination?: DestinationStream, base: LogBase = {}): Log {
  const logger = pino(
    {
      level,
      base: { pid: process.pid, ...base },
      messageKey: 'event',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? pino.destination({ fd: 1, sync: true }),
  );
  return {
    info: (event, fields) => {
      logger.info(line(fields), event);
    },
    warn: (event, fields, thrown) => {
      logger.warn(line(fields, thrown), event);
    },
    error: (event, fields, thrown) => {
      logger.error(line(fields, thrown), event);
    },
  };
}

/** Writes nothing. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** One line as data: allowed fields, and of an error its fields, its causes' fields and its frames. */
export function line(fields: LogFields = {}, thrown?: unknown): Record<string, unknown> {
  const own = allowedFields(fields);
  if (thrown === undefined) return own as Record<string, unknown>;
  const { fields: failed, causes, frames } = describeFailure(thrown);
  return { ...failed, ...own, ...(causes.length > 0 && { causes }), ...(frames.length > 0 && { frames }) };
}
