/** The partner by hand, typed: the first line is who it is, and the next what was asked for. */

import { deepEqual } from 'node:assert/strict';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk, inTheMiddle } from '../../kit/stage/hub-desk';

const trial = sampleTrial();
const desk = new HubDesk([trial]);

/** Name, PartnerID and problems of the form after these lines. */
async function after(...lines: readonly string[]) {
  let conversation = inTheMiddle('credit', 'search', { trialId: trial.id });
  for (const line of lines) ({ conversation } = await desk.hear(line, conversation));
  const { drafts = {}, answers = {}, problems = [] } = conversation.open ?? {};
  const { name, partnerId } = answers['byHand'] ?? drafts['byHand'] ?? {};
  return [name, partnerId, problems.map(({ id }) => id)];
}

describe('the partner by hand', () => {
  const searched = 'Zzyzx Brothers';

  it('takes another name in place of what was searched for', async () => {
    deepEqual(await after(searched, 'Litware'), ['Litware', '', []]);
  });

  it('takes no line for the name once it has asked for the PartnerID', async () => {
    deepEqual(await after(searched, 'Litware', 'no idea what that is'), [
      'Litware',
      'no idea what that is',
      ['problems.notAPartnerId'],
    ]);
    deepEqual(await after(searched, 'Litware', 'no idea what that is', '4391507'), ['Litware', '4391507', []]);
  });

  it('takes no line for the name where a PartnerID was refused, unless it is written as one', async () => {
    for (const line of ['no idea what that is', 'I will ask them', 'weiß ich nicht', 'Unknown', 'ask Bob'])
      for (const number of ['12', 'twelve, please'])
        deepEqual(
          await after(searched, 'Litware', number, line),
          ['Litware', line, ['problems.notAPartnerId']],
          `${number} ${line}`,
        );
  });

  it('keeps a number of unusual length only where it is sent again', async () => {
    deepEqual(await after(searched, 'Litware', '12', 'Fabrikam'), ['Fabrikam', '12', ['problems.partnerIdUnusual']]);
    deepEqual(await after(searched, 'Litware', '12', '12'), ['Litware', '12', []]);
    deepEqual(await after(searched, 'Litware', '12', 'yes'), ['Litware', '12', []]);
  });

  it('takes both from one line', async () => {
    deepEqual(await after(searched, 'Litware, 4391507'), ['Litware', '4391507', []]);
  });
});
