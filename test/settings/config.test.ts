import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { inspect } from 'node:util';
import { readConfig } from '../../src/settings/config';
import { hasCode } from '../../src/domain/errors';
import { Secret } from '../../src/settings/secret';
import { renderEnvExample } from '../../src/settings/env-example';
import { settings } from '../../src/settings/settings';

type Env = Record<string, string | undefined>;

const partner = '11111111-1111-4111-8111-111111111111';
const other = '22222222-2222-4222-8222-222222222222';
const production: Env = {
  MicrosoftAppId: 'AAAAAAAA-0000-4000-8000-000000000001',
  MicrosoftAppPassword: 'pass-planted-1',
  MicrosoftAppTenantId: 'aaaaaaaa-0000-4000-8000-000000000002',
  AZURE_STORAGE_ACCOUNT: 'conciergestore',
  PARTNER_TENANTS: partner,
};
const local: Env = {
  BOT_MODE: 'local',
  AZURE_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true',
  PARTNER_TENANTS: `${partner}=Contoso Consulting`,
};

function refusal(env: Env): string {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(hasCode(error, 'CONFIG_INVALID') && error instanceof Error);
    return error.message;
  }
  return '';
}

/** Names that the refusal complains of, in order. */
function named(env: Env): readonly string[] {
  return [...refusal(env).matchAll(/^ {2}(.+?):/gm)].map(([, name]) => name!);
}

const MODEL = {
  MODEL_URL: 'https://contoso.openai.azure.com/openai/v1',
  MODEL_NAME: 'sorter',
  MODEL_TENANTS: '11111111-1111-4111-8111-111111111111',
};

