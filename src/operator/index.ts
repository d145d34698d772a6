/** Where the operator command line starts: `npm run operator -- <command>`, on the settings of the bot. */

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readConfig } from '../config';
import type { Clock } from '../domain/ports';
import { createLog } from '../log/log';
import { PartnerList } from '../partners/partner-list';
import { Erasures } from '../privacy/erasures';
import { Recipients } from '../outbox/recipients';
import { Overview } from '../outbox/overview';
import { happenedToday } from '../outbox/day-tally';
import { Retention } from '../privacy/retention';
import { forecast } from '../reminders/forecast';
import { PersonalSchedule } from '../reminders/schedule';
import { openStores } from '../stores';
import { Conversations } from '../turn/conversations';
import type { Desk } from './command';
import { FAILED, runOperator } from './run';

const clock: Clock = { now: () => new Date() };

async function openDesk(): Promise<Desk> {
  const config = readConfig();
  // Standard output is for results.
  const log = createLog(config.logLevel, process.stderr);
  const stores = await openStores(config);
  const { state, record, due } = stores;
  const conversations = new Conversations(state, { next: () => randomUUID() });
  const trials = stores.recordWith(new PersonalSchedule(conversations, clock));
  await stores.ensure();
  return {
    partners: new PartnerList({ configured: config.partnerTenants, storage: state, clock }),
    erasures: new Erasures({ state, record, trials, clock, log }),
    retention: new Retention({ state, record, terms: config.retention, clock, log }),
    record,
    overview: new Overview({ due, clock, happened: () => happenedToday(state, clock) }),
    forecast: (until) => forecast({ due, trials, recipients: new Recipients(conversations), clock }, until),
    print,
  };
}

/** A pipe that is full is waited for, so that an export needs no more memory than a line. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

// Whoever reads may stop reading (`| head`).
process.stdout.on('error', () => process.exit(0));

runOperator({ line: process.argv.slice(2), open: openDesk, tell }).then(
  (code) => {
    process.exitCode = code;
  },
  () => {
    tell('Something went wrong that should not. Please report it with the command you gave.');
    process.exitCode = FAILED;
  },
);
