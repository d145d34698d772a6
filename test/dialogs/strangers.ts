/** Commands, typed and pressed, by everyone who may not see a trial: the answer is that for a trial that never was. */

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { createWords } from '../../cards/engine/words';
import { commands } from '../../dialogs';
import { typedCommands } from '../../dialogs/engine/commands';
import { legacyWords } from '../../dialogs/engine/legacy-words';
import { emptyLog } from '../../src/domain/reminders/reminder-log';
import type { Person } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import { tableOpener } from '../../src/storage/tables';
import { PartnerList } from '../../src/partners/partner-list';
import { TableStorage } from '../../src/storage/table-storage';
import { TrialTables } from '../../src/storage/trial-tables';
import { sampleTrial } from '../domain/record/trial-samples';
import { activityId, executed } from '../kit/stage/activities';
import { AppStage, people } from '../kit/stage/app-stage';
import type { ChatOptions } from '../kit/stage/channel';
import type { Chat } from '../kit/stage/chat';
import type { JsonObject } from '../kit/json';
import { IdMask } from '../kit/transcript/transcript-screen';

const say = createWords()('en-GB');
const OURS = people.Robin.person.tenantId;
const THEIRS = people.Finn.person.tenantId;
const CUSTOMER = people.Alva.person.tenantId;
const ELSEWHERE = '44444444-4444-4444-8444-444444444444';
/** A partner that was one with the trial's for a while. */
const PARTED = '55555555-5555-4555-8555-555555555555';

const TRIAL = 'eeeeeeee-0000-4000-8000-000000000001';
const NEVER = 'eeeeeeee-0000-4000-8000-00000000000f';
const COMPANY = 'Quillmere Foundry';
const NOBODY = 'Quillnone Foundry';
const HALF = COMPANY.slice(0, 6);
const ADMIN = 'eeeeeeee-0000-4000-8000-0000000000ad';
const at = '2026-04-01T09:00:00.000Z';
const robin: Person = { v: 1, tenantId: OURS, personId: people.Robin.person.aadObjectId, name: 'Robin Counts', account: true };
const admin: Person = { v: 1, tenantId: OURS, personId: ADMIN, name: 'Vesper Hallow', email: 'vesper@quillmere.example' };
/** Whom somebody at the customer named: no sign-in of anybody who tries has that name. */
const named: Person = {
  v: 1,
  tenantId: CUSTOMER,
  personId: 'named-row',
  name: 'Vesper Hallow',
  email: 'named@quillmere.example',
};
const NAMED = 'eeeeeeee-0000-4000-8000-0000000000e4';
const ref = ({ tenantId, personId }: Person) => ({ tenantId, personId });
const said = { by: ref(robin), at };
const KEY = `${robin.personId}|ends|7|2026-04-20`;
const TOLD = '2026-04-13T07:00:00.000Z';
const INVITATION = 'eeeeeeee-0000-4000-8000-0000000000e1';
/** The one person to whom the partner said yes. */
const ASKER = { tenantId: ELSEWHERE, personId: 'eeeeeeee-0000-4000-8000-0000000000e3' };
const REMOVAL = 'eeeeeeee-0000-4000-8000-0000000000e2';

/** As much as can stand on a trial, so that every command would have something to do or to tell. */
const trial: Trial = sampleTrial({
  id: TRIAL,
  partnerTenantId: OURS,
  customer: { company: COMPANY, country: 'DE', domain: 'quillmere.example', tenantId: CUSTOMER },
  owner: ref(robin),
  contact: ref(admin),
  identity: 'handOver',
  signUpAccount: ref(robin),
  ownership: { stage: 'named', admin: ref(admin), lines: { systemAdmin: said }, attestation: { kind: 'seen', ...said } },
  credit: {
    partner: { name: 'Contoso Consulting', partnerId: '4391507' },
    route: 'cpor',
    productLine: 'Dynamics 365',
    status: 'waiting',
    claim: 'C-SECRET-1',
    ...said,
  },
  startedOn: '2026-03-21',
  clocks: [{ kind: 'environment', endsOn: '2026-04-20', zone: 'UTC', source: 'computed' }],
  logs: [{ ...emptyLog(robin.personId, OURS), sent: { [KEY]: TOLD } }],
  invitations: [
    {
      id: INVITATION,
      invited: ref(admin),
      as: 'admin',
      by: ref(robin),
      at,
      expiresAt: '2026-05-01T09:00:00.000Z',
      state: 'open',
      askers: [{ ...ASKER, at, because: 'unproven', answer: { is: 'yes', ...said } }],
    },
    {
      ...{ id: NAMED, invited: ref(named), as: 'colleague', by: { tenantId: CUSTOMER, personId: ADMIN } },
      ...{ at, expiresAt: '2026-05-01T09:00:00.000Z', state: 'open' },
    },
  ],
  removal: {
    id: REMOVAL,
    scope: 'all',
    requestedBy: ref(robin),
    requestedAt: at,
    tasks: [{ task: 'twoOwnAdmins', hand: 'customer' }],
  },
});

