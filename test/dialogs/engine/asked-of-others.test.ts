/** A line at a question that names somebody to ask, or who it is not, is no answer: nothing of it is taken, and nothing noted. */

import { deepEqual, equal } from 'node:assert/strict';
import { newConversation, type Conversation } from '../../../dialogs/engine/state';
import type { Attempt } from '../../../dialogs/engine/attempt';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk, inTheMiddle } from '../../kit/stage/hub-desk';

const desk = new HubDesk([sampleTrial({ id: '00000000-0000-4000-8000-0000000000ab', company: 'Fabrikam' })]);

const LINES = [
  'ask bob at bob@litware.com who it is',
  'I’ll ask bob@litware.com',
  'bob@litware.com knows it',
  'I wrote to bob@litware.com and wait for his answer',
  'frag Bob, bob@litware.com',
  'Bob Smith weiß das, bob@litware.com',
  'not bob@litware.com',
];

async function after(line: string, at: Conversation): Promise<Attempt> {
  return desk.hear(line, at);
}

/** What stands on the card of a step after a line, but for the line itself. */
function drafted({ conversation: { open } }: Attempt, step: string): object {
  const { doubted: _line, ...held } = open?.drafts[step] ?? {};
  return held;
}

describe('who is to be asked', () => {
  const answers = { start: { start: 'new' }, customer: { company: 'Litware', domain: 'litware.com' } };

  it('is no account, no contact and no company of a sign-up', async () => {
    for (const line of LINES)
      for (const step of ['identity', 'contact', 'customer']) {
        const told = step === 'customer' ? { start: { start: 'new' } } : answers;
        const attempt = await after(line, inTheMiddle('signUp', step, { answers: told }));
        if (step === 'customer' && line.startsWith('not ')) continue;
        deepEqual([attempt.conversation.open?.step, drafted(attempt, step)], [step, {}], `${step}: ${line}`);
      }
  });

  it('changes no account that is recorded', async () => {
    for (const line of [...LINES, 'bob@litware.com or ann@litware.com', 'bob@litware.com has left']) {
      const { conversation } = await after('change account of Fabrikam', newConversation());
      const { changes } = await after(line, conversation);
      deepEqual(changes, [], line);
    }
  });

  it('is not who is to see a trial, and no domain, without a yes', async () => {
    for (const line of LINES.slice(0, 6)) {
      const { conversation } = await after('change domain of Fabrikam', newConversation());
      deepEqual((await after(line, conversation)).changes, [], line);
      const invited = await after('invite the customer of Fabrikam', newConversation());
      deepEqual(drafted(await after(line, invited.conversation), 'colleague'), {}, line);
    }
  });

  it('is the account where the line says so', async () => {
    for (const line of ['it’s bob@litware.com', 'bob@litware.com', 'not ann@litware.com but bob@litware.com']) {
      const attempt = await after(line, inTheMiddle('signUp', 'identity', { answers }));
      deepEqual(drafted(attempt, 'identity'), { account: 'bob@litware.com' }, line);
      const { conversation } = await after('change account of Fabrikam', newConversation());
      equal((await after(line, conversation)).changes.length, 1, line);
    }
  });
});
