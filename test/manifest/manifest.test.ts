/** The manifest: what is committed is what the builder makes, Teams' schema takes it, and every command in it works. */

import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mock } from 'node:test';
import { AppManifestUtils, type TeamsManifestV1D25 } from '@microsoft/app-manifest';
import { strFromU8, unzipSync } from 'fflate';
import { createWords } from '../../cards/engine/words';
import { commands } from '../../dialogs';
import { exactCommand, listedCommands } from '../../dialogs/engine/commands';
import { archiveName, example, manifestText, packageFiles, projectVersion } from '../../manifest/app-package';
import { build, type Built } from '../../manifest/builder';
import { OPTIONS } from '../../manifest/options';
import { readOrder } from '../../manifest/order';
import { readPng } from './png';
import { longIt } from '../kit/sweep';

type Manifest = TeamsManifestV1D25.TeamsManifestV1D25;

const root = process.cwd();
const read = (name: string): Buffer => readFileSync(join(root, 'manifest', name));
const committed = read('manifest.json').toString('utf8');
const manifest = JSON.parse(committed) as Manifest;
const words = createWords()('en-GB');

describe('the Teams manifest', () => {
  it('is the one the builder makes (npm run manifest -- --sample writes it anew)', () => {
    assert.equal(committed, manifestText({ ...example, version: projectVersion(root) }));
  });

  it('fits the schema that comes with @microsoft/app-manifest', async () => {
    assert.deepEqual(await breaches(manifest), []);
  });

  it('is refused by that schema when something is wrong', async () => {
    assert.match((await breaches({ ...manifest, id: 'concierge' })).join('\n'), /^\/id /);
  });

  it('keeps the limits that the schema leaves to the Store and to old clients', () => {
    assert.ok(manifest.name.short.length <= 30 && (manifest.name.full?.length ?? 0) <= 100);
    assert.ok(manifest.description.short.length <= 80);
    // The Store: at most 500 words, a list, limits, a link to help (validation guidelines).
    assert.ok(manifest.description.full.split(/\s+/).length <= 500 && manifest.description.full.length <= 4000);
    assert.match(manifest.description.full, /^- .*Limits: .*Help: https:/ms);
    assert.ok(commandsOf(manifest).length <= 12);
    const first = commandsOf(manifest).slice(0, 10);
    assert.ok(
      first.some(({ title }) => title === 'help'),
      'older clients show ten commands',
    );
    for (const { title, description } of commandsOf(manifest)) {
      assert.ok(title.length <= 32, title);
      assert.ok(description.length <= 128, description);
    }
  });

  it('is for the personal chat alone', () => {
    const scopes = (manifest.bots ?? []).flatMap((bot) => [bot.scopes, ...(bot.commandLists ?? []).map((list) => list.scopes)]);
    assert.deepEqual(scopes, [['personal'], ['personal']]);
  });

  it('lists every command that is listed anywhere, and none twice', () => {
    const listed = new Set((['partner', 'customer'] as const).flatMap((side) => listedCommands(commands, side)));
    const understood = commandsOf(manifest).map(({ title }) => exactCommand(title, commands, words));
    assert.deepEqual([...understood].sort(), [...listed].sort());
  });
});

describe('the icons', () => {
  it('have a color one of 192 by 192, opaque, the accent color in its corners', () => {
    const { width, height, pixels } = readPng(read(manifest.icons.color));
    assert.deepEqual([width, height], [192, 192]);
    assert.ok(pixels.every(([, , , opacity]) => opacity === 255));
    const corners = [0, width - 1, width * (height - 1), width * height - 1].map((at) => hex(pixels[at]!));
    assert.deepEqual(new Set(corners), new Set([manifest.accentColor]));
    assert.ok(pixels.some((pixel) => hex(pixel) === '#ffffff'));
  });

  it('have an outline of 32 by 32 in white and nothing', () => {
    const { width, height, pixels } = readPng(read(manifest.icons.outline));
    assert.deepEqual([width, height], [32, 32]);
    const seen = pixels.filter(([, , , opacity]) => opacity > 0);
    assert.ok(seen.length > 50 && seen.length < pixels.length / 2, `${seen.length} pixels are seen`);
    assert.ok(seen.every((pixel) => hex(pixel) === '#ffffff'));
    assert.equal(pixels[0]?.[3], 0);
  });
});