describe('config', () => {
  it('takes a complete production environment', () => {
    const config = readConfig(production);
    assert.equal(config.host, '0.0.0.0');
    assert.equal(config.port, 3978);
    assert.equal(config.app?.id, 'aaaaaaaa-0000-4000-8000-000000000001');
    assert.equal(config.app.password?.reveal(), 'pass-planted-1');
    assert.deepEqual(config.storage, { kind: 'account', account: 'conciergestore' });
    assert.deepEqual(config.partnerTenants, [{ tenantId: partner }]);
    assert.equal(config.discoveryUrl, 'https://login.microsoftonline.com');
    assert.equal(config.tablePrefix, '');
    assert.equal(config.proxies, 1);
    assert.equal(config.logLevel, 'info');
  });

  it('takes a local environment, without an app', () => {
    const config = readConfig({ ...local, PORT: '0', TENANT_DISCOVERY_URL: 'http://127.0.0.1:5600/' });
    assert.equal(config.host, '127.0.0.1');
    assert.equal(config.port, 0);
    assert.equal(config.app, undefined);
    assert.equal(config.discoveryUrl, 'http://127.0.0.1:5600');
    assert.equal(config.proxies, 0);
    assert.deepEqual(config.partnerTenants, [{ tenantId: partner, name: 'Contoso Consulting' }]);
  });

  it('takes nothing hidden into the name of a company, and no name of nothing else', () => {
    const named = (name: string) => readConfig({ ...production, PARTNER_TENANTS: `${partner}=${name}` }).partnerTenants;
    assert.deepEqual(named('Con\u202Etoso\u200B Consulting'), [{ tenantId: partner, name: 'Contoso Consulting' }]);
    assert.throws(() => named('\u202E'), /PARTNER_TENANTS/);
  });

  it('says what nobody sees in a value: quotes that came with it, signs without a form, letters that were lost', () => {
    const MODEL_OF = { ...MODEL, MODEL_KEY: 'key-of-the-test' };
    const { AZURE_STORAGE_ACCOUNT: _account, ...storageless } = production;
    const account = 'AccountName=a;AccountKey=pass-planted-2';
    const cases: readonly (readonly [name: string, value: string, around: Env])[] = [
      ['MicrosoftAppPassword', 'pass-planted', production],
      ['MicrosoftAppId', partner, production],
      ['MicrosoftAppTenantId', partner, production],
      ['PORT', '3978', production],
      ['TABLE_PREFIX', 'concierge', production],
      ['PARTNER_TENANTS', partner, production],
      ['PUBLIC_URL', 'https://bot.contoso.com', production],
      ['LOG_LEVEL', 'info', production],
      ['PAGES_FOLDER', '/pages', production],
      ['KEEP_FORMS_DAYS', '30', production],
      ['AZURE_STORAGE_CONNECTION_STRING', account, storageless],
      ['MODEL_KEY', 'key-of-the-test', { ...production, ...MODEL_OF }],
      ['MODEL_TENANTS', partner, { ...production, ...MODEL_OF }],
    ];
    for (const [name, value, around] of cases)
      for (const [spoiled, said] of [
        [`"${value}"`, 'it stands in quotes that came with it; write it without them'],
        [`'${value}'`, 'it stands in quotes that came with it; write it without them'],
        [
          `${value.slice(0, 2)}\u200B${value.slice(2)}`,
          'its character 3 is one that nobody sees (U+200B); type it again, or take that away',
        ],
        [`${value.slice(0, 1)}\u0000${value.slice(1)}`, 'its character 2 is one that nobody sees (U+0000)'],
        [`${value.slice(0, 1)}\uFFFD${value.slice(1)}`, 'a letter was lost in it; type it again'],
      ] as const) {
        assert.deepEqual(named({ ...around, [name]: spoiled }).slice(0, 1), [name], `${name}: ${said}`);
        const message = refusal({ ...around, [name]: spoiled });
        assert.ok(message.includes(`  ${name}: ${said}`), message);
        assert.ok(!message.includes(value), message);
      }
  });

  it('names everything that is missing at once', () => {
    assert.deepEqual(named({}), [
      'MicrosoftAppId',
      'MicrosoftAppTenantId',
      'MicrosoftAppPassword',
      'AZURE_STORAGE_CONNECTION_STRING or AZURE_STORAGE_ACCOUNT',
      'PARTNER_TENANTS',
    ]);
    assert.deepEqual(named(Object.fromEntries(settings.map(({ name }) => [name, ' ']))), named({}));
  });

  it('never repeats a value', () => {
    const planted = Object.fromEntries(settings.map(({ name }, index) => [name, `planted ${index} value`]));
    const message = refusal({ ...planted, OAuthUrl: 'planted url' });
    assert.doesNotMatch(message, /planted/);
    for (const { name } of settings.filter(({ name: one }) => one !== 'MicrosoftAppPassword')) assert.ok(message.includes(name));
  });

  it('never shows a secret when it is printed', () => {
    const configs = [
      readConfig(production),
      readConfig({ ...local, AZURE_STORAGE_CONNECTION_STRING: 'AccountName=a;AccountKey=pass-planted-2' }),
    ];
    for (const config of configs) {
      const shown = [JSON.stringify(config), inspect(config, { depth: 9, showHidden: true }), String(config.app?.password)];
      assert.doesNotMatch(shown.join(), /pass-planted/);
    }
    assert.equal(`${String(new Secret('x'))}${JSON.stringify(new Secret('x'))}`, '[secret]"[secret]"');
  });

  const cases: readonly (readonly [string, Env, readonly string[]])[] = [
    ['an unknown mode', { ...production, BOT_MODE: 'Local' }, ['BOT_MODE']],
    ['two proxies', { ...production, PROXIES: '2' }, []],
    ['more proxies than anybody has', { ...production, PROXIES: '6' }, ['PROXIES']],
    ['an id that is no GUID', { ...production, MicrosoftAppId: 'bot' }, ['MicrosoftAppId']],
    ['a type in another spelling', { ...production, MicrosoftAppType: 'singletenant' }, ['MicrosoftAppType']],
    ['a tenant that is no GUID', { ...production, MicrosoftAppTenantId: 'contoso.com' }, ['MicrosoftAppTenantId']],
    ['a single-tenant app without a tenant', { ...production, MicrosoftAppTenantId: '' }, ['MicrosoftAppTenantId']],
    [
      'a multi-tenant app without a tenant',
      { ...production, MicrosoftAppType: 'MultiTenant', MicrosoftAppTenantId: undefined },
      [],
    ],
    [
      'a multi-tenant app without a password',
      { ...production, MicrosoftAppType: 'MultiTenant', MicrosoftAppPassword: ' ' },
      ['MicrosoftAppPassword'],
    ],
    ['a managed identity', { ...production, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: undefined }, []],
    ['a managed identity with a password', { ...production, MicrosoftAppType: 'UserAssignedMSI' }, ['MicrosoftAppPassword']],
    ['port 0 in production', { ...production, PORT: '0' }, ['PORT']],
    ['a port above 65535', { ...production, PORT: '65536' }, ['PORT']],
    ['a port that is no number', { ...production, PORT: '3978a' }, ['PORT']],
    ['two storage accounts', { ...production, AZURE_STORAGE_CONNECTION_STRING: 'AccountKey=k' }, ['AZURE_STORAGE_ACCOUNT']],
    ['an odd account name', { ...production, AZURE_STORAGE_ACCOUNT: 'My_Account' }, ['AZURE_STORAGE_ACCOUNT']],
    [
      'a connection string without a key',
      { ...local, AZURE_STORAGE_CONNECTION_STRING: 'AccountName=a' },
      ['AZURE_STORAGE_CONNECTION_STRING'],
    ],
    ['a prefix that starts with a digit', { ...production, TABLE_PREFIX: '1bot' }, ['TABLE_PREFIX']],
    ['a prefix with a dash', { ...production, TABLE_PREFIX: 'my-bot' }, ['TABLE_PREFIX']],
    ['a prefix that is too long', { ...production, TABLE_PREFIX: 'a'.repeat(33) }, ['TABLE_PREFIX']],
    ['several tenants', { ...production, PARTNER_TENANTS: `${partner}=A = B, ${other}` }, []],
    ['the same tenant twice', { ...production, PARTNER_TENANTS: `${partner},${partner}=A` }, ['PARTNER_TENANTS']],
    ['a tenant without a name after =', { ...production, PARTNER_TENANTS: `${partner}=` }, ['PARTNER_TENANTS']],
    ['a comma too many', { ...production, PARTNER_TENANTS: `${partner},` }, ['PARTNER_TENANTS']],
    [
      'discovery with a path',
      { ...production, TENANT_DISCOVERY_URL: 'https://login.microsoftonline.com/common' },
      ['TENANT_DISCOVERY_URL'],
    ],
    ['discovery with a path here', { ...local, TENANT_DISCOVERY_URL: 'http://127.0.0.1:1/v2.0/' }, ['TENANT_DISCOVERY_URL']],
    ['discovery by http', { ...production, TENANT_DISCOVERY_URL: 'http://127.0.0.1:1' }, ['TENANT_DISCOVERY_URL']],
    ['discovery by http elsewhere', { ...local, TENANT_DISCOVERY_URL: 'http://10.0.0.1' }, ['TENANT_DISCOVERY_URL']],
    ['discovery with a user name', { ...production, TENANT_DISCOVERY_URL: 'https://a@b.c' }, ['TENANT_DISCOVERY_URL']],
    ['a contact by mail', { ...production, SUPPORT_CONTACT: 'help@contoso.com' }, []],
    ['a contact by https', { ...production, SUPPORT_CONTACT: 'https://contoso.com/help' }, []],
    ['a contact by telephone', { ...production, SUPPORT_CONTACT: '+49 30 1234' }, ['SUPPORT_CONTACT']],
    ['a contact with a password', { ...production, SUPPORT_CONTACT: 'https://a:b@contoso.com' }, ['SUPPORT_CONTACT']],
    ['a contact that runs', { ...production, SUPPORT_CONTACT: 'javascript:alert(1)' }, ['SUPPORT_CONTACT']],
    ['a model by identity', { ...production, ...MODEL }, []],
    [
      'a model by identity of Azure AI Foundry',
      { ...production, ...MODEL, MODEL_URL: 'https://a.services.ai.azure.com/openai/v1' },
      [],
    ],
    ['a model by identity elsewhere', { ...production, ...MODEL, MODEL_URL: 'https://elsewhere.contoso.com/v1' }, ['MODEL_KEY']],
    [
      'a model by identity at a look-alike',
      { ...production, ...MODEL, MODEL_URL: 'https://openai.azure.com.elsewhere.net' },
      ['MODEL_KEY'],
    ],
    ['a model by identity at no resource', { ...production, ...MODEL, MODEL_URL: 'https://notopenai.azure.com/' }, ['MODEL_KEY']],
    [
      'a model elsewhere by key',
      { ...production, ...MODEL, MODEL_URL: 'https://models.contoso.com/v1', MODEL_KEY: 'key-of-the-test' },
      [],
    ],
    ['a model by key', { ...production, ...MODEL, MODEL_KEY: 'key-of-the-test' }, []],
    ['a model without a name', { ...production, ...MODEL, MODEL_NAME: '' }, ['MODEL_NAME']],
    ['a model for nobody', { ...production, ...MODEL, MODEL_TENANTS: '' }, ['MODEL_TENANTS']],
    ['a model for tenants that are none', { ...production, ...MODEL, MODEL_TENANTS: 'all' }, ['MODEL_TENANTS']],
    ['a model without TLS', { ...production, ...MODEL, MODEL_URL: 'http://models.contoso.com/v1' }, ['MODEL_URL']],
    [
      'a model with a key in its address',
      { ...production, ...MODEL, MODEL_URL: 'https://a:b@models.contoso.com/v1' },
      ['MODEL_URL'],
    ],
    ['a key for no model', { ...production, MODEL_KEY: 'key-of-the-test' }, ['MODEL_KEY']],
    ['pages beside the program', { ...production, PAGES_FOLDER: 'pages' }, ['PAGES_FOLDER']],
    ['a collector', { ...production, OTLP_URL: 'http://127.0.0.1:4318/' }, []],
    ['a collector with a path', { ...production, OTLP_URL: 'http://127.0.0.1:4318/v1/traces' }, ['OTLP_URL']],
    ['an unknown log level', { ...production, LOG_LEVEL: 'verbose' }, ['LOG_LEVEL']],
    ['a trusted issuer of ones own', { ...production, ToBotFromChannelTokenIssuer: 'x' }, ['ToBotFromChannelTokenIssuer']],
    ['another login', { ...production, ToChannelFromBotLoginUrl: 'x' }, ['ToChannelFromBotLoginUrl']],
    [
      'every other override',
      {
        ...production,
        OAuthUrl: 'x',
        OAuthApiEndpoint: 'x',
        BotOpenIdMetadata: 'x',
        CallerId: 'x',
        ChannelService: 'x',
        ValidateAuthority: 'false',
      },
      ['OAuthUrl', 'OAuthApiEndpoint', 'BotOpenIdMetadata', 'CallerId', 'ChannelService', 'ValidateAuthority'],
    ],
    ['TLS that is not checked', { ...production, NODE_TLS_REJECT_UNAUTHORIZED: '0' }, ['NODE_TLS_REJECT_UNAUTHORIZED']],
    ['TLS that is checked', { ...production, NODE_TLS_REJECT_UNAUTHORIZED: '1' }, []],
    ['an empty channel service', { ...production, ChannelService: '' }, []],
    ['local mode with an app id', { ...local, MicrosoftAppId: partner }, ['MicrosoftAppId']],
    ['a failpoint in production', { ...production, FAILPOINT: 'afterSend' }, ['FAILPOINT']],
    ['a failpoint in local mode', { ...local, FAILPOINT: 'afterSend' }, []],
    ['an unknown failpoint', { ...local, FAILPOINT: 'anywhere' }, ['FAILPOINT']],
    ['time travel in production', { ...production, TIME_TRAVEL_DAYS: '15' }, ['TIME_TRAVEL_DAYS']],
    ['time travel in local mode', { ...local, TIME_TRAVEL_DAYS: '400' }, []],
    ['time travel too far', { ...local, TIME_TRAVEL_DAYS: '401' }, ['TIME_TRAVEL_DAYS']],
    ['local mode in a production process', { ...local, NODE_ENV: 'production' }, ['NODE_ENV']],
  ];
  for (const [title, env, names] of cases) {
    it(`${names.length > 0 ? 'refuses' : 'takes'} ${title}`, () => {
      assert.deepEqual(named(env), names);
    });
  }

  describe('holds an example of .env.example', () => {
    const put = settings.filter((one) => one.put !== undefined);
    /** Good settings beside one of this name. */
    const around = (name: string): Env => ({
      ...production,
      ...(name === 'AZURE_STORAGE_CONNECTION_STRING' ? { AZURE_STORAGE_ACCOUNT: undefined } : {}),
      ...(name.startsWith('MODEL') ? MODEL : {}),
    });

    it('and is named with what to put there, each at once', () => {
      const untouched = Object.fromEntries(settings.filter(({ required }) => required).map((one) => [one.name, bare(one)]));
      assert.deepEqual(
        refusal(untouched)
          .split('\n')
          .filter((line) => line.startsWith('  ')),
        [
          '  MicrosoftAppId: still an example; put the application (client) id of your app registration there',
          '  MicrosoftAppTenantId: still an example; put the id of the tenant that has the app registration there',
          '  MicrosoftAppPassword: still an example; put the value of a client secret of that registration, not its id, there',
          '  AZURE_STORAGE_ACCOUNT: still an example; put the name of your storage account there',
          '  PARTNER_TENANTS: still an example; put the tenant id of each partner, and its name if you like, there',
        ],
      );
    });

    const secrets = new Set(['MicrosoftAppPassword', 'MODEL_KEY']);
    for (const one of put) {
      it(`and is found alone: ${one.name}`, () => {
        assert.deepEqual(named({ ...around(one.name), [one.name]: bare(one) }), [one.name]);
      });
      if (secrets.has(one.name)) continue;
      it(`and is found where a gap was left: ${one.name}`, () => {
        const said = refusal({ ...around(one.name), [one.name]: '<put it here>' });
        assert.match(said, new RegExp(`^  ${one.name}: still an example`, 'm'));
      });
    }

    const half: readonly (readonly [string, string])[] = [
      ['AZURE_STORAGE_CONNECTION_STRING', 'AccountName=mine;AccountKey=key;EndpointSuffix=core.windows.net'],
      ['AZURE_STORAGE_CONNECTION_STRING', 'AccountName=name;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net'],
      ['PARTNER_TENANTS', `${partner}=Fabrikam,00000000-0000-0000-0000-000000000000=Contoso`],
      ['PARTNER_TENANTS', `${partner}=<name of your company>`],
      ['PARTNER_TENANTS', `${partner}=Fabrikam,<tenant id>`],
      ['AZURE_STORAGE_CONNECTION_STRING', 'AccountName=mine;AccountKey=<key>;EndpointSuffix=core.windows.net'],
      ['PUBLIC_URL', 'https://concierge.example.org/'],
      ['SUPPORT_CONTACT', 'help@contoso.example'],
      ['SUPPORT_CONTACT', 'https://www.example.com/help'],
    ];
    for (const [name, text] of half) {
      it(`and half of it was replaced: ${name}=${text}`, () => {
        assert.match(refusal({ ...around(name), [name]: text }), new RegExp(`^  ${name}: still an example`, 'm'));
      });
    }

    const own: readonly (readonly [string, string])[] = [
      ['OTLP_URL', 'http://otel-collector.monitoring.svc.cluster.local:4318'],
      ['MODEL_URL', 'https://model.corp.local/v1'],
      ['SUPPORT_CONTACT', 'it@contoso.local'],
      ['PUBLIC_URL', 'https://concierge.contoso.test'],
      ['MicrosoftAppPassword', 'ab<c8Q~x>y'],
      ['MicrosoftAppPassword', '<c8Q~xy>'],
      ['MODEL_KEY', 'sk<live>0000'],
      ['MODEL_KEY', 'key.example'],
      ['PARTNER_TENANTS', `${partner}=A <Berlin> GmbH`],
    ];
    for (const [name, text] of own)
      it(`and takes what only looks like one: ${name}=${text}`, () => {
        const key = name === 'MODEL_URL' ? { MODEL_KEY: 'k'.repeat(32) } : {};
        assert.equal(refusal({ ...around(name), ...key, [name]: text }), '');
      });

    it('and works in local mode, where examples are the demo', () => {
      assert.equal(refusal({ ...local, PARTNER_TENANTS: '00000000-0000-0000-0000-000000000000=Contoso' }), '');
    });
  });

  it('is explained in .env.example, word for word', async () => {
    if (process.env['UPDATE'] === '1') await writeFile('.env.example', renderEnvExample());
    assert.equal(await readFile('.env.example', 'utf8'), renderEnvExample());
  });
});

/** An example without the quotes it has in a file. */
function bare({ example }: { readonly example: string }): string {
  return example.replace(/^"(.*)"$/, '$1');
}
