import assert from 'node:assert/strict';
import { readConfig } from '../../src/settings/config';
import { PartnerList } from '../../src/partners/partner-list';
import { openStores } from '../../src/app/stores';
import { AppStage, people } from '../kit/stage/app-stage';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

describe('the door to files', () => {
  const stage = new AppStage({ tablesCanFail: true });
  before(() => stage.start());
  after(() => stage.stop());
  // No test inherits the guesses of another one, nor what the roster said.
  beforeEach(() => {
    stage.clock.advance(24 * 60 * MINUTE);
  });

  async function linkFor(person: keyof typeof people): Promise<string> {
    const chat = stage.channel.chat(people[person]);
    await chat.say('export');
    await stage.settled();
    return /http:\/\/127\.0\.0\.1:\d+\/files\/[\w-]+/.exec(JSON.stringify(chat.messages.at(-1)))?.[0] ?? '';
  }

  const open = (url: string, headers: Record<string, string> = {}): Promise<Response> => fetch(url, { method: 'POST', headers });
  const guess = (number: number, headers: Record<string, string> = {}): Promise<Response> =>
    open(stage.endpoint.replace('/api/messages', `/files/${String(number).padStart(43, 'x')}`), headers);

  it('is closed to an address that guessed twenty times, whatever it says of itself; nothing is read for it any more', async () => {
    const link = await linkFor('Robin');
    const answers: number[] = [];
    for (let number = 0; number < 20; number++)
      answers.push((await guess(number, { 'x-forwarded-for': `198.51.100.${number}` })).status);
    assert.deepEqual([...new Set(answers)], [404]);
    const reads = stage.tables.count();
    const refused = await guess(20, { 'x-forwarded-for': '198.51.100.99' });
    assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '600']);
    assert.match(await refused.text(), /Try again later/);
    assert.equal((await open(link)).status, 429);
    assert.equal(stage.tables.count(), reads);
    stage.clock.advance(9 * MINUTE + 59 * SECOND);
    assert.equal((await open(link)).status, 429);
    assert.equal((await fetch(link)).status, 200, 'the page itself says nothing of the link');
    stage.clock.advance(SECOND);
    assert.equal((await open(await linkFor('Robin'))).status, 200);
  });

  it('counts a hundred guesses at once one by one', async () => {
    const statuses = await Promise.all(Array.from({ length: 100 }, async (_, number) => (await guess(number)).status));
    assert.equal(statuses.filter((status) => status === 404).length, 20);
    assert.equal(statuses.filter((status) => status === 429).length, 80);
  });

  it('counts no link that opens', async () => {
    for (let opened = 0; opened < 21; opened++) assert.equal((await open(await linkFor('Robin'))).status, 200);
  });

  it('tells browsers to come by https only, whatever it answers', async () => {
    const link = await linkFor('Robin');
    for (const answer of [await fetch(link), await open(link), await open(link)])
      assert.equal(answer.headers.get('strict-transport-security'), 'max-age=31536000', String(answer.status));
  });

  it('is closed at once to whoever is a member no longer', async () => {
    const link = await linkFor('Kim');
    stage.clock.advance(SECOND);
    stage.channel.becomes(people.Kim.person, { userRole: 'guest' });
    const answer = await open(link);
    stage.channel.becomes(people.Kim.person, { userRole: 'user' });
    assert.equal(answer.status, 404);
    assert.equal((await open(link)).status, 404, 'and the link is used up');
  });

  for (const [status, code] of [
    [404, 'MemberNotFoundInConversation'],
    [404, 'ConversationNotFound'],
    [403, 'BotNotInConversationRoster'],
  ] as const)
    it(`is closed at once to whoever left and is not in the roster at all: ${status} ${code}`, async () => {
      const link = await linkFor('Robin');
      stage.clock.advance(SECOND);
      const gone = stage.channel.fault({
        on: 'member',
        effect: { kind: 'answer', status, body: { error: { code, message: 'None.' } } },
      });
      const answer = await open(link).finally(() => {
        gone.end();
      });
      assert.equal(answer.status, 404);
      assert.equal((await open(link)).status, 404, 'and the link is used up');
    });

  it('is closed at once to a company that was struck off in another instance', async () => {
    const link = await linkFor('Finn');
    const { tenantId } = people.Finn.person;
    const env = { BOT_MODE: 'local', PARTNER_TENANTS: tenantId, AZURE_STORAGE_CONNECTION_STRING: stage.connectionString };
    const { state } = await openStores(readConfig(env));
    const list = new PartnerList({ configured: [], storage: state, clock: stage.clock });
    await list.remove(tenantId);
    const answer = await open(link);
    await list.add(tenantId, 'Fabrikam Partners');
    assert.equal(answer.status, 404);
    assert.doesNotMatch(await answer.text(), /Company/);
  });

  it('says so while the storage is away, and the link is not used up by it', async () => {
    const link = await linkFor('Robin');
    stage.tables.mode = { kind: 'refuse' };
    const answer = await open(link).finally(() => {
      stage.tables.mode = { kind: 'pass' };
    });
    assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '60']);
    assert.match(await answer.text(), /not used up/);
    assert.equal((await open(link)).status, 200);
  });
});
