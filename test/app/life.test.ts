/** What a bot does by itself once it has started: nobody has to run its outbox. */

import { match } from 'node:assert/strict';
import { AppStage, people } from '../kit/stage/app-stage';
import { until } from '../kit/until';
import { hold } from '../dialogs/story-stage';

describe('a bot that has started', () => {
  const stage = new AppStage({ parts: { outboxRhythm: { sweepMs: 50, pollMs: 50 } } });
  before(() => stage.start());
  after(() => stage.stop());

  it('sends a reminder that is due, by itself', async () => {
    const chat = stage.channel.chat(people.Robin);
    await chat.say('hello');
    const before = chat.messages.length;
    await hold('Adventure Works, running, ends in 3 days', 1, stage.connectionString);
    await stage.app.repair();
    await until(() => chat.messages.length > before, 'nothing is sent');
    match(JSON.stringify(chat.messages.at(-1)?.card ?? {}), /Adventure Works/u);
  });
});
