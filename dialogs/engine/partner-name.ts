/** What a partner is called wherever its customer, or it itself, reads of it. */

import type { PartnerTenants } from '../../src/domain/people/actor';
import type { Say } from '../../cards/engine/words';
import type { Trial } from '../../src/domain/record/trial';

/** The configured name of the partner's company; where there is none, words that say so. */
export function partnerName(
  { partnerTenantId }: Pick<Trial, 'partnerTenantId'>,
  { partners, say }: { readonly partners: PartnerTenants; readonly say: Say },
): string {
  return partners.get(partnerTenantId) || say.plain('ourTrials.unnamed');
}
