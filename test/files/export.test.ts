import assert from 'node:assert/strict';
import { AppStage, people } from '../kit/stage/app-stage';
import { readTrial } from './recorded-trial';

describe('the export', () => {
  const stage = new AppStage();
  before(() => stage.start());
  after(() => stage.stop());

  async function linkFor(person: keyof typeof people): Promise<string | undefined> {
    const chat = stage.channel.chat(people[person]);
    await chat.say('export');
    await stage.settled();
    return /http:\/\/127\.0\.0\.1:\d+\/files\/[\w-]+/.exec(JSON.stringify(chat.messages.at(-1)))?.[0];
  }

  it('gives the company its trials once, and no cache keeps them', async () => {
    await readTrial(stage, 'Robin', '=Evil Ltd');
    const url = await linkFor('Robin');
    assert.ok(url);
    assert.match(await (await fetch(url)).text(), /<form method="post">/, 'a scanner that opens the link uses nothing up');
    const answer = await fetch(url, { method: 'POST' });
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.match(answer.headers.get('content-disposition') ?? '', /attachment; filename="trials\.csv"/);
    const text = await answer.text();
    assert.match(text, /Company,Status,/);
    assert.match(text, /\r\n'=Evil Ltd,Recorded as running,/);
    assert.equal((await fetch(url, { method: 'POST' })).status, 404);
  });

  it('gives another partner nothing of it', async () => {
    const url = await linkFor('Finn');
    assert.ok(url);
    assert.doesNotMatch(await (await fetch(url, { method: 'POST' })).text(), /Evil/);
  });

  it('is not for customers', async () => {
    assert.equal(await linkFor('Alva'), undefined);
  });

  const MINUTE = 60_000;

  it('is not for whoever asked for it and is a member no longer', async () => {
    const url = (await linkFor('Kim')) ?? '';
    stage.clock.advance(6 * MINUTE);
    stage.channel.becomes(people.Kim.person, { userRole: 'guest' });
    const answer = await fetch(url, { method: 'POST' });
    stage.channel.becomes(people.Kim.person, { userRole: 'user' });
    assert.equal(answer.status, 404);
    assert.doesNotMatch(await answer.text(), /Evil/);
    stage.clock.advance(24 * 60 * MINUTE);
    assert.equal((await fetch(url, { method: 'POST' })).status, 404, 'and it is used up');
  });

  it('waits while nobody says who asked for it, and is not used up by that', async () => {
    stage.clock.advance(24 * 60 * MINUTE);
    const url = (await linkFor('Kim')) ?? '';
    stage.clock.advance(6 * MINUTE);
    const silent = stage.channel.fault({ on: 'member', effect: { kind: 'answer', status: 503 } });
    const early = await fetch(url, { method: 'POST' });
    assert.deepEqual([early.status, early.headers.get('retry-after')], [503, '60']);
    assert.match(await early.text(), /not used up/);
    silent.end();
    const asked = stage.channel.count('member');
    assert.equal((await fetch(url, { method: 'POST' })).status, 200);
    assert.equal(stage.channel.count('member') - asked, 1);
  });

  it('serves while nobody says who asked for it, if somebody said so within five minutes', async () => {
    const url = (await linkFor('Kim')) ?? '';
    stage.clock.advance(4 * MINUTE);
    const silent = stage.channel.fault({ on: 'member', effect: { kind: 'answer', status: 503 } });
    const answer = await fetch(url, { method: 'POST' });
    silent.end();
    assert.equal(answer.status, 200);
  });

  it('says nothing of links that never were', async () => {
    const unknown = stage.endpoint.replace('/api/messages', `/files/${'x'.repeat(43)}`);
    const answer = await fetch(unknown, { method: 'POST' });
    assert.equal(answer.status, 404);
    assert.match(await answer.text(), /^This link was used already/);
  });
});