/** Nobody of these may see it. */
const callers: Readonly<Record<string, () => ChatOptions>> = {
  'another partner': () => someone(THEIRS, 'Finn Okoro'),
  'a tenant that was joined to the partner and is no longer': () => someone(PARTED, 'Pia Parted'),
  'a customer of another tenant': () => someone(ELSEWHERE, 'Nils Far'),
  'a colleague at the customer who is not named': () => someone(CUSTOMER, 'Alva Berg'),
  'a guest in the partner’s tenant': () => someone(OURS, 'Gil Guest', { userRole: 'guest' }),
  'somebody without an object id': () => ({
    ...someone(OURS, 'Ike', { aadObjectId: '', id: `29:${randomUUID()}` }),
    conversationId: `a:1${randomUUID()}`,
  }),
  'a group chat of the partner': () => ({
    ...someone(OURS, 'Robin Counts'),
    conversationType: 'groupChat',
    conversationId: `19:${randomUUID()}@thread.v2`,
  }),
};

function someone(tenantId: string, name: string, more: Partial<ChatOptions['person']> = {}): ChatOptions {
  return { person: { aadObjectId: randomUUID(), name, tenantId, ...more }, locale: 'en-GB', timezone: 'UTC' };
}

const AT_ONCE = 6;

/** How much is tried. */
export interface Tried {
  /** Of every command and line each caller tries one in so many, another part than the caller before: 1 tries all of them. */
  readonly oneIn: number;
  /** Which part the first caller begins with. */
  readonly from?: number;
  /** So often a person asks at most: whoever is left with a form open asks no more, so that nothing else meets it. 1 unless told. */
  readonly asks?: number;
  /** So many forged cards are sent. */
  readonly forgeries: number;
  /** Who keeps the trial: the partner unless told; a customer's own is open to that partner. */
  readonly keptBy?: 'customer';
}

