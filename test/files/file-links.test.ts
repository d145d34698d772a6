import assert from 'node:assert/strict';
import type { Grant } from '../../src/files/grant';
import type { StoredItem } from '../../src/domain/record/item-storage';
import { FileLinks, LINK_LIFE_MS } from '../../src/files/file-links';
import { MemoryStorage } from '../../src/storage/memory-storage';
import { freshMember } from '../kit/fresh';
import { ManualClock } from '../kit/stage/manual-clock';

const wanted = { kind: 'trials' } as const;
const kim = freshMember('partner', 'kim');
const grant: Grant = { ...wanted, tenantId: 'partner', personId: 'kim', locale: 'en-GB' };

function tokenOf(url: string | undefined): string {
  return (url ?? '').split('/').at(-1) ?? '';
}

describe('links to files', () => {
  let clock: ManualClock;
  let storage: MemoryStorage;
  let links: FileLinks;

  beforeEach(() => {
    clock = new ManualClock('2026-04-14T09:00:00Z');
    storage = new MemoryStorage();
    links = new FileLinks(storage, clock, () => 'https://bot.example');
  });

  it('opens once', async () => {
    const url = await links.make(wanted, 'en-GB', kim);
    assert.match(url ?? '', /^https:\/\/bot\.example\/files\/[\w-]{43}$/);
    assert.deepEqual(await links.take(tokenOf(url)), grant);
    assert.equal(await links.take(tokenOf(url)), undefined);
  });

  it('can be looked at before, as often as one likes', async () => {
    const token = tokenOf(await links.make(wanted, 'en-GB', kim));
    assert.deepEqual([await links.look(token), await links.look(token), await links.take(token)], [grant, grant, grant]);
    assert.equal(await links.look(token), undefined);
  });

  it('opens for one of two who come at once', async () => {
    const token = tokenOf(await links.make(wanted, 'en-GB', kim));
    const taken = await Promise.all([links.take(token), links.take(token)]);
    assert.equal(taken.filter((one) => one !== undefined).length, 1);
  });

  it('closes after ten minutes', async () => {
    const early = tokenOf(await links.make(wanted, 'en-GB', kim));
    const late = tokenOf(await links.make(wanted, 'en-GB', kim));
    clock.advance(LINK_LIFE_MS - 1);
    assert.notEqual(await links.take(early), undefined);
    clock.advance(1);
    assert.equal(await links.take(late), undefined);
  });

  for (const token of ['', 'x'.repeat(43), '../../etc', '__proto__', 'a'.repeat(5000)]) {
    it(`knows nothing of "${token.slice(0, 20)}"`, async () => {
      assert.equal(await links.take(token), undefined);
    });
  }

  it('makes none where no address is known', async () => {
    assert.equal(await new FileLinks(storage, clock, () => undefined).make(wanted, 'en-GB', kim), undefined);
  });

  it('keeps no token, only its hash', async () => {
    const written: string[] = [];
    const watched = new (class extends MemoryStorage {
      override write(changes: Record<string, StoredItem>): Promise<void> {
        written.push(JSON.stringify(changes));
        return super.write(changes);
      }
    })();
    const token = tokenOf(await new FileLinks(watched, clock, () => 'https://bot.example').make(wanted, 'en-GB', kim));
    assert.equal(written.length, 1);
    assert.equal(
      written.some((text) => text.includes(token)),
      false,
    );
  });
});
