/** What ends the launcher with a sentence instead of a stack trace. */

/** Something a person can put right. `message` says in plain words what is wrong and what to do next. */
export class LocalProblem extends Error {
  override readonly name = 'LocalProblem';
}

/** The system's code of a failed call (`EACCES`, `ENOSPC`, `MODULE_NOT_FOUND`), or '' when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
