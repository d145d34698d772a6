/** The statement on a removal as a text file, for whoever has to show what was removed, by whom, and what nobody looked at. */

import { statementText } from '../../cards/removal-text';
import type { Say } from '../../cards/engine/words';
import { leftovers, uncheckedTasks } from '../domain/access/statement';
import type { PartnerTenants } from '../domain/people/actor';
import { known } from '../domain/privacy/known-people';
import { partnerOf, sideOn } from '../domain/record/side-on';
import type { Trials } from '../domain/record/trials';
import type { Download } from '../http/file-page';
import type { Grant } from './grant';

type RemovalGrant = Extract<Grant, { readonly kind: 'removal' }>;

/** The statement as the record stands now; nothing for a holder whose company is on neither side any more, or without a closed removal. */
export async function removalFile(
  { tenantId, trialId, keptBy }: RemovalGrant,
  { trials, partners }: { readonly trials: Trials; readonly partners: PartnerTenants },
  say: Say,
): Promise<Download | undefined> {
  const trial = await trials.get(keptBy, trialId);
  const removal = trial?.removal;
  const side = trial && sideOn(trial, tenantId);
  const isTheirs = side === 'customer' || (side === 'partner' && partners.has(tenantId));
  if (!trial || removal?.completedAt === undefined || !isTheirs) return undefined;
  const erased = say.plain('people.erased');
  const refs = [removal.requestedBy, ...removal.tasks.flatMap(({ settled }) => settled?.by ?? [])];
  const people = await Promise.all(refs.map((ref) => known(ref, trials, erased)));
  const nameOf = (personId: string): string => people.find((one) => one?.personId === personId)?.name ?? erased;
  const unchecked = uncheckedTasks(removal).map(({ task }) => task);
  const between = { company: trial.customer.company, partner: partners.get(partnerOf(trial) ?? '') ?? '' };
  const text = statementText(say, { ...between, removal, unchecked, others: leftovers(removal, trial.product), nameOf });
  return { name: 'removal-statement.txt', type: 'text/plain; charset=utf-8', text: `${text.replaceAll('\n', '\r\n')}\r\n` };
}
