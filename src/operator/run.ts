/** One call of the operator command line: the words in, sentences and an exit code out. */

import { CodedError, hasCode } from '../domain/errors';
import { nearestWords } from '../domain/text/nearest-words';
import { readBlank, readConfig, readIsLocal, readMisspelt } from '../settings/config';
import { troublesOf } from '../storage/unavailable';
import { DONE, FAILED, type Desk, type OperatorCommand, type Room } from './command';
import { bad } from './arguments';
import { findCommand, operatorCommands, type FoundCommand } from './commands';
import { refusedSettings } from './refused-settings';
import { words } from './words';

function sentenceFor(error: CodedError, room: Room): string {
  const troubles = troublesOf(error);
  if (troubles.length > 0) return words.storage(troubles);
  if (hasCode(error, 'CONFIG_INVALID')) return refusedSettings(error, room);
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
  readonly surroundings?: Partial<Pick<Room, 'config' | 'misspelt' | 'blank' | 'isLocal' | 'fetch' | 'now'>>;
  readonly commands?: readonly OperatorCommand[];
}

/** Does what the words say; the exit code. What it throws is a bug of ours or has no code. */
export async function runOperator(run: Run): Promise<number> {
  const { tell, commands = operatorCommands } = run;
  const line = lineOf(run.line);
  const room = roomOf(run);
  const about = helpWanted(line, commands);
  if (about) return help(about, commands, room);
  const found = findCommand(line, commands);
  if (!found) return notFound(line, commands, tell);
  const { read, near } = readLine(found, commands);
  if (read.kind === 'bad') {
    const meant = near.length > 0 ? commands.filter(({ name }) => near.includes(name)) : meantBy(found, commands);
    tell(`${read.because}\nUse: ${meant.map(({ usage }) => usage).join('\n     ')}`);
    return NOT_UNDERSTOOD;
  }
  try {
    return await read.value(room);
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    tell(sentenceFor(error, room));
    return FAILED;
  }
}

/** Without the word for data, and without the sign that ends the options of npm, where it was given twice. */
function lineOf(given: readonly string[]): readonly string[] {
  const line = given.filter((word) => word !== JSON_WANTED);
  const [first, ...rest] = line[0] === '--' ? line.slice(1) : line;
  return first === undefined ? [] : [first.trim() || first, ...rest];
}

/** What help is wanted about: `help outbox`, or `outbox --help` as other command lines have it; undefined where none is. */
function helpWanted(line: readonly string[], commands: readonly OperatorCommand[]): readonly string[] | undefined {
  if (line[0] === HELP) return line.slice(1);
  if (!line.some((word) => HELPS.has(word))) return undefined;
  const found = findCommand(line, commands);
  if (found) return found.command.name.split(' ');
  const begun = line[0] !== undefined && commands.some(({ name }) => name.startsWith(`${line[0]} `));
  return begun ? line.slice(0, 1) : [];
}

const HELPS: ReadonlySet<string> = new Set(['--help', '-h']);

/** What the words behind a command come to, and the commands that a slip led away from. */
interface LineRead {
  readonly read: ReturnType<OperatorCommand['read']>;
  readonly near: readonly string[];
}

/** A word with a slip is told from one too many, and an option of another command from a name. */
function readLine({ command, rest: given }: FoundCommand, commands: readonly OperatorCommand[]): LineRead {
  const rest = given.flatMap((word) => apart(word, command));
  const stranger = rest.find((word) => word.startsWith('--') && !optionsOf(command).includes(word));
  if (stranger !== undefined) return { read: bad(strangeOption(stranger, optionsOf(command))), near: [] };
  const read = command.read(rest);
  const near = read.kind === 'bad' ? nearestSeconds(command.name, rest[0], commands) : [];
  return { read: near.length > 0 ? bad(words.unknown(`${command.name} ${rest[0] ?? ''}`, near)) : read, near };
}

