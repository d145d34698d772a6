/** Where a transcript and what was seen part ways, for a person to read: the place, what was expected, what was seen. */

/** Lines of each side that are shown from the first difference on. */
const SHOWN = 9;

/** Some 25 lines at most: the file with the line, what was done there, and both sides; undefined when they are the same. */
export function transcriptDifference(path: string, expected: string, seen: string): string | undefined {
  if (expected === seen) return undefined;
  const [wanted, found] = [expected.split('\n'), seen.split('\n')];
  const at = wanted.findIndex((line, index) => line !== found[index]);
  const first = at < 0 ? wanted.length : at;
  const end = sameEnd(wanted, found, first);
  const done = wanted.slice(0, first + 1).findLast((line) => /^[>*]/u.test(line));
  return [
    `${path}:${first + 1} is not what was seen.`,
    ...(done === undefined || done === wanted[first] ? [] : [`After    ${done}`]),
    'Expected:',
    ...shown(wanted.slice(first, wanted.length - end)),
    'Seen:',
    ...shown(found.slice(first, found.length - end)),
    'UPDATE=1 writes the file as it was seen.',
  ].join('\n');
}

/** How many lines at the end are the same on both sides. */
function sameEnd(wanted: readonly string[], found: readonly string[], first: number): number {
  const most = Math.min(wanted.length, found.length) - first;
  let same = 0;
  while (same < most && wanted.at(-1 - same) === found.at(-1 - same)) same += 1;
  return same;
}

function shown(lines: readonly string[]): readonly string[] {
  const more = lines.length - SHOWN;
  const few = lines.slice(0, SHOWN).map((line) => `    ${line}`.trimEnd());
  if (lines.length === 0) return ['    (nothing)'];
  return more > 0 ? [...few, `    … ${more} more lines`] : few;
}
