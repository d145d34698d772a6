/** What an operator can do: one table. */

import { auditLines } from '../privacy/audit';
import {
  readAddressOrder,
  readNothing,
  readOnlyDryRun,
  readPersonOrder,
  readTenant,
  readTenantOrder,
  type EraseOrder,
} from './arguments';
import { backupCommand } from './backup';
import { checkCommand } from './check';
import { command, DONE, FAILED, NEEDS_YES, type Desk, type OperatorCommand } from './command';
import { directoryCommands } from './directory-commands';
import { erasingWords } from './erasing-words';
import { factsCommands } from './facts-commands';
import { outboxCommands } from './outbox-commands';
import { partnerCommands } from './partner-commands';
import { parametersCommand } from './parameters';
import { quarantineCommands } from './quarantine-commands';
import { restoreCommand } from './restore';
import { words } from './words';

/** The commands. Of those that begin alike the longest name counts. */
export const operatorCommands: readonly OperatorCommand[] = [
  ...partnerCommands,
  command('erase person', '<tenant id> <object id> [--yes]', 'forgets a person', readPersonOrder, erase),
  command('erase address', '<mail> [--yes]', 'forgets a person somebody named by an address', readAddressOrder, erase),
  command('erase tenant', '<tenant id> [--yes]', 'forgets a company, its people and its trials', readTenantOrder, erase),
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
      if (found === 0) await desk.tell(words.noRecord);
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
    const { counts, namesakes } = await erasures.look(subject);
    await print(erasingWords.wouldErase(subject, counts), { subject, counts, done: false });
    if (namesakes.length > 0) await print(erasingWords.namesakes(namesakes.length), { namesakes: namesakes.length });
    for (const namesake of namesakes) await print(erasingWords.namesake(namesake), namesake);
    return NEEDS_YES;
  }
  const counts = await erasures.finish(await erasures.begin(subject));
  await print(erasingWords.erased(subject, counts), { subject, counts, done: true });
  await partners.load();
  if (subject.kind === 'tenant' && partners.has(subject.tenantId)) await print(erasingWords.stillPartner, { stillPartner: true });
  return DONE;
}
