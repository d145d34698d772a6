/** Every kind of item the bot's state can hold, with every field there is: a field more does not compile until it stands here too. */

import type {
  Conversation,
  Finished,
  InDoubt,
  OpenJourney,
  Overlay,
  Owed,
  Reference,
  Unreached,
} from '../../dialogs/engine/state';
import type { CommandName, ViewName } from '../../dialogs/engine/names';
import type { Membership } from '../../src/domain/people/actor';
import type { RecordedChange } from '../../src/domain/record/changes';
import type { Grant } from '../../src/files/grant';
import type { StoredItem } from '../../src/domain/record/item-storage';
import type { Settings } from '../../src/domain/reminders/settings';
import type { Person } from '../../src/domain/people/person';

/** All fields, those too that may be absent. */
type Whole<T> = { readonly [K in keyof T]-?: Exclude<T[K], undefined> };

const AT = '2026-03-02T10:00:00.000Z';
const GUID = 'ffffffff-0000-4000-8000-000000000009';
const text = (name: string): string => `any ${name}`;

const overlay: Whole<Overlay> = { kind: 'busy', wanted: text('command') as CommandName, args: { name: text('argument') } };

const journey: Whole<OpenJourney> = {
  id: GUID,
  journey: text('journey'),
  fixed: { trialId: GUID, changeId: GUID, contactId: GUID, accountId: GUID },
  trialId: GUID,
  answers: { contact: { name: text('name'), email: text('e-mail') }, customer: { company: text('company') } },
  drafts: { credit: { search: text('search') }, organization: { organization: text('organization') } },
  step: 'product',
  revisit: text('revisit'),
  editing: true,
  overlay,
  problems: [{ id: 'problems.countryNone', params: { text: text('problem') }, field: text('field') }],
  notes: [{ id: 'notes.changed', params: { text: text('note') } }],
  revision: 3,
  card: { id: text('card'), at: AT },
};

const somebody: Whole<Person> = {
  v: 1,
  tenantId: GUID,
  personId: GUID,
  name: text('name'),
  email: text('e-mail'),
  phone: text('phone'),
  account: true,
};

const change: RecordedChange = {
  id: GUID,
  at: AT,
  by: { tenantId: GUID, personId: GUID },
  tenantId: GUID,
  trialId: GUID,
  people: [somebody],
  code: 'creditSettled',
  status: 'waiting',
  claim: text('claim'),
};

const owed: readonly Owed[] = [
  { id: 'one', until: AT, tries: 1, kind: 'record', change },
  {
    id: 'two',
    until: AT,
    kind: 'show',
    screen: { kind: 'journey', notes: [{ id: 'notes.changed', params: { text: text('note') } }] },
  },
  { id: 'three', until: AT, kind: 'show', screen: { kind: 'view', name: 'trial', args: { name: text('argument') }, notes: [] } },
];

const finished: Whole<Finished> = { id: GUID, view: text('view') as ViewName, args: { name: text('argument') } };
const reference: Whole<Reference> = {
  serviceUrl: text('service'),
  conversationId: text('conversation'),
  personChannelId: text('person'),
  botChannelId: text('bot'),
};
const member: Whole<Membership> = {
  standing: 'member',
  name: text('name'),
  signInName: text('sign-in name'),
  addresses: [text('address')],
  at: AT,
};
const inDoubt: Whole<InDoubt> = { kind: 'notice', partnerTenantId: GUID, trialId: GUID, id: text('id'), at: AT };
const reach: Whole<Unreached> = { state: 'uninstalled', since: AT };
const settings: Whole<Settings> = {
  language: text('language'),
  zone: text('zone'),
  holidays: 'DE',
  from: 9,
  to: 17,
  off: ['ends'],
  stopped: true,
};

/** A chat in which everything stands. */
export const wholeChat: Whole<Omit<Conversation, 'eTag'>> & StoredItem = {
  v: 1,
  writeId: GUID,
  open: journey,
  kept: [journey],
  owed,
  seen: [['one', Date.parse(AT) / 1000, text('outcome') as ViewName, text('about')]],
  finished: [finished],
  messages: [{ messageId: text('message'), view: text('view') as ViewName, args: { trial: text('trial shown') } }],
  reference,
  member,
  reach,
  inDoubt: [inDoubt],
  shown: {
    view: text('view shown') as ViewName,
    args: { trial: text('trial drawn') },
    isPart: true,
    typed: { name: text('typed') },
  },
  tune: [text('tune')],
  locale: text('locale'),
  zone: text('zone'),
  settings,
};

const grant: Grant = { kind: 'package', trialId: GUID, tenantId: GUID, personId: GUID, locale: text('locale') };

/** The other items, by the beginning of their keys; the last is of a kind that a later release has. */
export const wholeItems: Readonly<Record<string, object>> = {
  'file/': { v: 1, grant, used: false, goneAfter: AT },
  'tries/': { v: 1, tries: [{ id: text('try'), at: AT }], goneAfter: AT },
  'quarantine/': { v: 1, at: AT, row: { bytes: text('bytes') } },
  'later/': { v: 7, some: { field: [text('field')] } },
};