describe('the app package', () => {
  const installation = { appId: 'aaaaaaaa-0000-4000-8000-000000000001', domain: 'contoso-consulting.com', publisher: 'Contoso' };
  const files = packageFiles({ ...installation, version: '1.2.3' }, root);

  it('is an archive of the manifest and its two icons, side by side', () => {
    const unzipped = unzipSync(files[archiveName]!);
    assert.deepEqual(Object.keys(unzipped).sort(), ['color.png', 'manifest.json', 'outline.png']);
    for (const [name, bytes] of Object.entries(unzipped)) assert.deepEqual(Buffer.from(bytes), Buffer.from(files[name]!), name);
  });

  it('is the same bytes whenever it is made', () => {
    const later = mock.method(Date, 'now', () => Date.UTC(2031, 4, 5, 6, 7, 8));
    try {
      const again = packageFiles({ ...installation, version: '1.2.3' }, root)[archiveName]!;
      assert.ok(Buffer.from(again).equals(Buffer.from(files[archiveName]!)));
    } finally {
      later.mock.restore();
    }
  });

  it('names the installation', async () => {
    const packed = JSON.parse(strFromU8(files['manifest.json']!)) as Manifest;
    assert.deepEqual(await breaches(packed), []);
    assert.equal(packed.id, installation.appId);
    assert.equal(packed.bots?.[0]?.botId, installation.appId);
    assert.equal(packed.version, '1.2.3');
    assert.deepEqual(packed.developer, {
      name: 'Contoso',
      websiteUrl: 'https://contoso-consulting.com',
      privacyUrl: 'https://contoso-consulting.com/privacy',
      termsOfUseUrl: 'https://contoso-consulting.com/terms',
    });
  });
});