/** Defines the tests. */
export function aTrialNotToBeSeen({ oneIn, from = 0, asks = 1, forgeries, keptBy }: Tried): void {
  const stage = new AppStage();
  const kept = keptBy === 'customer' ? ownOf(trial) : trial;
  const keeper = kept.partnerTenantId;
  let rowsBefore: string;

  before(async () => {
    await stage.start();
    const clients = await tables(stage);
    const head = { id: 'made', at, by: ref(robin), tenantId: keeper, trialId: TRIAL };
    await new TrialTables(clients).record({ ...head, code: 'created', trial: kept, people: [robin, admin, named] });
    await joinAndPart(stage);
    rowsBefore = await recorded(stage);
  });
  after(() => stage.stop());
  afterEach(async () => {
    assert.equal(await recorded(stage), rowsBefore, 'the trial and its timeline are as they were');
  });

  const press = async (who: ChatOptions, verb: string, data: JsonObject): Promise<string> => {
    // The stage's clock can be moved, and answers are compared.
    const sent = verb === 'timeTravel' ? { ...data, days: '', name: '' } : data;
    const { body } = await pressed(stage.channel.chat(who), verb, sent, stage);
    return JSON.stringify(body);
  };
  const typed = async (who: ChatOptions, text: string): Promise<string> => {
    const chat = stage.channel.chat(who);
    await chat.say(text);
    return JSON.stringify(chat.messages.filter(({ from }) => from === 'bot').map(({ text: line, card }) => [line, card]));
  };
  /** The same from two people of the kind, once about the trial and once about one that never was. */
  const sameFor = async (
    [one, other]: readonly [ChatOptions, ChatOptions],
    ask: (who: ChatOptions, known: boolean) => Promise<string>,
    story: string,
  ): Promise<string> => {
    const [known = '', unknown] = (await Promise.all([ask(one, true), ask(other, false)])).map(masked);
    assert.ok(known === unknown, `${story}: ${difference(known, unknown ?? '')}`);
    assert.doesNotMatch(known, /vesper|hallow|C-SECRET|quillmere\.example/i, story);
    assert.ok(known.length > 20, `${story}: there is an answer`);
    return known;
  };
  /** The same of many things: so many of them from the same two people, as long as no form is left open. */
  const sameForAll = async <T>(
    caller: () => ChatOptions,
    all: readonly T[],
    ask: (who: ChatOptions, one: T, known: boolean) => Promise<string>,
    story: (one: T) => string,
  ): Promise<void> => {
    await inTurn(inGroups(all, asks), async (group) => {
      let pair: readonly [ChatOptions, ChatOptions] | undefined;
      for (const one of group) {
        pair ??= [caller(), caller()];
        const answer = await sameFor(pair, (who, known) => ask(who, one, known), story(one));
        if (leavesOpen(answer)) pair = undefined;
      }
    });
  };

  it('is there for its own people, whose answers do differ', async () => {
    const own = { ...people.Robin };
    assert.match(await press(own, 'trial', { trial: TRIAL }), /C-SECRET|Quillmere/);
    assert.match(await press(own, 'reminder', { trial: TRIAL, key: KEY }), /ends on.*Quillmere|Quillmere.*ends on/);
    assert.match(await typed({ ...people.Kim }, `trial ${COMPANY}`), /Quillmere/);
    assert.notEqual(masked(await press(own, 'trial', { trial: TRIAL })), masked(await press(own, 'trial', { trial: NEVER })));
  });

  for (const [index, [name, caller]] of Object.entries(callers).entries()) {
    const own = <T>(all: readonly T[]): readonly T[] => all.filter((_, at) => (at + from + index) % oneIn === 0);

    it(`answers every button pressed by ${name} like one about a trial that never was`, async () => {
      await sameForAll(
        caller,
        own(Object.keys(commands)),
        (who, verb, known) => press(who, verb, honest(known)),
        (verb) => `${name} presses ${verb}`,
      );
    });

    it(`answers every line typed by ${name} like one about a trial that never was`, async () => {
      await sameForAll(
        caller,
        own(lines()),
        (who, line, known) => typed(who, known ? line : ofNobody(line)),
        (line) => line,
      );
    });
  }

  const everybody = Object.entries(callers);
  /** All of them, or every other one where only a part is tried: the other trial's tests have the rest. */
  const half = <T>(all: readonly T[]): readonly T[] => all.filter((_, at) => oneIn === 1 || (at + from) % 2 === 0);

  it('is not among what a digest’s buttons mean to anybody else', async () => {
    const presses = (['reminderDone', 'reminderSnoozed'] as const).flatMap((verb) =>
      everybody.map((one) => [...one, verb] as const),
    );
    for (const [name, caller, verb] of half(presses))
      await sameFor(
        [caller(), caller()],
        (who, known) => press(who, verb, { at: known ? TOLD : at, days: '1' }),
        `${name} presses ${verb}`,
      );
  });

  it('lets nobody come in place of whom a colleague at the customer named', async () => {
    for (const [name, caller] of half(everybody))
      await sameFor(
        [caller(), caller()],
        (who, known) => press(who, 'join', { trial: known ? TRIAL : NEVER, tenant: keeper, invitation: NAMED }),
        `${name} comes as somebody else`,
      );
  });

  it('is not reached by whatever a forged card sends', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(callers)),
        fc.constantFrom(...Object.keys(commands)),
        forged,
        async (name, verb, data) => {
          const caller = callers[name] ?? (() => someone(THEIRS, ''));
          await sameFor(
            [caller(), caller()],
            (who, known) => press(who, verb, known ? data : elsewhere(data)),
            `${name} presses ${verb}`,
          );
        },
      ),
      { numRuns: forgeries },
    );
  });
}

/** The same as the customer keeps it, open to the partner. */
function ownOf(of: Trial): Trial {
  const owner = { tenantId: CUSTOMER, personId: ADMIN };
  return { ...of, v: 4, partnerTenantId: CUSTOMER, keeper: 'customer', owner, partner: { tenantId: OURS, people: [ref(robin)] } };
}

/** What a card of the partner would send. */
function honest(known: boolean): JsonObject {
  const reminder = { key: KEY, days: '3' };
  const removal = { removal: REMOVAL, task: 'twoOwnAdmins', outcome: 'done' };
  const invitation = { admin: ADMIN, invitation: INVITATION, asker: ASKER.personId, tenant: OURS };
  return { trial: known ? TRIAL : NEVER, line: 'billingAdmin', to: robin.personId, ...reminder, ...removal, ...invitation };
}

/** Each command and each old word with the customer's name after it, and other ways to name the trial. */
function lines(): readonly string[] {
  const phrases = typedCommands(commands).map(({ name }) => say.plain(`commands.${name}.phrases`).split('|')[0] ?? '');
  const old = legacyWords.map(({ name }) => say.plain(`legacy.${name}.phrases`).split('|')[0] ?? '');
  const named = [...phrases, ...old].map((phrase) => `${phrase} ${COMPANY}`);
  return [...named, `trial ${TRIAL}`, `trial ${HALF}`, `hand ${COMPANY} to Robin`, `edit ${COMPANY}`, COMPANY, TRIAL];
}

