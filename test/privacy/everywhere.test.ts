/**
 * P1 in every place there is: somebody is planted in each text of each kind of row, in several of a row at a time. The index is told of each, and
 * an erasure leaves none of it. `everywhere.faults.ts` plants each alone.
 */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Table } from '../../src/storage/table';
import { readConversation } from '../../dialogs/engine/stored-state';
import { TAKEN_OUT, type Erasing } from '../../src/domain/privacy/erasing';
import { phoneSpellings } from '../../src/domain/privacy/naming';
import { tracesIn } from '../../src/domain/privacy/traces';
import type { Person } from '../../src/domain/people/person';
import { cleanedItem } from '../../src/privacy/cleaned-item';
import { tracesOfItem } from '../../src/privacy/item-traces';
import { erasedRow } from '../../src/storage/erased-rows';
import { columnsOf } from '../../src/storage/kept-tables';
import { apart } from '../../src/storage/long-lists';
import { tracesInPerson } from '../../src/storage/person-traces';
import { tableOpener } from '../../src/storage/tables';
import type { TrialJson } from '../../src/storage/trial-json';
import { entrySchema, logSchema, noticeSchema, personSchema } from '../../src/storage/row-schemas';
import { trialSchema } from '../../src/storage/trial-schemas';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { times } from '../kit/sweep';
import { dumpTables } from '../kit/storage/table-dump';
import { fullest, textPaths, withText, type Path } from './everywhere';
import { wholeChat, wholeItems } from './everything';
import { CUSTOMER, nora, openPlanted, PARTNER, plantChat, type Planted } from './planted';

/** As people write: an address amid words, the name and the number beside it. */
const TEXT = `ask\nNora Plantberg <Nora@Adventure.example>, +33 6 12 34 56 78`;
const WITHOUT = `ask\n${TAKEN_OUT} <${TAKEN_OUT}>, ${TAKEN_OUT}`;
const OF_NORA = /nora\d*@adventure\.example|nora plantberg|6 ?12 ?34 ?56 ?78|bbbbbbbb-0000-4000-8000-000000000001/i;
const NORA = 'nora@adventure.example';
/** Texts of a row in which she is planted at a time. */
const AT_ONCE = 12;

const erasing: Erasing = {
  ids: new Set([nora.personId]),
  traces: new Set([NORA]),
  names: [nora.name],
  phones: phoneSpellings('+33612345678'),
  pseudonymOf: (id) => `erased-${id.length}`,
};

/** What stands where a row has no free text. */
function structural(field: string): string {
  if (/personId$/i.test(field)) return idOf(1);
  return /tenantId$/i.test(field) ? PARTNER : `any ${field}`;
}

