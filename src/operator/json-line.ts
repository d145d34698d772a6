/** Results as data, one JSON value a line. */

/** What a line of a result is with `--json`: its data, a line that is JSON already as it is, and any other sentence as `said`. */
export function jsonLine(line: string, data?: object): string {
  if (data !== undefined) return JSON.stringify(data);
  return isJson(line) ? line : JSON.stringify({ said: line });
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
