/** The stage of the transcripts: the bot's own, with a record that can fail by itself or hold trials already, and a group chat. */

import { TrialTables } from '../../src/storage/trial-tables';
import { tableOpener } from '../../src/storage/tables';
import { addDays } from '../../src/domain/calendar';
import type { Person, Trial } from '../../src/domain/trial';
import { sampleTrial } from '../domain/trial-samples';
import { AppStage, people, type AppStageOptions } from '../kit/app-stage';
import type { ProxiedRequest } from '../kit/fault-proxy';
import type { Stage } from '../kit/transcript';

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
    'the record holds': (trial: string) => {
      held += 1;
      return hold(trialOf(trial, held), stage.connectionString);
    },
  };
  const group = { ...people.Robin, conversationType: 'groupChat' as const };
  return Object.assign(stage, {
    people: { ...people, 'Robin in a group': group },
    directions: { ...stage.directions, ...more },
  });
}

const robin: Person = {
  v: 1,
  tenantId: people.Robin.person.tenantId,
  personId: people.Robin.person.aadObjectId,
  name: 'Robin Counts',
};

async function hold(trial: Trial, connectionString: string): Promise<void> {
  const open = await tableOpener({ kind: 'connectionString', connectionString });
  const trials = new TrialTables({ trials: open('trials'), people: open('people'), hints: open('hints') });
  const { id, owner: by, partnerTenantId: tenantId, createdAt: at } = trial;
  await trials.record({ id: `change-${id}`, at, by, tenantId, trialId: id, code: 'created', trial, people: [robin] });
}

function isOfTrials({ path }: ProxiedRequest): boolean {
  return /^\/[^/]+\/(trials|%24batch|\$batch)/.test(path) && !path.includes('state');
}

const TODAY = '2026-04-14';

/** A trial as a line: `Adventure Works, running, ends in 3 days, tries sales, signed up with our account, recurring billing on`. */
function trialOf(line: string, number: number): Trial {
  const [company = '', state = ''] = line.split(', ');
  const days = Number(/ends in (-?\d+) days/.exec(line)?.[1] ?? Number.NaN);
  const { person } = people.Robin;
  const endsOn = addDays(TODAY, Number.isNaN(days) ? 0 : days);
  const end: Partial<Trial> = Number.isNaN(days)
    ? { clocks: [] }
    : { startedOn: addDays(endsOn, -30), clocks: [{ kind: 'environment', endsOn, zone: 'Europe/Berlin', source: 'computed' }] };
  const { startedOn, ...trial } = sampleTrial({
    company,
    id: `dddddddd-0000-4000-8000-${String(number).padStart(12, '0')}`,
    partnerTenantId: person.tenantId,
    owner: { tenantId: person.tenantId, personId: person.aadObjectId },
    contact: { tenantId: person.tenantId, personId: 'nobody' },
    ...(line.includes('in Alva’s tenant') ? { customer: { company, country: 'DE', tenantId: people.Alva.person.tenantId } } : {}),
    identity: identityIn(line),
    ...dealIn(line),
    state: state as Trial['state'],
    recurringBilling: line.endsWith('recurring billing on') ? 'on' : 'off',
    ...end,
  });
  return state === 'planned' || startedOn === undefined ? trial : { ...trial, startedOn };
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