/** The command, and those that go on from it where a word behind it is none of them. */
function meantBy({ command, rest: [word = ''] }: FoundCommand, commands: readonly OperatorCommand[]): readonly OperatorCommand[] {
  const isOther = word.trim() !== '' && !word.startsWith('-');
  return [command, ...commands.filter(({ name }) => isOther && name.startsWith(`${command.name} `))];
}

/** `--package=manifest.json` is two words, as other command lines have it. */
function apart(word: string, { usage }: OperatorCommand): readonly string[] {
  const [, option = '', value = ''] = /^(--[a-z-]+)=(.*)$/su.exec(word) ?? [];
  return usage.includes(`${option} <`) && option !== '' ? [option, value] : [word];
}

/** What a command does with `--dry-run`, another does without `--yes`. */
function strangeOption(stranger: string, options: readonly string[]): string {
  const isDryRun = nearestWords(stranger, ['--dry-run']).length > 0;
  if (isDryRun && options.includes('--yes')) return words.dryWithoutYes(stranger);
  return words.noOption(stranger, nearestWords(stranger, [...options, JSON_WANTED]));
}

function optionsOf({ usage }: OperatorCommand): readonly string[] {
  return usage.match(/--[a-z-]+/gu) ?? [];
}

/** Says what is like what was typed: what goes on from it, or what a slip led away from; else all there is. */
function notFound(line: readonly string[], commands: readonly OperatorCommand[], tell: Run['tell']): number {
  const first = line[0]?.trim() ?? '';
  const begun = commands.filter(({ name }) => name.startsWith(`${first} `));
  const near = nearestNames(line, commands);
  const like = commands.filter(({ name }) => near.includes(name) || near.includes(name.split(' ')[0] ?? ''));
  tell(
    first === ''
      ? words.missing
      : begun.length > 0 && near.length === 0
        ? words.begun(first)
        : words.unknown(shown(line, begun), near),
  );
  tell(usageOf(like.length > 0 ? like : begun.length > 0 ? begun : commands));
  return NOT_UNDERSTOOD;
}

/** As much of a line as was to name a command. */
function shown([first = '', second = '']: readonly string[], begun: readonly OperatorCommand[]): string {
  return begun.length > 0 ? `${first} ${second}` : first;
}

/** The names, or their first words, that are nearest to those a line begins with; none where its first word needs no other. */
function nearestNames([first = '', second]: readonly string[], commands: readonly OperatorCommand[]): readonly string[] {
  const firsts = commands.map(({ name }) => name.split(' ')[0] ?? name);
  return firsts.includes(first) ? nearestSeconds(first, second, commands) : nearestWords(first.toLowerCase(), [...firsts, HELP]);
}

function nearestSeconds(first: string, second = '', commands: readonly OperatorCommand[]): readonly string[] {
  const seconds = commands.flatMap(({ name }) => (name.startsWith(`${first} `) ? [name.slice(first.length + 1)] : []));
  return nearestWords(second.toLowerCase(), seconds).map((one) => `${first} ${one}`);
}

/** The word that asks for results as data; whoever prints heeds it. */
export const JSON_WANTED = '--json';
const HELP = 'help';

/** Lists the commands that begin with these words; all of them where there are none. */
async function help(about: readonly string[], commands: readonly OperatorCommand[], { print, tell }: Room): Promise<number> {
  const beginning = about[0] === HELP ? '' : about.join(' ').trim();
  const chosen = commands.filter(({ name }) => name === beginning || name.startsWith(beginning === '' ? '' : `${beginning} `));
  if (chosen.length === 0) {
    const near = nearestNames(about, commands);
    await tell([words.unknown(beginning, near), ...(near.length === 0 ? [words.listed] : [])].join('\n'));
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
    misspelt: () => readMisspelt(),
    blank: () => readBlank(),
    isLocal: () => readIsLocal(),
    fetch: (...given) => fetch(...given),
    now: () => new Date(),
    ...surroundings,
  };
}
