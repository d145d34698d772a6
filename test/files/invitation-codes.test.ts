import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { codeOf } from '../../src/domain/invitation/invitation-code';
import type { InvitationRef } from '../../src/domain/invitation/codes';
import type { StoredItem } from '../../src/domain/record/item-storage';
import { goneMark, sweepGone } from '../../src/privacy/perishable';
import { InvitationCodes } from '../../src/files/invitation-codes';
import { MemoryStorage } from '../../src/storage/memory-storage';
import { freshMember } from '../kit/fresh';
import { ManualClock } from '../kit/stage/manual-clock';

const DAY = 86_400_000;
const about: InvitationRef = { partnerTenantId: 'contoso', trialId: 'trial', invitationId: 'invitation' };
const target = { ...about, expiresAt: '2026-04-28T09:00:00.000Z' };

const robin = freshMember('contoso', 'robin');

describe('codes of invitations in the storage', () => {
  let clock: ManualClock;
  let storage: MemoryStorage;
  let codes: InvitationCodes;

  beforeEach(() => {
    clock = new ManualClock('2026-04-14T09:00:00Z');
    storage = new MemoryStorage({ mark: goneMark });
    codes = new InvitationCodes(storage, clock);
  });

  it('are known again until the end of the invitation, each of several', async () => {
    const [one, other] = [await codes.issue(target, robin), await codes.issue(target, robin)];
    assert.notEqual(one, other);
    clock.advance(14 * DAY - 1);
    assert.deepEqual([await codes.find(one.toLowerCase().replaceAll('-', ' ')), await codes.find(other)], [about, about]);
    clock.advance(1);
    assert.deepEqual([await codes.find(one), await codes.find(other)], [undefined, undefined]);
  });

  it('are never what somebody makes up', async () => {
    const issued = await Promise.all(Array.from({ length: 50 }, () => codes.issue(target, robin)));
    const madeUp = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.uint8Array({ minLength: 10, maxLength: 10 }).map((bytes) => codeOf(bytes)),
      fc.constantFrom(...issued).map((code) => code.slice(0, -1) + (code.endsWith('0') ? '1' : '0')),
      fc.constantFrom('', '__proto__', 'constructor', '../../trials', "' or PartitionKey ne '"),
    );
    await fc.assert(
      fc.asyncProperty(madeUp, async (text) => {
        fc.pre(!issued.includes(text));
        assert.equal(await codes.find(text), undefined);
      }),
      { numRuns: 500 },
    );
  });

  it('are not in what is kept', async () => {
    const written: string[] = [];
    const watched = new (class extends MemoryStorage {
      override write(changes: Record<string, StoredItem>): Promise<void> {
        written.push(JSON.stringify(changes));
        return super.write(changes);
      }
    })();
    const code = await new InvitationCodes(watched, clock, randomBytes).issue(target, robin);
    const groups = code.split('-');
    assert.equal(written.length, 1);
    assert.deepEqual(
      groups.filter((group) => written[0]?.replaceAll(/"[\w/-]{43,}"/g, '').includes(group)),
      [],
    );
    assert.ok(!written[0]?.includes(groups.join('')));
  });

  it('go when they are too old; nothing else does', async () => {
    const code = await codes.issue(target, robin);
    await codes.issue({ ...target, expiresAt: '2026-05-28T09:00:00.000Z' }, robin);
    await storage.write({ other: { v: 1, owed: [] } as StoredItem });
    assert.equal(await sweepGone(storage, clock), 0);
    clock.advance(15 * DAY);
    assert.equal(await sweepGone(storage, clock), 1);
    assert.equal(await sweepGone(storage, clock), 0);
    assert.equal(await codes.find(code), undefined);
    assert.deepEqual(Object.keys(await storage.read(['other'])), ['other']);
  });
});
