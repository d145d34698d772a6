/** What an operator can do: one table. */

import { auditLines } from '../privacy/audit';
import { readNothing, readOnlyDryRun, readTenant } from './arguments';
import { backupCommand } from './backup';
import { checkCommand } from './check';
import { command, DONE, FAILED, type Desk, type OperatorCommand } from './command';
import { directoryCommands } from './directory-commands';
import { eraseCommands } from './erase-commands';
import { erasingWords } from './erasing-words';
import { factsCommands } from './facts-commands';
import { idWords } from './id-words';
import { noTenant, saidInstead, type Instead } from './led-on';
import { outboxCommands } from './outbox-commands';
import { partnerCommands } from './partner-commands';
import { parametersCommand } from './parameters';
import { quarantineCommands } from './quarantine-commands';
import { restoreCommand } from './restore';
import { words } from './words';

const AUDIT_INSTEAD: Instead = {
  person: ({ tenantId }) => `audit ${tenantId}`,
  trial: ({ tenantId }) => `audit ${tenantId}`,
};

async function isKnown(tenantId: string, { ids, partners }: Desk): Promise<boolean> {
  await partners.load();
  return partners.has(tenantId) || (await ids.meaningOf(tenantId)).isTenant;
}

/** The commands. Of those that begin alike the longest name counts. */
export const operatorCommands: readonly OperatorCommand[] = [
  ...partnerCommands,
  ...eraseCommands,
  command(
    'audit',
    '<tenant id>',
    'prints who did what on the trials of a partner, as JSON Lines',
    readTenant,
    async (tenantId, desk) => {
      let found = 0;
      for await (const line of auditLines(desk.record, tenantId)) {
        found++;
        await desk.print(line, 'as it is');
      }
      if (found > 0) return DONE;
      const led = await saidInstead(await noTenant(tenantId, desk, AUDIT_INSTEAD), desk);
      if (led === undefined) await desk.tell((await isKnown(tenantId, desk)) ? words.noRecord : idWords.unknownTenant);
      return led ?? DONE;
    },
  ),
  command('retention', '[--dry-run]', 'removes what was kept long enough, now', readOnlyDryRun, async (dryRun, desk) => {
    const removed = dryRun ? await desk.retention.look() : await desk.retention.runWhole();
    await desk.print(dryRun ? erasingWords.wouldRetain(removed) : erasingWords.retained(removed), { ...removed, done: !dryRun });
  }),
  command(
    'mentions',
    '',
    'adds rows of earlier releases to the index that erasing goes by, now',
    readNothing,
    async (_nothing, desk) => {
      const { added, isWhole } = await desk.index.runWhole();
      await desk.print(erasingWords.mentions(added, isWhole), { added, isWhole });
      return isWhole ? DONE : FAILED;
    },
  ),
  ...outboxCommands,
  ...quarantineCommands,
  ...directoryCommands,
  checkCommand,
  parametersCommand,
  backupCommand,
  restoreCommand,
  ...factsCommands,
];

/** A command, and the words behind its name. */
export interface FoundCommand {
  readonly command: OperatorCommand;
  readonly rest: readonly string[];
}

/** The command a line begins with. */
export function findCommand(
  line: readonly string[],
  all: readonly OperatorCommand[] = operatorCommands,
): FoundCommand | undefined {
  for (const length of [2, 1]) {
    const found = all.find(({ name }) => name === line.slice(0, length).join(' ') && name.split(' ').length === length);
    if (found) return { command: found, rest: line.slice(length) };
  }
  return undefined;
}
