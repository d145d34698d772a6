/** Several partners in one sentence: who they are, and whom of them to ask. */

import type { Say } from '../../cards/engine/words';
import type { PartnerTenants } from '../../src/domain/people/actor';
import { partnerOf } from '../../src/domain/record/side-on';
import type { Trial } from '../../src/domain/record/trial';
import { configuredName } from './partner-name';

/** Who keeps some trials, as sentences put it: `companies` begins one, `asked` stands within one; `count`: how many they are. */
export interface PartnersNamed {
  readonly companies: string;
  readonly asked: string;
  readonly count: number;
}

/** Each partner once; those without a name, and a company that keeps its own record, in words. Nothing where there is no trial. */
export function partnersNamed(
  trials: readonly Trial[],
  { partners, say }: { readonly partners: PartnerTenants; readonly say: Say },
): PartnersNamed | undefined {
  if (trials.length === 0) return undefined;
  const kept = trials.filter((trial) => partnerOf(trial) !== undefined);
  const named = [...new Set(kept.map((trial) => configuredName(trial, partners)))].filter((name) => name !== '').toSorted();
  const nameless = new Set(kept.filter((trial) => configuredName(trial, partners) === '').map(partnerOf)).size;
  const others = [...(nameless > 0 ? (['partner'] as const) : []), ...(kept.length < trials.length ? (['own'] as const) : [])];
  const place = named.length > 0 ? 'beside' : 'alone';
  const first = others.map((one, at) => say.plain(`ourTrials.keepers.${one}.${at > 0 ? 'beside' : place}`, { count: nameless }));
  const inside = others.map((one) => say.plain(`ourTrials.keepers.${one}.asked`, { count: nameless, place }));
  return {
    companies: say.list([...named, ...first], 'and'),
    asked: say.list([...named, ...inside], 'or'),
    count: named.length + nameless + Number(kept.length < trials.length),
  };
}
