/** The world's failures: a few named errors with a stable code and the cause. People's mistakes are values, not errors. */

/** Stable codes, safe to log and to show beside a reference. */
export type ErrorCode =
  | 'STORAGE_CONFLICT'
  | 'STORAGE_UNAVAILABLE'
  | 'STORAGE_TOO_LARGE'
  | 'TRANSACTION_TOO_LARGE'
  | 'STORAGE_UNREADABLE'
  | 'ROW_FROM_NEWER_VERSION'
  | 'CONNECTOR_FAILED'
  | 'CONFIG_INVALID'
  | 'TURN_TOO_CONTESTED';

/** A failure with a code. `message` is for developers and holds nothing a person typed. */
export class CodedError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
    this.name = code;
  }
}

/** Whether something thrown is one of ours with this code. */
export function hasCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof CodedError && error.code === code;
}

/** Whether a write went through: `false` where somebody else was faster (STORAGE_CONFLICT). Everything else rejects as it did. */
export async function unlessRaced(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (hasCode(error, 'STORAGE_CONFLICT')) return false;
    throw error;
  }
}

/** Lets our own failures pass, where what was not done is made good later; what is no failure of the world goes on. */
export function unlessCoded(error: unknown): void {
  if (!(error instanceof CodedError)) throw error;
}
