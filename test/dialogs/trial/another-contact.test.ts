/** Another contact on a record, typed: who it is, and then the address that was asked for. */

import { deepEqual } from 'node:assert/strict';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk, inTheMiddle } from '../../kit/stage/hub-desk';

const jo = { tenantId: 'partner-tenant', personId: 'jo' };
const trial = sampleTrial({ contact: jo });
const unknown = new HubDesk([trial]);
const known = new HubDesk([trial]);

/** Name, address and problems of the form after these lines, and what was recorded. */
async function after(desk: HubDesk, ...lines: readonly string[]) {
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
  before(() =>
    known.remember({ v: 1, ...jo, name: 'Jo Berry', email: 'jo@adventure-works.com', phone: '+4915123456789', account: true }),
  );

  for (const [what, desk] of Object.entries({ 'nobody is': unknown, 'somebody is': known })) {
    it(`keeps the name once the address was asked for, where ${what} known`, async () => {
      deepEqual(await after(desk, 'Bob Smith', 'asdf'), ['Bob Smith', 'asdf', ['problems.notAnEmail'], 0]);
    });

    it(`is recorded with the address that follows, where ${what} known`, async () => {
      deepEqual((await after(desk, 'Bob Smith', 'asdf', 'bob@adventure-works.com'))[3], 1);
      deepEqual((await after(desk, 'Bob Smith', 'bob@adventure-works.com'))[3], 1);
    });
  }

  it('may still be named otherwise before the address is asked for', async () => {
    deepEqual(await after(known, 'I think Anna Meyer', 'Anna Maier'), ['Anna Maier', '', [], 0]);
  });
});

describe('the same contact', () => {
  it('keeps the address where its name alone is put right, at once or after a question', async () => {
    deepEqual((await after(known, 'Jo Berri'))[3], 1);
    deepEqual((await after(known, 'I think Jo Berri', 'yes'))[3], 1);
  });
});
