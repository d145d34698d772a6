/** One call of the operator command line: the words in, sentences and an exit code out. */

import { CodedError, hasCode } from '../domain/errors';
import { FAILED, type Desk, type OperatorCommand } from './command';
import { findCommand, operatorCommands } from './commands';
import { words } from './words';

/** The complaint about the settings names each of them, and no value. */
function sentenceFor(error: CodedError): string {
  if (hasCode(error, 'CONFIG_INVALID')) return error.message;
  if (hasCode(error, 'ROW_FROM_NEWER_VERSION')) return words.later;
  return hasCode(error, 'STORAGE_CONFLICT') ? words.busy : words.failed(error.code);
}

/** The exit code beside those of `command.ts`: it was not understood. */
export const NOT_UNDERSTOOD = 2;

/** Where the sentences go. */
export interface Run {
  readonly line: readonly string[];
  /** Opens the storage; only when there is something to do. */
  readonly open: () => Promise<Desk>;
  /** A sentence about the call itself, on standard error. */
  readonly tell: (sentence: string) => void;
  readonly commands?: readonly OperatorCommand[];
}

/** Does what the words say; the exit code. What it throws is a bug of ours or has no code. */
export async function runOperator({ line, open, tell, commands = operatorCommands }: Run): Promise<number> {
  const usage = (): string => words.usage(commands.map(({ usage: said, meaning }) => [said, meaning]));
  const found = findCommand(line, commands);
  if (!found) {
    tell(line[0] === undefined ? words.missing : words.unknown(line[0]));
    tell(usage());
    return NOT_UNDERSTOOD;
  }
  const read = found.command.read(found.rest);
  if (read.kind === 'bad') {
    tell(`${read.because}\nUse: ${found.command.usage}`);
    return NOT_UNDERSTOOD;
  }
  try {
    return await read.value(await open());
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    tell(sentenceFor(error));
    return FAILED;
  }
}
