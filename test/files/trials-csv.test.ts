/** Who looks after a trial, as the table of trials says it. */

import { deepEqual } from 'node:assert/strict';
import { createWords } from '../../cards/engine/words';
import { trialsCsv } from '../../src/files/trials-csv';
import type { PersonRef } from '../../src/domain/people/person';
import type { Trials } from '../../src/domain/record/trials';
import type { Trial } from '../../src/domain/record/trial';
import { sampleTrial } from '../domain/record/trial-samples';

const US = 'partner-tenant';
const OWNER = 12;

async function ownersIn(...trials: readonly Partial<Trial>[]): Promise<readonly (string | undefined)[]> {
  const all = trials.map((changes, at) => sampleTrial({ id: `trial-${at}`, partnerTenantId: US, ...changes }));
  const record = {
    list: () => Promise.resolve(all),
    person: ({ personId }: PersonRef) => Promise.resolve({ v: 1, tenantId: US, personId, name: `${personId} Okoro` }),
  } as unknown as Trials;
  const lines = (await trialsCsv([US], record, createWords()('en-GB'))).trim().split('\r\n');
  return lines.map((line) => line.split(',')[OWNER]);
}

describe('the table of trials', () => {
  it('names who looks after each, and of whom is not here any more that nobody does', async () => {
    const kim = { tenantId: US, personId: 'kim' };
    const owners = await ownersIn(
      { owner: kim },
      { owner: { tenantId: 'parted-tenant', personId: 'finn' } },
      { owner: { tenantId: US, personId: 'erased-abc' } },
      { owner: { tenantId: 'joined-tenant', personId: 'lee' }, alsoPartner: ['joined-tenant'] },
    );
    deepEqual(owners, ['Owner', 'kim Okoro', 'Nobody now', 'Nobody now', 'lee Okoro']);
  });
});
