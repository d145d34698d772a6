/** Tokens at the front door of a production bot, as a table, and a flood of them; `token-table.faults.ts` also has an app of several tenants, and many thousands. */

import assert from 'node:assert/strict';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ToBotFromBotOrEmulatorTokenValidationParameters as emulators } from 'botframework-connector/lib/auth/tokenValidationParameters';
import type { Activity } from '../../src/sdk';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { newSigners, ownToken, startMicrosoft, type MicrosoftStub } from '../kit/stage/microsoft-stub';
import { productionSettings, startProductionBot, type ProductionBot } from '../kit/stage/production-bot';
import { channelClaims, floodToken, signed } from '../kit/stage/tokens';
import { freePort } from '../kit/stage/stub';
import { longIt, part } from '../kit/sweep';
import { flood, floods } from './token-flood';
import { acceptedCases, refusedCases, teamsMessage, teamsUrl, withToken, type DoorCase } from './token-cases';

const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, MicrosoftAppPassword: secret } = productionSettings;
const keys = newSigners();
/** All that a refusal may say. */
const words: readonly string[] = [
  '',
  '{"error":"The body must be a JSON object with a type."}',
  '{"error":"The body is too large."}',
  '{"error":"Only plain application/json in UTF-8 is accepted."}',
  '{"code":"MethodNotAllowed","message":"GET is not allowed"}',
];

const apps: readonly (readonly [string, string])[] = [
  ['SingleTenant', tenantId],
  ['MultiTenant', 'botframework.com'],
];

for (const [type, tokenTenant] of part(apps, apps.length)) {
  describe(`a production bot with a ${type} app`, () => {
    let azurite: Azurite;
    let microsoft: MicrosoftStub;
    let bot: ProductionBot;
    const knocked = { appId, tenantId, keys };
    /** Made when the bot runs: some tokens are good, or not yet, for minutes only. */
    let fresh: ReadonlyMap<string, DoorCase>;

    before(async () => {
      [azurite, microsoft] = await Promise.all([startAzurite(), startMicrosoft(keys)]);
      bot = await startProductionBot(
        {
          ...productionSettings,
          ...(type === 'SingleTenant' ? {} : { MicrosoftAppType: type }),
          PORT: String(await freePort()),
          WARM_UP: 'off',
          AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
        },
        microsoft.url,
      );
      fresh = new Map([...refusedCases(knocked), ...acceptedCases(knocked)].map((one) => [one.id, one]));
    });

    after(async () => {
      assert.equal(await bot.stop(), 0);
      await Promise.all([azurite.close(), microsoft.close()]);
    });

    const knock = async ({ method = 'POST', headers, body }: Omit<DoorCase, 'status' | 'id' | 'title'>) => {
      const answer = await fetch(`${bot.url}/api/messages`, { method, headers, ...(body !== undefined && { body }) });
      return { status: answer.status, text: await answer.text() };
    };
    /** Calls the bot made, but for the keys of Teams. */
    const beyondKeys = () => microsoft.calls.filter(({ host }) => host !== 'login.botframework.com');

    const refused = refusedCases(knocked);
    for (const { id, title, status: expected } of refused) {
      it(`${id} refuses ${title} with ${expected}, no word and no call`, async () => {
        const { status, text } = await knock(fresh.get(id)!);
        assert.deepEqual([status, words.includes(text), beyondKeys()], [expected, true, []]);
      });
    }

    for (const { id, title, status } of acceptedCases(knocked)) {
      it(`${id} takes ${title}`, async () => {
        const before = beyondKeys().length;
        assert.equal((await knock(fresh.get(id)!)).status, status);
        assert.ok(beyondKeys().length > before, 'no answer at the connector');
      });
    }

    if (type === 'SingleTenant') whileFlooded(() => bot);

    it('M01 answers a real message at the connector, by one request for a token at the right tenant', async () => {
      const before = microsoft.calls.length;
      const { status } = await knock(withToken(signed(keys.teams, { claims: channelClaims(appId, teamsUrl) })));
      assert.equal(status, 200);
      const sent = microsoft.calls
        .slice(before)
        .filter(({ host, method }) => host === 'smba.trafficmanager.net' && method === 'POST');
      assert.match(sent[0]?.url ?? '', /^\/emea\/v3\/conversations\/a%3Acase-\d+\/activities$/);
      assert.ok(sent.every(({ headers }) => headers.authorization === `Bearer ${ownToken}`));
      const tokens = microsoft.calls.filter(({ url }) => url.includes('/oauth2/v2.0/token'));
      assert.deepEqual(
        tokens.map(({ host, url }) => `${host}${url.split('?')[0] ?? ''}`),
        [`login.microsoftonline.com/${tokenTenant}/oauth2/v2.0/token`],
      );
      assert.match(tokens[0]?.body ?? '', new RegExp(`client_secret=${secret}`));
    });

    it('called nobody but the keys of Teams, Entra for its own token, and the connector', () => {
      const asked = new Set(
        microsoft.calls.map(({ host, url }) => `${host}${url.split('?')[0] ?? ''}`.replace(/\/activities.*/, '')),
      );
      const metadata = [...asked].filter((one) => !one.startsWith('smba.trafficmanager.net/emea/v3/conversations/'));
      assert.deepEqual(metadata.sort(), [
        'login.botframework.com/v1/.well-known/keys',
        'login.botframework.com/v1/.well-known/openidconfiguration',
        `login.microsoftonline.com/${tokenTenant}/oauth2/v2.0/token`,
      ]);
      assert.equal(microsoft.calls.filter(({ host }) => host === 'login.botframework.com').length, 2);
    });

    it('printed no secret, no token and nothing a person typed', () => {
      assert.doesNotMatch(bot.printed, /secret-planted|the-bots-own-token|eyJ|hello|Robin|GOT PAST/);
      assert.match(bot.printed, /"event":"request refused"/);
    });
  });
}

