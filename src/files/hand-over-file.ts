/** The request package of a hand-over as a text file, to attach to a support request. */

import { packageText } from '../../cards/hand-over';
import type { Say } from '../../cards/engine/words';
import { handOverFacts } from '../domain/record/rules/hand-over-facts';
import { namesOn } from '../domain/privacy/known-people';
import type { Trials } from '../domain/record/trials';
import type { Download } from '../http/file-page';

/** The package as the record stands now; nothing where the trial is kept by none of these tenants, or the request may not be sent any more. */
export async function handOverFile(
  tenants: readonly string[],
  trialId: string,
  trials: Trials,
  say: Say,
): Promise<Download | undefined> {
  const kept = await Promise.all(tenants.map((tenantId) => trials.get(tenantId, trialId)));
  const trial = kept.find((one) => one !== undefined);
  const facts = trial && handOverFacts(trial, await namesOn(trial, trials, say.plain('people.erased')));
  if (facts === undefined) return undefined;
  const text = packageText(say, facts);
  return { name: 'transfer-request.txt', type: 'text/plain; charset=utf-8', text: `${text.replaceAll('\n', '\r\n')}\r\n` };
}
