/** What a command of an operator is: it reads its words, and then does something with what lies on the desk. */

import type { Need } from '../app/readiness';
import type { CompanyTable } from '../directory/company-table';
import type { Trials } from '../domain/record/trials';
import type { RecordWalk } from '../domain/privacy/record-walk';
import type { Overview } from '../outbox/overview';
import type { QuietDay } from '../outbox/quiet';
import type { PartnerList } from '../partners/partner-list';
import type { Erasures } from '../privacy/erasures';
import type { KnownIds } from '../privacy/known-ids';
import type { MentionRounds } from '../privacy/mention-rounds';
import type { Retention } from '../privacy/retention';
import type { Outgoing } from '../reminders/forecast';
import type { Config } from '../settings/config';
import type { MisspeltName } from '../settings/misspelt-names';
import type { TableCopies } from '../storage/table-copy';
import type { PutBack, Quarantine, SetAsideChat } from '../turn/quarantine';
import type { Read } from './arguments';

/** What a line of a result says as data; `as it is` for a line that is JSON already; `nothing` for one that only makes the text readable. */
export type Data = object | 'as it is' | 'nothing';

/** What commands work with. */
export interface Desk {
  readonly partners: Pick<
    PartnerList,
    'load' | 'all' | 'get' | 'has' | 'isKeptOut' | 'add' | 'remove' | 'join' | 'leave' | 'joinedTo'
  >;
  readonly trials: Pick<Trials, 'list'>;
  readonly erasures: Pick<Erasures, 'look' | 'begin' | 'finish'>;
  readonly ids: Pick<KnownIds, 'isPerson' | 'meaningOf' | 'peopleAmong'>;
  readonly retention: Pick<Retention, 'runWhole' | 'look'>;
  readonly index: Pick<MentionRounds, 'runWhole'>;
  readonly record: Pick<RecordWalk, 'entries'>;
  readonly overview: Pick<Overview, 'counts' | 'deadLetters' | 'replay' | 'uncertain' | 'resend'>;
  readonly quarantine: Pick<Quarantine, 'list' | 'find'> & { putBack(aside: SetAsideChat): Promise<PutBack> };
  /** The application id of the bot; none in local mode. */
  readonly appId: string | undefined;
  /** What the names of its tables begin with; empty where nothing is set. */
  readonly tablePrefix: string;
  /** The stored directory of partner companies. */
  readonly companies: CompanyTable;
  readonly forecast: (until: Date) => Promise<readonly Outgoing[]>;
  /** Every table, to be copied. */
  readonly copies: TableCopies;
  /** Says that a backup was put in now, so that bots repeat nothing for a day. */
  readonly quiet: () => Promise<QuietDay>;
  /** What the bot works with, to be asked one by one. */
  readonly needs: readonly Need[];
  /**
   * A line of the result, on standard output: the sentence, or with `--json` what it says as data. Resolves when it is taken.
   */
  readonly print: (line: string, data: Data) => Promise<void>;
  /** A line about how far it is, on standard error. */
  readonly tell: (line: string) => Promise<void>;
}

/** How a command ended, as an exit code: done, or nothing to do; it did not work; nothing was done, for it needs `--yes`; or a check found a fault. */
export const DONE = 0;
export const FAILED = 1;
export const NEEDS_YES = 3;
export const NOT_WELL = 4;

/** What surrounds a command: the desk, which is opened when it is wanted, and what can be asked without it. */
export interface Room {
  /** Opens the storage; CONFIG_INVALID or STORAGE_UNAVAILABLE if that can't be done. */
  readonly open: () => Promise<Desk>;
  /** The settings; CONFIG_INVALID if they are wrong. */
  readonly config: () => Config;
  /** Names in the environment that are near a setting's and are none. */
  readonly misspelt: () => readonly MisspeltName[];
  /** Settings that hold blanks alone. */
  readonly blank: () => readonly string[];
  /** Whether the settings are those of a bot on this machine. */
  readonly isLocal: () => boolean;
  /** Asks somebody in the network. */
  readonly fetch: typeof fetch;
  readonly now: () => Date;
  readonly print: Desk['print'];
  readonly tell: Desk['tell'];
}

/** One command. `name` is one or two words; `read` answers what to do, or what is wrong with the words behind it. */
export interface OperatorCommand {
  readonly name: string;
  readonly usage: string;
  readonly meaning: string;
  readonly read: (given: readonly string[]) => Read<(room: Room) => Promise<number>>;
}

type Ended = Promise<number | undefined> | Promise<void>;

/** A command from its parts; `run` answers an exit code where it isn't `DONE`. */
export function command<T>(
  name: string,
  behind: string,
  meaning: string,
  read: (given: readonly string[]) => Read<T>,
  run: (read: T, desk: Desk) => Ended,
): OperatorCommand {
  return roomCommand(name, behind, meaning, read, async (order, room) => (await run(order, await room.open())) ?? DONE);
}

/** A command that opens the storage by itself, or not at all. */
export function roomCommand<T>(
  name: string,
  behind: string,
  meaning: string,
  read: (given: readonly string[]) => Read<T>,
  run: (read: T, room: Room) => Promise<number>,
): OperatorCommand {
  return {
    name,
    usage: `${name} ${behind}`.trim(),
    meaning,
    read: (given) => {
      const found = read(given);
      return found.kind === 'bad' ? found : { kind: 'ok', value: (room) => run(found.value, room) };
    },
  };
}
