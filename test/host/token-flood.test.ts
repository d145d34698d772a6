import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ToBotFromBotOrEmulatorTokenValidationParameters as emulators } from 'botframework-connector/lib/auth/tokenValidationParameters';
import type { Activity } from '../../src/sdk';
import { startAzurite, type Azurite } from '../kit/azurite';
import { startMicrosoft, type MicrosoftStub } from '../kit/microsoft-stub';
import { productionSettings, startProductionBot, type ProductionBot } from '../kit/production-bot';
import { channelClaims, floodToken, signed, unsigned } from '../kit/tokens';
import { freePort } from './stub';
import { teamsMessage, teamsUrl, withToken } from './token-cases';

const MiB = 1024 * 1024;

describe('a flood of tokens that nobody signed', () => {
  let azurite: Azurite;
  let microsoft: MicrosoftStub;
  let bot: ProductionBot;
  const { MicrosoftAppId: appId } = productionSettings;

  before(async () => {
    [azurite, microsoft] = await Promise.all([startAzurite(), startMicrosoft()]);
    const settings = { ...productionSettings, PORT: String(await freePort()) };
    bot = await startProductionBot({ ...settings, AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString }, microsoft.url);
  });

  after(async () => {
    await bot.stop();
    await Promise.all([azurite.close(), microsoft.close()]);
  });

  /** Sends these one behind the other over one connection, without waiting in between; answers the statuses that came. */
  async function flood(count: number, make: () => string): Promise<readonly string[]> {
    const body = JSON.stringify(teamsMessage());
    const { host, hostname, port } = new URL(bot.url);
    const head = `POST /api/messages HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n`;
    const socket = connect(Number(port), hostname);
    const answers = text(socket);
    for (let sent = 0; sent < count; sent++) {
      const last = sent === count - 1 ? 'connection: close\r\n' : '';
      if (!socket.write(`${head}${last}authorization: Bearer ${make()}\r\n\r\n${body}`)) await once(socket, 'drain');
    }
    return [...(await answers).matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status = '']) => status);
  }

  it('makes the SDK alone keep four strings for each', async () => {
    const issuers = emulators.issuer as string[];
    const before = issuers.length;
    const sdk = new ConfigurationBotFrameworkAuthentication({ MicrosoftAppId: appId, MicrosoftAppPassword: 'x' });
    const ask = () => sdk.authenticateRequest(teamsMessage() as unknown as Activity, `Bearer ${floodToken(appId)}`);
    for (let round = 0; round < 10; round++) await assert.rejects(ask());
    const grown = issuers.length - before;
    issuers.splice(before);
    assert.equal(grown, 40);
  });

  it('leaves the bot’s memory as it was', async () => {
    const makers: readonly (readonly [number, () => string])[] = [
      [20_000, () => floodToken(appId)],
      [1_000, () => floodToken(appId, 5_000)],
      [1_000, () => floodToken(appId, 8_192)],
      [
        1_000,
        () => unsigned({ header: { alg: 'RS256', kid: String(Math.random()) }, claims: channelClaims(appId, teamsUrl) }, 'AAAA'),
      ],
    ];
    await flood(2_000, () => floodToken(appId));
    const before = await bot.memory();
    for (const [count, make] of makers) {
      const statuses = await flood(count, make);
      assert.deepEqual([statuses.length, ...new Set(statuses)], [count, '401']);
    }
    const after = await bot.memory();
    assert.equal(after.issuers, before.issuers);
    // What the SDK would keep of these is above 60 MiB.
    assert.ok(after.heapBytes - before.heapBytes < 8 * MiB, `heap grew by ${after.heapBytes - before.heapBytes}`);
    assert.ok(after.rssBytes - before.rssBytes < 60 * MiB, `rss grew by ${after.rssBytes - before.rssBytes}`);
  });

  it('asks Microsoft for nothing but the keys of Teams, and once', () => {
    assert.deepEqual(
      microsoft.calls.map(({ host, url }) => host + url),
      ['login.botframework.com/v1/.well-known/openidconfiguration', 'login.botframework.com/v1/.well-known/keys'],
    );
  });

  it('does not keep Teams out', async () => {
    const { headers, body } = withToken(signed(microsoft.keys.teams, { claims: channelClaims(appId, teamsUrl) }));
    const answer = await fetch(`${bot.url}/api/messages`, { method: 'POST', headers, body: body as string });
    assert.equal(answer.status, 200);
  });
});
