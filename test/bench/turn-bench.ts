/** How long a turn takes beside the storage calls it can't do without. Not a test: `node .build/test/bench/turn-bench.js [times]`. */

import { TableClient } from '@azure/data-tables';
import { silentLog } from '../../src/log/log';
import { AppStage } from '../kit/stage/app-stage';
import type { Chat } from '../kit/stage/chat';
import { countingJourney } from '../kit/stage/counting-journey';

const WARM_UP = 20;

async function main(times: number): Promise<void> {
  const stage = new AppStage({
    versions: { counting: [countingJourney] },
    start: 'counting',
    log: silentLog,
    tablesCanFail: true,
  });
  await stage.start();
  const chat = stage.channel.chat(stage.people.Robin);
  await chat.say('sign up');
  const bare = await bareLoop(stage);
  const medians = await interleaved(times, {
    'bare read + write': bare,
    'typed turn': () => turn(stage, () => chat.say('one more')),
    'press in place': () => turn(stage, () => chat.press('last', 'Count')),
  });
  await stage.stop();
  report(medians, times);
}

/** The table calls of a press, without a bot: through the same proxy to the same table service. */
async function bareLoop(stage: AppStage): Promise<() => Promise<void>> {
  const connection = stage.connectionString.replace(/(TableEndpoint=)http:\/\/[\d.:]+/, `$1${stage.tables.url}`);
  const table = TableClient.fromConnectionString(connection, 'bench', { allowInsecureConnection: true });
  await table.createTable();
  const row = { partitionKey: 'p', rowKey: 'r', c0: Buffer.alloc(2000, 'x') };
  await table.createEntity(row);
  return async () => {
    const { etag } = await table.getEntity('p', 'r');
    await table.updateEntity(row, 'Replace', { etag });
  };
}

async function turn(stage: AppStage, act: () => ReturnType<Chat['say']>): Promise<void> {
  const { status } = await act();
  if (status !== 200) throw new Error(`a turn was answered with ${status}`);
  await stage.settled();
}

/** Takes turns, so that whatever else the machine does meets all of them. */
async function interleaved(times: number, runs: Readonly<Record<string, () => Promise<void>>>): Promise<Map<string, number>> {
  const took = new Map(Object.keys(runs).map((name) => [name, [] as number[]]));
  for (let round = -WARM_UP; round < times; round++) {
    for (const [name, run] of Object.entries(runs)) {
      const start = performance.now();
      await run();
      if (round >= 0) took.get(name)?.push(performance.now() - start);
    }
  }
  return new Map([...took].map(([name, all]) => [name, median(all)]));
}

function median(all: readonly number[]): number {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
}

function report(medians: ReadonlyMap<string, number>, times: number): void {
  const [base = Number.NaN] = medians.values();
  console.log(`median of ${times}, over HTTP, table service and channel on this machine`);
  for (const [name, ms] of medians) console.log(`${name.padEnd(20)}${ms.toFixed(1).padStart(7)} ms  ${(ms / base).toFixed(2)} x`);
}

main(Number(process.argv[2] ?? '200')).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
