/** The stage of the transcripts: the bot's own, with a record that can fail by itself or hold trials already, and a group chat. */

import { readConversation } from '../../dialogs/engine/stored-state';
import { PersonalSchedule } from '../../src/reminders/schedule';
import { DueTable } from '../../src/storage/due-table';
import { TrialTables } from '../../src/storage/trial-tables';
import { TimedTable } from '../../src/storage/timed-table';
import { personRow } from '../../src/storage/trial-rows';
import type { Consequences } from '../../src/storage/trial-writer';
import { PartnerList } from '../../src/partners/partner-list';
import { TableStorage } from '../../src/storage/table-storage';
import { tableOpener, type OpenTable } from '../../src/storage/tables';
import { CONTOSO, FABRIKAM } from '../kit/stage/cast';
import { addDays } from '../../src/domain/time/calendar';
import type { Clock } from '../../src/domain/time/clock';
import type { Person, PersonRef } from '../../src/domain/people/person';
import type { Trial } from '../../src/domain/record/trial';
import { sampleTrial } from '../domain/record/trial-samples';
import { AppStage, people, type AppStageOptions } from '../kit/stage/app-stage';
import type { ProxiedRequest } from '../kit/faults/fault-proxy';
import { HELD } from '../kit/transcript/left-behind';
import type { Stage } from '../kit/transcript/transcript';

/** The bot on its stage, with more that can happen. */
export function storyStage(options: AppStageOptions): Stage {
  const stage = new AppStage(options);
  let held = 0;
  const more = {
    'the record is down': () => {
      stage.tables.mode = { kind: 'refuse', only: isOfTrials };
    },
    'the record is back': () => {
      stage.tables.mode = { kind: 'pass' };
    },
    'the outbox runs': () => stage.app.deliver(),
    'agendas are repaired': () => stage.app.repair(),
    'the operator joins Contoso and Fabrikam': () => operate(stage, (list) => list.join(CONTOSO, FABRIKAM)),
    'the operator parts Contoso and Fabrikam': () => operate(stage, (list) => list.leave(FABRIKAM)),
    'the record holds': (trial: string) => {
      held += 1;
      return hold(trial, held, stage.connectionString, stage.clock);
    },
  };
  const group = { ...people.Robin, conversationType: 'groupChat' as const };
  return Object.assign(stage, {
    people: { ...people, 'Robin in a group': group },
    directions: { ...stage.directions, ...more },
  });
}

/** Does something to the list of partner tenants, as another program does; a running bot knows it after a minute. */
async function operate(stage: AppStage, work: (list: PartnerList) => Promise<unknown>): Promise<void> {
  const open = await tableOpener({ kind: 'connectionString', connectionString: stage.connectionString });
  await work(new PartnerList({ configured: [], storage: new TableStorage(open('state')), clock: stage.clock }));
  stage.clock.advance(60_000);
}

const everybody = Object.values(people).map(({ person: { tenantId, aadObjectId: personId, name } }): Person => ({
  v: 1,
  tenantId,
  personId,
  name,
}));

const account: Person = {
  v: 1,
  tenantId: people.Robin.person.tenantId,
  personId: 'account',
  name: '',
  email: 'setup@adventure-works.onmicrosoft.com',
};

/** People of the customer as a partner typed them at the sign-up. */
const contacts = [people.Alva, people.Nils].map(({ person: { name, userPrincipalName: email = '' } }): Person => ({
  v: 1,
  ...contactOf(name.split(' ')[0]),
  name,
  email,
}));

function contactOf(name = 'nobody'): PersonRef {
  return { tenantId: people.Robin.person.tenantId, personId: name === 'nobody' ? name : `contact-${name}` };
}

/** Puts a trial, told as a line, into the record of a stage; with a clock its people are reminded of it. */
export async function hold(line: string, number: number, connectionString: string, clock?: Clock): Promise<void> {
  const trial = trialOf(line, number);
  const open = await tableOpener({ kind: 'connectionString', connectionString });
  const consequences = clock && consequencesOn(open, clock);
  const tables = { trials: open('trials'), people: open('people'), hints: open('hints') };
  const trials = new TrialTables(tables, consequences ? { consequences } : {});
  const { id, owner: by, partnerTenantId: tenantId, createdAt: at } = trial;
  await know([...everybody, account, ...contacts.filter(({ personId }) => personId === trial.contact.personId)], open);
  await trials.record({ id: `${HELD}${id}`, at, by, tenantId, trialId: id, code: 'created', trial, people: [] });
}

/** Puts people into the record, those of a tenant at once. */
async function know(people: readonly Person[], open: OpenTable): Promise<void> {
  const table = new TimedTable(open('people'));
  const tenants = [...new Set(people.map(({ tenantId }) => tenantId))];
  const rowsOf = (tenant: string) => people.filter(({ tenantId }) => tenantId === tenant).map((person) => personRow(person));
  await Promise.all(tenants.map((tenant) => table.apply(rowsOf(tenant).map((row) => ['upsert', row, 'Merge']))));
}

function consequencesOn(open: OpenTable, clock: Clock): Consequences {
  const [due, state] = [new DueTable(open('due')), new TableStorage(open('state'))];
  const stored = async (key: string) => readConversation((await state.read([key]))[key]);
  return { due, schedule: new PersonalSchedule({ stored }, clock, due) };
}

