/** What is said where the settings are refused: each of them, what may have been meant for one, no value, and where they are to be had. */

import type { CodedError } from '../domain/errors';
import { misspeltSentence } from '../settings/misspelt-names';
import { complaintsIn } from '../settings/setting-reader';
import type { Room } from './command';
import { words } from './words';

/** The sentence about them. */
export function refusedSettings(error: CodedError, { misspelt, isLocal }: Pick<Room, 'misspelt' | 'isLocal'>): string {
  return words.noSettings(error.message, misspelt().map(misspeltSentence), leadFor(error, isLocal()));
}

/** Whether one of the complaints in an error is about the storage: at the demo, that may only be because it does not run. */
export function isAboutStorage(error: unknown): boolean {
  return complaintsIn(error).some(({ name }) => name.startsWith('AZURE_STORAGE_'));
}

/** The settings of a demo that runs are at hand. */
function leadFor(error: unknown, isLocal: boolean): 'demo' | 'bot' | undefined {
  if (!isLocal) return 'bot';
  return isAboutStorage(error) ? 'demo' : undefined;
}
