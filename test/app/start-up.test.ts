/** The bot's process at its start: settings, storage and metadata that are wrong, away, or hang. Some of it in long runs only (`start-up.faults.ts`). */

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { journeys } from '../../dialogs';
import { createApp } from '../../src/app/app';
import { readConfig } from '../../src/settings/config';
import { failToStart, productionSettings, startProductionBot, type Ended, type ProductionBot } from '../kit/stage/production-bot';
import { hasCode } from '../../src/domain/errors';
import { startTrouble } from '../../src/app/start-trouble';
import { waitForStorage } from '../../src/app/storage-wait';
import { allOfStorage, StorageUnavailable } from '../../src/storage/unavailable';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { proxyBefore, type FaultProxy } from '../kit/faults/fault-proxy';
import { memoryLog } from '../kit/stage/memory-log';
import { oneKey, startMicrosoft, type MicrosoftStub } from '../kit/stage/microsoft-stub';
import { channelClaims, signed } from '../kit/stage/tokens';
import { freePort } from '../kit/stage/stub';
import { longIt, part } from '../kit/sweep';
import { until } from '../kit/until';
import { teamsMessage, teamsUrl, withToken } from '../channel/token-cases';

const { MicrosoftAppId: appId } = productionSettings;
const local = { BOT_MODE: 'local', PARTNER_TENANTS: productionSettings.PARTNER_TENANTS, PORT: '0' };
const needed = ['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppTenantId', 'PARTNER_TENANTS', 'AZURE_STORAGE_ACCOUNT'];

