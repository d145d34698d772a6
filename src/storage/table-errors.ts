/** Turns what the Tables client throws into the few failures the house knows. */

import { CodedError } from '../domain/errors';
import { StorageUnavailable, troubleIn } from './unavailable';

/** Whether the service answered that this row is not there. A missing table is something else. */
export function isAbsentRow(error: unknown): boolean {
  return isAnswer(error) && error.statusCode === 404 && !isTableTrouble(error);
}

/**
 * The error to throw in place of what the client threw. A refused condition is STORAGE_CONFLICT, too many bytes
 * STORAGE_TOO_LARGE, and no usable answer (timeout, refused connection, 401, 403, 5xx, missing table) STORAGE_UNAVAILABLE, which
 * says of what kind.
 * Anything else is a bug of ours and comes back as it is.
 */
export function storageFailure(error: unknown): unknown {
  if (isAnswer(error)) return failureOf(error);
  return error instanceof Error && isNoAnswer(error) ? unavailable(error) : error;
}

function failureOf(error: Answer): unknown {
  if (isTooLarge(error)) return new CodedError('STORAGE_TOO_LARGE', 'The table service refused the size.', { cause: error });
  if (isConflict(error)) return new CodedError('STORAGE_CONFLICT', 'A row is not as expected: eTag conflict.', { cause: error });
  return error.statusCode === 400 ? error : unavailable(error);
}

function unavailable(error: Error): StorageUnavailable {
  return new StorageUnavailable(troubleIn(error), 'table', error);
}

function isNoAnswer({ name }: Error): boolean {
  return (
    name === 'AbortError' || name === 'TimeoutError' || name.endsWith('AuthenticationError') || name.startsWith('Credential')
  );
}

function isTooLarge(error: Answer): boolean {
  return error.statusCode === 413 || /TooLarge$/.test(codeOf(error));
}

function isConflict(error: Answer): boolean {
  return [404, 409, 412].includes(error.statusCode ?? 0) && !isTableTrouble(error);
}

// TableNotFound is a 404 and TableBeingDeleted a 409: neither says anything about a row.
function isTableTrouble(error: Answer): boolean {
  return codeOf(error).startsWith('Table');
}

/** An answer that is no success, or none for a reason that has a code: ours, or one of the client of @azure/data-tables. */
interface Answer extends Error {
  readonly statusCode?: number | undefined;
  readonly code?: string | undefined;
  readonly details?: unknown;
}

function isAnswer(error: unknown): error is Answer {
  return error instanceof Error && (error.name === 'TableAnswer' || error.name === 'RestError');
}

function codeOf(error: Answer): string {
  const details = error.details as { readonly odataError?: { readonly code?: unknown } } | undefined;
  const code = details?.odataError?.code ?? error.code;
  return typeof code === 'string' ? code : '';
}
