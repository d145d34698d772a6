/** Reads out of the tables what a story left behind: timelines, open and kept forms, settings, promises, and who is in no row. */

import { readConversation } from '../../../dialogs/engine/stored-state';
import { TableStorage } from '../../../src/storage/table-storage';
import { tableOpener } from '../../../src/storage/tables';
import { TrialTables } from '../../../src/storage/trial-tables';
import type { ChatOptions } from '../stage/channel';
import { dumpTables } from '../storage/table-dump';
import type { Ending, EndingEntry, PersonEnding } from './transcript-ending';

/** Ids of changes begin so where a stage, and not the bot, put a trial into the record. */
export const HELD = 'held-';

/** What is there now. `people` by their names in the story. */
export async function leftBehind(connectionString: string, people: Readonly<Record<string, ChatOptions>>): Promise<Ending> {
  const open = await tableOpener({ kind: 'connectionString', connectionString });
  const trials = new TrialTables({ trials: open('trials'), people: open('people'), hints: open('hints') });
  const state = new TableStorage(open('state'));
  const dumped = await dumpTables(connectionString);
  const rows = dumped.join('\n');
  const cast = Object.entries(people).filter(([, { conversationType = 'personal' }]) => conversationType === 'personal');
  const tenants = new Set(cast.map(([, { person }]) => person.tenantId));
  const keeps = (tenant: string): boolean => dumped.some((row) => row.startsWith(`trials\n[["partitionKey","${tenant}"]`));
  return {
    // A tenant that keeps no row or a person that no row names has nothing to be read.
    trials: (await Promise.all([...tenants].filter(keeps).map((one) => trialsOf(trials, one)))).flat(),
    people: await Promise.all(cast.map(([name, options]) => chatOf(name, options, state, rows))),
  };
}

async function trialsOf(trials: TrialTables, tenantId: string): Promise<Ending['trials']> {
  const all = await trials.list(tenantId);
  const told = all.map(async ({ id, customer }) => ({
    company: customer.company,
    entries: await entriesOf(trials, tenantId, id),
  }));
  return (await Promise.all(told)).filter(({ entries }) => entries.length > 0);
}

async function entriesOf(trials: TrialTables, tenantId: string, trialId: string): Promise<readonly EndingEntry[]> {
  const entries = await trials.timeline(tenantId, trialId);
  return entries.filter(({ id }) => !id.startsWith(HELD)).map(({ at, code }) => ({ at, code }));
}

async function chatOf(name: string, { person }: ChatOptions, state: TableStorage, rows: string): Promise<PersonEnding> {
  const key = `person/${person.tenantId}/${person.aadObjectId}`;
  const item = rows.includes(key) ? (await state.read([key]))[key] : undefined;
  const { open, kept, settings = {}, owed } = readConversation(item);
  const forms = [...(open ? [{ ...open, isKept: false }] : []), ...kept.map((one) => ({ ...one, isKept: true }))];
  return {
    name,
    forms: forms.map(({ isKept, journey, step, overlay }) => ({
      isKept,
      journey,
      step,
      ...(overlay === undefined ? {} : { overlay: overlay.kind }),
    })),
    settings: Object.keys(settings),
    owes: owed.flatMap((one) => (one.kind === 'record' ? [one.change.code] : [])),
    isGone: !rows.includes(person.aadObjectId),
  };
}
