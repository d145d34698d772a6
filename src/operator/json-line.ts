/** Results as data, one JSON value a line. */

import type { Data } from './command';

/** What a line of a result is with `--json`: its data, or a line that is JSON already as it is; undefined where it says nothing as data. */
export function jsonLine(line: string, data: Data): string | undefined {
  if (data === 'nothing') return undefined;
  return data === 'as it is' ? line : JSON.stringify(data);
}
