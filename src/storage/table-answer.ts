/** What a service of the account answers when it doesn't do what it was asked, and what it means when it doesn't answer. */

/** An answer that is no success, or, without a status, trouble below HTTP. Shaped like the errors of @azure/data-tables. */
export class TableAnswer extends Error {
  override readonly name = 'TableAnswer';
  readonly statusCode: number | undefined;
  /** The service's own code, such as `UpdateConditionNotSatisfied`; below HTTP the system's, such as `ECONNRESET`. */
  readonly code: string | undefined;

  constructor({
    statusCode,
    code,
    cause,
  }: {
    readonly statusCode?: number;
    readonly code?: string | undefined;
    cause?: unknown;
  }) {
    // The service's own words repeat keys.
    super(`The service answered ${statusCode ?? 'nothing'} (${code ?? 'no code'}).`, { cause });
    this.statusCode = statusCode;
    this.code = code;
  }
}

/** The failure an answer stands for. */
export function answered(statusCode: number, body: string): TableAnswer {
  return new TableAnswer({ statusCode, code: codeIn(body) });
}

/** What was thrown below HTTP, with the system's code; what has none comes back as it is: a time limit, say. */
export function unanswered(thrown: unknown): unknown {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? new TableAnswer({ code, cause: thrown }) : thrown;
}

/** The code in an error of the table service, `{"odata.error": {"code": …}}`, or of the queue service, `<Code>…</Code>`. */
function codeIn(body: string): string | undefined {
  const [, code, named] = /"code"\s*:\s*"(\w+)"|<Code>(\w+)<\/Code>/.exec(body) ?? [];
  return code ?? named;
}
