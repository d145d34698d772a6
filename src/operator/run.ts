/** One call of the operator command line: the words in, sentences and an exit code out. */

import { CodedError, hasCode } from '../domain/errors';
import { readConfig } from '../settings/config';
import { DONE, FAILED, type Desk, type OperatorCommand, type Room } from './command';
import { findCommand, operatorCommands } from './commands';
import { words } from './words';

/** The complaint about the settings names each of them, and no value. */
function sentenceFor(error: CodedError): string {
  if (hasCode(error, 'CONFIG_INVALID')) return `${error.message}\n${words.settings}`;
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
  /** What commands print that open no storage; as sentences about the call unless told. */
  readonly print?: Desk['print'];
  readonly surroundings?: Partial<Pick<Room, 'config' | 'fetch' | 'now'>>;
  readonly commands?: readonly OperatorCommand[];
}

/** Does what the words say; the exit code. What it throws is a bug of ours or has no code. */
export async function runOperator(run: Run): Promise<number> {
  const { tell, commands = operatorCommands } = run;
  const line = run.line.filter((word) => word !== JSON_WANTED);
  const room = roomOf(run);
  if (line[0] === HELP) return help(line.slice(1), commands, room);
  const found = findCommand(line, commands);
  if (!found) {
    tell(line[0] === undefined ? words.missing : words.unknown(line[0]));
    tell(usageOf(commands));
    return NOT_UNDERSTOOD;
  }
  const read = found.command.read(found.rest);
  if (read.kind === 'bad') {
    tell(`${read.because}\nUse: ${found.command.usage}`);
    return NOT_UNDERSTOOD;
  }
  try {
    return await read.value(room);
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    tell(sentenceFor(error));
    return FAILED;
  }
}

/** The word that asks for results as data; whoever prints heeds it. */
export const JSON_WANTED = '--json';
const HELP = 'help';

/** Lists the commands that begin with these words; all of them where there are none. */
async function help(about: readonly string[], commands: readonly OperatorCommand[], { print, tell }: Room): Promise<number> {
  const beginning = about.join(' ');
  const chosen = commands.filter(({ name }) => name === beginning || name.startsWith(beginning === '' ? '' : `${beginning} `));
  if (chosen.length === 0) {
    await tell(words.unknown(beginning));
    return NOT_UNDERSTOOD;
  }
  const data = chosen.map(({ name, usage, meaning }) => ({ name, usage, meaning }));
  await print(usageOf(chosen), { commands: data, exitCodes: words.exitCodes });
  return DONE;
}

function usageOf(commands: readonly OperatorCommand[]): string {
  return words.usage(commands.map(({ usage, meaning }) => [usage, meaning]));
}

function roomOf({ open, tell, print, surroundings = {} }: Run): Room {
  const told = (sentence: string): Promise<void> => {
    tell(sentence);
    return Promise.resolve();
  };
  return {
    open,
    print: print ?? told,
    tell: told,
    config: () => readConfig(),
    fetch: (...given) => fetch(...given),
    now: () => new Date(),
    ...surroundings,
  };
}
