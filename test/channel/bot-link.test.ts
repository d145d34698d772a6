import { equal } from 'node:assert/strict';
import { botLink } from '../../src/channel/bot-link';

describe('links to the chat with the bot', () => {
  it('open it with the line typed', () => {
    const appId = '9b1e5d6c-2f0a-4a52-9d7f-0d8b5f0f5a11';
    equal(
      botLink(appId, 'join 7KQ2-M4XA-90VB-3ZTD'),
      `https://teams.microsoft.com/l/chat/0/0?users=28:${appId}&message=join%207KQ2-M4XA-90VB-3ZTD`,
    );
    equal(new URL(botLink(appId, 'a&users=b c') ?? '').searchParams.get('message'), 'a&users=b c');
  });

  it('are none where the bot is not in Teams', () => {
    equal(botLink(undefined, 'join'), undefined);
  });
});
