/** An outbox as a process of its own, to be run in twos and to be killed. What is to be said, and what was, stands in a table. */

import '../../../src/late-modules';
import { randomUUID } from 'node:crypto';
import { createAdapter } from '../../../src/channel/connector';
import { Speaker } from '../../../src/channel/speaker';
import { readConfig } from '../../../src/settings/config';
import { createLog, silentLog } from '../../../src/log/log';
import { Contacts } from '../../../src/outbox/contacts';
import { killedAt, type Failpoints } from '../../../src/outbox/failpoints';
import { Outbox } from '../../../src/outbox/outbox';
import { Pace } from '../../../src/outbox/pace';
import { Recipients } from '../../../src/outbox/recipients';
import { Tally } from '../../../src/outbox/tally';
import { hashKey } from '../../../src/storage/keys';
import { tableOpener } from '../../../src/storage/tables';
import { TimedTable } from '../../../src/storage/timed-table';
import { openStores } from '../../../src/app/stores';
import { Conversations } from '../../../src/turn/conversations';
import type { Deliveries } from '../../../src/outbox/deliveries';
import type { DueRow } from '../../../src/domain/watch/due';
import { nothingKept } from './nothing-kept';

/** Who gets what nobody else can get. */
export const LAST_RESORT = 'ffffffff-0000-4000-8000-00000000000f';

/** Stands between the ids of entries that went out as one message. */
export const JOINT = ' + ';

/** Where the truth about an entry stands: sent or not. */
export function truthKey(id: string): { readonly partitionKey: string; readonly rowKey: string } {
  return { partitionKey: hashKey(id), rowKey: hashKey(id) };
}

function deliveriesOn(truth: TimedTable): Deliveries {
  const isOpen = async ({ id }: DueRow): Promise<boolean> => {
    const { partitionKey, rowKey } = truthKey(id);
    return (await truth.get(partitionKey, rowKey))?.['sent'] === false;
  };
  return {
    prepare: async (_to, entries) => {
      const open = await Promise.all(entries.map(isOpen));
      const about = entries.filter((_, i) => open[i]);
      if (about.length === 0) return {};
      return { message: { drawn: { card: {}, summary: about.map(({ id }) => id).join(JOINT) }, about } };
    },
    sent: async (_to, about) => {
      for (const { id } of about) {
        const { partitionKey, rowKey } = truthKey(id);
        const row = await truth.get(partitionKey, rowKey);
        if (row) await truth.replace({ ...truthKey(id), sent: true }, row.etag);
      }
    },
    doubted: () => Promise.resolve(),
    instead: (to, entries, _why, now) =>
      Promise.resolve(
        entries.map(({ kind, partnerTenantId, trialId, id }) => ({
          kind,
          partnerTenantId,
          trialId,
          id,
          to: { tenantId: to.tenantId, personId: LAST_RESORT },
          at: now.toISOString(),
        })),
      ),
  };
}

/** Only the n-th time, so that there is something before it and something behind it. */
function onPass(n: number, failpoints: Failpoints, place: string | undefined): Failpoints {
  let passed = 0;
  return (here) => {
    if (here === place && ++passed === n) failpoints(here);
  };
}

/** An outbox of these settings, which is still to be started. */
export async function openOutbox(settings: NodeJS.ProcessEnv): Promise<Outbox> {
  const { TEST_LEASE_MS = '6000', TEST_PASS = '1', TEST_AHEAD_MS = '0', ...env } = settings;
  const clock = { now: () => new Date(Date.now() + Number(TEST_AHEAD_MS)) };
  const config = readConfig(env);
  if (config.storage.kind !== 'connectionString') throw new Error('no connection string');
  const stores = await openStores(config, 30_000);
  const connectionString = config.storage.connectionString.reveal();
  const open = await tableOpener({ kind: 'connectionString', connectionString }, config.tablePrefix);
  const log = env['LOUD'] ? createLog('info', process.stderr) : silentLog;
  const conversations = new Conversations(stores.state, { next: () => randomUUID() }, nothingKept);
  const recipients = new Recipients(conversations);
  const pace = new Pace();
  const { connectorFor } = createAdapter({ config, clock, log: silentLog, timeoutMs: 30_000 });
  return new Outbox({
    due: stores.due,
    pointers: stores.pointers,
    deliveries: deliveriesOn(new TimedTable(open('truth'))),
    recipients,
    contacts: new Contacts({ due: stores.due, recipients, pace, clock, log }),
    sender: new Speaker(connectorFor),
    pace,
    tally: new Tally(),
    clock,
    log,
    failpoints: onPass(Number(TEST_PASS), killedAt(config.failpoint), config.failpoint),
    chance: Math.random,
    claimMs: Number(TEST_LEASE_MS),
    patienceMs: 800,
    pointedMs: Number(TEST_LEASE_MS),
  });
}

/** How often one looks for what is due, and for pointers. */
export const RHYTHM = { sweepMs: 1000, pollMs: 100 };

async function main(): Promise<void> {
  const outbox = await openOutbox(process.env);
  process.once('SIGTERM', () => {
    outbox.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
  // Whoever started it holds its input open, and says when to begin; when that ends, so does the process.
  process.stdin.once('data', () => {
    outbox.start(RHYTHM);
  });
  process.stdin.on('end', () => process.exit(2)).resume();
  process.stdout.write('ready\n');
}

if (require.main === module)
  main().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
