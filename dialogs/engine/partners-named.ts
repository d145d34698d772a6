/** Several partners in one sentence: who they are, and whom of them to ask. */

import type { Say } from '../../cards/engine/words';
import type { PartnerTenants } from '../../src/domain/people/actor';
import { partnerOf } from '../../src/domain/record/side-on';
import type { Trial } from '../../src/domain/record/trial';
import { configuredName } from './partner-name';

/** The partners of some trials, as sentences put them: `companies` begins one, `asked` stands within one; `count`: how many they are. */
export interface PartnersNamed {
  readonly companies: string;
  readonly asked: string;
  readonly count: number;
}

/** Each partner once, and those without a name in words; nothing where there is no trial. */
export function partnersNamed(
  trials: readonly Trial[],
  { partners, say }: { readonly partners: PartnerTenants; readonly say: Say },
): PartnersNamed | undefined {
  if (trials.length === 0) return undefined;
  const names = [...new Set(trials.map((trial) => configuredName(trial, partners)))].filter((name) => name !== '').toSorted();
  const count = new Set(trials.filter((trial) => configuredName(trial, partners) === '').map(partnerOf)).size;
  const place = names.length > 0 ? 'beside' : 'alone';
  const [first, inside] =
    count === 0
      ? [[], []]
      : [[say.plain(`ourTrials.unnamedOnes.${place}`, { count })], [say.plain('ourTrials.unnamedOnes.asked', { count, place })]];
  return {
    companies: say.list([...names, ...first], 'and'),
    asked: say.list([...names, ...inside], 'or'),
    count: names.length + count,
  };
}