const MiB = 1024 * 1024;

/** Tokens that nobody signed, one behind the other; what comes after them finds the bot as it was. */
function whileFlooded(bot: () => ProductionBot): void {
  it('makes the SDK alone keep four strings for each token that nobody signed', async () => {
    const issuers = emulators.issuer as string[];
    const before = issuers.length;
    const sdk = new ConfigurationBotFrameworkAuthentication({ MicrosoftAppId: appId, MicrosoftAppPassword: 'x' });
    const ask = () => sdk.authenticateRequest(teamsMessage() as unknown as Activity, `Bearer ${floodToken(appId)}`);
    for (let round = 0; round < 10; round++) await assert.rejects(ask());
    const grown = issuers.length - before;
    issuers.splice(before);
    assert.equal(grown, 40);
  });

  it('refuses a flood of them whole, and keeps nothing of it', async () => {
    const before = await bot().memory();
    for (const make of floods) assert.deepEqual(await flood(bot().url, 25, make), Array(25).fill('401'));
    assert.equal((await bot().memory()).issuers, before.issuers);
  });

  longIt('has the memory after many thousands that it had before', async () => {
    const counts = [20_000, 1_000, 1_000, 1_000];
    await flood(bot().url, 2_000, floods[0]!);
    const before = await bot().memory();
    for (const [index, make] of floods.entries()) {
      const count = counts[index] ?? 0;
      const statuses = await flood(bot().url, count, make);
      assert.deepEqual([statuses.length, ...new Set(statuses)], [count, '401']);
    }
    const after = await bot().memory();
    assert.equal(after.issuers, before.issuers);
    // What the SDK would keep of these is above 60 MiB.
    assert.ok(after.heapBytes - before.heapBytes < 8 * MiB, `heap grew by ${after.heapBytes - before.heapBytes}`);
    assert.ok(after.rssBytes - before.rssBytes < 60 * MiB, `rss grew by ${after.rssBytes - before.rssBytes}`);
  });
}
