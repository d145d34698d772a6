/** A colleague's chat that can't be read and names somebody who is erased: what can be read of it stays, the person does not. */

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { Table } from '../../src/storage/table';
import type { Conversation } from '../../dialogs/engine/state';
import { hashKey } from '../../src/storage/keys';
import { tableOpener } from '../../src/storage/tables';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { rowsHolding } from '../kit/storage/table-dump';
import { CUSTOMER, formAbout, kim, nora, openPlanted, PARTNER, plantChat, robin, type Planted } from './planted';

const KEY = `person/${PARTNER}/${robin.personId}`;
const FORM = JSON.stringify({ v: 2, settings: { stopped: true }, open: 'rubbish', note: `Ask\n${nora.email ?? ''}` });

/** What the row holds, and whether the person can still be found in it by looking. */
const spoilt: readonly (readonly [string, Readonly<Record<string, unknown>>, boolean])[] = [
  ['breaks off, with the address behind an escape', columns(Buffer.from(FORM.slice(0, -1))), true],
  ['breaks off and is packed', columns(deflateRawSync(Buffer.from(FORM.slice(0, -1))), true), true],
  ['makes no text', columns(Buffer.from([0xff, 0xfe, 0x00])), false],
];

function columns(c0: Buffer, deflated = false): Readonly<Record<string, unknown>> {
  return { c0, chunks: 1, deflated };
}

describe('erasing out of a chat that can’t be read', () => {
  let azurite: Azurite;
  let prefix: string;
  let planted: Planted;

  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());

  const open = async (knows: 'all' | 'nothing'): Promise<Table> => {
    prefix = `U${randomBytes(4).toString('hex')}`;
    planted = await openPlanted(azurite.connectionString, prefix, knows);
    await planted.trials.remember(nora);
    return (await tableOpener({ kind: 'connectionString', connectionString: azurite.connectionString }, prefix))('state');
  };
  const spoil = async (state: Table, own: Readonly<Record<string, unknown>>): Promise<void> => {
    await plantChat(planted.state, robin, { open: formAbout(nora), settings: { stopped: true } });
    await state.updateEntity({ partitionKey: hashKey(KEY), rowKey: hashKey(KEY), ...own }, 'Merge');
    await assert.rejects(planted.state.read([KEY]), { code: 'STORAGE_UNREADABLE' });
  };
  const subject = { kind: 'person', tenantId: CUSTOMER, personId: nora.personId } as const;
  const forget = async () => planted.erasures.finish(await planted.erasures.begin(subject));
  const chatOf = async (key: string) => (await planted.state.read([key]))[key] as Conversation | undefined;

  for (const [title, own, isSeen] of spoilt)
    for (const knows of isSeen ? (['all', 'nothing'] as const) : (['all'] as const))
      it(`that ${title}, found ${knows === 'all' ? 'by the index' : 'by looking at every row'}`, async () => {
        const state = await open(knows);
        await spoil(state, own);
        const { counts } = await planted.erasures.look(subject);
        await forget();
        assert.deepEqual((await chatOf(KEY))?.open, undefined);
        assert.deepEqual(await rowsHolding(azurite.connectionString, nora.email ?? '', prefix), []);
        if (isSeen) assert.equal(counts.items, 1);
      });

  it('starts it afresh, and leaves one alone that names somebody else', async () => {
    const state = await open('all');
    await spoil(state, columns(Buffer.from(`[${FORM}`)));
    await plantChat(planted.state, kim, { settings: { stopped: true } });
    const kims = hashKey(`person/${PARTNER}/${kim.personId}`);
    await state.updateEntity(
      { partitionKey: kims, rowKey: kims, ...columns(Buffer.from('{"note": "kim@contoso.example')) },
      'Merge',
    );
    const before = await state.getEntity(kims, kims);
    await forget();
    assert.deepEqual((await chatOf(KEY))?.kept, []);
    assert.equal((await state.getEntity(kims, kims)).etag, before.etag);
  });
});