function idOf(number: number): string {
  return `eeeeeeee-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

const RECORD = { t_: trialSchema, e_: entrySchema, n_: noticeSchema, r_: logSchema } as const;
const samples = Object.entries(RECORD).flatMap(([kind, schema]) =>
  fullest(schema, structural).map((sample) => [kind, { ...(sample as object), later: { field: 'any' } }] as const),
);
const chatKey = `person/${PARTNER}/${idOf(2)}`;
const items: readonly (readonly [string, object])[] = [
  [chatKey, wholeChat],
  ['conversation/19:abc@thread.tacv2', wholeChat],
  ...Object.entries(wholeItems).map(([beginning, item]) => [`${beginning}x`, item] as const),
];

describe('somebody planted in one text', () => {
  const each = (whole: object, check: (planted: object, where: string) => void): number => {
    const paths = textPaths(whole);
    for (const path of paths) check(withText(whole, path, TEXT), path.join('.'));
    return paths.length;
  };
  /** In several texts at once, each time with another address, so that it is seen which one was overlooked. */
  const together = (whole: object, check: (planted: object, where: string, addresses: readonly string[]) => void): number => {
    const paths = textPaths(whole);
    const atOnce = times(AT_ONCE, 1);
    const groups = Math.ceil(paths.length / atOnce);
    for (let group = 0; group < groups; group++) {
      // Those that stand side by side are not planted together.
      const planted = paths.filter((_, at) => at % groups === group);
      const row = planted.reduce((value, path, at) => withText(value, path, TEXT.replace('Nora@', `Nora${at}@`)), whole);
      const addresses = planted.map((_, at) => NORA.replace('@', `${at}@`));
      check(row, planted.map((path) => path.join('.')).join(', '), addresses);
    }
    return paths.length;
  };

  for (const [key, whole] of items)
    it(`of an item ${key.split('/')[0]} is told to the index, and taken out`, () => {
      const count = each(whole, (planted, where) => {
        assert.ok(tracesOfItem(key, planted).has(NORA), `the index of ${where}`);
        const cleaned = cleanedItem(key, planted, erasing);
        assert.ok(cleaned.kind === 'remove' || !OF_NORA.test(JSON.stringify(cleaned)), where);
      });
      assert.ok(count > 0);
    });

  for (const [kind, whole] of samples)
    it(`of a row ${kind} is told to the index, and taken out`, () => {
      const count = together(whole, (planted, where, addresses) => {
        const { json, columns } = apart(planted as TrialJson);
        for (const own of [{ json: JSON.stringify(planted) }, { json: JSON.stringify(json), ...columns }]) {
          const row = { partitionKey: PARTNER, rowKey: `${kind}x`, ...own, etag: '' };
          const traces = tracesIn(columnsOf(row));
          for (const address of addresses) assert.ok(traces.has(address), `the index of ${address} in ${where}`);
          const erased = erasedRow({ ...row, company: TEXT }, { ...erasing, traces: new Set([NORA, ...addresses]) });
          // A row that goes as a whole would say nothing of its other texts.
          assert.ok(erased.kind !== 'remove' && !OF_NORA.test(JSON.stringify(erased)), where);
        }
      });
      assert.ok(count > 5);
    });

  it('of a chat that was set aside, whose text is the JSON it had, is told to the index, and goes', () => {
    const key = `quarantine/${chatKey}/2026-03-02T10:00:00.000Z`;
    for (const before of ['', '\n', '\t', 'ask\r\n', '"', '\\', '\u0007'])
      for (const text of [JSON.stringify({ note: `${before}${NORA}` }), `{"note": ${JSON.stringify(`${before}${NORA}`)}, `]) {
        const aside: object = { v: 1, chat: chatKey, at: '2026-03-02T10:00:00.000Z', text };
        assert.ok(tracesOfItem(key, aside).has(NORA), text);
        assert.deepEqual(cleanedItem(key, aside, erasing), { kind: 'remove' }, text);
      }
  });

  it('of somebody else’s row of people is told to the index', () => {
    const [whole] = fullest(personSchema, structural) as readonly object[];
    each({ ...whole, later: 'any' }, (planted, where) => {
      // The row stands under it.
      if (where === 'personId') return;
      const row = { partitionKey: PARTNER, rowKey: 'x', json: JSON.stringify(planted), etag: '' };
      assert.ok(tracesInPerson(row).has(NORA), where);
    });
  });

  it('by an id, wherever an id of a person can stand, is told to the index', () => {
    for (const [kind, whole] of samples)
      for (const path of textPaths(whole).filter(isOfPerson))
        assert.ok(tracesIn(withText(whole, path, nora.personId)).has(nora.personId), `${kind} ${path.join('.')}`);
  });
});

/** What an id in this field stands for is said by its name: everything counts as a person but what is known to be something else. */
function isOfPerson(path: Path): boolean {
  const field = String(path.at(-1));
  return !/^(id|trialId|invitation|removal|tenantId|partnerTenantId)$/.test(field);
}

describe('somebody planted everywhere at once', () => {
  let azurite: Azurite;
  let prefix: string;
  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());

  const client = async (table: string): Promise<Table> =>
    (await tableOpener({ kind: 'connectionString', connectionString: azurite.connectionString }, prefix))(table);

  for (const knows of ['all', 'nothing'] as const)
    it(`goes, found ${knows === 'all' ? 'by the index' : 'by looking at every row'}`, async () => {
      prefix = `W${randomBytes(4).toString('hex')}`;
      const planted = await openPlanted(azurite.connectionString, prefix, 'nothing');
      await planted.trials.remember({ ...nora, phone: '+33612345678' });
      await plantChat(planted.state, nora);
      await plantItems(planted);
      await plantRows(await client('trials'), await client('people'), await client('due'));
      if (knows === 'all') assert.equal((await planted.rounds.runWhole()).isWhole, true);
      const { erasures } = planted;
      await erasures.finish(await erasures.begin({ kind: 'person', tenantId: CUSTOMER, personId: nora.personId }));
      assert.deepEqual(await left(), []);
      const later = (await planted.state.read(['later/x']))['later/x'];
      assert.deepEqual(
        later,
        { ...wholeItems['later/'], eTag: later?.eTag, some: { field: [WITHOUT] } },
        'what nobody knows stays',
      );
    });

  /** What is left of her, with a little of what stands around it. */
  async function left(): Promise<readonly string[]> {
    const rows = await dumpTables(azurite.connectionString, prefix);
    return rows.flatMap((row) => {
      const at = row.search(OF_NORA);
      return at < 0 ? [] : [row.slice(Math.max(0, at - 80), at + 80)];
    });
  }
});

/** Each item with her in all of its texts; the chat with her in those that leave it readable, too. */
async function plantItems({ state }: Planted): Promise<void> {
  for (const [key, whole] of items) await state.write({ [key]: withAll(whole, textPaths(whole)) });
  const readable = textPaths(wholeChat).filter((path) => isReadable(withText(wholeChat, path, TEXT)));
  assert.ok(readable.length > 40, `${readable.length}`);
  await state.write({ [`person/${PARTNER}/${idOf(3)}`]: withAll(wholeChat, readable) });
  await state.write({ [`quarantine/person/${CUSTOMER}/${nora.personId}/2026-03-02T10:00:00.000Z`]: { raw: 'any' } as object });
}

/** Rows as an earlier release left them: the index was told of none. */
async function plantRows(trials: Table, people: Table, due: Table): Promise<void> {
  for (const [at, [kind, whole]] of samples.entries()) {
    const json = JSON.stringify(withAll(whole, textPaths(whole)));
    const columns = { v: kind === 't_' ? 2 : 1, json, company: TEXT };
    if (kind !== 't_') await trials.createEntity({ partitionKey: PARTNER, rowKey: `t_${at}`, v: 2, json: '{}' });
    await trials.createEntity({ partitionKey: PARTNER, rowKey: kind === 't_' ? `t_${at}` : `${kind}${at}_x`, ...columns });
  }
  for (const [at, field] of ['name', 'email'].entries()) {
    const ref = { tenantId: PARTNER, personId: idOf(at) };
    const [whole] = fullest(personSchema, structural) as readonly Person[];
    const json = JSON.stringify({ ...whole, ...ref, [field]: TEXT });
    await people.createEntity({ partitionKey: PARTNER, rowKey: `${PARTNER}_${ref.personId}`, v: 1, json });
  }
  const entry = { v: 1, kind: 'later', partnerTenantId: PARTNER, trialId: 'x', toTenantId: CUSTOMER, id: 'x' };
  const hour = '2026-04-14T07';
  await due.createEntity({ partitionKey: hour, rowKey: `${hour}_a`, ...entry, toPersonId: nora.personId });
  await due.createEntity({ partitionKey: 'poison', rowKey: 'poison_b', ...entry, toPersonId: nora.personId });
  const instead = { ...entry, id: `for|${CUSTOMER}|${nora.personId}`, toPersonId: idOf(5) };
  await due.createEntity({ partitionKey: hour, rowKey: `${hour}_c`, ...instead });
}

function withAll<T>(whole: T, paths: readonly Path[]): T {
  return paths.reduce((value, path) => withText(value, path, TEXT), whole);
}

function isReadable(item: object): boolean {
  try {
    readConversation(item);
    return true;
  } catch {
    return false;
  }
}