describe('a bot that cannot start', () => {
  const planted = (names: readonly string[]) => Object.fromEntries(names.map((name, index) => [name, `planted value ${index}`]));
  const withoutPassword = needed.filter((name) => name !== 'MicrosoftAppPassword');
  const overrides = ['ToBotFromChannelOpenIdMetadataUrl', 'BotOpenIdMetadata', 'ChannelService', 'ValidateAuthority', 'OAuthUrl'];
  const storage = { AZURE_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true' };
  const tls = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
  const wrong = [...withoutPassword, 'MicrosoftAppType', ...overrides];
  const cases: readonly (readonly [string, NodeJS.ProcessEnv, readonly string[]])[] = [
    ['nothing is set', {}, needed],
    ['all of it is empty', Object.fromEntries(needed.map((name) => [name, ' '])), needed],
    ['all of it is wrong', { ...productionSettings, ...tls, ...planted(wrong) }, [...wrong, ...Object.keys(tls)]],
    ['local mode runs in production', { ...local, ...storage, NODE_ENV: 'production' }, ['NODE_ENV']],
  ];
  for (const [title, settings, names] of part(cases, 4, 2)) {
    it(`ends and names what is wrong, and a slip in the name of a setting, when ${title}`, async () => {
      const { code, printed }: Ended = await failToStart({ ...settings, SUPORT_CONTACT: 'planted' });
      assert.equal(code, 1);
      assert.match(printed, /^SUPORT_CONTACT: no such setting; did you mean SUPPORT_CONTACT\?$/m);
      assert.deepEqual(
        names.filter((name) => !new RegExp(`^  .*${name}: `, 'm').test(printed)),
        [],
      );
      assert.doesNotMatch(printed, /planted|    at /);
    });
  }

  longIt('names a slip in the name of a setting beside the setting that is missing for it, in production and local', async () => {
    const slip = { AZURE_STORAGE_CONNECTION_STRING: '', AZURE_STORAGE_ACCOUNT: '', AZURE_STORAGE_CONECTION_STRING: 'planted' };
    const { PARTNER_TENANTS } = productionSettings;
    for (const settings of [productionSettings, { BOT_MODE: 'local', PARTNER_TENANTS }]) {
      const { code, printed } = await failToStart({ ...settings, ...slip });
      assert.equal(code, 1);
      assert.match(printed, /^ {2}AZURE_STORAGE_CONNECTION_STRING or AZURE_STORAGE_ACCOUNT: missing; set one$/m);
      assert.match(printed, /^AZURE_STORAGE_CONECTION_STRING: no such setting; did you mean AZURE_STORAGE_CONNECTION_STRING\?$/m);
      assert.doesNotMatch(printed, /planted/);
    }
  });
});

describe('a bot and its storage at the start', () => {
  let azurite: Azurite;
  let tables: FaultProxy;

  before(async () => {
    azurite = await startAzurite();
    tables = await proxyBefore(azurite.connectionString);
  });
  after(async () => {
    await tables.stop();
    await azurite.close();
  });

  const SAYS_REFUSED = /could not start: the storage refused it \(table service and queue service: 401 or 403\)/;
  const wrongKey = (): { readonly key: string; readonly settings: NodeJS.ProcessEnv } => {
    const key = Buffer.from('a key that opens nothing').toString('base64');
    const wrong = azurite.connectionString.replace(/AccountKey=[^;]+/, `AccountKey=${key}`);
    return { key, settings: { ...local, AZURE_STORAGE_CONNECTION_STRING: wrong } };
  };
  const saysNoKey = (printed: string, key: string): void => {
    for (const secret of [key, 'a key that', /AccountKey=([^;]+)/.exec(azurite.connectionString)?.[1] ?? key])
      assert.ok(!printed.includes(secret), secret);
  };

  it('does not wait when the key is wrong, says so, and does not say the key', async () => {
    const { key, settings } = wrongKey();
    const { log, lines } = memoryLog();
    const world = { clock: { now: () => new Date() }, ids: { next: () => randomUUID() }, log, storageWaitMs: 600 };
    const app = await createApp({ config: readConfig(settings), journeys, ...world });
    const error: unknown = await app.start().catch((thrown: unknown) => thrown);
    await app.close();
    assert.match(startTrouble(error), SAYS_REFUSED);
    assert.deepEqual(
      lines.filter(({ event }) => event === 'waiting for the storage'),
      [],
    );
    saysNoKey(startTrouble(error) + JSON.stringify(lines), key);
  });

  longIt('ends at once when the key is wrong, and its process says so', async () => {
    const { key, settings } = wrongKey();
    const { code, printed } = await failToStart(settings);
    assert.equal(code, 1);
    assert.match(printed, SAYS_REFUSED);
    assert.doesNotMatch(printed, /waiting for the storage/);
    saysNoKey(printed, key);
  });

  longIt('says of one that hangs what it says of one that is away, and ends in order while it waits', async () => {
    tables.mode = { kind: 'hang' };
    const through = throughProxy(azurite.connectionString, tables);
    const bot = await startProductionBot({ ...local, AZURE_STORAGE_CONNECTION_STRING: through, WARM_UP: 'off' }, 'http://nobody');
    assert.match(bot.printed, /"event":"waiting for the storage"/);
    assert.match(bot.printed, /"reason":"away"/);
    assert.deepEqual([await statusOf(bot, '/healthz'), await statusOf(bot, '/readyz')], [200, 503]);
    assert.equal(await bot.stop(), 0);
    tables.mode = { kind: 'pass' };
  });

  it('waits for so long and no longer', async () => {
    const { log, lines } = memoryLog();
    const prepare = () => Promise.reject<undefined>(new StorageUnavailable('away', 'table', new Error('nobody')));
    const waiting = waitForStorage({ prepare, ending: new AbortController().signal, log, port: 1, withinMs: 600 });
    await assert.rejects(waiting, (error) => hasCode(error, 'STORAGE_UNAVAILABLE'));
    assert.deepEqual(
      lines.map(({ event, level }) => [event, level]),
      [['waiting for the storage', 'error']],
    );
    assert.match(
      startTrouble(new StorageUnavailable('away', 'table', undefined)),
      /no usable answer \(table service\) for 5 minutes/,
    );
  });

  it('names each service that is away, in the log and at the end', async () => {
    const { log, lines } = memoryLog();
    const trouble = (service: 'table' | 'queue') => Promise.reject<undefined>(new StorageUnavailable('away', service, undefined));
    const prepare = () => allOfStorage([trouble('table'), trouble('queue')]);
    const waiting = waitForStorage({ prepare, ending: new AbortController().signal, log, port: 1, withinMs: 600 });
    const error: unknown = await waiting.catch((thrown: unknown) => thrown);
    assert.deepEqual(
      lines.map(({ event, name, reason }) => [event, name, reason]),
      ['table-service', 'queue-service'].map((name) => ['waiting for the storage', name, 'away']),
    );
    assert.match(startTrouble(error), /no usable answer \(table service and queue service\) for 5 minutes/);
    const mixed = new StorageUnavailable('refused', 'queue', undefined, [new StorageUnavailable('away', 'table', undefined)]);
    assert.match(startTrouble(mixed), /refused it \(queue service: 401 or 403\).* Also, .*no usable answer \(table service\)/);
  });
});

describe('a bot whose world is not all there', () => {
  let azurite: Azurite;
  let tables: FaultProxy;
  let microsoft: MicrosoftStub;
  let bot: ProductionBot;
  const bots: ProductionBot[] = [];

  before(async () => {
    [azurite, microsoft] = await Promise.all([startAzurite(), startMicrosoft(oneKey())]);
    tables = await proxyBefore(azurite.connectionString);
    tables.mode = { kind: 'refuse' };
    const { MicrosoftAppPassword: _none, ...rest } = productionSettings;
    const slips = { SUPORT_CONTACT: 'planted', PAGES_FOLDER: '/nowhere/planted' };
    bot = await start({ ...rest, MicrosoftAppType: 'UserAssignedMSI', ...slips });
  });
  after(async () => {
    await Promise.all(bots.map((one) => one.stop()));
    await tables.stop();
    await Promise.all([azurite.close(), microsoft.close()]);
  });

  async function start(settings: NodeJS.ProcessEnv): Promise<ProductionBot> {
    const storage = { AZURE_STORAGE_CONNECTION_STRING: throughProxy(azurite.connectionString, tables) };
    const started = await startProductionBot(
      { PORT: String(await freePort()), WARM_UP: 'off', ...storage, ...settings },
      microsoft.url,
    );
    bots.push(started);
    return started;
  }

  async function knock({ url }: ProductionBot): Promise<readonly [number, string]> {
    const { headers, body } = withToken(signed(microsoft.keys.teams, { claims: channelClaims(appId, teamsUrl) }));
    const answer = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers,
      body: body as string,
    });
    return [answer.status, await answer.text()];
  }

  async function recoversAlone(asked: ProductionBot): Promise<void> {
    microsoft.metadata = 'hangs';
    assert.deepEqual(await knock(asked), [503, '']);
    microsoft.metadata = 'fails';
    assert.deepEqual(await knock(asked), [503, '']);
    microsoft.metadata = 'answers';
    await until(async () => (await knock(asked))[0] !== 503, 'the metadata is asked again', 100);
    assert.deepEqual(await knock(asked), [200, '']);
  }

  it('waits when the storage is not there yet: says so, is alive and not ready, and begins by itself', async () => {
    assert.match(bot.printed, /"name":"SUPORT_CONTACT","kind":"SUPPORT_CONTACT","event":"no such setting"/);
    assert.match(bot.printed, /"name":"PAGES_FOLDER","reason":"noFolder","event":"own pages not found"/);
    assert.doesNotMatch(bot.printed, /planted/);
    assert.match(bot.printed, /"event":"waiting for the storage"/);
    assert.match(bot.printed, /"reason":"away"/);
    assert.deepEqual([await statusOf(bot, '/healthz'), await statusOf(bot, '/readyz')], [200, 503]);
    tables.mode = { kind: 'hang' };
    const asked = tables.requests.length;
    await until(() => tables.requests.length > asked, 'it asks again');
    assert.deepEqual([await statusOf(bot, '/healthz'), await statusOf(bot, '/readyz')], [200, 503]);
    tables.mode = { kind: 'pass' };
    tables.cut();
    await until(async () => (await statusOf(bot, '/readyz')) === 200, 'it is ready', 100);
    assert.match(bot.printed, /"event":"storage is there"/);
  });

  it('answers 401 to nobody, and 503 while the metadata hangs or fails, and recovers alone', async () => {
    assert.equal(await statusOf(bot, '/api/messages', { method: 'POST' }), 401);
    await recoversAlone(bot);
  });

  it('as a managed identity has no secret, and answers 200 when nobody gives it a token', () => {
    const asked = new Set(microsoft.calls.map(({ host }) => host));
    assert.deepEqual(
      [...asked].filter((host) => host !== 'login.botframework.com' && host !== '169.254.169.254'),
      [],
    );
    assert.ok(asked.has('login.botframework.com'));
  });

  longIt('with a secret recovers from it as well', async () => {
    await recoversAlone(await start(productionSettings));
  });

  longIt('in local mode answers programs of this machine only, whatever the environment says of trust', async () => {
    const trust = {
      ToBotFromChannelOpenIdMetadataUrl: 'https://evil.example',
      OAuthUrl: 'https://evil.example',
      ChannelService: 'x',
    };
    // Nobody else is to call meanwhile: a managed identity that is not there is asked for again and again.
    await Promise.all(bots.splice(0).map((one) => one.stop()));
    const { url } = await start({ ...local, ...trust });
    const before = microsoft.calls.length;
    const post = async (headers: Record<string, string>) => {
      const body = JSON.stringify(teamsMessage({ serviceUrl: `${microsoft.url}/emea/` }));
      return (await fetch(`${url}/api/messages`, { method: 'POST', headers, body })).status;
    };
    const json = { 'content-type': 'application/json' };
    const preflight = await fetch(`${url}/api/messages`, { method: 'OPTIONS', headers: { origin: 'https://evil.example' } });
    assert.deepEqual(
      [await post(json), await post({ ...json, origin: 'https://evil.example' }), await post({ 'content-type': 'text/plain' })],
      [200, 403, 415],
    );
    assert.ok(preflight.status >= 400);
    assert.equal(preflight.headers.get('access-control-allow-origin'), null);
    const own = microsoft.calls.slice(before).filter(({ host }) => host !== 'nobody');
    assert.deepEqual(own, []);
  });
});

function throughProxy(connectionString: string, { url }: FaultProxy): string {
  return connectionString.replace(/TableEndpoint=http:\/\/[\d.:]+/u, `TableEndpoint=${url}`);
}

async function statusOf({ url }: ProductionBot, path: string, init?: RequestInit): Promise<number> {
  return (await fetch(`${url}${path}`, init)).status;
}
