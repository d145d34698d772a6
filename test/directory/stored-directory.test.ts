/** The imported directory as the bot uses it: in a thread, following imports, with one's own companies in front, and without it. */

import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompanyTable, type OwnCompany } from '../../src/directory/company-table';
import { jsonOf } from '../../src/directory/company-json';
import { importCompanies } from '../../src/directory/import';
import { IndexSnapshot } from '../../src/directory/index-snapshot';
import { loadIndex } from '../../src/directory/index-loader';
import { noDirectory } from '../../src/directory/no-directory';
import { SampleDirectory } from '../../src/directory/sample-directory';
import { StoredDirectory, type DirectoryEvent } from '../../src/directory/stored-directory';
import { Engine } from '../../src/directory/engine';
import type { DirectoryCompany } from '../../src/directory/company';
import type { FoundCompany, PartnerDirectory } from '../../src/domain/credit/partner-directory';
import { ensureTables, tableOpener, type TableAccount } from '../../src/storage/tables';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { inventCompanies } from './invented/companies';

const TENANT = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';

describe('the stored directory', () => {
  let azurite: Azurite;
  let folder: string;
  let prefixes = 0;
  let open: StoredDirectory[] = [];
  before(async () => {
    azurite = await startAzurite();
    folder = await mkdtemp(join(tmpdir(), 'directory-'));
  });
  afterEach(async () => {
    await Promise.all(open.map((one) => one.stop()));
    open = [];
  });
  after(async () => {
    await azurite.close();
    await rm(folder, { recursive: true });
  });

  interface Stage {
    readonly table: CompanyTable;
    readonly directory: StoredDirectory;
    readonly events: DirectoryEvent[];
    readonly account: TableAccount;
    readonly prefix: string;
  }

  async function stage(instead: PartnerDirectory = noDirectory): Promise<Stage> {
    const prefix = `s${prefixes++}`;
    const account: TableAccount = { kind: 'connectionString', connectionString: azurite.connectionString };
    const opener = await tableOpener(account, prefix);
    await ensureTables([opener('directory')]);
    const table = new CompanyTable(opener('directory'));
    const events: DirectoryEvent[] = [];
    const directory = new StoredDirectory({ table, start: { account, prefix }, instead, tell: (event) => events.push(event) });
    open.push(directory);
    return { table, directory, events, account, prefix };
  }

  async function take(table: CompanyTable, companies: readonly DirectoryCompany[]): Promise<void> {
    const path = join(folder, 'companies.jsonl');
    await writeFile(path, companies.map(jsonOf).join('\n'));
    await importCompanies(
      table,
      { path, replace: true },
      () => new Date(),
      () => Promise.resolve(),
    );
  }

  async function found(directory: PartnerDirectory, typed: string, tenantId = TENANT): Promise<readonly FoundCompany[]> {
    const answer = await directory.search(typed, { tenantId });
    if (answer.kind !== 'found') throw new Error(JSON.stringify(answer));
    return answer.found;
  }

  const contoso = { partnerId: '4391507', name: 'Contoso Consulting', city: 'Berlin', country: 'DE' };
  const twin = { partnerId: '4391512', name: 'Contoso Consulting', city: 'Hamburg', country: 'DE' };
  const own: OwnCompany = { partnerId: '565380', name: 'Contoso Consulting', city: 'Lyon', country: 'FR', tenantId: TENANT };

  it('is empty where nothing was imported; in local mode the sample stands in', async () => {
    const { directory } = await stage();
    await directory.refresh();
    assert.deepEqual([directory.isEmpty, directory.isAway, directory.offersTyping], [true, false, false]);
    assert.deepEqual(await directory.search('contoso'), { kind: 'away' });
    const local = await stage(new SampleDirectory());
    await local.directory.refresh();
    assert.equal(local.directory.isEmpty, false);
    assert.equal((await found(local.directory, 'fabrikam'))[0]?.partnerId, '565380');
  });

  it('follows an import without a restart, keeps the old index meanwhile, and answers many at once, and every one after its end', async () => {
    const { table, directory, events } = await stage();
    const isRefused = readsEveryTerm(directory);
    await isRefused();
    await take(table, [contoso, ...inventCompanies(30)]);
    await directory.refresh();
    await isRefused();
    assert.deepEqual(await directory.search('?!', { tenantId: TENANT }), { kind: 'none', because: 'marksOnly' });
    const answers = await Promise.all(Array.from({ length: 200 }, () => directory.search('contso consultng')));
    assert.ok(answers.every((answer) => answer.kind === 'found' && answer.found[0]?.partnerId === '4391507'));
    await table.begin(new Date());
    await directory.refresh();
    assert.equal((await found(directory, 'contoso'))[0]?.partnerId, '4391507');
    await take(table, [twin]);
    await directory.refresh();
    assert.deepEqual(
      (await found(directory, 'contoso')).map(({ city }) => city),
      ['Hamburg'],
    );
    assert.equal(await directory.find('4391507'), undefined);
    assert.equal((await directory.find('4391512'))?.city, 'Hamburg');
    const asked = Promise.all(Array.from({ length: 20 }, () => directory.search('contoso')));
    await directory.stop();
    for (const answer of await asked) assert.ok(['found', 'away'].includes(answer.kind));
    assert.deepEqual(await directory.search('contoso'), { kind: 'away' });
    await isRefused();
    await table.changeOwn(() => [own]);
    await directory.refresh();
    await isRefused();
    assert.deepEqual(
      events.map(({ kind }) => kind),
      ['ready', 'ready'],
    );
  });

  /** Each term is read where it is searched: a card number is refused with an index, without one, and where it is away. */
  function readsEveryTerm(directory: PartnerDirectory): () => Promise<void> {
    return async () => {
      for (const wanted of [{}, { tenantId: TENANT }])
        assert.deepEqual(await directory.search('4111 1111 1111 1111', wanted), { kind: 'none', because: 'secret' });
    };
  }

  it('offers one’s own companies also where nothing was imported', async () => {
    const { table, directory } = await stage();
    await table.changeOwn(() => [own]);
    await directory.refresh();
    assert.equal(directory.isEmpty, false);
    assert.deepEqual(
      (await found(directory, 'contso')).map((one) => one.own),
      [true],
    );
  });

  it('does without where the index can’t be brought up, says so, and comes back; one’s own come first and marked, to that tenant alone', async () => {
    const { table, directory, events, account, prefix } = await stage();
    await take(table, [contoso, twin]);
    const client = (await tableOpener(account, prefix))('directory');
    const part = await client.getEntity('part-000', 'part-000').catch(() => undefined);
    const key = { partitionKey: 'part-000', rowKey: 'part-000' };
    await client.upsertEntity({ ...key, v: 1, count: 1, hash: '', chunks: 1 }, 'Replace');
    await directory.refresh();
    assert.deepEqual([directory.isEmpty, directory.isAway], [true, true]);
    assert.deepEqual(await directory.search('contoso'), { kind: 'away' });
    assert.ok(
      events.some((event) => event.kind === 'failed' && event.code === 'STORAGE_UNREADABLE'),
      JSON.stringify(events),
    );
    if (part) await client.updateEntity({ ...part, ...key }, 'Replace');
    else await client.deleteEntity('part-000', 'part-000');
    await directory.refresh();
    assert.deepEqual([directory.isEmpty, directory.isAway, (await found(directory, 'contoso')).length], [false, false, 2]);
    await table.changeOwn(() => [own]);
    await directory.refresh();
    const ours = await found(directory, 'contoso consulting');
    assert.deepEqual(ours.map(({ partnerId, own: mark }) => [partnerId, mark ?? false]).slice(0, 1), [['565380', true]]);
    assert.equal(ours.length, 3);
    const theirs = await found(directory, 'contoso consulting', OTHER);
    assert.deepEqual([theirs[0]?.own, theirs.length], [undefined, 3]);
    assert.deepEqual([directory.own(TENANT).length, directory.own(OTHER).length], [1, 0]);
  });

  it('brings the same index up from a snapshot, and makes it anew where that is broken or of another version', async () => {
    const { table } = await stage();
    await take(table, inventCompanies(50));
    const kept = new IndexSnapshot(join(folder, 'snapshots'));
    const { version, data } = await loadIndex(table, kept);
    assert.equal(await kept.write(version, data), true);
    const again = await loadIndex(table, kept);
    assert.equal(again.from, 'snapshot');
    const asked = (one: typeof data): unknown => new Engine(one).search('north consulting');
    assert.deepEqual(asked(again.data), asked(data));
    assert.equal(await kept.read('another'), undefined);
    const [name = ''] = await readdir(join(folder, 'snapshots'));
    await writeFile(join(folder, 'snapshots', name), 'broken');
    assert.equal((await loadIndex(table, kept)).from, 'rows');
    assert.equal(await new IndexSnapshot(join(folder, 'companies.jsonl')).write(version, data), false);
  });
});
