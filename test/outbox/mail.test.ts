/** One message, and the ways round that are safe. */

import { deepEqual, equal, rejects } from 'node:assert/strict';
import type { Drawn } from '../../dialogs/engine/screens';
import type { ConnectorFailure } from '../../src/channel/connector-error';
import { mail, touch, type Mailed } from '../../src/outbox/mail';
import { ManualClock } from '../kit/stage/manual-clock';
import { FakeSender, referenceOf, type Fate } from './outbox-stage';

const person = { tenantId: 't', personId: 'p' };
const from = referenceOf(person);
const drawn: Drawn = { card: {}, summary: 'words' };
const refused = (status: number, teamsCode?: string): ConnectorFailure => ({ outcome: 'not-sent', status, teamsCode });
const notFound = refused(404, 'ConversationNotFound');

describe('one message', () => {
  let sender: FakeSender;
  beforeEach(() => {
    sender = new FakeSender(new ManualClock());
  });

  const send = (botChannelId?: string): Promise<Mailed> => mail(sender, person, from, drawn, botChannelId);
  const fates =
    (...failures: readonly (ConnectorFailure | undefined)[]): Fate =>
    (_to, attempt) =>
      failures[attempt];
  const verdict = (mailed: Mailed) => (mailed.kind === 'failed' ? mailed.verdict : mailed.kind);

  it('goes where the person is reached', async () => {
    deepEqual(await send(), { kind: 'sent', reference: from, messageId: '1' });
    deepEqual(await send(from.botChannelId), { kind: 'sent', reference: from, messageId: '2' });
    deepEqual(sender.opened, []);
  });

  it('goes into a chat opened anew when the old one is not there', async () => {
    sender.fate = fates(notFound);
    const reference = { ...from, conversationId: 'new-1', personChannelId: 'p' };
    deepEqual(await send(), { kind: 'sent', reference, messageId: '2' });
    deepEqual([sender.opened, sender.attempts.map(({ to }) => to)], [[person], [from, reference]]);
  });

  it('goes into a chat opened anew at once when the bot was registered anew', async () => {
    const reference = { ...from, botChannelId: '28:new', conversationId: 'new-1', personChannelId: 'p' };
    deepEqual(await send('28:new'), { kind: 'sent', reference, messageId: '1' });
    equal(sender.attempts.length, 1);
  });

  it('finds nobody: the new chat is the old one, or is not there either', async () => {
    sender.fate = fates(notFound);
    sender.opening = () => from.conversationId;
    deepEqual(verdict(await send()), { kind: 'stop', reach: 'gone' });
    equal(sender.attempts.length, 1);
    sender.fate = (_to, attempt) => (attempt > 0 ? notFound : undefined);
    sender.opening = () => 'new';
    deepEqual(verdict(await send()), { kind: 'stop', reach: 'gone' });
  });

  it('stops when the chat can’t be opened, and waits when nobody can tell whether it was', async () => {
    sender.fate = () => notFound;
    sender.opening = () => refused(403, 'BotNotInConversationRoster');
    deepEqual(verdict(await send()), { kind: 'stop', reach: 'uninstalled' });
    sender.opening = () => ({ outcome: 'unknown', reason: 'TimeoutError' });
    deepEqual(verdict(await send()), { kind: 'wait', strain: 'conversation' });
  });

  it('tries the host of the other cloud once', async () => {
    sender.fate = fates(refused(403, 'InvalidBotApiHost'));
    const reference = { ...from, serviceUrl: 'https://smba.infra.gcc.teams.microsoft.com/teams/' };
    deepEqual(await send(), { kind: 'sent', reference, messageId: '2' });
    sender.fate = () => refused(403, 'InvalidBotApiHost');
    deepEqual(verdict(await send()), { kind: 'poison' });
    equal(sender.attempts.length, 4);
  });

  it('is never repeated after an answer that leaves it open whether it arrived', async () => {
    for (const failure of [
      { outcome: 'unknown', status: 504 },
      { outcome: 'unknown', reason: 'ECONNRESET' },
    ] as const) {
      sender.fate = () => failure;
      deepEqual(verdict(await send()), { kind: 'unsure' });
    }
    equal(sender.attempts.length, 2);
  });

  it('may have arrived when the SDK can’t read the answer; another fault is ours', async () => {
    const broken = (error: Error) => ({
      open: () => Promise.resolve(''),
      post: () => Promise.reject(error),
      typing: () => Promise.reject(error),
    });
    const rest = Object.assign(new Error('parse'), { name: 'RestError' });
    deepEqual(verdict(await mail(broken(rest), person, from, drawn, undefined)), { kind: 'unsure' });
    await rejects(mail(broken(new TypeError('ours')), person, from, drawn, undefined), TypeError);
  });

  it('is felt for before it is repeated: only what the chat itself says counts, and nothing is sent', async () => {
    const felt = async (failure?: ConnectorFailure, botChannelId?: string): Promise<unknown> => {
      sender.touching = () => failure;
      return verdict(await touch(sender, from, botChannelId));
    };
    deepEqual(
      [
        await felt(),
        await felt(notFound),
        await felt(refused(403, 'InvalidBotApiHost')),
        await felt(refused(400)),
        await felt(refused(503), '28:new'),
      ],
      ['sent', 'sent', 'sent', 'sent', 'sent'],
    );
    deepEqual(await felt(refused(503)), { kind: 'wait', strain: 'conversation' });
    deepEqual(await felt({ outcome: 'unknown', status: 504 }), { kind: 'wait', strain: 'conversation' });
    deepEqual(await felt(refused(403, 'ConversationBlockedByUser')), { kind: 'stop', reach: 'blocked' });
    equal(sender.attempts.length, 0);
  });
});
