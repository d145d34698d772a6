import assert from 'node:assert/strict';
import { ownMessage, withMessage } from '../../../dialogs/engine/own-messages';
import { MESSAGES_LIMIT, newConversation, type Conversation, type OpenJourney, type Screen } from '../../../dialogs/engine/state';

const trial = (id: string): Screen => ({ kind: 'view', name: 'trial', args: { trial: id } });
const shown = (screens: readonly Screen[]): Conversation =>
  screens.reduce<Conversation>((before, screen, at) => withMessage(before, String(at), screen), newConversation());

describe('the own messages that a chat remembers', () => {
  it('are the last ones, each with what it shows now', () => {
    const many = shown(Array.from({ length: MESSAGES_LIMIT + 5 }, (_, at) => trial(`t${at}`)));
    assert.equal(many.messages?.length, MESSAGES_LIMIT);
    assert.equal(ownMessage(many, '4'), undefined);
    const again = withMessage(many, '10', { kind: 'view', name: 'home', args: {} });
    assert.deepEqual(ownMessage(again, '10'), { messageId: '10', view: 'home', args: {} });
    assert.equal(again.messages?.length, MESSAGES_LIMIT);
  });

  it('hold ids, and nothing that anybody typed', () => {
    const args = { trial: 'a', name: 'Fabrikam', line: 'my words', reminder: 'b', asked: 'why', command: 'x'.repeat(5000) };
    const [message] = withMessage(newConversation(), '1', { kind: 'view', name: 'trial', args }).messages ?? [];
    assert.deepEqual(message?.args, { trial: 'a', reminder: 'b' });
  });

  it('stay below 5,000 characters however much is shown', () => {
    const key = `${'p'.repeat(36)}|signUpUnfinished|30|2026-04-14`;
    const args = { trial: 'a'.repeat(36), reminder: key, at: '2026-04-14T09:00:00.000Z' };
    const many = shown(Array.from({ length: 50 }, () => ({ kind: 'view', name: 'reminder.newsStopped', args })));
    assert.ok(JSON.stringify(many.messages).length < 5000, String(JSON.stringify(many.messages).length));
  });

  it('name a form by its id and step', () => {
    const open = { id: 'form', step: 'country' } as OpenJourney;
    const { messages } = withMessage({ ...newConversation(), open }, '1', { kind: 'journey' });
    assert.deepEqual(messages, [{ messageId: '1', view: 'journey', args: { journey: 'form', step: 'country' } }]);
    assert.equal(withMessage(newConversation(), '', trial('a')).messages, undefined);
  });
});
