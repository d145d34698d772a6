/** `parameters` finds what was not filled in before anything is deployed. */

import { deepEqual, equal, match } from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Desk } from '../../src/operator/command';
import { runOperator } from '../../src/operator/run';
import { readTemplate } from '../infra/template';
import { objectOf } from '../kit/json';

const MINE = {
  botName: 'fabrikam-partner-concierge',
  appId: 'aaaaaaaa-0000-4000-8000-000000000001',
  partnerTenants: '22222222-2222-4222-8222-222222222222=Fabrikam',
  alertMail: 'operators@fabrikam.com',
};

const VAULT =
  '/subscriptions/11111111-2222-4222-8222-222222222222/resourceGroups/bots/providers/Microsoft.KeyVault/vaults/concierge-kv';

const OLD_SAMPLE = '11111111-1111-4111-8111-111111111111=Contoso Consulting';

describe('parameters', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'parameters-'));
    cpSync('infra/main.json', join(folder, 'main.json'));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  async function look(...line: readonly string[]): Promise<{ code: number; text: string; bad: readonly string[] }> {
    const texts: string[] = [];
    const code = await runOperator({
      line: ['parameters', ...line],
      open: () => Promise.reject<Desk>(new Error('opened')),
      tell: (text) => texts.push(text),
    });
    const bad = texts.flatMap((text) => /^BAD +(\S+)/.exec(text)?.[1] ?? []);
    return { code, text: texts.join('\n'), bad };
  }

  function file(values: Readonly<Record<string, unknown>>): string {
    const parameters = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
    return written(JSON.stringify({ parameters }));
  }

  function written(text: string): string {
    // Written over, it would go to the disk each time before the next line.
    const path = join(mkdtempSync(join(folder, 'one-')), 'mine.json');
    writeFileSync(path, text);
    return path;
  }

  it('names each of the sample that nobody touched, with what to put there', async () => {
    const { code, text, bad } = await look('infra/main.parameters.json');
    equal(code, 4);
    const { parameters } = JSON.parse(readFileSync('infra/main.parameters.json', 'utf8')) as { parameters: object };
    deepEqual(bad, Object.keys(parameters));
    match(text, /^BAD {7}appId {12}still an example; put your own there\. Application \(client\) id of the app registration\.$/m);
  });

  it('finds nothing wrong with values of one’s own', async () => {
    const { code, text } = await look(file(MINE));
    equal(code, 0, text);
    match(text, /^Nothing is missing, misspelt, out of its limits or still an example\./m);
  });

  it('takes a file that is kept elsewhere, and neither the template nor one that is not there', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'kept-'));
    const path = join(elsewhere, 'mine.json');
    writeFileSync(path, readFileSync(file(MINE)));
    equal((await look(path)).code, 0);
    const template = await look('infra/main.json');
    equal(template.code, 4);
    match(template.text, /that is the template itself/);
    match((await look(join(elsewhere, 'none.json'))).text, /there is no file /);
    rmSync(elsewhere, { recursive: true });
  });

  it('names what is missing and what the template does not know', async () => {
    const { alertMail, ...others } = MINE;
    const { code, bad, text } = await look(file({ ...others, alertmail: alertMail, publicHost: 'bot.example.com' }));
    equal(code, 4);
    deepEqual(bad, ['alertMail', 'alertmail', 'publicHost']);
    match(text, /alertMail +missing\. Where alerts go/);
    match(text, /alertmail +the template has no such parameter/);
  });

  it('finds what holds nothing, and the sample of an earlier release', async () => {
    const path = join(folder, 'hollow.json');
    const { botName, appId } = MINE;
    const hollow = { botName: { value: ' ' }, appId: {}, partnerTenants: { value: OLD_SAMPLE }, logLevel: {} };
    const kept = { alertMail: { value: MINE.alertMail } };
    writeFileSync(path, JSON.stringify({ parameters: { ...hollow, ...kept } }));
    const { code, text, bad } = await look(path);
    equal(code, 4);
    deepEqual(bad, ['botName', 'appId', 'partnerTenants', 'logLevel']);
    match(text, /^BAD +botName +missing\. /m);
    match(text, /^BAD +partnerTenants +still an example/m);
    writeFileSync(path, `\uFEFF${readFileSync(file({ ...MINE, botName, appId, modelUrl: '' }), 'utf8')}`);
    equal((await look(path)).code, 0, 'a byte order mark, and a blank value where the template has a default');
  });

  it('says what is wrong with the words and with the file', async () => {
    match((await look()).text, /^Say which file to look into/);
    match((await look('a.json', 'b.json')).text, /"b\.json" is one word too many/);
    match((await look(join(folder, 'none.json'))).text, /there is no file .*none\.json\. Look at the path again/);
    match((await look('package.json')).text, /the file is JSON, and holds no parameters/);
  });
  const TENANT = '22222222-2222-4222-8222-222222222222';
  const MODEL = { modelUrl: 'https://fabrikam.openai.azure.com/openai/v1', modelName: 'small', modelTenants: TENANT };
  const RIGHT: Readonly<Record<string, unknown>> = {
    ...MINE,
    ...MODEL,
    name: 'fabrikam1',
    location: 'West Europe',
    appTenantId: TENANT,
    displayName: 'Fabrikam’s concierge',
    deployApp: true,
    image: 'partner-concierge:0.1.0',
    minReplicas: 2,
    maxReplicas: 2,
    publicHost: 'bot.fabrikam.com',
    certificateId: '/subscriptions/s/resourceGroups/g/providers/Microsoft.App/managedEnvironments/e/managedCertificates/c',
    tablePrefix: 'second',
    tenantDiscoveryUrl: 'https://login.microsoftonline.com',
    keepFormsDays: 1,
    keepChatsDays: 3650,
    keepContactsDays: 365,
    supportContact: 'help@fabrikam.com',
    pagesFolder: '/pages',
    logLevel: 'warn',
    otlpUrl: 'http://collector:4318',
    logDays: 30,
  };
  /** What is changed of good values, and what is then found bad, in order. */
  const wrong: readonly (readonly [changed: Readonly<Record<string, unknown>>, said: RegExp, ...names: readonly string[]])[] = [
    [{ appId: MINE.appId.slice(1) }, /it has 35 characters and must have 36\./, 'appId'],
    [{ appId: MINE.appId.replace('8', 'x') }, /a GUID/, 'appId'],
    [{ appTenantId: 'not a GUID, though of 36 characters..' }, /characters|GUID/, 'appTenantId'],
    [{ alertMail: 'nobody' }, /a mail address/, 'alertMail'],
    [{ keepFormsDays: '30' }, /a whole number, without quotes/, 'keepFormsDays'],
    [{ keepFormsDays: 1.5 }, /a whole number, without quotes/, 'keepFormsDays'],
    [{ keepChatsDays: 0 }, /from 1 to 3650/, 'keepChatsDays'],
    [{ keepContactsDays: 3651 }, /from 1 to 3650/, 'keepContactsDays'],
    [{ logLevel: 'verbose' }, /one of fatal, error, warn/, 'logLevel'],
    [{ logDays: 10 }, /from 30 to 730/, 'logDays'],
    [{ minReplicas: 5, maxReplicas: 2 }, /more than maxReplicas, which is 2/, 'minReplicas'],
    [{ minReplicas: 5 }, /more than maxReplicas, which is 4/, 'minReplicas'],
    [{ minReplicas: 5 }, /which is 4 unless told\./, 'minReplicas'],
    [{ maxReplicas: 1 }, /it is 2 unless told, which is more than maxReplicas, which is 1\./, 'minReplicas'],
    [{ name: 'Con-cierge' }, /small letters and digits, a letter first/, 'name'],
    [{ name: 'conciergebot' }, /it has 12 characters and must have 3 to 10/, 'name'],
    [{ location: 'West Europe!' }, /name of an Azure region/, 'location'],
    [{ botName: 'our bot' }, /letters, digits/, 'botName'],
    [{ displayName: 7 }, /a text, in quotes/, 'displayName'],
    [{ deployApp: 'true' }, /true or false, without quotes/, 'deployApp'],
    [{ deployApp: true }, /needed with deployApp/, 'image'],
    [{ deployApp: true, image: '' }, /needed with deployApp/, 'image'],
    [{ image: 'registry.azurecr.io/partner-concierge:0.1.0' }, /without the name of the registry/, 'image'],
    [{ image: 'partner-concierge' }, /a repository and its tag/, 'image'],
    [{ publicHost: 'https://bot.contoso.com/' }, /a host alone/, 'publicHost'],
    [{ publicHost: 'bot.contoso.com', certificateId: 'abc' }, /the resource id/, 'certificateId'],
    [
      { certificateId: '/subscriptions/s/resourceGroups/g/providers/Microsoft.App/managedEnvironments/e/managedCertificates/c' },
      /needed with certificateId/,
      'publicHost',
    ],
    [{ tablePrefix: '1abc' }, /a letter first/, 'tablePrefix'],
    [{ tenantDiscoveryUrl: 'http://login.microsoftonline.com' }, /an https address/, 'tenantDiscoveryUrl'],
    [
      { tenantDiscoveryUrl: 'https://login.microsoftonline.com/common' },
      /an https address, without a path/,
      'tenantDiscoveryUrl',
    ],
    [{ logLevel: 'Info' }, /one of .*\. Did you mean info\?/, 'logLevel'],
    [{ alertMail: 'Operators <operators@fabrikam.com>' }, /a mail address/, 'alertMail'],
    [{ image: 'Partner-Concierge:0.1.0' }, /the repository in small letters/, 'image'],
    [{ displayName: 'Caf\uFFFD' }, /a letter was lost in it\. Type it again/, 'displayName'],
    [{ displayName: 'Our\u200B bot' }, /character 4 is one that nobody sees \(U\+200B\)/, 'displayName'],
    [{ displayName: 'Our\nbot' }, /character 4 is one that nobody sees \(U\+000A\)/, 'displayName'],
    [{ publicHots: 'bot.fabrikam.com' }, /no such parameter; did you mean publicHost\?/, 'publicHots'],
    [{ PublicHost: 'bot.fabrikam.com' }, /no such parameter; did you mean publicHost\?/, 'PublicHost'],
    [{ otlpUrl: 'http://collector:4318/v1/traces' }, /without a path/, 'otlpUrl'],
    [{ supportContact: 'call us' }, /a mail address or an https address/, 'supportContact'],
    [{ pagesFolder: 'pages' }, /an absolute path/, 'pagesFolder'],
    [{ partnerTenants: `${TENANT},${TENANT}` }, /different tenant ids/, 'partnerTenants'],
    [{ partnerTenants: MINE.appId }, /the bot’s own id/, 'partnerTenants'],
    [{ modelUrl: MODEL.modelUrl }, /modelName +missing[^]*modelTenants +missing/, 'modelName', 'modelTenants'],
    [{ modelName: 'small' }, /no place without MODEL_URL/, 'modelName'],
    [{ ...MODEL, modelUrl: 'https://models.fabrikam.com/v1' }, /must name a host of Azure/, 'modelUrl'],
    [{ ...MODEL, modelTenants: 'all' }, /tenant ids/, 'modelTenants'],
  ];
  for (const [changed, said, ...names] of wrong)
    it(`finds ${JSON.stringify(changed)}`, async () => {
      const { code, text, bad } = await look(file({ ...MINE, ...changed }));
      equal(code, 4);
      deepEqual(bad, names);
      match(text, said);
    });

  const all = Object.entries(readTemplate().parameters).map(([name, one]) => [name, objectOf(one)] as const);

  it('says of a comment that none is read, and names a key that stands there twice', async () => {
    for (const comment of ['// mine\n{}', '{ /* mine */ }', '{\n  "parameters": {} // mine\n}'])
      match((await look(written(comment))).text, /mine\.json has a comment in line \d, column \d+\. No comment is read here/);
    const one = '"appId": { "value": "aaaaaaaa-0000-4000-8000-000000000001" }';
    const { code, text } = await look(written(`{ "parameters": {\n ${one},\n ${one} } }`));
    equal(code, 4);
    match(text, /mine\.json has "appId" twice: again in line 3, column 2\. Only one of the two counts; keep the right one\./);
    match((await look(written('{ "parameters": { "appId": { "value": "a", "value": "b" } } }'))).text, /has "value" twice/);
    match((await look(written('{ "a": 1, "\\u0061": 2 }'))).text, /has "a" twice: again in line 1, column 11/);
  });

  it('names what stands beside a value and nobody reads, and a name in other capitals', async () => {
    const { text } = await look(
      written(
        '{ "parameters": { "logLevel": { "value": "info", "val": "debug" }, "location": { "value": "westeurope", "metadata": {} }, "LOGLEVEL": { "value": "info" }, "ALERTMAIL": { "value": "x" } } }',
      ),
    );
    match(text, /^BAD +logLevel +it has "val" beside its "value", which nobody reads\. Take that away\.$/m);
    match(text, /^LOOK +location /m);
    match(text, /^BAD +LOGLEVEL +the template has no such parameter; did you mean logLevel\?$/m);
    match(text, /^BAD +ALERTMAIL +.*did you mean alertMail\?$/m);
  });

  it('adds nothing to a blank address of a model, and takes no slash too many', async () => {
    const { text, bad } = await look(file({ ...MINE, modelUrl: ' ', modelName: 'small', modelTenants: MINE.appId }));
    deepEqual(bad, ['modelUrl'], text);
    const slashes = await look(file({ ...MINE, tenantDiscoveryUrl: 'https://login.microsoftonline.com//' }));
    deepEqual(slashes.bad, ['tenantDiscoveryUrl'], slashes.text);
  });

  it('finds blanks alone and around, and signs that nobody sees, in every text', async () => {
    const texts = all.filter(([, { type }]) => type === 'string').map(([name]) => name);
    equal(texts.length > 15, true);
    for (const name of texts) {
      const value = typeof RIGHT[name] === 'string' ? RIGHT[name] : '';
      const said = (text: string) => look(file({ ...RIGHT, [name]: text }));
      for (const blank of [' ', '\t\n', '\u00A0'])
        match((await said(blank)).text, new RegExp(`^BAD +${name} +(?:it holds nothing but blanks|missing)`, 'm'), name);
      for (const [text, wrong] of [
        [` ${value}`, 'it begins or ends with a blank'],
        [`${value}\n`, 'it begins or ends with a blank'],
        [`${value}\u00A0`, 'it begins or ends with a blank'],
        [`${value}\u200B`, 'character \\d+ is one that nobody sees \\(U\\+200B\\)'],
        [`\u0007${value}`, 'character 1 is one that nobody sees \\(U\\+0007\\)'],
      ] as const)
        match((await said(text)).text, new RegExp(`^BAD +${name} +${wrong}`, 'm'), name);
    }
  });

  it('takes no text for a number or a switch, and says the template’s own', async () => {
    for (const [name, { type, defaultValue }] of all.filter(([, one]) => one['type'] !== 'string'))
      for (const value of [
        String(defaultValue),
        `${String(defaultValue)} `,
        ' ',
        '',
        [defaultValue],
        type === 'int' ? true : 1,
      ]) {
        const { text } = await look(file({ ...MINE, [name]: value }));
        match(
          text,
          new RegExp(`^BAD +${name} +it must be .*, without quotes\\. .*It is ${String(defaultValue)} unless told\\.$`, 'm'),
        );
      }
  });

  it('says where “value” is misspelt or another form stands, and judges the others', async () => {
    const entries = Object.fromEntries(Object.entries(MINE).map(([name, value]) => [name, { value }]));
    for (const [entry, said] of [
      [{ val: 3 }, 'it has "val" and no "value"\\. It must stand as'],
      [{ Value: 3 }, 'it has "Value" and no "value"\\.'],
      [{ type: 'int', defaultValue: 30 }, 'it has "type", "defaultValue" and no "value"\\.'],
      [{ 'a\u0007b': 3 }, 'it has "a\\?b" and no "value"\\.'],
      // One detour less: a reference of a right form would be no good there, either.
      [{ reference: {} }, 'a reference is for a parameter that the template declares as secure'],
      [{ reference: { keyVault: { id: ' ' }, secretName: 'x' } }, 'a reference is for a parameter'],
      [
        { value: 3, reference: { keyVault: { id: VAULT }, secretName: 'x' } },
        'it has a "reference" beside its "value".*Take the reference away\\.',
      ],
    ] as const) {
      const { bad, text } = await look(
        written(JSON.stringify({ parameters: { ...entries, logDays: entry, displayName: { value: '' } } })),
      );
      deepEqual(bad, ['logDays', 'displayName']);
      match(text, new RegExp(`logDays +${said}`));
    }
  });

  it('takes the secret of a vault for a parameter that is secure, and for no other', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'secure-'));
    const metadata = { description: 'What it is.' };
    const template = JSON.parse(readFileSync('infra/main.json', 'utf8')) as { parameters: object };
    const key = { type: 'secureString', metadata };
    template.parameters = { ...template.parameters, key, keys: { ...key, type: 'secureobject' } };
    writeFileSync(join(elsewhere, 'main.json'), JSON.stringify(template));
    const mine = Object.fromEntries(Object.entries(MINE).map(([name, value]) => [name, { value }]));
    const secret = (id: string, secretName: unknown = 'mail') => ({ reference: { keyVault: { id }, secretName } });
    const found = async (entries: Readonly<Record<string, unknown>>) => {
      writeFileSync(join(elsewhere, 'mine.json'), JSON.stringify({ parameters: { ...mine, ...entries } }));
      return look(join(elsewhere, 'mine.json'));
    };
    const plain = await found({ key: secret(VAULT), keys: secret(VAULT), alertMail: secret(VAULT) });
    deepEqual(plain.bad, ['alertMail']);
    match(plain.text, /alertMail +a reference is for a parameter that the template declares as secure, and this one is not\./);
    for (const wrong of [
      ...['x', ` `, `${VAULT}/secrets/mail`, VAULT.replace('Microsoft.KeyVault', 'Microsoft.Storage'), VAULT.slice(1)].map((id) =>
        secret(id),
      ),
      ...['', 'my secret', 7].map((name) => secret(VAULT, name)),
    ]) {
      const { bad, text } = await found({ key: wrong, keys: secret(VAULT) });
      deepEqual(bad, ['key'], JSON.stringify(wrong));
      match(text, /key +its reference must name a secret: .*"\/subscriptions\//);
    }
    rmSync(elsewhere, { recursive: true });
  });

  it('says of a region that only Azure knows it, and how to ask, without an alarm', async () => {
    const { code, text, bad } = await look(file({ ...MINE, location: 'Mars' }));
    deepEqual([code, bad], [0, []]);
    match(text, /^LOOK +location +it has the form of a region\. .*“az account list-locations --output table”/m);
    match(text, /“what-if” says\. Read each line marked LOOK\.$/);
    equal((await look(file(MINE))).text.includes('LOOK'), false);
  });

  it('takes every parameter with a value that is right', async () => {
    deepEqual(Object.keys(RIGHT).sort(), Object.keys(readTemplate().parameters).sort());
    const { code, text } = await look(file(RIGHT));
    equal(code, 0, text);
  });

  it('takes an empty text for “none” only where the template takes one', async () => {
    deepEqual((await look(file({ ...MINE, displayName: '', publicHost: '' }))).bad, ['displayName']);
  });

  it('names one entry that has another form by itself, and judges the others', async () => {
    const entries = Object.fromEntries(Object.entries(MINE).map(([name, value]) => [name, { value }]));
    for (const entry of ['Foo', 7, null, ['Foo']]) {
      const { bad, text } = await look(
        written(JSON.stringify({ parameters: { ...entries, displayName: entry, logDays: { value: 3 } } })),
      );
      deepEqual(bad, ['displayName', 'logDays']);
      match(text, /displayName +it must stand as \{ "value": … \}/);
    }
  });

  it('tells a file that is not there, a folder, and broken JSON with its place', async () => {
    match((await look(join(folder, 'none.json'))).text, /there is no file/);
    match((await look(folder)).text, / is a folder\. Name the file in it\./);
    match((await look(written(''))).text, / is empty\. Look at the path again, or put something there\./);
    const good = '{\n "parameters": { "a": [1, -2.5e3, true, null, {}, []], "b\\u00e4": "c" }\n}';
    JSON.parse(good);
    for (const [text, line, column] of [
      ['{\n  "parameters": {\n    "appId": { "value": "x" }\n    "botName": {}\n  }\n}', 4, 5],
      ['{ "parameters": { "appId": { "value": "x" }, } }', 1, 46],
      ['{ "parameters": {', 1, 18],
      ['{ “parameters”: {} }', 1, 3],
      ["{ 'parameters': {} }", 1, 3],
      ['{ "parameters": "no end\n}', 1, 17],
      ['{ "parameters": 01 }', 1, 18],
      ['{ "parameters" {} }', 1, 16],
      ['{ "parameters": [1,] }', 1, 20],
      ['{ "parameters": [1} }', 1, 19],
      [`${good} }`, 3, 3],
    ] as const)
      match((await look(written(text))).text, new RegExp(`no JSON from line ${line}, column ${column} on`), text);
  });
});
