/** What a person reads of a test that failed. */

const MOST_LINES = 40;
const LINE_LENGTH = 400;

/** The message, then where in our own code it happened; no more than fits a screen. */
export function failureText(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${String(error)}`;
  const { message, stack = '' } = error;
  const ours = stack.split('\n').filter((line) => /^\s+at /u.test(line) && !/node_modules|\(?node:/u.test(line));
  const cause = error.cause instanceof Error ? [`caused by ${error.cause.name}: ${error.cause.message}`] : [];
  const name = message.startsWith(error.name) || error.name === 'Error' ? '' : `${error.name}: `;
  const told = [...`${name}${message}`.split('\n'), ...cause].map(shortened);
  const fitting =
    told.length > MOST_LINES ? [...told.slice(0, MOST_LINES), `… and ${told.length - MOST_LINES} more lines`] : told;
  return [...fitting, ...ours.slice(0, 6)].join('\n');
}

function shortened(line: string): string {
  return line.length > LINE_LENGTH ? `${line.slice(0, LINE_LENGTH)}…` : line;
}
