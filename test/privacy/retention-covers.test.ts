/** How long each part of what is kept is kept: a part more fails here, or does not compile, until that is decided. */

import { deepEqual } from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Conversation } from '../../dialogs/engine/state';
import { silentLog } from '../../src/log/log';
import { contactsOf } from '../../src/privacy/contact-rounds';
import { Retention } from '../../src/privacy/retention';
import { USUAL_TERMS } from '../../src/settings/retention-terms';
import { trialSchema } from '../../src/storage/trial-schemas';
import type { Trial } from '../../src/domain/record/trial';
import { ManualClock } from '../kit/stage/manual-clock';
import { startAzurite, type Azurite } from '../kit/storage/azurite';
import { fullest, textPaths, withText } from './everywhere';
import { wholeChat } from './everything';
import { openPlanted, plantChat, robin } from './planted';

/** `form`: it goes 30 days after the last message; `chat`: after 400, with all of the chat. */
const CHAT: { readonly [F in keyof Required<Omit<Conversation, 'eTag'>>]: 'form' | 'chat' } = {
  ...{ open: 'form', kept: 'form', finished: 'form', owed: 'form', shown: 'form' },
  ...{ v: 'chat', writeId: 'chat', seen: 'chat', messages: 'chat', reference: 'chat', member: 'chat', reach: 'chat' },
  ...{ inDoubt: 'chat', tune: 'chat', locale: 'chat', zone: 'chat', settings: 'chat' },
};

/** Whom a trial names by rows that serve it alone: they go when it was unpaid for a year. */
const CONTACTS = ['contact', 'signUpAccount', 'ownership.admin', 'invitations.invited'];

/** Whom it names by account: people who spoke to the bot. Their names stay with the record that says what they did, and go by `forget me` or an erasure. */
const ACCOUNTS = [
  'credit.by',
  'customer.boundBy.by',
  'invitations.askers.answer.by',
  'invitations.askers',
  'invitations.by',
  'invitations.instead',
  'invitations.redeemed.by',
  'joinedTo.by',
  'owner',
  'ownership.attestation.by',
  'ownership.attestation.confirmedBy',
  'ownership.attestation.seenBy',
  'ownership.lines.billingAdmin.by',
  'ownership.lines.payment.by',
  'ownership.lines.signUpKnown.by',
  'ownership.lines.signedIn.by',
  'ownership.lines.systemAdmin.by',
  'ownership.lines.twoPeople.by',
  'ownership.namedBy',
  'partner.people',
  'people',
  'preparedBy',
  'removal.requestedBy',
  'removal.tasks.settled.by',
  'review.by',
  'terms.by',
];

describe('what is kept, and how long', () => {
  let azurite: Azurite;
  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.close());

  it('each part of a chat goes with the forms or with the chat', async () => {
    const planted = await openPlanted(azurite.connectionString, `P${randomBytes(4).toString('hex')}`);
    const shown = wholeChat.owed.filter(({ kind }) => kind === 'show');
    await plantChat(planted.state, robin, { ...wholeChat, owed: shown });
    const clock = new ManualClock();
    clock.set(new Date('2026-04-02T09:00:00Z'));
    await new Retention({ state: planted.state, record: planted.record, terms: USUAL_TERMS, clock, log: silentLog }).run();
    const key = `person/${robin.tenantId}/${robin.personId}`;
    const left = (await planted.state.read([key]))[key] as Readonly<Record<string, unknown>> | undefined;
    const isThere = (field: string): boolean => left?.[field] !== undefined && JSON.stringify(left[field]) !== '[]';
    deepEqual(
      Object.entries(CHAT).map(([field]) => [field, isThere(field)]),
      Object.entries(CHAT).map(([field, goes]) => [field, goes === 'chat']),
    );
  });

  it('everybody a trial names is a contact of it, or has an account', () => {
    const found = { contacts: new Set<string>(), all: new Set<string>() };
    for (const sample of fullest(trialSchema, (field) => (/tenantId$/iu.test(field) ? 'tenant' : `any ${field}`))) {
      for (const path of textPaths(sample)) {
        if (path.at(-1) !== 'personId') continue;
        const trial = withText(sample, path, 'planted') as Trial;
        const isContact = contactsOf(trial).some(({ personId }) => personId === 'planted');
        const where = path
          .slice(0, -1)
          .filter((part) => typeof part === 'string')
          .join('.');
        found.all.add(where);
        if (isContact) found.contacts.add(where);
      }
    }
    deepEqual([...found.contacts].toSorted(), [...CONTACTS].toSorted());
    deepEqual([...found.all].toSorted(), [...CONTACTS, ...ACCOUNTS].toSorted());
  });
});