describe('npm run manifest', () => {
  const appId = 'AAAAAAAA-0000-4000-8000-000000000001';
  const needed = { 'app-id': appId, domain: 'contoso.com', publisher: 'Contoso' };
  const without = (name: keyof typeof needed | 'nothing'): string =>
    Object.entries(needed)
      .flatMap(([one, text]) => (one === name ? [] : [`--${one} ${text}`]))
      .join(' ');
  const whole = without('nothing');
  const refused: readonly (readonly [string, RegExp])[] = [
    [
      '',
      /^--app-id <GUID> is missing\. .*\n--domain <host> is missing\. .*\n--publisher <your company> is missing\. .*\nNothing was/,
    ],
    ['--app-id x --domain contoso.com', /^--app-id has to be.*\n--publisher <your company> is missing/],
    ['--domain contoso.com', /^--app-id <GUID> is missing/],
    [`--app-id ${appId}`, /^--domain <host> is missing/],
    [`--app-id ${appId} --domain nothing`, /^--domain has to be the host of your public pages/],
    [
      `${without('domain')} --domain https://contoso.com/about`,
      /^--domain has to be the host alone\. Type: --domain contoso\.com\n/,
    ],
    [
      `${without('domain')} --domain HTTP://Contoso.com:8443`,
      /^--domain has to be the host alone\. Type: --domain contoso\.com\n/,
    ],
    [`${without('domain')} --domain contoso.com/`, /^--domain has to be the host alone\. Type: --domain contoso\.com\n/],
    [`${without('domain')} --domain https://10.0.0.1/`, /^--domain has to be the host of your public pages/],
    [
      `${without('publisher')} --publisher ${'x'.repeat(33)}`,
      /^--publisher has 33 letters, and Teams takes 32 at most\. Shorten the name\./,
    ],
    [`--app-id ${appId} --domain contoso.com`, /^--publisher <your company> is missing/],
    [`${without('publisher')} --publisher <Contoso>`, /^--publisher has to be your company/],
    [`${without('app-id')} --app-id ${example.appId}`, /^--app-id is still the sample’s/],
    [`${without('domain')} --domain bot.ngrok-free.app`, /^--domain leads into a tunnel \(bot\.ngrok-free\.app\)/],
    [`${without('domain')} --domain abc-3978.euw.devtunnels.ms`, /^--domain leads into a tunnel/],
    [`${without('domain')} --domain www.example.com`, /^--domain is an example/],
    [
      `${whole} --privacy-url http://contoso.com/privacy`,
      /^--privacy-url has to be an https address of yours\. Type: --privacy-url https:\/\/contoso\.com\/privacy\n/,
    ],
    [`${whole} --website contoso.com/bot`, /^--website .* Type: --website https:\/\/contoso\.com\/bot\n/],
    [`${whole} --terms-url https://localhost/terms`, /^--terms-url has to be an https address of yours\.\n/],
    ...['a.ngrok.app', 'a.loca.lt', 'a.localtunnel.me', 'a.lhr.life', 'a.pinggy.link', 'b-3978.app.github.dev'].map(
      (host) => [`${without('domain')} --domain ${host}`, /^--domain leads into a tunnel/] as const,
    ),
    [`${whole} --website https://x.trycloudflare.com`, /^--website leads into a tunnel/],
    [`${whole} --support-url https://help.example`, /^--support-url is an example/],
    [`${without('domain')} --domain www.contoso.local`, /^--domain leads nowhere outside a network of your own/],
    ...['bot.internal', 'www.contoso.lan', 'www.contoso.corp', 'bot.home.arpa', 'bot.localdomain'].map(
      (host) => [`${without('domain')} --domain ${host}`, /^--domain leads nowhere outside a network of your own/] as const,
    ),
    [`${without('domain')} --domain müller.de`, /^--domain has to be the host alone\. Type: --domain xn--mller-kva\.de\n/],
    [`${without('domain')} --domain https://пример.рф/bot`, /^--domain .* Type: --domain xn--e1afmkfd\.xn--p1ai\n/],
    [`${whole} --website https://müller.de/bot`, /^--website .* Type: --website https:\/\/xn--mller-kva\.de\/bot\n/],
    [`${whole} --support-url https://help.contoso.test`, /^--support-url leads nowhere outside a network of your own/],
    [`${whole} --docs-url mailto:a@b.c`, /^--docs-url has to be an https address of yours\.\n/],
    [`${whole} --mpn-id 12345678901`, /^--mpn-id is a number/],
    [`${whole} --mpn-id x --docs-url http://[`, /^--docs-url .*\n--mpn-id is a number/],
    [`--id ${appId}`, /^There is no option --id\.\n/],
    [`${whole} --pubisher x`, /^There is no option --pubisher\. Did you mean --publisher\?/],
    [`${whole} --pirvacy-url x`, /^There is no option --pirvacy-url\. Did you mean --privacy-url\?/],
    [`${whole} --privacy x`, /^There is no option --privacy\. Did you mean --privacy-url\?/],
    [`${whole} more`, /^“more” belongs to no option/],
    ['--app-id', /^--app-id lacks what belongs behind it: <GUID>/],
    [`--app-id --domain contoso.com`, /^--app-id lacks what belongs behind it: <GUID>\nNothing/],
    [`--app-id --domain --publisher Contoso`, /^--app-id lacks .*\n--domain lacks what belongs behind it: <host>\nNothing/],
    [`${whole} --domain other.com`, /^--domain stands there twice\. Give it once\.\nNothing/],
    [`${whole} --starters --starters`, /^--starters stands there twice\./],
    [`${whole} --starters=yes`, /^--starters takes nothing behind it/],
    [`${whole} --sample`, /^--sample goes with no other option/],
  ];

  it('writes the sample only when it is asked to', () => {
    assert.deepEqual(readOrder(['--sample']), { kind: 'sample' });
  });

  it('takes a host in letters of other scripts as the network writes it', () => {
    const order = readOrder(['--app-id', appId, '--domain', 'xn--e1afmkfd.xn--p1ai', '--publisher', 'Contoso']);
    assert.equal(order.kind, 'package');
  });

  it('takes an installation', () => {
    assert.deepEqual(readOrder(['--app-id', appId, '--domain', 'www.Contoso.com', '--publisher', 'Contoso']), {
      kind: 'package',
      installation: { appId: appId.toLowerCase(), domain: 'www.contoso.com', publisher: 'Contoso', pages: {} },
      folder: 'dist/teams-app',
    });
  });

  it('takes pages of its own and the id in the partner network, which the schema takes', async () => {
    const pages =
      '--website https://contoso.com/bot --privacy-url https://contoso.com/p --terms-url https://contoso.com/t --mpn-id 4391507';
    const order = readOrder(`${whole} ${pages}`.split(' '));
    assert.ok(order.kind === 'package');
    const packed = JSON.parse(manifestText({ ...order.installation, version: '1.2.3' })) as Manifest;
    assert.deepEqual(await breaches(packed), []);
    assert.deepEqual(packed.developer, {
      name: 'Contoso',
      websiteUrl: 'https://contoso.com/bot',
      privacyUrl: 'https://contoso.com/p',
      termsOfUseUrl: 'https://contoso.com/t',
      mpnId: '4391507',
    });
  });

  it('takes where help and documents are, and starters, which the schema takes', async () => {
    const order = readOrder(
      `${whole} --support-url https://contoso.com/help --docs-url https://contoso.com/docs --starters`.split(' '),
    );
    assert.ok(order.kind === 'package');
    const packed = JSON.parse(manifestText({ ...order.installation, version: '1.2.3' })) as Manifest & {
      publisherDocsUrl?: string;
    };
    assert.deepEqual(await breaches(packed), []);
    assert.equal(packed.publisherDocsUrl, 'https://contoso.com/docs');
    assert.match(packed.description.full, /Help: https:\/\/contoso\.com\/help$/);
    const starters = commandsOf(packed).filter((one) => (one as { type?: string }).type === 'prompt');
    assert.deepEqual(
      starters.map(({ title }) => title),
      ['sign up', 'my trials', 'trial'].slice(0, starters.length),
    );
    for (const { title } of starters) assert.notEqual(exactCommand(title, commands, words), undefined);
  });

  it('asks for no more than docs/customer-admin.md says', () => {
    const order = readOrder(`${whole} --starters`.split(' '));
    assert.ok(order.kind === 'package');
    const packed = JSON.parse(manifestText({ ...order.installation, version: '1.2.3' })) as Record<string, unknown>;
    const frame = ['$schema', 'manifestVersion', 'version', 'id', 'developer', 'name', 'description', 'icons', 'accentColor'];
    assert.deepEqual(
      Object.keys(packed).filter((key) => ![...frame, 'defaultInstallScope', 'bots', 'supportedLanguages'].includes(key)),
      [],
    );
    const [bot] = packed['bots'] as readonly { readonly scopes: unknown }[];
    assert.deepEqual([packed['defaultInstallScope'], bot?.scopes], ['personal', ['personal']]);
  });

  it('tells of its options to whoever asks, and makes nothing', () => {
    for (const args of [['--help'], ['--app-id', 'x', '--help']]) {
      const order = readOrder(args);
      assert.ok(order.kind === 'help');
      assert.match(order.said, /^Use: npm run manifest -- --app-id <GUID> --domain <host> --publisher <your company> \[more/);
      for (const [name, { meaning }] of Object.entries(OPTIONS))
        assert.match(order.said, new RegExp(`^  --${name} .*${meaning.replaceAll(/[.?()]/g, '\\$&')}$`, 'm'));
    }
  });

  for (const [args, why] of refused) {
    it(`refuses ${args === '' ? 'nothing' : args}`, () => {
      const order = readOrder(args === '' ? [] : args.split(' '));
      assert.ok(order.kind === 'refused');
      assert.match(order.because, why);
      assert.match(order.because, /\nNothing was written\. “npm run manifest -- --help” tells/);
    });
  }

  it('takes blanks around off', () => {
    const order = readOrder([
      '--app-id',
      ` ${appId}\n`,
      '--domain',
      ' contoso.com ',
      '--publisher',
      ' Contoso \u00A0',
      '--mpn-id',
      ' 4391507',
    ]);
    assert.ok(order.kind === 'package');
    assert.deepEqual(order.installation, {
      appId: appId.toLowerCase(),
      domain: 'contoso.com',
      publisher: 'Contoso',
      mpnId: '4391507',
      pages: {},
    });
  });

  for (const [option, text, code] of [
    ['publisher', 'Con\ntoso', 'U\\+000A'],
    ['publisher', 'Con\u200Btoso', 'U\\+200B'],
    ['publisher', 'Con\u0007toso', 'U\\+0007'],
    ['out', 'dist\u202Eapp', 'U\\+202E'],
    ['docs-url', 'https://contoso.com/a\u200Bb', 'U\\+200B'],
    ['app-id', `\u200B${appId}`, 'U\\+200B'],
  ] as const)
    it(`refuses --${option} with ${code.replace('\\', '')} in it`, () => {
      const others = Object.entries(needed).flatMap(([one, value]) => (one === option ? [] : [`--${one}`, value]));
      const order = readOrder([...others, `--${option}`, text]);
      assert.ok(order.kind === 'refused');
      assert.match(
        order.because,
        new RegExp(`^--${option}: its character \\d+ is one that nobody sees \\(${code}\\)\\. Type it again`),
      );
    });

  it('refuses an address with a blank in it, and says how it is written', () => {
    const order = readOrder([...whole.split(' '), '--docs-url', 'https://contoso.com/the docs']);
    assert.ok(order.kind === 'refused');
    assert.match(order.because, /^--docs-url holds a blank .* Type: --docs-url https:\/\/contoso\.com\/the%20docs\n/);
  });

  it('shows nothing of a slip that would act on a terminal', () => {
    const order = readOrder(['--\u001b[31m', 'a\u202Eb']);
    assert.ok(order.kind === 'refused');
    assert.doesNotMatch(order.because, /[\u001b\u202e]/);
  });

  describe('as a person gives it', () => {
    let folder: string;
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'manifest-'));
      cpSync(join(root, 'manifest'), join(folder, 'manifest'), { recursive: true });
      cpSync(join(root, 'package.json'), join(folder, 'package.json'));
    });
    after(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    const built = (...args: readonly string[]): Promise<Built> => build(args, folder);
    /** The same as a process, over this project. */
    const spawned = (...args: readonly string[]): SpawnSyncReturns<string> =>
      spawnSync(process.execPath, [join(__dirname, '../../manifest/build.js'), ...args], { encoding: 'utf8' });
    const sample = (): string => readFileSync(join(folder, 'manifest/manifest.json'), 'utf8');

    it('leaves the sample alone without options, and says what is missing', async () => {
      writeFileSync(join(folder, 'manifest/manifest.json'), 'mine');
      const { said, isRefused } = await built();
      assert.ok(isRefused);
      assert.match(said, /^--app-id <GUID> is missing/);
      assert.equal(sample(), 'mine');
    });

    longIt('ends with 1 where it refuses, and says so on standard error', () => {
      const { status, stdout, stderr } = spawned();
      assert.deepEqual([status, stdout], [1, '']);
      assert.match(stderr, /^--app-id <GUID> is missing/);
    });

    it('says so where a file stands in place of the folder', async () => {
      const { said, isRefused } = await built(...whole.split(' '), '--out', 'package.json');
      assert.deepEqual([isRefused, said.trim().split('\n').length], [true, 1]);
      assert.match(said, /^--out: .*package\.json can’t be written as a folder \(EEXIST\)\. Name another one\./);
    });

    if (process.platform === 'linux')
      it('says so where the system lets nobody make a folder', async () => {
        const { said, isRefused } = await built(...whole.split(' '), '--out', '/proc/x/y');
        assert.ok(isRefused);
        assert.match(said, /^--out: \/proc\/x\/y can’t be written as a folder \(ENOENT\)\. Name another one\./);
      });

    it('leaves the sample alone where a package is to be written over it', async () => {
      const { said, isRefused } = await built(...whole.split(' '), '--out', 'manifest/../manifest/');
      assert.ok(isRefused);
      assert.match(said, /^--out: the folder manifest has the sample/);
      assert.equal(sample(), 'mine');
    });

    it('says which values the sample has', async () => {
      const { said, isRefused } = await built('--sample');
      assert.ok(!isRefused);
      assert.match(
        said,
        new RegExp(`^Wrote manifest/manifest.json, the sample of this project: app id ${example.appId}, example.com`),
      );
      assert.equal(sample(), committed);
    });

    it('says which pages it took for those nobody named', () => {
      const args = ['--privacy-url', 'https://contoso.com/p', '--out', join(folder, 'package')];
      const { status, stdout: out, stderr } = spawned(...whole.split(' '), ...args);
      assert.deepEqual([status, stderr], [0, ''], out);
      for (const line of [
        '  website  https://contoso.com',
        '  privacy  https://contoso.com/p',
        '  terms    https://contoso.com/terms',
        '  support  https://contoso.com',
        '  docs     none: an administrator finds no page to read first',
      ])
        assert.ok(out.split('\n').includes(line), `${line}\n${out}`);
      assert.ok(existsSync(join(folder, 'package', archiveName)));
    });
  });
});

/** The schema is handed over, for by its address the package may look on the web. */
async function breaches(one: Manifest): Promise<readonly string[]> {
  const schema = `@microsoft/app-manifest/build/json-schemas/teams/v${one.manifestVersion}/MicrosoftTeams.schema.json`;
  return AppManifestUtils.validateAgainstSchema(one, createRequire(__filename)(schema) as never);
}

function commandsOf({ bots }: Manifest): readonly { readonly title: string; readonly description: string }[] {
  return bots?.[0]?.commandLists?.[0]?.commands ?? [];
}

function hex([red, green, blue]: readonly [number, number, number, number]): string {
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
