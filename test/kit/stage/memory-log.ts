/** A log that keeps its lines, so that a test can look for what must, and must not, stand in them. */

import { line, type Log, type LogFields } from '../../../src/log/log';

/** One kept line. */
export interface LogLine extends Record<string, unknown> {
  readonly level: string;
  readonly event: string;
}

/** A log and the lines written to it so far, oldest first. */
export function memoryLog(): { readonly log: Log; readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = [];
  const keep = (level: string) => (event: string, fields?: LogFields, thrown?: unknown) => {
    lines.push({ level, event, ...line(fields, thrown) });
  };
  return { log: { info: keep('info'), warn: keep('warn'), error: keep('error') }, lines };
}
