/** A PartnerID of unusual length is asked about once, and kept when it is meant. */

import { deepEqual } from 'node:assert/strict';
import { createWords } from '../../../cards/engine/words';
import { byHand } from '../../../dialogs/credit/steps/credit-by-hand';
import type { Inputs, Reading, Scene } from '../../../dialogs/engine/script';
import { SampleDirectory } from '../../../src/directory/sample-directory';
import { sampleTrial } from '../../domain/record/trial-samples';

const scene = {
  say: createWords()('en-GB'),
  directory: new SampleDirectory(),
  trial: sampleTrial(),
  relation: 'partner',
} as unknown as Scene;

async function read(text: string, draft: Inputs = {}): Promise<Reading> {
  return byHand.read({ verb: 'answer', inputs: {}, text }, {}, scene, draft);
}

describe('a PartnerID by hand', () => {
  it('of the usual length is taken at once', async () => {
    deepEqual((await read('Fabrikam, 4391507')).kind, 'answer');
  });

  for (const partnerId of ['12', '123', '1234567890'])
    for (const line of ['yes', partnerId])
      it(`of another length is asked about once: ${partnerId}, kept by ${line}`, async () => {
        const asked = await read(`Fabrikam, ${partnerId}`);
        deepEqual(asked.kind === 'again' && asked.because.map(({ id }) => id), ['problems.partnerIdUnusual']);
        const kept = await read(line, asked.kind === 'again' ? asked.draft : {});
        deepEqual(kept.kind === 'answer' && kept.value, { name: 'Fabrikam', partnerId });
      });

  it('of another length that is corrected is asked about again', async () => {
    const asked = await read('Fabrikam, 12');
    const again = await read('13', asked.kind === 'again' ? asked.draft : {});
    deepEqual(again.kind === 'again' && again.because.map(({ id }) => id), ['problems.partnerIdUnusual']);
  });

  it('is a number', async () => {
    const asked = await read('Fabrikam', { partnerId: 'twelve' });
    deepEqual(asked.kind === 'again' && asked.because.map(({ id }) => id), ['problems.notAPartnerId']);
  });
});
