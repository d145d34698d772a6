/** `check` finds what is wrong with the settings, the storage, the registration, the clock, the address and the package. */

import { deepEqual, equal, match } from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Config } from '../../src/settings/config';
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
    PUBLIC_URL: 'https://bot.contoso.example',
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
      surroundings: { config, now: () => NOW, fetch: (url, init) => Promise.resolve(answer(url as string, init)) },
    });
    return { code, lines, bad: lines.filter((text) => text.startsWith('BAD')).map((text) => text.replaceAll(/ {2,}/g, ' ')) };
  }

  function manifest(changed: object): string {
    const path = join(folder, 'manifest.json');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    writeFileSync(path, JSON.stringify({ version, bots: [{ botId: productionSettings.MicrosoftAppId }], ...changed }));
    return path;
  }

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
        'registration',
        'keys',
        'clock',
        'address',
        'package',
      ],
    );
    equal(lines.at(-1), 'Nothing is wrong.');
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
      ['registration', 'keys', 'address'],
    );
  });

  it('finds a storage that refuses the key, and one that is away', async () => {
    const wrong = azurite.connectionString.replace(/AccountKey=[^;]+/, `AccountKey=${Buffer.from('planted').toString('base64')}`);
    match((await check([], well, { ...settings(), AZURE_STORAGE_CONNECTION_STRING: wrong })).bad.join(), /storage .*refuses/);
    const away = azurite.connectionString.replace(/TableEndpoint=http:\/\/127\.0\.0\.1:\d+/, 'TableEndpoint=http://127.0.0.1:9');
    match(
      (await check([], well, { ...settings(), AZURE_STORAGE_CONNECTION_STRING: away })).bad.join(),
      /storage .*no usable answer/,
    );
  });

  it('finds a package of another bot, of another release, and none', async () => {
    match(
      (await check(['--package', manifest({ bots: [{ botId: 'aaaaaaaa-0000-4000-8000-00000000000f' }] })])).bad.join(),
      /another bot/,
    );
    match((await check(['--package', manifest({ version: '9.9.9' })])).bad.join(), /version 9\.9\.9/);
    match((await check(['--package', join(folder, 'no.json')])).bad.join(), /no manifest/);
  });

  it('tells nobody the token or the secret', async () => {
    const { lines } = await check([]);
    equal(/planted/.test(lines.join('\n')), false);
  });
});
