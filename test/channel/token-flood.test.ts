/** Tokens that nobody signed, a few hundred of them. Many thousands: `token-flood.faults.ts`. */

import assert from 'node:assert/strict';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ToBotFromBotOrEmulatorTokenValidationParameters as emulators } from 'botframework-connector/lib/auth/tokenValidationParameters';
import type { Activity } from '../../src/sdk';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { startMicrosoft, type MicrosoftStub } from '../kit/stage/microsoft-stub';
import { productionSettings, startProductionBot, type ProductionBot } from '../kit/stage/production-bot';
import { channelClaims, floodToken, signed } from '../kit/stage/tokens';
import { freePort } from '../kit/stage/stub';
import { teamsMessage, teamsUrl, withToken } from './token-cases';
import { flood, floods } from './token-flood';

describe('tokens that nobody signed', () => {
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

  it('is refused whole, and nothing is kept of it', async () => {
    const before = await bot.memory();
    for (const make of floods) assert.deepEqual(await flood(bot.url, 100, make), Array(100).fill('401'));
    assert.equal((await bot.memory()).issuers, before.issuers);
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