const values = fc.oneof(
  fc.constantFrom(KEY, TOLD, INVITATION, REMOVAL, 'twoOwnAdmins', 'done', '7', '1e9', '-1'),
  fc.constantFrom(TRIAL, COMPANY, OURS, ADMIN, robin.personId, 'partner', 'member', 'package', '../', '*', 'x'.repeat(5000)),
  fc.constantFrom<unknown>([TRIAL], { trial: TRIAL }, { id: TRIAL, toString: TRIAL }, [[TRIAL, OURS]], null, true, 1e21, -1),
);
const keys = fc.constantFrom(
  ...['trial', 'name', 'line', 'from', 'scope', 'command', 'to', 'admin', 'invitation', 'tenantId', 'partnerTenantId'],
  ...['key', 'at', 'days', 'removal', 'task', 'outcome', 'form', 'notice', 'tenant', 'asker'],
  ...[
    'personId',
    'side',
    'actor',
    'standing',
    'relation',
    'journey',
    'step',
    'revision',
    'verb',
    '__proto__',
    'constructor',
    'toString',
  ],
);
const forged: fc.Arbitrary<JsonObject> = fc
  .array(fc.tuple(keys, values), { minLength: 1, maxLength: 8 })
  .map((pairs) => Object.fromEntries([['trial', TRIAL], ...pairs]) as JsonObject);

function ofNobody(text: string): string {
  return text.replaceAll(TRIAL, NEVER).replaceAll(COMPANY, NOBODY).replaceAll(HALF, NOBODY.slice(0, HALF.length));
}

/** The same data about the trial that never was. */
function elsewhere(data: JsonObject): JsonObject {
  return JSON.parse(ofNobody(JSON.stringify(data))) as JsonObject;
}

function pressed(chat: Chat, verb: string, data: JsonObject, stage: AppStage) {
  const stamp = { id: activityId(), at: stage.clock.now() };
  return chat.send(executed(chat.origin, stamp, '1776157200000', { type: 'Action.Execute', verb, data: { verb, ...data } }));
}

/** Without what the caller said itself, and what is random in any answer. */
function masked(answer: string): string {
  const own = answer.replaceAll(NEVER, TRIAL).replaceAll(NOBODY, COMPANY).replaceAll(NOBODY.slice(0, HALF.length), HALF);
  return new IdMask(TRIAL).hide(own);
}

/** Where two answers part, for whoever has to mend it. */
function difference(one: string, other: string): string {
  const at = Array.from(one).findIndex((sign, i) => sign !== other.charAt(i));
  const from = Math.max(0, at - 60);
  return `…${one.slice(from, at + 60)}… / …${other.slice(from, at + 60)}…`;
}

/** Whether an answer shows a form: what is typed next is an answer to it. */
function leavesOpen(answer: string): boolean {
  return answer.includes('"journey":');
}

function inGroups<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return all.flatMap((_, at) => (at % size === 0 ? [all.slice(at, at + size)] : []));
}

async function inTurn<T>(all: readonly T[], check: (one: T) => Promise<void>): Promise<void> {
  for (let i = 0; i < all.length; i += AT_ONCE) await Promise.all(all.slice(i, i + AT_ONCE).map(check));
}

/** An operator joins another partner to the trial's, its person sees the trial, and the operator parts them again. */
async function joinAndPart(stage: AppStage): Promise<void> {
  const open = await tableOpener({ kind: 'connectionString', connectionString: stage.connectionString });
  const list = new PartnerList({ configured: [], storage: new TableStorage(open('state')), clock: stage.clock });
  const look = async (): Promise<string> => {
    stage.clock.advance(60_000);
    const chat = stage.channel.chat(someone(PARTED, 'Pat Parted'));
    await chat.say(`trial ${COMPANY}`);
    return JSON.stringify(chat.messages.map(({ card }) => card));
  };
  await list.add(PARTED, 'Parted Partners');
  await list.join(OURS, PARTED);
  assert.match(await look(), /Trial · /u);
  await list.leave(PARTED);
  assert.doesNotMatch(await look(), /Trial · /u);
}

async function tables(stage: AppStage) {
  const open = await tableOpener({ kind: 'connectionString', connectionString: stage.connectionString });
  return { trials: open('trials'), people: open('people'), hints: open('hints') };
}

/** Every row of the record but what the tables add by themselves. */
async function recorded(stage: AppStage): Promise<string> {
  const { trials } = await tables(stage);
  const rows: unknown[] = [];
  // The index of mentions marks a row it has read, so that the version of a row says nothing of what is recorded.
  for await (const { partitionKey, rowKey = '', json } of trials.listEntities())
    rows.push({ partitionKey, rowKey, json: rowKey.startsWith('r_') ? unscheduled(String(json)) : json });
  return JSON.stringify(rows);
}

/** What belongs to one person, but for the instant of the next reminder: the bot works that out anew when it meets somebody. */
function unscheduled(json: string): unknown {
  const { next: _next, ...log } = JSON.parse(json) as Record<string, unknown>;
  return log;
}
