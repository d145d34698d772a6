/** What an operator can have forgotten: a person, an address, a tenant. */

import type { Subject } from '../privacy/subject';
import { readAddressOrder, readPersonOrder, readTenantOrder, type EraseOrder } from './arguments';
import { command, DONE, FAILED, NEEDS_YES, type Desk, type OperatorCommand } from './command';
import { erasingWords } from './erasing-words';

/** The commands. */
export const eraseCommands: readonly OperatorCommand[] = [
  command('erase person', '<tenant id> <object id> [--yes]', 'forgets a person', readPersonOrder, erase),
  command('erase address', '<mail> [--yes]', 'forgets a person somebody named by an address', readAddressOrder, erase),
  command('erase tenant', '<tenant id> [--yes]', 'forgets a company, its people and its trials', readTenantOrder, erase),
];

async function erase({ subject, confirmed }: EraseOrder, desk: Desk): Promise<number> {
  const { erasures, partners, print } = desk;
  await partners.load();
  if (await isMistyped(subject, desk)) return FAILED;
  if (!confirmed) return look(subject, desk);
  const counts = await erasures.finish(await erasures.begin(subject));
  await print(erasingWords.erased(subject, counts), { subject, counts, done: true });
  if (subject.kind === 'tenant' && partners.has(subject.tenantId)) await print(erasingWords.stillPartner, { stillPartner: true });
  return DONE;
}

/** Whether an id stands where another belongs: it is said where. */
async function isMistyped(subject: Subject, desk: Desk): Promise<boolean> {
  const { erasures, partners, print } = desk;
  if (subject.kind === 'person' && (await isSwapped(subject, desk))) {
    await print(erasingWords.swapped(subject), { subject, swapped: true, done: false });
    return true;
  }
  if (subject.kind !== 'tenant' || partners.has(subject.tenantId)) return false;
  const person = await erasures.personOf(subject.tenantId);
  if (person) await print(erasingWords.noTenant(person), { subject, person, done: false });
  return person !== undefined;
}

/** Where nothing would be taken, there is nothing to confirm. */
async function look(subject: Subject, { erasures, print }: Desk): Promise<number> {
  const { counts, namesakes } = await erasures.look(subject);
  await print(erasingWords.wouldErase(subject, counts), { subject, counts, done: false });
  if (namesakes.length > 0) await print(erasingWords.namesakes(namesakes.length), { namesakes: namesakes.length });
  for (const namesake of namesakes) await print(erasingWords.namesake(namesake), namesake);
  return counts.items + counts.rows + counts.people === 0 ? DONE : NEEDS_YES;
}

/** A partner's tenant is nobody's object id. */
async function isSwapped(subject: Extract<Subject, { kind: 'person' }>, { erasures, partners }: Desk): Promise<boolean> {
  const { tenantId, personId } = subject;
  return (partners.has(personId) && !partners.has(tenantId)) || (await erasures.isSwapped(subject));
}
