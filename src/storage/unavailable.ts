/** The failure that means: the storage gave no usable answer. It says why, as far as that can be seen from here. */

import { CodedError } from '../domain/errors';

/** `refused`: it answered that we may not (401, 403); `missing`: the table or queue is not there; `away`: no answer, or none of use. */
export type StorageTrouble = 'refused' | 'missing' | 'away';

/** Which of the two services of an account. */
export type StorageService = 'table' | 'queue';

/** STORAGE_UNAVAILABLE with its reason, which the log has too. */
export class StorageUnavailable extends CodedError {
  constructor(
    readonly reason: StorageTrouble,
    readonly service: StorageService,
    cause: unknown,
  ) {
    super('STORAGE_UNAVAILABLE', `The ${service} service gave no usable answer (${reason}).`, { cause });
  }
}

/** Why the storage could not be used, where that is what was thrown; `undefined` for every other failure. */
export function troubleOf(error: unknown): StorageTrouble | undefined {
  return error instanceof StorageUnavailable ? error.reason : undefined;
}

/** What an answer of the service, as its clients throw it, says about the service itself. Read by shape: each client has an error class of its own. */
export function troubleIn(thrown: unknown): StorageTrouble {
  const { statusCode, code, details } = thrown as Answered;
  if (statusCode === 401 || statusCode === 403) return 'refused';
  const name = details?.odataError?.code ?? details?.errorCode ?? code;
  return name === 'TableNotFound' || name === 'QueueNotFound' ? 'missing' : 'away';
}

interface Answered {
  readonly statusCode?: unknown;
  readonly code?: unknown;
  readonly details?: { readonly errorCode?: unknown; readonly odataError?: { readonly code?: unknown } };
}