function isOfTrials({ path }: ProxiedRequest): boolean {
  return /^\/[^/]+\/(trials|%24batch|\$batch)/.test(path) && !path.includes('state');
}

const TODAY = '2026-04-14';

/**
 * A trial as a line: `Adventure Works, running, of Finn, ends in 3 days, tries sales, open to Alva, recurring billing on`. It is Robin's
 * unless told, and nobody is its contact; `contact Alva`: that one is; `by an older rule`: its end was worked out by one that changed since; `ours` signed up with an account that is still to be handed over, `theirs` is bound to Adventure Works' tenant, too.
 */
function trialOf(line: string, number: number): Trial {
  const [company = '', state = ''] = line.split(', ');
  const days = Number(/ends in (-?\d+) days/.exec(line)?.[1] ?? Number.NaN);
  const { person } = personIn(/, of (\w+)/, line) ?? people.Robin;
  const { startedOn, ...trial } = sampleTrial({
    company,
    id: `dddddddd-0000-4000-8000-${String(number).padStart(12, '0')}`,
    partnerTenantId: person.tenantId,
    owner: { tenantId: person.tenantId, personId: person.aadObjectId },
    contact: { ...contactOf(/, contact (\w+)/.exec(line)?.[1]), tenantId: person.tenantId },
    identity: identityIn(line),
    ...dealIn(line),
    state: state as Trial['state'],
    ...boundTo(personIn(/, (?:open|bound) to (\w+)/, line), company, line.includes(', open to ')),
    ...endIn(days),
    ...billedIn(line, days),
    ...handedOver(line, company),
    ...byOlderRule(line, days),
  });
  return state === 'planned' || startedOn === undefined ? trial : { ...trial, startedOn };
}

function endIn(days: number): Partial<Trial> {
  if (Number.isNaN(days)) return { clocks: [] };
  const endsOn = addDays(TODAY, days);
  return {
    startedOn: addDays(endsOn, -30),
    clocks: [{ kind: 'environment', endsOn, zone: 'Europe/Berlin', source: 'computed' }],
  };
}

/** An end that was worked out as 45 days, by a rule in the revision before the one that counts. */
function byOlderRule(line: string, days: number): Partial<Trial> {
  if (!line.includes(', by an older rule')) return {};
  const [clock] = endIn(days).clocks ?? [];
  if (clock === undefined) return {};
  const said = {
    value: clock.endsOn,
    by: 'computed',
    at: `${TODAY}T07:00:00.000Z`,
    fact: { fact: 'env.standard30', rev: 0 },
  } as const;
  return { startedOn: addDays(clock.endsOn, -45), clocks: [{ ...clock, ends: { partner: said } }] };
}

/** A subscription that turns into a bill at its end. */
function billedIn(line: string, days: number): Partial<Trial> {
  if (!line.endsWith('recurring billing on')) return { recurringBilling: 'off' };
  const [clock] = endIn(days).clocks ?? [];
  return { kind: 'subscription', recurringBilling: 'on', clocks: clock ? [{ ...clock, kind: 'subscription' }] : [] };
}

/** A trial that goes over to the customer: `ours`, or `theirs` already. */
function handedOver(line: string, company: string): Partial<Trial> {
  if (!/, (ours|theirs)$/.test(line)) return {};
  const tenant = line.endsWith('theirs') ? { tenantId: people.Alva.person.tenantId } : {};
  return {
    identity: 'handOver',
    signUpAccount: { tenantId: account.tenantId, personId: account.personId },
    customer: { company, country: 'DE', domain: 'adventure-works.com', ...tenant },
  };
}

/** A trial that is bound to this person's company; open to that very person, or to nobody there yet. */
function boundTo(reader: ReturnType<typeof personIn>, company: string, isOpen: boolean): Partial<Trial> {
  if (!reader) return {};
  const { tenantId, aadObjectId: personId } = reader.person;
  const customer = { company, country: 'DE', tenantId };
  return isOpen ? { customer, people: [{ tenantId, personId }] } : { customer };
}

/** The person of the cast that a part of the line names. */
function personIn(part: RegExp, line: string): (typeof people)[keyof typeof people] | undefined {
  const [, name = ''] = part.exec(line) ?? [];
  return Object.entries(people).find(([known]) => known === name)?.[1];
}
function identityIn(line: string): Trial['identity'] {
  if (line.includes('signed up with our account')) return 'partner';
  return line.includes('signed up with an account to hand over') ? 'handOver' : 'customer';
}

/** What is tried, how it is bought, and its subscription: `tries sales`, `buys through web`, `subscription <id>`. */
function dealIn(line: string): Partial<Trial> {
  const [, product] = /tries (\w+)/.exec(line) ?? [];
  const [, buying] = /buys through (\w+)/.exec(line) ?? [];
  const [, subscriptionId] = /subscription ([\w-]+)/.exec(line) ?? [];
  return {
    ...(product === undefined ? {} : { product }),
    ...(buying === undefined ? {} : { buying: buying as Trial['buying'] }),
    ...(subscriptionId === undefined ? {} : { subscriptionId }),
  };
}
