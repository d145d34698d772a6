/** How many messages a second one instance sends to people of several companies, over Azurite and a Teams that answers at once: `node .build/test/bench/portfolio/dispatch.js`. */

import { KillStage } from '../../outbox/kill-stage';

const CHATS = 100;
const ROUNDS = 5;

async function main(): Promise<void> {
  const stage = new KillStage();
  await stage.start();
  for (let round = 0; round < ROUNDS; round++) {
    await stage.plan(CHATS);
    const instance = await stage.process();
    const start = performance.now();
    instance.begin();
    await stage.done();
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `${CHATS} chats: ${seconds.toFixed(2)} s, ${(CHATS / seconds).toFixed(0)} messages a second, ${stage.repeated} repeated`,
    );
  }
  await stage.stop();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
