/** Results as data, one JSON value a line. */

import type { Data } from './command';

/** What a line of a result is with `--json`: its data, a line of a file that is JSON already as it is, and any other line as `line`. */
export function jsonLine(line: string, data: Data): string {
  if (data !== 'as it is') return JSON.stringify(data);
  return isJson(line) ? line : JSON.stringify({ line });
}

function isJson(line: string): boolean {
  if (!line.startsWith('{')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
