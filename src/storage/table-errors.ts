/** Turns what the Tables client throws into the few failures the house knows. */

import { RestError } from '@azure/data-tables';
import { CodedError } from '../domain/errors';
import { StorageUnavailable, troubleIn } from './unavailable';

/** Whether the service answered that this row is not there. A missing table is something else. */
export function isAbsentRow(error: unknown): boolean {
  return error instanceof RestError && error.statusCode === 404 && !isTableTrouble(error);
}

/**
 * The error to throw in place of what the client threw. A refused condition is STORAGE_CONFLICT, too many bytes
 * STORAGE_TOO_LARGE, and no usable answer (timeout, refused connection, 401, 403, 5xx, missing table) STORAGE_UNAVAILABLE, which
 * says of what kind.
 * Anything else is a bug of ours and comes back as it is.
 */
export function storageFailure(error: unknown): unknown {
  if (error instanceof RestError) return restFailure(error);
  return error instanceof Error && isNoAnswer(error) ? unavailable(error) : error;
}

function restFailure(error: RestError): unknown {
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

function isTooLarge(error: RestError): boolean {
  return error.statusCode === 413 || /TooLarge$/.test(codeOf(error));
}

function isConflict(error: RestError): boolean {
  return [404, 409, 412].includes(error.statusCode ?? 0) && !isTableTrouble(error);
}

// TableNotFound is a 404 and TableBeingDeleted a 409: neither says anything about a row.
function isTableTrouble(error: RestError): boolean {
  return codeOf(error).startsWith('Table');
}

function codeOf(error: RestError): string {
  const details = error.details as { readonly odataError?: { readonly code?: unknown } } | undefined;
  const code = details?.odataError?.code ?? error.code;
  return typeof code === 'string' ? code : '';
}
