/** `check` finds what is wrong with the settings, the storage, the registration, the clock, the address and the package. */

import { deepEqual, equal, match } from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { readBlank, readConfig, readIsLocal, readMisspelt, type Config } from '../../src/settings/config';
import { askModel } from '../../src/operator/check-model';
import { openDesk } from '../../src/operator/open-desk';
import { runOperator } from '../../src/operator/run';
import { silentLog } from '../../src/log/log';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { productionSettings } from '../kit/stage/production-bot';

type Answer = (url: string, init: RequestInit | undefined) => Response;

const NOW = new Date('2026-11-29T09:00:00.000Z');

/** A world in which all is well. */
const well: Answer = (url) =>
  url.includes('/oauth2/')
    ? Response.json({ access_token: 'planted-token', token_type: 'Bearer' })
    : new Response('{}', { headers: { date: NOW.toUTCString() } });

/** Entra says no, with this number. */
const refuses =
  (code: number): Answer =>
  (url, init) =>
    url.includes('/oauth2/') ? Response.json({ error: 'invalid_client', error_codes: [code] }, { status: 401 }) : well(url, init);

describe('check', () => {
  let azurite: Azurite;
  let folder: string;

  before(async () => {
    azurite = await startAzurite();
    folder = mkdtempSync(join(tmpdir(), 'check-'));
  });
  after(async () => {
    await azurite.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const settings = (): NodeJS.ProcessEnv => ({
    ...productionSettings,
    AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
    PUBLIC_URL: 'https://bot.contoso.com',
  });

  async function check(line: readonly string[], answer: Answer = well, env = settings()) {
    const lines: string[] = [];
    const config = (): Config => readConfig(env);
    const print = (text: string): Promise<void> => Promise.resolve(void lines.push(text));
    const code = await runOperator({
      line: ['check', ...line],
      open: () => openDesk({ config: config(), clock: { now: () => NOW }, log: silentLog, print }),
      tell: (text) => lines.push(text),
      print,
      surroundings: {
        config,
        misspelt: () => readMisspelt(env),
        blank: () => readBlank(env),
        isLocal: () => readIsLocal(env),
        now: () => NOW,
        fetch: (url, init) => Promise.resolve(answer(url as string, init)),
      },
    });
    return { code, lines, bad: lines.filter((text) => text.startsWith('BAD')).map((text) => text.replaceAll(/ {2,}/g, ' ')) };
  }

  function manifest(changed: object): string {
    const path = join(folder, 'manifest.json');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    writeFileSync(path, JSON.stringify({ version, bots: [{ botId: productionSettings.MicrosoftAppId }], ...changed }));
    return path;
  }

  it('marks a setting that holds blanks alone, and none that is empty', async () => {
    const { code, lines } = await check([], well, {
      ...settings(),
      TABLE_PREFIX: '  ',
      BOT_MODE: ' ',
      PORT: '\t',
      LOG_LEVEL: '',
    });
    equal(code, 0, lines.join('\n'));
    deepEqual(
      lines.filter((text) => text.includes('blanks alone')).map((text) => text.split(/ {2,}/).slice(0, 3)),
      ['BOT_MODE', 'PORT', 'TABLE_PREFIX'].map((name) => [
        'LOOK',
        'settings',
        `${name}: it holds blanks alone, which counts as not set. Put a value there, or take it away.`,
      ]),
    );
  });

  it('tells the package from the manifest in it', async () => {
    const path = join(folder, 'partner-concierge.zip');
    writeFileSync(path, Buffer.from('PK\u0003\u0004\u00ff', 'latin1'));
    const { bad } = await check(['--package', path]);
    deepEqual(bad, [
      `BAD package ${path} is the package itself. Name the manifest.json beside it, or take it out of the package.`,
    ]);
  });

  it('finds nothing wrong where nothing is, and asks every table, the queue, Entra, the keys, the clock and the address', async () => {
    const { code, lines } = await check(['--package', manifest({})]);
    equal(code, 0, lines.join('\n'));
    deepEqual(
      lines.slice(0, -1).map((text) => text.split(/ {2,}/)[1]),
      [
        'settings',
        'storage',
        'state-table',
        'owed-table',
        'trials-table',
        'people-table',
        'hints-table',
        'due-table',
        'mentions-table',
        'due-queue',
        'directory-table',
        'content',
        'registration',
        'keys',
        'clock',
        'teams',
        'address',
        'pages',
        'contact',
        'snapshots',
        'model',
        'collector',
        'package',
      ],
    );
    equal(lines.at(-1), 'Nothing is wrong, as far as it shows; read each line marked LOOK.');
  });

  it('says that nothing is kept yet, as under a wrong prefix, until something is', async () => {
    const wrong = { ...settings(), TABLE_PREFIX: 'wrong' };
    match((await check([], well, wrong)).lines.join('\n'), /^LOOK {6}content {10}nothing is kept in it yet.*TABLE_PREFIX/m);
    const trials = TableClient.fromConnectionString(azurite.connectionString, 'wrongtrials', { allowInsecureConnection: true });
    await trials.createEntity({ partitionKey: 'portfolios', rowKey: 'portfolios' });
    match(
      (await check([], well, wrong)).lines.join('\n'),
      /^good {6}content {10}a bot has started with it; nobody has written to it yet\.$/m,
    );
    const people = TableClient.fromConnectionString(azurite.connectionString, 'wrongpeople', { allowInsecureConnection: true });
    await people.createEntity({ partitionKey: 'a', rowKey: 'a' });
    const { code, lines } = await check([], well, wrong);
    match(lines.join('\n'), /^good {6}content {10}something is kept in it\.$/m);
    equal(lines.at(-1), 'Nothing is wrong.');
    equal(code, 0);
  });

  it('takes the manifest behind a blank or an equals sign, and says why one can’t be read', async () => {
    const path = manifest({});
    for (const line of [['--package', path], [`--package=${path}`]])
      match((await check(line)).lines.join('\n'), /^good {6}package /m);
    match((await check(['--package=/nope.json'])).bad.join(), /package there is no file \/nope\.json\. Look at the path again/);
    match((await check(['--package', folder])).bad.join(), /package .* is a folder\. Name the file in it/);
    writeFileSync(path, '{ "version": }');
    match((await check([`--package=${path}`])).bad.join(), /package .* is no JSON from line 1, column 14 on/);
    writeFileSync(path, '{}');
    match((await check(['--package', path])).bad.join(), /package .* is no manifest of an app package/);
    for (const slip of ['--pakage=x', '--yes=x']) {
      const { code, lines } = await check([slip]);
      equal(code, 2);
      match(lines.join(), /^There is no option/);
    }
  });

  it('names every broken setting and asks nobody', async () => {
    const { code, bad, lines } = await check(
      [],
      () => {
        throw new Error('asked');
      },
      { ...settings(), MicrosoftAppId: 'planted', PORT: 'x' },
    );
    equal(code, 4);
    deepEqual(
      bad.map((text) => text.split(' ')[2]),
      ['MicrosoftAppId:', 'PORT:'],
    );
    equal(lines.join().includes('planted'), false);
  });

  it('names settings that are misspelt, by both names and without a value, also beside broken ones', async () => {
    const slips = { KEEP_FORM_DAYS: 'planted', SUPORT_CONTACT: 'planted', SOMETHING_ELSE: 'planted' };
    const { code, lines } = await check([], well, { ...settings(), ...slips });
    equal(code, 0);
    deepEqual(
      lines.filter((text) => text.includes('no such setting')),
      [
        'LOOK      settings         KEEP_FORM_DAYS: no such setting; did you mean KEEP_FORMS_DAYS?',
        'LOOK      settings         SUPORT_CONTACT: no such setting; did you mean SUPPORT_CONTACT?',
      ],
    );
    equal(lines.join().includes('planted'), false);
    const broken = await check([], well, { ...settings(), ...slips, PORT: 'x' });
    const { AZURE_STORAGE_CONNECTION_STRING: _taken, ...none } = settings();
    const storage = await check([], well, { ...none, AZURE_STORAGE_ACOUNT: 'planted' });
    deepEqual(
      storage.lines.slice(0, 2).map((text) => text.replaceAll(/ {2,}/g, ' ')),
      [
        'LOOK settings AZURE_STORAGE_ACOUNT: no such setting; did you mean AZURE_STORAGE_ACCOUNT?',
        'BAD settings AZURE_STORAGE_CONNECTION_STRING or AZURE_STORAGE_ACCOUNT: missing; set one',
      ],
    );
    equal(broken.code, 4);
    equal(broken.lines.filter((text) => text.includes('no such setting')).length, 2);
  });

  it('says of the demo that it has to run, where its storage is not set or away', async () => {
    const { AZURE_STORAGE_CONNECTION_STRING: given = '', PARTNER_TENANTS } = settings();
    const local = { BOT_MODE: 'local', PARTNER_TENANTS };
    const lead = /finds the demo only while it runs \(npm start\)\. “Against the demo” in docs\/operate\.md/;
    for (const AZURE_STORAGE_CONNECTION_STRING of ['', given.replaceAll(/127\.0\.0\.1:\d+/gu, '127.0.0.1:9')]) {
      const { code, lines } = await check([], well, { ...local, AZURE_STORAGE_CONNECTION_STRING });
      equal(code, 4);
      match(lines.join('\n'), lead);
    }
    const other = await check([], well, { ...local, AZURE_STORAGE_CONNECTION_STRING: given, SUPPORT_CONTACT: 'a b' });
    deepEqual([other.code, lead.test(other.lines.join())], [4, false]);
    const { bad } = await check([], well, { ...settings(), AZURE_STORAGE_CONNECTION_STRING: '' });
    equal(lead.test(bad.join()), false);
  });

  it('says where no SUPPORT_CONTACT is set', async () => {
    const said = async (env: NodeJS.ProcessEnv): Promise<string | undefined> =>
      (await check([], well, env)).lines.find((text) => / contact /.test(text))?.replaceAll(/ {2,}/g, ' ');
    match((await said(settings())) ?? '', /^left out contact SUPPORT_CONTACT is not set/);
    match((await said({ ...settings(), SUPPORT_CONTACT: 'help@contoso.com' })) ?? '', /^good contact /);
  });

  const worlds: readonly (readonly [title: string, answer: Answer, finding: RegExp])[] = [
    ['a wrong secret', refuses(7000215), /registration .*Take the value of the secret, not its id/],
    ['a secret that ended', refuses(7000222), /registration .*has ended/],
    ['another registration', refuses(700016), /registration .*MicrosoftAppId is no registration/],
    ['a tenant that is none', refuses(90002), /registration .*is no tenant/],
    ['a refusal nobody knows', refuses(1), /registration .*AADSTS1\./],
    [
      'a clock that is six minutes off',
      (url, init) =>
        url.includes('openid')
          ? new Response('{}', { headers: { date: new Date(NOW.getTime() - 360_000).toUTCString() } })
          : well(url, init),
      /clock .*360 s/,
    ],
    [
      'an address that leads elsewhere',
      (url, init) => (url.includes('/healthz') ? new Response('', { status: 404 }) : well(url, init)),
      /address .*\(404\)/,
    ],
  ];
  for (const [title, answer, finding] of worlds)
    it(`finds ${title}`, async () => {
      const { code, bad } = await check([], answer);
      equal(code, 4);
      equal(bad.length, 1, bad.join('\n'));
      match(bad[0]!, finding);
    });

  it('finds a world that does not answer', async () => {
    const { bad } = await check([], () => {
      throw new Error('ENOTFOUND');
    });
    deepEqual(
      bad.map((text) => text.split(' ')[1]),
      ['registration', 'keys', 'teams', 'address'],
    );
  });

  it('finds a storage that refuses the key', async () => {
    const wrong = azurite.connectionString.replace(/AccountKey=[^;]+/, `AccountKey=${Buffer.from('planted').toString('base64')}`);
    match(
      (await check([], well, { ...settings(), AZURE_STORAGE_CONNECTION_STRING: wrong })).bad.join(),
      /storage the table service refuses the key or signature in AZURE_STORAGE_CONNECTION_STRING/,
    );
  });

  for (const service of ['table', 'queue'] as const)
    it(`says that it is the ${service} service that is away, and which setting leads there`, async () => {
      const endpoint = service === 'table' ? 'TableEndpoint' : 'QueueEndpoint';
      const away = azurite.connectionString.replace(
        new RegExp(`${endpoint}=http://127\\.0\\.0\\.1:\\d+`),
        `${endpoint}=http://127.0.0.1:9`,
      );
      const { bad } = await check([], well, { ...settings(), AZURE_STORAGE_CONNECTION_STRING: away });
      equal(
        bad.join(),
        `BAD storage the ${service} service gives no usable answer: look at AZURE_STORAGE_CONNECTION_STRING and the way there.`,
      );
    });

  it('names both services where both are away', async () => {
    const away = azurite.connectionString.replaceAll(
      /(Table|Queue)Endpoint=http:\/\/127\.0\.0\.1:\d+/g,
      '$1Endpoint=http://127.0.0.1:9',
    );
    const { bad } = await check([], well, { ...settings(), AZURE_STORAGE_CONNECTION_STRING: away });
    deepEqual(
      bad,
      ['table', 'queue'].map(
        (service) =>
          `BAD storage the ${service} service gives no usable answer: look at AZURE_STORAGE_CONNECTION_STRING and the way there.`,
      ),
    );
  });

  describe('looks into folders', () => {
    const pages = async (PAGES_FOLDER: string): Promise<string | undefined> =>
      (await check([], well, { ...settings(), PAGES_FOLDER })).lines
        .find((text) => / pages /.test(text))
        ?.replaceAll(/ {2,}/g, ' ');

    it('and names a page that is missing or can’t be served', async () => {
      match((await pages(join(folder, 'nowhere'))) ?? '', /^BAD pages .*no folder of this machine/);
      writeFileSync(join(folder, 'a-file'), '');
      for (const file of ['a-file', 'a-file/sub'])
        match((await pages(join(folder, file))) ?? '', /^BAD pages PAGES_FOLDER: it is a file, or stands in one/);
      const own = mkdtempSync(join(folder, 'pages-'));
      equal(
        await pages(own),
        'LOOK pages privacy.txt and terms.txt are not in PAGES_FOLDER, so the bot serves its own text there.',
      );
      writeFileSync(join(own, 'privacy.txt'), 'Ours.');
      equal(await pages(own), 'LOOK pages terms.txt is not in PAGES_FOLDER, so the bot serves its own text there.');
      writeFileSync(join(own, 'terms.txt'), 'Ours.');
      equal(await pages(own), 'good pages privacy.txt and terms.txt are served.');
      writeFileSync(join(own, 'terms.txt'), Buffer.from([0xff, 0xfe]));
      match((await pages(own)) ?? '', /^BAD pages .*terms\.txt can’t be read as UTF-8 text/);
    });

    it('and tries to write where snapshots are to lie', async () => {
      const snapshots = async (DIRECTORY_SNAPSHOT_FOLDER: string): Promise<string> =>
        (await check([], well, { ...settings(), DIRECTORY_SNAPSHOT_FOLDER })).bad.join();
      mkdirSync(join(folder, 'snapshots'));
      equal(await snapshots(join(folder, 'snapshots')), '');
      writeFileSync(join(folder, 'file'), '');
      match(await snapshots(join(folder, 'file')), /snapshots .*can’t be written to/);
      match(await snapshots(join(folder, 'file', 'below')), /snapshots .*can’t be written to/);
    });

    it('and makes none that is not there', async () => {
      const DIRECTORY_SNAPSHOT_FOLDER = join(folder, 'misspelt', 'snapshots');
      const { code, lines } = await check([], well, { ...settings(), DIRECTORY_SNAPSHOT_FOLDER });
      match(lines.join('\n'), /^LOOK {6}snapshots {8}DIRECTORY_SNAPSHOT_FOLDER is not there\./m);
      equal(code, 0);
      equal(existsSync(join(folder, 'misspelt')), false);
    });
  });

  describe('asks the model and the collector', () => {
    const env = (): NodeJS.ProcessEnv => ({
      ...settings(),
      MODEL_URL: 'https://contoso.openai.azure.com/openai/v1',
      MODEL_NAME: 'small',
      MODEL_KEY: 'planted-key',
      MODEL_TENANTS: productionSettings.PARTNER_TENANTS,
      OTLP_URL: 'http://127.0.0.1:4318',
    });
    const answers =
      (at: RegExp, status: number): Answer =>
      (url, init) =>
        at.test(url) ? new Response('{}', { status }) : well(url, init);

    it('with the name and the key, and sends nobody’s line', async () => {
      const sent: (readonly [string, RequestInit | undefined])[] = [];
      const { bad, lines } = await check(
        [],
        (url, init) => {
          sent.push([url, init]);
          return well(url, init);
        },
        env(),
      );
      deepEqual(bad, []);
      const [, init] = sent.find(([url]) => url === 'https://contoso.openai.azure.com/openai/v1/chat/completions')!;
      equal(new Headers(init?.headers).get('api-key'), 'planted-key');
      match(init?.body as string, /"model":"small"/);
      equal(sent.find(([url]) => url === 'http://127.0.0.1:4318/v1/traces')?.[1]?.body, '{"resourceSpans":[]}');
      equal(lines.join().includes('planted'), false);
    });

    const gone =
      (at: RegExp): Answer =>
      (url, init) => {
        if (at.test(url)) throw new Error('ENOTFOUND');
        return well(url, init);
      };
    const troubles: readonly (readonly [title: string, answer: Answer, finding: RegExp])[] = [
      ['a key that is not taken', answers(/completions/, 401), /^BAD model .*HTTP 401.*MODEL_KEY/],
      ['a deployment nobody made', answers(/completions/, 404), /^BAD model .*HTTP 404.*MODEL_NAME/],
      ['a model that is away', gone(/completions/), /^BAD model contoso\.openai\.azure\.com .*look at MODEL_URL/],
      ['a collector that speaks something else', answers(/v1\/traces/, 404), /^BAD collector .*HTTP 404/],
    ];
    for (const [title, answer, finding] of troubles)
      it(`and finds ${title}`, async () => {
        const { code, bad } = await check([], answer, env());
        equal(code, 4);
        match(bad.join('\n'), finding);
        equal(bad.length, 1);
      });

    it('and finds that Azure gives no token', async () => {
      const asking = { now: () => NOW, fetch: () => Promise.reject(new Error('asked')) };
      const { said } = await askModel(asking, readConfig(env()), () => () => Promise.reject(new Error('no identity')));
      match(said, /^no token for the managed identity/);
    });
  });

  it('finds a package of another bot, of another release, and none', async () => {
    match(
      (await check(['--package', manifest({ bots: [{ botId: 'aaaaaaaa-0000-4000-8000-00000000000f' }] })])).bad.join(),
      /another bot/,
    );
    match((await check(['--package', manifest({ version: '9.9.9' })])).bad.join(), /version 9\.9\.9/);
    match((await check(['--package', 'manifest/manifest.json'])).bad.join(), /the sample of the project/);
    match((await check(['--package', join(folder, 'no.json')])).bad.join(), /there is no file/);
  });

  it('tells nobody the token or the secret', async () => {
    const { lines } = await check([]);
    equal(/planted/.test(lines.join('\n')), false);
  });
});
