/**
 * How many messages a second one instance sends, each to another chat, to people of forty companies, over a table service in memory and a Teams
 * that answers at once: `node .build/test/bench/portfolio/dispatch.js [chats] [rounds]`.
 */

import { KillStage } from '../../outbox/kill-stage';
import { CountingTables } from './counting-tables';

const CHATS = '100';
const ROUNDS = '5';

async function main(): Promise<void> {
  const [chats, rounds] = [process.argv[2] ?? CHATS, process.argv[3] ?? ROUNDS].map(Number) as [number, number];
  const tables = new CountingTables();
  const stage = new KillStage();
  await stage.start(await tables.start());
  for (let round = 0; round < rounds; round++) console.log(await once(stage, tables, chats));
  await stage.stop();
  tables.stop();
}

async function once(stage: KillStage, tables: CountingTables, chats: number): Promise<string> {
  await stage.plan(chats);
  const instance = await stage.process();
  tables.take();
  const start = performance.now();
  instance.begin();
  await stage.arrived();
  const seconds = (performance.now() - start) / 1000;
  const { requests } = tables.take();
  await stage.done();
  return [
    `${chats} chats: ${seconds.toFixed(2)} s`,
    `${(chats / seconds).toFixed(0)} messages a second`,
    `${(requests / chats).toFixed(1)} table calls each`,
    `${stage.repeated} repeated`,
  ].join(', ');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
