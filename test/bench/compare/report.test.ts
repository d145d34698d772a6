/** The figures of a measurement: medians and spread, and beside whom they are put. */

import { deepStrictEqual, match } from 'node:assert/strict';
import { figures, resultsOf } from './figures';
import { nameOf, WAYS } from './measure';
import { BARE, BASE } from './peers';
import { report } from './report';
import type { Ran } from './talk';

const ran = (cpuMs: number): Ran => ({
  cpuMs,
  turnsPerSecond: 100 / cpuMs,
  answerMs: cpuMs * 2,
  storageCalls: 1,
  channelCalls: 1,
  heldMs: 3,
  rssMb: 90,
});

describe('the benchmark', () => {
  it('tells the median of all rounds, the lowest and the highest', () => {
    const { cpuMs } = figures([5, 1, 9, 3, 2].map((cpu) => ({ cpuMs: cpu })));
    deepStrictEqual(cpuMs, { median: 3, lowest: 1, highest: 9 });
  });

  it('puts CPU beside the stock bot, and the time of an answer beside the bare calls', () => {
    const names = ['ours', BASE, BARE];
    const peers = names.map((name) => ({ name, about: name, file: '', env: {} }));
    const started = new Map(names.map((name, at) => [name, [{ cpuMs: 100 * (at + 1), ms: 1, rssMb: 1 }]]));
    const turns = new Map(names.map((name, at) => [name, [ran([6, 4, 2][at] ?? 0)]]));
    const lines = report(resultsOf(peers, started, new Map(WAYS.map((way) => [nameOf(way), turns]))));
    match(
      lines.find((line) => line.startsWith('ours')) ?? '',
      /^ours +6\.00 \(6\.00–6\.00\) +1\.50 +17 +0\.67 +12\.0 +3\.00 +1\.00 /u,
    );
    match(lines.find((line) => line.startsWith(BARE) && line.includes('300')) ?? '', /^bare +300 \(300–300\) +1\.50 /u);
  });
});
