/** Another contact on a record, typed: who it is, and then the address that was asked for. */

import { deepEqual } from 'node:assert/strict';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk, inTheMiddle } from '../../kit/stage/hub-desk';

const trial = sampleTrial();
const desk = new HubDesk([trial]);

/** Name, address and problems of the form after these lines, and what was recorded. */
async function after(...lines: readonly string[]) {
  let conversation = inTheMiddle('contactCorrected', 'contact', { trialId: trial.id });
  let recorded = 0;
  for (const line of lines) {
    const attempt = await desk.hear(line, conversation);
    conversation = attempt.conversation;
    recorded += attempt.changes.length;
  }
  const { drafts = {}, problems = [] } = conversation.open ?? {};
  const { name, email } = drafts['contact'] ?? {};
  return [name, email, problems.map(({ id }) => id), recorded];
}

describe('another contact', () => {
  it('keeps the name once the address was asked for', async () => {
    deepEqual(await after('Bob Smith', 'asdf'), ['Bob Smith', 'asdf', ['problems.notAnEmail'], 0]);
  });

  it('is recorded with the address that follows', async () => {
    deepEqual((await after('Bob Smith', 'asdf', 'bob@adventure-works.com'))[3], 1);
    deepEqual((await after('Bob Smith', 'bob@adventure-works.com'))[3], 1);
  });
});
