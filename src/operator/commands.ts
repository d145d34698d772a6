/** What an operator can do: one table. Each command reads its words, and then does something with what lies on the desk. */

import type { RecordWalk } from '../domain/record-walk';
import type { PartnerList } from '../partners/partner-list';
import { auditLines } from '../privacy/audit';
import type { Erasures } from '../privacy/erasures';
import type { Retention } from '../privacy/retention';
import {
  readAddressOrder,
  readNamedTenant,
  readNothing,
  readPersonOrder,
  readTenant,
  readTenantOrder,
  type EraseOrder,
  type Read,
} from './arguments';
import { words } from './words';

/** What commands work with. */
export interface Desk {
  readonly partners: Pick<PartnerList, 'load' | 'all' | 'has' | 'add' | 'remove'>;
  readonly erasures: Pick<Erasures, 'look' | 'begin' | 'finish'>;
  readonly retention: Pick<Retention, 'runWhole'>;
  readonly record: Pick<RecordWalk, 'entries'>;
  /** A line of the result, on standard output. Resolves when it is taken. */
  readonly print: (line: string) => Promise<void>;
}

/** How a command ended, as an exit code: done; or nothing was done, for it needs `--yes`. */
export const DONE = 0;
export const NEEDS_YES = 3;

/** One command. `name` is one or two words; `read` answers what to do, or what is wrong with the words behind it. */
export interface OperatorCommand {
  readonly name: string;
  readonly usage: string;
  readonly meaning: string;
  readonly read: (given: readonly string[]) => Read<(desk: Desk) => Promise<number>>;
}

/** The commands. Of those that begin alike the longest name counts. */
export const operatorCommands: readonly OperatorCommand[] = [
  command('partners', '', 'lists the partner tenants', readNothing, async (_nothing, { partners, print }) => {
    await partners.load();
    for (const [tenantId, name] of partners.all()) await print(words.tenant(tenantId, name));
    if (partners.all().length === 0) await print(words.noPartners);
  }),
  command(
    'partners add',
    '<tenant id> <name>',
    'lists one more',
    readNamedTenant,
    async ({ tenantId, name }, { partners, print }) => {
      await print((await partners.add(tenantId, name)) ? words.added : words.asBefore);
    },
  ),
  command('partners remove', '<tenant id>', 'lists one no longer', readTenant, async (tenantId, { partners, print }) => {
    await print((await partners.remove(tenantId)) ? words.removed : words.asBefore);
  }),
  command('erase person', '<tenant id> <object id> [--yes]', 'forgets a person', readPersonOrder, erase),
  command('erase address', '<mail> [--yes]', 'forgets a person somebody named by an address', readAddressOrder, erase),
  command('erase tenant', '<tenant id> [--yes]', 'forgets a company, its people and its trials', readTenantOrder, erase),
  command(
    'audit',
    '<tenant id>',
    'prints who did what on the trials of a partner, as JSON Lines',
    readTenant,
    async (tenantId, desk) => {
      for await (const line of auditLines(desk.record, tenantId)) await desk.print(line);
    },
  ),
  command('retention', '', 'removes what was kept long enough, now', readNothing, async (_nothing, { retention, print }) => {
    await print(words.retained(await retention.runWhole()));
  }),
];

/** The command a line begins with, and the words behind its name. */
export function findCommand(
  line: readonly string[],
  all: readonly OperatorCommand[] = operatorCommands,
): { readonly command: OperatorCommand; readonly rest: readonly string[] } | undefined {
  for (const length of [2, 1]) {
    const found = all.find(({ name }) => name === line.slice(0, length).join(' ') && name.split(' ').length === length);
    if (found) return { command: found, rest: line.slice(length) };
  }
  return undefined;
}

async function erase({ subject, confirmed }: EraseOrder, { erasures, partners, print }: Desk): Promise<number> {
  if (!confirmed) {
    await print(words.wouldErase(subject, await erasures.look(subject)));
    return NEEDS_YES;
  }
  await print(words.erased(subject, await erasures.finish(await erasures.begin(subject))));
  await partners.load();
  if (subject.kind === 'tenant' && partners.has(subject.tenantId)) await print(words.stillPartner);
  return DONE;
}

function command<T>(
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
