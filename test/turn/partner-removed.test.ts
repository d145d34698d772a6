/** S3: a tenant that is no partner any more is refused at its next turn, also in the middle of a form. */

import assert from 'node:assert/strict';
import { tableOpener } from '../../src/storage/tables';
import { TableStorage } from '../../src/storage/table-storage';
import { PartnerList } from '../../src/partners/partner-list';
import { AppStage, people } from '../kit/stage/app-stage';
import { readTrial } from '../files/recorded-trial';

describe('a partner tenant that is removed', () => {
  const stage = new AppStage();
  before(() => stage.start());
  after(() => stage.stop());

  async function operator(): Promise<PartnerList> {
    const open = await tableOpener({ kind: 'connectionString', connectionString: stage.connectionString });
    return new PartnerList({ configured: [], storage: new TableStorage(open('state')), clock: stage.clock });
  }

  it('gets no record, no form and no file, and finds its form again when it comes back', async () => {
    await readTrial(stage, 'Robin', 'Adventure Works');
    const chat = stage.channel.chat(people.Robin);
    const say = async (line: string) => {
      await chat.say(line);
      await stage.settled();
      return JSON.stringify(chat.messages.at(-1));
    };
    const opened = await say('trial Adventure Works');
    assert.match(opened, /Jo Berry/);
    const url = /http:\/\/127\.0\.0\.1:\d+\/files\/[\w-]+/.exec(await say('export'))?.[0] ?? '';
    await say('sign up');
    await say('new');
    const { tenantId } = people.Robin.person;
    await (await operator()).remove(tenantId);
    stage.clock.advance(60_000);
    assert.match(await say('Fabrikam, none'), /That is for the partner’s people/);
    for (const line of ['continue', 'my trials', 'trial Adventure Works', 'export']) {
      const answer = await say(line);
      assert.doesNotMatch(answer, /Jo Berry|Trial runs|files\/|Which company is the trial for/, line);
    }
    await chat.redeliver(chat.deliveries.find(({ activity }) => activity['text'] === 'trial Adventure Works')?.activity);
    await stage.settled();
    assert.doesNotMatch(JSON.stringify(chat.messages.at(-1)), /Jo Berry/);
    assert.equal((await fetch(url, { method: 'POST' })).status, 404);
    await (await operator()).add(tenantId, 'Contoso Consulting');
    stage.clock.advance(60_000);
    assert.match(await say('continue'), /Which company is the trial for/);
  });
});
