/** The failure that means: the storage gave no usable answer. It says why, as far as that can be seen from here. */

import { CodedError } from '../domain/errors';

/**
 * `refused`: it answered that we may not (401, 403); `missing`: the table or queue is not there; `noIdentity`: nobody gave a token to ask
 * with; `away`: no answer, or none of use.
 */
export type StorageTrouble = 'refused' | 'missing' | 'noIdentity' | 'away';

/** Which of the two services of an account. */
export type StorageService = 'table' | 'queue';

/** STORAGE_UNAVAILABLE with its reason, which the log has too. `others`: what of the other service failed at the same time. */
export class StorageUnavailable extends CodedError {
  constructor(
    readonly reason: StorageTrouble,
    readonly service: StorageService,
    cause: unknown,
    readonly others: readonly StorageUnavailable[] = [],
  ) {
    super('STORAGE_UNAVAILABLE', `The ${service} service gave no usable answer (${reason}).`, { cause });
  }
}

/** Each service that could not be used, once; none for every other failure. */
export function troublesOf(error: unknown): readonly StorageUnavailable[] {
  return error instanceof StorageUnavailable ? [error, ...error.others] : [];
}

/**
 * Resolves when all of them are done. Rejects when each has ended: with a failure that is not of the storage, or with one that names every
 * service that could not be used, a refusal first.
 */
export async function allOfStorage(works: readonly Promise<unknown>[]): Promise<void> {
  const ends = await Promise.allSettled(works);
  // Whatever is not of the storage is thrown as it came.
  await works[ends.findIndex((end) => end.status === 'rejected' && !(end.reason instanceof StorageUnavailable))];
  const [first, ...others] = eachOnce(ends.flatMap((end) => (end.status === 'rejected' ? troublesOf(end.reason) : [])));
  if (first) throw new StorageUnavailable(first.reason, first.service, first.cause, others);
}

function eachOnce(troubles: readonly StorageUnavailable[]): readonly StorageUnavailable[] {
  const refusedFirst = troubles.toSorted((one, other) => Number(other.reason === 'refused') - Number(one.reason === 'refused'));
  return refusedFirst.filter(({ service }, at) => refusedFirst.findIndex((one) => one.service === service) === at);
}

/** Why the storage could not be used, where that is what was thrown; `undefined` for every other failure. */
export function troubleOf(error: unknown): StorageTrouble | undefined {
  return error instanceof StorageUnavailable ? error.reason : undefined;
}

/** Whether it may be over in seconds by itself: whoever gives tokens has hiccups, too. */
export function mayPass(trouble: StorageTrouble): boolean {
  return trouble === 'away' || trouble === 'noIdentity';
}

/** What an answer of the service, as its clients throw it, says about the service itself. Read by shape: each client has an error class of its own. */
export function troubleIn(thrown: unknown): StorageTrouble {
  const { statusCode, code, details } = thrown as Answered;
  if (isWithoutIdentity(thrown)) return 'noIdentity';
  if (statusCode === 401 || statusCode === 403) return 'refused';
  const name = details?.odataError?.code ?? details?.errorCode ?? code;
  return name === 'TableNotFound' || name === 'QueueNotFound' ? 'missing' : 'away';
}

/** The names that @azure/identity gives its failures. */
function isWithoutIdentity(thrown: unknown): boolean {
  return thrown instanceof Error && (thrown.name.endsWith('AuthenticationError') || thrown.name.startsWith('Credential'));
}

interface Answered {
  readonly statusCode?: unknown;
  readonly code?: unknown;
  readonly details?: { readonly errorCode?: unknown; readonly odataError?: { readonly code?: unknown } };
}
