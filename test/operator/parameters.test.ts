/** `parameters` finds what was not filled in before anything is deployed. */

import { deepEqual, equal, match } from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Desk } from '../../src/operator/command';
import { runOperator } from '../../src/operator/run';

const MINE = {
  botName: 'fabrikam-partner-concierge',
  appId: 'aaaaaaaa-0000-4000-8000-000000000001',
  partnerTenants: '22222222-2222-4222-8222-222222222222=Fabrikam',
  alertMail: 'operators@fabrikam.com',
};

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

  function file(values: Readonly<Record<string, string>>): string {
    const path = join(folder, 'mine.json');
    const parameters = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
    writeFileSync(path, JSON.stringify({ parameters }));
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
    match(text, /^Nothing is missing, misspelt or still an example\./m);
  });

  it('takes a file that is kept elsewhere, and neither the template nor one that is not there', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'kept-'));
    const path = join(elsewhere, 'mine.json');
    writeFileSync(path, readFileSync(file(MINE)));
    equal((await look(path)).code, 0);
    const template = await look('infra/main.json');
    equal(template.code, 4);
    match(template.text, /that is the template itself/);
    match((await look(join(elsewhere, 'none.json'))).text, /the file is not there/);
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
    const kept = { alertMail: { reference: { keyVault: { id: 'one' }, secretName: 'mail' } } };
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
    match((await look(join(folder, 'none.json'))).text, /the file is not there, or holds no parameters/);
    match((await look('package.json')).text, /the file is not there, or holds no parameters as JSON/);
  });
});
