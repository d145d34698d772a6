/** Makes the file a link opens, when it is opened: who may have it is asked again then. */

import type { Say } from '../../cards/engine/words';
import type { PartnerTenants } from '../domain/people/actor';
import type { Grant } from './grant';
import type { Trials } from '../domain/record/trials';
import type { Download } from '../http/file-page';
import type { PartnerList } from '../partners/partner-list';
import { handOverFile } from './hand-over-file';
import { removalFile } from './removal-file';
import { ourTrialsCsv } from './our-trials-csv';
import { trialsCsv } from './trials-csv';

/** What files are made from. */
export interface FileParts {
  readonly trials: Trials;
  readonly partners: PartnerTenants & Pick<PartnerList, 'load'>;
  readonly words: (locale: string) => Say;
}

/**
 * Gives what makes a grant's file; nothing for a trial that the holder's company doesn't have, and for a tenant that is no partner now nothing
 * but the statement on a removal at itself, and what concerns it as a customer. Rejects as the storage does.
 */
export function fileMaker({ trials, partners, words }: FileParts): (grant: Grant) => Promise<Download | undefined> {
  return async (grant) => {
    await partners.load();
    const say = words(grant.locale);
    if (grant.kind === 'removal') return removalFile(grant, { trials, partners }, say);
    if (grant.kind === 'ours') return table('our-trials.csv', await ourTrialsCsv(grant, { trials, partners }, say));
    if (!partners.has(grant.tenantId)) return undefined;
    const tenants = [grant.tenantId, ...(partners.joinedTo?.(grant.tenantId) ?? [])];
    if (grant.kind === 'package') return handOverFile(tenants, grant.trialId, trials, say);
    return table('trials.csv', await trialsCsv(tenants, trials, say));
  };
}

function table(name: string, text: string | undefined): Download | undefined {
  return text === undefined ? undefined : { name, type: 'text/csv; charset=utf-8', text };
}
