/** What a partner is called wherever its customer, or it itself, reads of it. */

import type { PartnerTenants } from '../../src/domain/people/actor';
import type { Say } from '../../cards/engine/words';
import type { Trial } from '../../src/domain/record/trial';
import { partnerOf } from '../../src/domain/record/side-on';

type Partnered = Pick<Trial, 'partnerTenantId' | 'keeper' | 'partner'>;

/** The configured name of the partner's company; where there is none, words that say so. */
export function partnerName(
  trial: Partnered,
  { partners, say }: { readonly partners: PartnerTenants; readonly say: Say },
): string {
  return configuredName(trial, partners) || say.plain('ourTrials.unnamed');
}

/** The same within a sentence. */
export function partnerInside(
  trial: Partnered,
  { partners, say }: { readonly partners: PartnerTenants; readonly say: Say },
): string {
  return configuredName(trial, partners) || say.plain('ourTrials.unnamedInside');
}

/** The configured name of the partner's company; empty where none is configured, or there is no partner. */
export function configuredName(trial: Partnered, partners: PartnerTenants): string {
  return partners.get(partnerOf(trial) ?? '') ?? '';
}
