/** How long each kind of item of the state is kept: a kind more fails here until that is decided. */

import { deepEqual } from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { newConversation } from '../../dialogs/engine/state';
import type { StoredItem } from '../../src/domain/record/item-storage';
import { CountedTries } from '../../src/files/counted-tries';
import { FileLinks } from '../../src/files/file-links';
import { InvitationCodes } from '../../src/files/invitation-codes';
import { silentLog } from '../../src/log/log';
import { DayTally } from '../../src/outbox/day-tally';
import { beginQuietDay } from '../../src/outbox/quiet';
import { NOTHING } from '../../src/outbox/tally';
import { PartnerList } from '../../src/partners/partner-list';
import { Retention } from '../../src/privacy/retention';
import { USUAL_TERMS } from '../../src/settings/retention-terms';
import { OwedWalk } from '../../src/turn/owed-walk';
import { quarantineKey } from '../../src/turn/quarantine-keys';
import { freshMember } from '../kit/fresh';
import { ManualClock } from '../kit/stage/manual-clock';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { openPlanted, PARTNER, robin, type Planted } from './planted';

/** `chats`, `forms`: so many days after the last message, or after it was put aside; `end`: within an hour of its end; `done`: it is crossed out when it is done. */
type Term = 'chats' | 'forms' | 'end' | 'done';

/** Each kind of item by the beginning of its key, and how it goes. */
const GOES: Readonly<Record<string, Term>> = {
  'person/': 'chats',
  'conversation/': 'chats',
  'quarantine/': 'forms',
  'code/': 'end',
  'file/': 'end',
  'tries/': 'end',
  'tally/': 'end',
  'erasure/': 'done',
};

/** There is one of each, and it stays: why. */
const STAYS: Readonly<Record<string, string>> = {
  mentions: 'the key of the index of mentions, and how far it is made: without it nobody could be found to be erased',
  'owed-walk': 'how far a walk got; it names a hash at most',
  partners: 'what an operator added and removed; it goes by the same commands',
  quiet: 'the day of the last backup that was put in',
  retention: 'how far the walk for contacts got',
};

/** Who writes items, and of which kinds. */
const WRITERS: Readonly<Record<string, readonly string[]>> = {
  'src/files/counted-tries.ts': ['tries/'],
  'src/files/file-links.ts': ['file/'],
  'src/files/invitation-codes.ts': ['code/'],
  'src/outbox/day-tally.ts': ['tally/'],
  'src/outbox/quiet.ts': ['quiet'],
  'src/partners/partner-list.ts': ['partners'],
  'src/privacy/cleaning.ts': ['person/', 'conversation/'],
  'src/privacy/contact-rounds.ts': ['retention'],
  'src/privacy/erasures.ts': ['erasure/'],
  'src/privacy/retention.ts': ['person/', 'conversation/'],
  'src/storage/mention-home.ts': ['mentions'],
  'src/turn/conversations.ts': ['person/', 'conversation/'],
  'src/turn/owed-walk.ts': ['owed-walk'],
  'src/turn/quarantine.ts': ['quarantine/'],
};

const DAY_MS = 86_400_000;

describe('the items of the state', () => {
  let azurite: Azurite;
  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());

  it('are written where it stands of which kind they are', () => {
    const writes = /\b(?:state|storage)\.(?:write|put)\(/u;
    const files = ['src', 'dialogs'].flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`),
    );
    const found = files.filter((file) => file.endsWith('.ts') && writes.test(readFileSync(file, 'utf8')));
    deepEqual(found.toSorted(), Object.keys(WRITERS).toSorted());
    deepEqual(new Set(Object.values(WRITERS).flat()), new Set([...Object.keys(GOES), ...Object.keys(STAYS)]));
  });

  it('go by the rule of their kind, or stay for a reason', async () => {
    const planted = await openPlanted(azurite.connectionString, `P${randomBytes(4).toString('hex')}`);
    const { state, record } = planted;
    // Items that say nothing of their time go by the storage's own clock.
    const clock = new ManualClock(new Date().toISOString());
    const retention = new Retention({ state, record, terms: USUAL_TERMS, clock, log: silentLog });
    await plantEach(planted, clock);
    await retention.run();
    deepEqual(await kinds(planted), [...Object.keys(GOES), ...Object.keys(STAYS)].toSorted());
    planted.clock.advance(DAY_MS);
    await planted.erasures.resume();
    clock.advance((USUAL_TERMS.forms + 1) * DAY_MS);
    await retention.run();
    const ofChats = Object.keys(GOES).filter((kind) => GOES[kind] === 'chats');
    deepEqual(await kinds(planted), [...ofChats, ...Object.keys(STAYS)].toSorted());
    clock.advance((USUAL_TERMS.chats - USUAL_TERMS.forms) * DAY_MS);
    await retention.run();
    deepEqual(await kinds(planted), Object.keys(STAYS).toSorted());
  });
});

/** One of each, by who writes it. */
async function plantEach({ state, erasures, owed, everything }: Planted, clock: ManualClock): Promise<void> {
  const member = freshMember(robin.tenantId, robin.personId);
  const at = clock.now().toISOString();
  const expiresAt = new Date(clock.now().getTime() + DAY_MS).toISOString();
  const invitation = { partnerTenantId: PARTNER, trialId: 'trial', invitationId: 'invitation', expiresAt };
  for (const key of [`person/${robin.tenantId}/${robin.personId}`, 'conversation/channel'])
    await state.write({ [key]: { ...newConversation() } });
  const aside: StoredItem & Readonly<Record<'chat' | 'at' | 'text', string>> = { chat: 'conversation/other', at, text: '{' };
  await state.write({ [quarantineKey(aside.chat, at)]: aside });
  await new InvitationCodes(state, clock).issue(invitation, member);
  await new FileLinks(state, clock, () => 'https://bot.example').make({ kind: 'trials' }, 'en-GB', member);
  await new CountedTries(state, clock).count(member, 'try');
  const happened = () => ({ done: { ...NOTHING, sent: 1 }, paused: { conversations: 0, tenants: 0, everything: false } });
  await new DayTally({ state, happened, instance: 'one', clock, log: silentLog }).keep();
  await beginQuietDay(state, clock.now());
  await new PartnerList({ configured: [], storage: state, clock }).add(PARTNER, 'Contoso');
  await new OwedWalk({ state, everything, index: owed, clock, log: silentLog }).run();
  await erasures.begin({ kind: 'address', email: 'nobody@adventure.example' });
}

async function kinds({ state }: Planted): Promise<readonly string[]> {
  const found = new Set<string>();
  for await (const key of state.keys('')) found.add(key.includes('/') ? key.slice(0, key.indexOf('/') + 1) : key);
  return [...found].toSorted();
}
