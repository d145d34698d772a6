/** What an operator does with the directory of partner companies, by the words of the command line. */

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMPANY_FIELDS } from '../../src/directory/company-columns';
import { createLog } from '../../src/log/log';
import type { Data } from '../../src/operator/command';
import { openDesk } from '../../src/operator/open-desk';
import { runOperator } from '../../src/operator/run';
import { readConfig } from '../../src/settings/config';
import { startAzurite, type Azurite } from '../kit/storage/azurite';

const LEEDS = { partnerId: '517285', name: 'Contoso Ltd', city: 'Leeds', country: 'GB' };
const TENANT = '11111111-1111-4111-8111-111111111111';

describe('the directory on the operator command line', () => {
  let azurite: Azurite;
  let folder: string;
  const data: Data[] = [];
  before(async () => {
    azurite = await startAzurite();
    folder = await mkdtemp(join(tmpdir(), 'directory-'));
  });
  after(async () => {
    await azurite.close();
    await rm(folder, { recursive: true });
  });

  const operator = (...words: readonly string[]): Promise<string> => run('directory', ...words);

  async function run(...words: readonly string[]): Promise<string> {
    let said = '';
    const say = (line: string): Promise<void> => Promise.resolve(void (said += `${line}\n`));
    const env = { BOT_MODE: 'local', AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString, PARTNER_TENANTS: TENANT };
    const code = await runOperator({
      line: words,
      open: () =>
        openDesk({
          config: readConfig(env),
          clock: { now: () => new Date() },
          log: createLog('warn', { write: (line) => void say(line) }),
          print: (line, more) => {
            data.push(more);
            return say(line);
          },
          tell: () => Promise.resolve(),
        }),
      tell: (sentence) => void (said += `${sentence}\n`),
    });
    return `${code} ${said}`;
  }

  it('imports, looks, checks and exports', async () => {
    const path = join(folder, 'companies.csv');
    await writeFile(
      path,
      'PartnerID,Name,City,Country\n4391507,Contoso Consulting,Berlin,DE\n12,Short,,\n517285,Contoso Ltd,Leeds,GB\n',
    );
    assert.match(await operator(), /^0 No directory was imported\. 0 companies of your own/);
    assert.match(await operator('import', path, '--dry-run'), /^0 A dry run: nothing was written\.\ntaken {5}2\nadded {5}2\n/);
    assert.match(await operator(), /^0 No directory was imported/);
    const imported = await operator('import', path);
    assert.match(imported, /now {7}2\nrejected {2}1\n/);
    assert.match(imported, /line 3, column "PartnerID": the PartnerID has not 4 to 9 digits/);
    assert.match(await operator(), /^0 2 companies since /);
    assert.match(await operator('check'), /^0 companies {3}2\ndamaged {5}0 parts\n/);
    assert.match(await operator('export'), /4391507,,Contoso Consulting,,,Berlin,DE,,,/);
    assert.match(await operator('export', 'jsonl'), /{"partnerId":"517285","name":"Contoso Ltd","city":"Leeds","country":"GB"}/);
    for (const kind of ['csv', 'jsonl']) {
      data.length = 0;
      await operator('export', kind);
      const companies = data.filter((one) => one !== 'nothing');
      assert.equal(companies.length, 2, 'a value a company, and none for the names of columns');
      assert.ok(companies.some((one) => JSON.stringify(one) === JSON.stringify(LEEDS)));
    }
  });

  it('says of a dry run what would be written, and of a second import that nothing had to be changed', async () => {
    const path = join(folder, 'twice.csv');
    await writeFile(path, 'PartnerID,Name\n700001,Tailspin Toys\n');
    assert.match(await operator('import', path, '--dry-run'), /^parts {5}1 would be written, \d+ are as they must be$/m);
    assert.match(await operator('import', path), /^0 Imported\.[^]*^parts {5}1 written, \d+ were as they must be$/m);
    assert.match(await operator('import', path), /^0 Nothing had to be changed: the directory is as the file says\.\n/);
    assert.match(
      await operator('import', path, '--dry-run'),
      /^0 A dry run: nothing was written, and nothing would be changed\.\n/,
    );
  });

  it('repeats in the report the line itself, with nothing in it live, hidden or secret', async () => {
    const path = join(folder, 'hostile.csv');
    const report = join(folder, 'hostile-report.csv');
    const lines = [
      'PartnerID;Name;City;Country;Telephone',
      '=HYPERLINK(1);Formula;;;',
      '12;a;=cmd|calc;;',
      '"12";"two\nlines";+1;;',
      '13;red \u001b[31m\u202E;;;',
      '14;4111 1111 1111 1111;;;',
      `15;${'x'.repeat(3000)};;;`,
      '800001;Fabrikam;Leeds;GB;12',
    ];
    await writeFile(path, `${lines.join('\n')}\n`);
    data.length = 0;
    assert.match(await operator('import', path, '--dry-run', '--report', report), /^rejected {2}6$/m);
    assert.doesNotMatch(JSON.stringify(data), /Formula|HYPERLINK/, 'the lines stand in the report alone');
    const written = await readFile(report, 'utf8');
    assert.doesNotMatch(written.replaceAll('\r\n', ''), /[\u0000-\u0009\u000b-\u001f\u202e]|4111 1111/);
    assert.doesNotMatch(written, /(?:^|[;,\t]|")[=+@-]/m);
    const texts = written
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n');
    assert.equal(texts[0], 'line,column,reason,why,first at line,text');
    assert.ok(texts[1]?.endsWith(",,'=HYPERLINK(1);Formula;;;"), texts[1]);
    assert.ok(texts[2]?.endsWith(",,12;a;'=cmd|calc;;"), texts[2]);
    assert.ok(texts[3]?.endsWith(String.raw`,,"""12"";""two\nlines"";'+1;;"`), texts[3]);
    assert.ok(texts[4]?.endsWith(String.raw`,,13;red \u{1b}[31m\u{202e};;;`), texts[4]);
    assert.match(texts[5] ?? '', /,,14;•••;;;$/);
    assert.ok((texts[6]?.length ?? 0) < 2200 && texts[6]?.endsWith('…'), texts[6]);
    assert.equal(texts[7], '9,,phone,taken without a phone number that is none in its country,,800001;Fabrikam;Leeds;GB;12');
  });

  it('writes every rejected line with its reason into the file of --report, and anew each time', async () => {
    const path = join(folder, 'many.csv');
    const report = join(folder, 'rejected.csv');
    const wrong = Array.from({ length: 60 }, (_, at) => `${at},Short ${at},,`);
    await writeFile(path, `PartnerID,Name,City,Country\n4391507,Contoso,Berlin,DE\n${wrong.join('\n')}\n4391507,=Again,,\n`);
    const said = await operator('import', path, '--dry-run', '--report', report);
    assert.match(said, /… and 11 lines more\.\nAll rejected lines, and those of which something was left out: /);
    const lines = (await readFile(report, 'utf8'))
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n');
    assert.equal(lines.length, 62);
    assert.equal(lines[1], '3,PartnerID,partnerIdBad,the PartnerID has not 4 to 9 digits,,"0,Short 0,,"');
    await writeFile(path, 'PartnerID,Name\n4391507,Contoso\n');
    await operator('import', path, '--dry-run', '--report', report);
    assert.equal((await readFile(report, 'utf8')).trim().split('\r\n').length, 1);
    assert.match(await operator('import', path, '--report'), /Say behind --report/);
    assert.match(await operator('import', path, '--report', path), /overwrite the file/);
  });

  it('tells after the count that the report can’t be written, and how to get it', async () => {
    const path = join(folder, 'reported.csv');
    await writeFile(path, 'PartnerID,Name\n700077,Proseware\n12,Short\n');
    for (const [to, because] of [
      [join(folder, 'none', 'report.csv'), 'there is no such folder'],
      [join(path, 'report.csv'), 'there is no such folder'],
      [folder, 'it is a folder'],
    ] as const) {
      const said = await operator('import', path, '--report', to);
      assert.match(said, /^1 [^]*\ntaken {5}1\n[^]*\nrejected {2}1\n[^]*\nline 3, column "PartnerID": /);
      assert.ok(said.endsWith('the same command with another file behind --report.\n'), said);
      assert.ok(said.includes(`The report was not written to ${to}: ${because}. The import stands`), said);
      assert.doesNotMatch(said, /All rejected lines|Nothing was imported/);
    }
    assert.match(await operator('export'), /700077,,Proseware/);
  });

  it('keeps one’s own companies', async () => {
    const added = await operator(
      'own-add',
      TENANT,
      'partnerId=4391507',
      'name=Contoso',
      'Consulting',
      'city=Berlin',
      'country=DE',
    );
    assert.equal(added, '0 Contoso Consulting, 4391507, is offered first within a minute.\n');
    assert.equal(await operator('own'), `0 ${TENANT}  4391507  Contoso Consulting  Berlin  DE\n`);
    assert.match(await operator('own-remove', '4391507'), /^0 It is offered first no longer/);
    assert.match(await operator('own-remove', '4391507'), /^0 That is how it stands already/);
    assert.equal(await operator('own'), '0 No company of your own was entered.\n');
  });

  it('names a misspelt field of an own company, and takes nothing', async () => {
    const given = ['own-add', TENANT, 'partnerId=4391507', 'name=Contoso'];
    assert.match(await operator(...given, 'cty=Berlin'), /^2 "cty" is no field\. They are partnerId, .*, city, /);
    assert.match(
      await operator('own-add', TENANT, 'partnerId=4391507', 'nmae=X'),
      /^2 "nmae" is no field\. Did you mean name=\?/,
    );
    assert.match(
      await operator(...given, 'colour=red'),
      /^2 "colour" is no field\. They are partnerId, .*, website, mbsNumber\./,
    );
    assert.equal(await operator('own'), '0 No company of your own was entered.\n');
  });

  it('names a field that holds nothing, with what to write, and takes nothing', async () => {
    const given = ['own-add', TENANT, 'partnerId=4391507', 'name=Contoso'];
    const likes: string[] = [];
    for (const field of COMPANY_FIELDS)
      for (const nothing of ['', ' ', '\u00A0', '\u200B']) {
        const others = given.filter((word) => !word.startsWith(`${field}=`));
        const said = await operator(...others, `${field}=${nothing}`);
        assert.match(said, new RegExp(`^2 ${field}= holds nothing\\. Write it like ${field}=\\S`, 'u'), field);
        assert.equal(/or leave it out/u.test(said), !['partnerId', 'name'].includes(field), said);
        likes.push(/Write it like (.*?)(?:, or leave it out)?\.\n/u.exec(said)?.[1] ?? '');
      }
    assert.match(await operator(...given, 'country=', 'DE', '=x'), /^2 Write a field without a blank before its sign =/);
    assert.match(await operator(...given, 'country', '=', 'DE'), /^2 Write a field without a blank before its sign =/);
    assert.match(await operator(...given, 'name=Fabrikam'), /^2 name= stands there twice\. Give it once\./);
    assert.match(await operator(...given, 'country=Mars'), /^2 .*the country is not known\. Write it like country=DE\./);
    assert.match(await operator('own-add', TENANT, 'name=A'), /^2 .*PartnerID is missing\. Write it like partnerId=4391507\./);
    assert.equal(await operator('own'), '0 No company of your own was entered.\n');
    assert.match(await operator('own-add', TENANT, ...new Set(likes)), /^0 Contoso Consulting, 4391507, is offered first/);
    assert.match(await operator(...given, 'country=', 'DE'), /^0 Contoso, 4391507, is offered first/);
    assert.match(await operator('own-remove', '4391507'), /^0 /);
  });

  it('shows nothing of a file that acts on the terminal, and says why one can’t be read', async () => {
    const path = join(folder, 'acting.csv');
    for (const text of [
      'PartnerID,Na\u001b[31mme\n',
      'PartnerID,\u001b[31mName\u00ff\n',
      'PartnerID,Name,\u001b]0;x\u0007\u202E\n4391507,A,x\n',
    ]) {
      await writeFile(path, Buffer.from(text, text.includes('\u00ff') ? 'latin1' : 'utf8'));
      const said = await operator('import', path, '--dry-run');
      assert.match(said, /\\u\{1b\}/u);
      assert.doesNotMatch(said, /[\u0000-\u0009\u000b-\u001f\u202e]/u);
    }
    const loop = join(folder, 'loop.csv');
    await symlink(loop, loop);
    assert.equal(await operator('import', loop), `4 Nothing was imported from ${loop}: a link there leads round in a circle.\n`);
    assert.match(await operator('import', join(folder, 'x'.repeat(300))), /^4 .*: the name is too long\.\n$/u);
    assert.match(await operator('import', ' '), /^2 Say which file to import/);
  });

  it('takes one’s own companies for a listed partner only, and says where the tenant is listed no longer', async () => {
    const other = '99999999-9999-4999-8999-999999999999';
    const add = (): Promise<string> => operator('own-add', other, 'partnerId=4391508', 'name=Fabrikam');
    assert.equal(await add(), `1 Not listed as a partner: ${other}. Give "partners add" first; nothing was changed.\n`);
    assert.equal(await operator('own'), '0 No company of your own was entered.\n');
    await run('partners', 'add', other, 'Fabrikam');
    assert.match(await add(), /^0 Fabrikam, 4391508, is offered first/);
    assert.match(
      await run('partners', 'remove', other),
      /^0 Not listed any more.*\n1 company of its own stays entered: "directory own"/,
    );
    assert.equal(await operator('own'), `0 ${other}  4391508  Fabrikam  its tenant is not listed as a partner\n`);
    assert.match(await operator('own-remove', '4391508'), /^0 /);
  });

  it('says what is wrong with the words, and with the file', async () => {
    assert.match(await operator('import'), /^2 Say which file to import/);
    assert.match(await operator('import', 'a.csv', 'b.csv'), /^2 "b\.csv" is one word too many/);
    assert.match(await operator('import', join(folder, 'none.csv')), /^4 Nothing was imported from .*: there is no such file\./);
    const path = join(folder, 'windows.csv');
    await writeFile(path, Buffer.from('PartnerID;Name\n4391507;M\u00FCller\n', 'latin1'));
    assert.match(
      await operator('import', path),
      /^4 Nothing was imported from .*: line 2, column "Name" \("M\uFFFDller"\) holds bytes/,
    );
    await writeFile(path, 'PartnerID,Name,Comment\n4391507,Contoso,x\n');
    assert.match(await operator('import', path, '--dry-run'), /not kept {2}the columns "Comment"\n/);
    assert.match(await operator('export', 'xlsx'), /^2 Say csv or jsonl/);
    assert.match(await operator('own-add', 'Contoso'), /^2 A tenant id is a GUID/);
    assert.match(await operator('own-add', TENANT, 'Contoso'), /^2 "Contoso" is no field/);
    assert.match(await operator('own-add', TENANT, 'name=Contoso'), /^2 That can’t be taken: the PartnerID is missing/);
    assert.match(
      await operator('own-add', TENANT, 'partnerId=4391507', 'name=Contoso', 'phones=12', 'country=DE'),
      /^2 .*a phone number/,
    );
    assert.match(await operator('own-remove', 'Contoso'), /^2 A PartnerID is a number/);
  });
});
