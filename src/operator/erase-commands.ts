/** What an operator can have forgotten: a person, an address, a tenant. */

import type { Subject } from '../privacy/subject';
import { readAddressOrder, readPersonOrder, readTenantOrder, type EraseOrder } from './arguments';
import { command, DONE, NEEDS_YES, type Desk, type OperatorCommand } from './command';
import { erasingWords } from './erasing-words';
import { idWords } from './id-words';
import { noPerson, noTenant, saidInstead, type Instead, type LedOn } from './led-on';

/** The commands. */
export const eraseCommands: readonly OperatorCommand[] = [
  command('erase person', '<tenant id> <object id> [--yes]', 'forgets a person', readPersonOrder, erase),
  command('erase address', '<mail> [--yes]', 'forgets a person somebody named by an address', readAddressOrder, erase),
  command('erase tenant', '<tenant id> [--yes]', 'forgets a company, its people and its trials', readTenantOrder, erase),
];

async function erase({ subject, confirmed }: EraseOrder, desk: Desk): Promise<number> {
  const { erasures, partners, print } = desk;
  await partners.load();
  const led = await saidInstead(await ledOn(subject, desk), desk);
  if (led !== undefined) return led;
  if (!confirmed) return look(subject, desk);
  const counts = await erasures.finish(await erasures.begin(subject));
  await print(erasingWords.erased(subject, counts), { subject, counts, done: true });
  if (subject.kind === 'tenant' && partners.has(subject.tenantId)) await print(erasingWords.stillPartner, { stillPartner: true });
  return DONE;
}

/** An id that stands where another belongs takes nobody. */
function ledOn(subject: Subject, desk: Desk): Promise<LedOn | undefined> {
  if (subject.kind === 'person') return noPerson(subject, desk);
  return subject.kind === 'tenant' ? noTenant(subject.tenantId, desk, INSTEAD) : Promise.resolve(undefined);
}

const INSTEAD: Instead = {
  person: ({ tenantId, personId }) => `erase person ${tenantId} ${personId}`,
  trial: ({ tenantId }) => `erase tenant ${tenantId}`,
  because: idWords.wholeCompany,
};

/** Where nothing would be taken, there is nothing to confirm. */
async function look(subject: Subject, { erasures, print }: Desk): Promise<number> {
  const { counts, namesakes } = await erasures.look(subject);
  await print(erasingWords.wouldErase(subject, counts), { subject, counts, done: false });
  if (namesakes.length > 0) await print(erasingWords.namesakes(namesakes.length), { namesakes: namesakes.length });
  for (const namesake of namesakes) await print(erasingWords.namesake(namesake), namesake);
  return counts.items + counts.rows + counts.people === 0 ? DONE : NEEDS_YES;
}
