/** What a command of an operator is: it reads its words, and then does something with what lies on the desk. */

import type { CompanyTable } from '../directory/company-table';
import type { RecordWalk } from '../domain/privacy/record-walk';
import type { Overview } from '../outbox/overview';
import type { PartnerList } from '../partners/partner-list';
import type { Erasures } from '../privacy/erasures';
import type { MentionRounds } from '../privacy/mention-rounds';
import type { Retention } from '../privacy/retention';
import type { Outgoing } from '../reminders/forecast';
import type { PutBack, Quarantine, SetAsideChat } from '../turn/quarantine';
import type { Read } from './arguments';

/** What commands work with. */
export interface Desk {
  readonly partners: Pick<PartnerList, 'load' | 'all' | 'has' | 'add' | 'remove'>;
  readonly erasures: Pick<Erasures, 'look' | 'begin' | 'finish'>;
  readonly retention: Pick<Retention, 'runWhole'>;
  readonly index: Pick<MentionRounds, 'runWhole'>;
  readonly record: Pick<RecordWalk, 'entries'>;
  readonly overview: Pick<Overview, 'counts' | 'poisoned' | 'replay' | 'uncertain' | 'resend'>;
  readonly quarantine: Pick<Quarantine, 'list' | 'find'> & { putBack(aside: SetAsideChat): Promise<PutBack> };
  /** The stored directory of partner companies. */
  readonly companies: CompanyTable;
  readonly forecast: (until: Date) => Promise<readonly Outgoing[]>;
  /** A line of the result, on standard output. Resolves when it is taken. */
  readonly print: (line: string) => Promise<void>;
  /** A line about how far it is, on standard error. */
  readonly tell: (line: string) => Promise<void>;
}

/** How a command ended, as an exit code: done; it did not work; or nothing was done, for it needs `--yes`. */
export const DONE = 0;
export const FAILED = 1;
export const NEEDS_YES = 3;

/** One command. `name` is one or two words; `read` answers what to do, or what is wrong with the words behind it. */
export interface OperatorCommand {
  readonly name: string;
  readonly usage: string;
  readonly meaning: string;
  readonly read: (given: readonly string[]) => Read<(desk: Desk) => Promise<number>>;
}

/** A command from its parts; `run` answers an exit code where it isn't `DONE`. */
export function command<T>(
  name: string,
  behind: string,
  meaning: string,
  read: (given: readonly string[]) => Read<T>,
  run: (read: T, desk: Desk) => Promise<number | undefined> | Promise<void>,
): OperatorCommand {
  return {
    name,
    usage: `${name} ${behind}`.trim(),
    meaning,
    read: (given) => {
      const found = read(given);
      if (found.kind === 'bad') return found;
      return { kind: 'ok', value: async (desk) => (await run(found.value, desk)) ?? DONE };
    },
  };
}
