/** What an operator reads of the outbox stands in the order of time, whatever the order it is kept in. */

import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { DeadLetter, DueEntry, DueRow } from '../../src/domain/watch/due';
import { Overview } from '../../src/outbox/overview';
import { robin } from '../privacy/planted';

const TIMES = ['2026-04-16T09:00:00.000Z', '2026-04-14T09:00:00.000Z', '2026-04-15T09:00:00.000Z'];
/** So often that it is told no more by itself. */
const MANY = 1000;

describe('the overview of the outbox', () => {
  const entry = (at: string): DueEntry => ({ kind: 'reminder', partnerTenantId: 'a', trialId: 'b', id: at, to: robin, at });
  async function* each<T>(make: (at: string) => T): AsyncGenerator<T> {
    for (const at of TIMES) yield await Promise.resolve(make(at));
  }
  const overview = new Overview({
    due: {
      deadLetters: () => each((at): DeadLetter => ({ ...entry(at), reason: 'bug', setAsideAt: at })),
      dueUntil: () => each((at): DueRow => ({ ...entry(at), etag: '', takes: 0, tries: 0, unsureAt: at, doubts: MANY })),
      claim: () => Promise.resolve(undefined),
      replay: () => Promise.resolve(),
    },
    happened: () => ({
      done: { sent: 0, becameUncertain: 0, unknown: 0, postponed: 0, undeliverable: 0, stale: 0, setAside: 0 },
      paused: { conversations: 0, tenants: 0, everything: false },
    }),
    clock: { now: () => new Date('2026-04-17T09:00:00.000Z') },
  });

  it('counts under names that docs/operate.md explains', async () => {
    const text = readFileSync('docs/operate.md', 'utf8');
    const paragraph = text.split('\n\n').find((one) => one.startsWith('With `--json` the numbers')) ?? '';
    for (const name of Object.keys(await overview.counts())) ok(paragraph.includes(`\`${name}\``), name);
  });

  it('lists what was set aside and what is uncertain in the order of time', async () => {
    deepEqual(
      (await overview.deadLetters()).map(({ setAsideAt }) => setAsideAt),
      TIMES.toSorted(),
    );
    deepEqual(
      (await overview.uncertain()).map(({ unsureAt }) => unsureAt),
      TIMES.toSorted(),
    );
  });
});
