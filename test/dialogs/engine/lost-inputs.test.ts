import assert from 'node:assert/strict';
import type { Attempt } from '../../../dialogs/engine/attempt';
import { newConversation, type Conversation } from '../../../dialogs/engine/state';
import { HubDesk } from '../../kit/stage/hub-desk';

const desk = new HubDesk();

async function typed(...lines: readonly string[]): Promise<Conversation> {
  let after = newConversation();
  for (const line of lines) after = (await desk.hear(line, after)).conversation;
  return after;
}

function press(at: Conversation, verb: string, data: Readonly<Record<string, string>> = {}): Promise<Attempt> {
  const { id, step, revision } = at.open ?? { id: '', step: '', revision: 0 };
  return desk.decide({ kind: 'press', verb, token: { journey: id, step, revision }, data }, at);
}

const AT_CONTACT = ['sign up', '1', 'Fabrikam', 'none', 'Ireland', 'yes', 'theirs', 'jo@fabrikam.com'];
const problemsOf = ({ conversation: { open } }: Pick<Attempt, 'conversation'>) => open?.problems.map(({ id }) => id);

describe('a press from a client that lost its inputs', () => {
  it('leaves what was typed as it was, and says so', async () => {
    const lost = await press(await typed('sign up', '1', 'Fabrikam'), 'next');
    assert.deepEqual(lost.open?.drafts['customer'], { company: 'Fabrikam' });
    assert.deepEqual(problemsOf(lost), ['problems.inputsLost']);
    const person = await press(await typed(...AT_CONTACT, 'Jo Berry'), 'next');
    assert.deepEqual(person.open?.drafts['contact'], { name: 'Jo Berry' });
  });

  it('leaves an answer that is looked at again', async () => {
    const back = await press(await typed(...AT_CONTACT), 'back');
    const lost = await press(back.conversation, 'next');
    assert.deepEqual(lost.open?.answers['identity'], { identity: 'customer', account: 'jo@fabrikam.com' });
    assert.deepEqual(problemsOf(lost), ['problems.inputsLost']);
    const typedAfter = await desk.hear('ours', lost.conversation);
    assert.notDeepEqual(problemsOf(typedAfter), ['problems.inputsLost']);
  });

  it('is meant where it comes twice, and where an input came empty', async () => {
    const lost = await press(await typed('sign up', '1', 'Fabrikam'), 'next');
    assert.deepEqual(problemsOf(await press(lost.conversation, 'next')), ['problems.companyMissing']);
    const emptied = await press(await typed('sign up', '1', 'Fabrikam'), 'next', { company: '', domain: '' });
    assert.deepEqual(problemsOf(emptied), ['problems.companyMissing']);
  });

  it('is none where all that was asked came, beside what stood there as lines', async () => {
    const card = await typed('sign up Fabrikam in Germany for Sales, Jo Berry, jo@fabrikam.com');
    assert.equal(card.open?.step, 'message');
    const said = { kind: 'standard', identity: 'customer', account: 'jo@fabrikam.com', buying: 'cspUs' };
    const pressed = await press(card, 'answer', { ...said, ticks: 'country,address,terms' });
    assert.equal(pressed.open?.step, 'review', JSON.stringify(pressed.open));
  });

  it('says what is missing where nothing stood there', async () => {
    assert.deepEqual(problemsOf(await press(await typed('sign up', '1'), 'next')), ['problems.companyMissing']);
  });
});
