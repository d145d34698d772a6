/** Import, export and check of the directory, on the real storage, killed and given again. */

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDirectory } from '../../src/directory/check';
import type { DirectoryCompany } from '../../src/directory/company';
import { CompanyTable, partOf } from '../../src/directory/company-table';
import { exportLines } from '../../src/directory/export';
import { jsonOf } from '../../src/directory/company-json';
import { importCompanies, type ImportReport } from '../../src/directory/import';
import { FileRefused } from '../../src/directory/file-text';
import { ensureTables, tableOpener } from '../../src/storage/tables';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { companies } from '../../src/directory/sample-directory';
import { inventCompanies } from './invented/companies';

describe('the import of the directory', () => {
  let azurite: Azurite;
  let folder: string;
  let prefixes = 0;
  before(async () => {
    azurite = await startAzurite();
    folder = await mkdtemp(join(tmpdir(), 'directory-'));
  });
  after(async () => {
    await azurite.close();
    await rm(folder, { recursive: true });
  });

  interface Open {
    readonly table: CompanyTable;
    readonly prefix: string;
  }

  async function emptyTable(): Promise<Open> {
    const prefix = `d${prefixes++}`;
    const open = await tableOpener({ kind: 'connectionString', connectionString: azurite.connectionString }, prefix);
    await ensureTables([open('directory')]);
    return { table: new CompanyTable(open('directory')), prefix };
  }

  async function fileOf(text: string, name = 'companies.csv'): Promise<string> {
    const path = join(folder, `${Math.random().toString(36).slice(2)}-${name}`);
    await writeFile(path, text);
    return path;
  }

  const quietly = (): Promise<void> => Promise.resolve();
  const now = (): Date => new Date('2026-04-14T09:00:00Z');

  async function take(
    table: CompanyTable,
    text: string,
    order: { readonly replace?: boolean; readonly dryRun?: boolean } = {},
    name?: string,
  ): Promise<ImportReport> {
    return importCompanies(table, { path: await fileOf(text, name), ...order }, now, quietly);
  }

  async function all(table: CompanyTable, kind: 'csv' | 'jsonl' = 'jsonl'): Promise<readonly string[]> {
    const lines: string[] = [];
    for await (const { line } of exportLines(table, kind)) lines.push(line);
    return kind === 'csv' ? lines : lines.toSorted();
  }

  const jsonl = (companies: readonly DirectoryCompany[]): string => companies.map(jsonOf).join('\n');

  it('takes a spreadsheet as people write it, and says of each rejected line why', async () => {
    const { table } = await emptyTable();
    const csv = [
      '\uFEFFMPN ID;Company name;Trading names;Town;Country;Telephone;Web;MBS number;Comment',
      '4391507;"Contoso; ""Consulting"" GmbH";Contoso|Tail Spin;Berlin;Germany;030 901820 | +44 20 7946 0000;https://www.contoso.com/x;402-188-7310;kept by nobody',
      '"517 285";"Contoso\nLtd";;London;GB;;;;',
      ';No number;;;;;;;',
      '12;Too short;;;;;;;',
      '517285;Again;;;;;;;',
      '600001;=cmd|calc;;;;;;;',
      '600002;Nowhere Ltd;;;Atlantis;;;;',
      '600003;Old Number Ltd;;;;;;4021;',
      '600004;4111 1111 1111 1111;;;;;;;',
      '600005;Half Good Ltd;;Leeds;GB;12;jo@gmail.com;;',
      '600006;Too many;;;;;;;;;;cells',
      '',
    ].join('\r\n');
    const report = await take(table, csv);
    assert.deepEqual(
      report.rejected.map(({ line, because, first }) => [line, because, ...(first === undefined ? [] : [first])]),
      [
        [5, 'partnerIdMissing'],
        [6, 'partnerIdBad'],
        [7, 'twice', 3],
        [8, 'nameBad'],
        [9, 'countryUnknown'],
        [10, 'mbsNumberBad'],
        [11, 'secret'],
        [13, 'tooManyCells'],
      ],
    );
    assert.deepEqual([report.taken, report.added, report.count], [3, 3, 3]);
    assert.deepEqual(report.omitted, { phone: 1, website: 1, otherName: 0 });
    const [half, contoso, ltd] = (await all(table))
      .map((line) => JSON.parse(line) as DirectoryCompany)
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .toSorted((a) => (a.partnerId === '600005' ? -1 : 0));
    assert.deepEqual(half, { partnerId: '600005', name: 'Half Good Ltd', city: 'Leeds', country: 'GB' });
    assert.deepEqual(
      [contoso, ltd].find((one) => one?.partnerId === '4391507'),
      {
        partnerId: '4391507',
        name: 'Contoso; "Consulting" GmbH',
        trading: ['Contoso', 'Tail Spin'],
        city: 'Berlin',
        country: 'DE',
        phones: ['+4930901820', '+442079460000'],
        website: 'contoso.com',
        mbsNumber: '4021887310',
      },
    );
    assert.equal([contoso, ltd].find((one) => one?.partnerId === '517285')?.name, 'Contoso Ltd');
  });

  it('writes nothing on a dry run, takes JSON lines, changes nothing the second time, and replaces where told', async () => {
    const { table } = await emptyTable();
    const companies = inventCompanies(60);
    const dry = await take(table, jsonl(companies), { dryRun: true }, 'a.jsonl');
    assert.deepEqual([dry.added, dry.count, await table.state()], [60, 60, undefined]);
    assert.equal((await take(table, jsonl(companies), {}, 'a.jsonl')).added, 60);
    const state = await table.state();
    assert.equal(state?.count, 60);
    const again = await take(table, jsonl(companies), {}, 'a.jsonl');
    assert.deepEqual([again.added, again.changed, again.written], [0, 0, 0]);
    assert.deepEqual(await table.state(), state);
    const fewer = companies.slice(0, 50);
    assert.equal((await take(table, jsonl(fewer), {}, 'a.jsonl')).count, 60);
    const replaced = await take(table, jsonl(fewer), { replace: true }, 'a.jsonl');
    assert.deepEqual([replaced.removed, replaced.count, (await table.state())?.count], [10, 50, 50]);
  });

  it('exports what it took: as CSV and as JSON lines, and both can be imported again', async () => {
    const { table } = await emptyTable();
    const companies = [...inventCompanies(40), { partnerId: '4391507', name: '"Quoted", Ltd', phones: ['+4930901820'] }];
    await take(table, jsonl(companies), {}, 'a.jsonl');
    const before = await all(table);
    for (const [kind, name] of [
      ['csv', 'b.csv'],
      ['jsonl', 'b.jsonl'],
    ] as const) {
      const other = await emptyTable();
      await take(other.table, (await all(table, kind)).join('\n'), {}, name);
      assert.deepEqual(await all(other.table), before, kind);
    }
  });

  it('takes the sample that ships: the companies that a local bot searches', async () => {
    const { table } = await emptyTable();
    const report = await importCompanies(table, { path: 'docs/sample-companies.csv' }, now, quietly);
    assert.deepEqual([report.rejected, report.omitted], [[], { phone: 0, website: 0, otherName: 0 }]);
    assert.deepEqual(await all(table), companies.map(jsonOf).toSorted());
  });

  it('refuses a file of another shape as a whole', async () => {
    const { table } = await emptyTable();
    await assert.rejects(take(table, 'a,b\n1,2\n'), FileRefused);
    await assert.rejects(take(table, ''), FileRefused);
    await assert.rejects(importCompanies(table, { path: join(folder, 'none.csv') }, now, quietly), /ENOENT/);
    assert.equal(await table.state(), undefined);
  });

  it('replaces nothing with nothing: a file of which no line is taken changes nothing', async () => {
    const { table } = await emptyTable();
    await take(table, jsonl(inventCompanies(20)), {}, 'a.jsonl');
    const before = await all(table);
    await assert.rejects(take(table, 'PartnerID,Name\n12,Short\n', { replace: true }), /^Error: no company of it can be taken/);
    await assert.rejects(take(table, 'PartnerID,Name\n', { replace: true }), FileRefused);
    assert.deepEqual(await all(table), before);
  });

  it('finds what is damaged, and writes it anew with --replace', async () => {
    const { table, prefix } = await emptyTable();
    const companies = inventCompanies(40);
    await take(table, jsonl(companies), {}, 'a.jsonl');
    assert.deepEqual((await checkDirectory(table)).damaged, []);
    const open = await tableOpener({ kind: 'connectionString', connectionString: azurite.connectionString }, prefix);
    const number = partOf(companies[0]?.partnerId ?? '');
    const name = `part-${String(number).padStart(3, '0')}`;
    const key = { partitionKey: name, rowKey: name };
    await open('directory').updateEntity({ ...key, c00: new Uint8Array([1, 2, 3]) }, 'Merge');
    assert.deepEqual((await checkDirectory(table)).damaged, [number]);
    const [first] = companies;
    const renamed = jsonl([{ ...first, partnerId: first?.partnerId ?? '', name: 'Renamed Ltd' }]);
    await assert.rejects(take(table, renamed, {}, 'a.jsonl'), { code: 'STORAGE_UNREADABLE' });
    await take(table, jsonl(companies), { replace: true }, 'a.jsonl');
    const report = await checkDirectory(table);
    assert.deepEqual([report.damaged, report.count, report.announced, report.isUnfinished], [[], 40, 40, false]);
  });
});
