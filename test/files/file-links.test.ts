import assert from 'node:assert/strict';
import type { Grant, StoredItem } from '../../src/domain/ports';
import { FileLinks, LINK_LIFE_MS, linkMark } from '../../src/files/file-links';
import { MemoryStorage } from '../../src/storage/memory-storage';
import { ManualClock } from '../kit/manual-clock';

const grant: Grant = { kind: 'trials', tenantId: 'partner', personId: 'kim', locale: 'en-GB' };

function tokenOf(url: string | undefined): string {
  return (url ?? '').split('/').at(-1) ?? '';
}

describe('links to files', () => {
  let clock: ManualClock;
  let storage: MemoryStorage;
  let links: FileLinks;

  beforeEach(() => {
    clock = new ManualClock('2026-04-14T09:00:00Z');
    storage = new MemoryStorage({ mark: (item) => linkMark(item) ?? ('due' in item ? String(item.due) : undefined) });
    links = new FileLinks(storage, clock, () => 'https://bot.example');
  });

  it('opens once', async () => {
    const url = await links.make(grant);
    assert.match(url ?? '', /^https:\/\/bot\.example\/files\/[\w-]{43}$/);
    assert.deepEqual(await links.take(tokenOf(url)), grant);
    assert.equal(await links.take(tokenOf(url)), undefined);
  });

  it('opens for one of two who come at once', async () => {
    const token = tokenOf(await links.make(grant));
    const taken = await Promise.all([links.take(token), links.take(token)]);
    assert.equal(taken.filter((one) => one !== undefined).length, 1);
  });

  it('closes after ten minutes', async () => {
    const early = tokenOf(await links.make(grant));
    const late = tokenOf(await links.make(grant));
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
    assert.equal(await new FileLinks(storage, clock, () => undefined).make(grant), undefined);
  });

  it('sweeps away what is too old, used or not, and nothing else', async () => {
    const conversation: StoredItem & { due: string } = { due: '2026-04-14T08:00:00.000Z' };
    await storage.write({ 'person/a/b': conversation });
    const used = tokenOf(await links.make(grant));
    await links.take(used);
    await links.make(grant);
    assert.equal(await links.sweep(), 0);
    clock.advance(LINK_LIFE_MS - 1000);
    const fresh = tokenOf(await links.make(grant));
    clock.advance(1000);
    assert.equal(await links.sweep(), 2);
    assert.equal(await links.sweep(), 0);
    assert.deepEqual(await links.take(fresh), grant);
    assert.notEqual((await storage.read(['person/a/b']))['person/a/b'], undefined);
    const due: string[] = [];
    for await (const key of storage.marked(clock.now().toISOString())) due.push(key);
    assert.deepEqual(due, ['person/a/b'], 'the sweep of conversations meets no links');
  });

  it('keeps no token, only its hash', async () => {
    const written: string[] = [];
    const watched = new (class extends MemoryStorage {
      override write(changes: Record<string, StoredItem>): Promise<void> {
        written.push(JSON.stringify(changes));
        return super.write(changes);
      }
    })();
    const token = tokenOf(await new FileLinks(watched, clock, () => 'https://bot.example').make(grant));
    assert.equal(written.length, 1);
    assert.equal(
      written.some((text) => text.includes(token)),
      false,
    );
  });
});
