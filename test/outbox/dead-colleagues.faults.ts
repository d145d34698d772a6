/** Twelve colleagues whom Teams does not reach, and a healthy one behind them: over real HTTP and real tables, in real time. */

import { ok } from 'node:assert/strict';
import type { DueEntry } from '../../src/domain/watch/due';
import type { FaultEffect } from '../kit/faults/faults';
import { textOf } from '../kit/json';
import { until } from '../kit/until';
import { KillStage } from './kill-stage';

const DEAD = 12;
const MOST_WAIT_MS = 5000;

const effects: Readonly<Record<string, FaultEffect>> = {
  'are refused with 429': { kind: 'answer', status: 429, body: { error: { code: 'Throttled', message: 'words' } } },
  'are refused with 503': { kind: 'answer', status: 503 },
  'end in 504': { kind: 'answer', status: 504 },
  'end in a reset': { kind: 'reset' },
  'get no answer': { kind: 'hang' },
};

describe('twelve dead colleagues and a healthy one', () => {
  const stage = new KillStage();
  before(() => stage.start());
  after(() => stage.stop());

  const summaryOf = (body: unknown): string => textOf((body as { readonly summary?: unknown } | undefined)?.summary);
  const told = ({ id }: DueEntry): boolean =>
    stage.channel.requests.some(({ kind, status = 0, body }) => kind === 'post' && status === 201 && summaryOf(body) === id);

  /** How long it takes until the last of thirteen is told; the others end in the effect, or are healthy as well. */
  const waited = async (effect?: FaultEffect): Promise<number> => {
    stage.channel.clearFaults();
    const planned = await stage.plan(DEAD + 1, 'one');
    const [healthy] = planned;
    ok(healthy);
    const others = planned.slice(1).map(({ to }) => to.personId);
    if (effect) stage.channel.fault({ on: ({ path }) => others.some((personId) => path.includes(personId)), effect });
    const process = await stage.process();
    const began = performance.now();
    process.begin();
    await until(
      () => told(healthy),
      () => 'the healthy one was not told',
      20,
    );
    await process.end('SIGKILL');
    return Math.round(performance.now() - began);
  };

  for (const [how, effect] of Object.entries(effects))
    it(`whose messages ${how}: the healthy one waits no 5 s for them`, async () => {
      // What thirteen healthy ones take says how fast the machine is today.
      const [usual, ms] = [await waited(), await waited(effect)];
      console.log(`      ${ms} ms; ${usual} ms with all of them healthy`);
      ok(ms - usual <= MOST_WAIT_MS, `${ms} ms, ${usual} ms with all of them healthy`);
    });
});
