/** What a list costs where a company has twenty trials and where it has twenty thousand: `node .build/test/bench/portfolio/turns.js [sizes]`. */

import { CountingChannel } from '../compare/channel';
import { figures, type Figures } from '../compare/figures';
import { FilledBot, type Turned } from './filled-bot';

const LINES = ['my trials', 'my trials mine', 'extended', 'trial Woodgrove Works', 'start'];
const ROUNDS = 5;
const TURNS = 6;

async function main(): Promise<void> {
  const sizes = (process.argv[2] ?? '20,20000').split(',').map(Number);
  const channel = new CountingChannel();
  const serviceUrl = await channel.start();
  const bots: FilledBot[] = [];
  for (const size of sizes) bots.push(await FilledBot.start(size, channel, serviceUrl));
  for (const bot of bots) for (const text of LINES) await bot.turns(text, TURNS);
  for (const text of LINES) {
    const all = new Map(bots.map((bot) => [bot, [] as Turned[]]));
    for (let round = 0; round < ROUNDS; round++)
      for (const bot of round % 2 === 0 ? bots : bots.toReversed()) all.get(bot)?.push(await bot.turns(text, TURNS));
    for (const [bot, rounds] of all) console.log(lineOf(text, bot.size, figures(rounds)));
  }
  for (const bot of bots) await bot.stop();
  channel.stop();
}

function lineOf(text: string, size: number, { cpuMs, answerMs, calls, pages, heldMs }: Figures<Turned>): string {
  const [cpu, answer] = [cpuMs, answerMs].map(({ median, lowest, highest }) =>
    [median, lowest, highest].map((ms) => ms.toFixed(1)),
  );
  return [
    text.padEnd(22),
    String(size).padStart(6),
    `cpu ${cpu?.[0]} (${cpu?.[1]}–${cpu?.[2]}) ms`,
    `answer ${answer?.[0]} ms`,
    `calls ${calls.median.toFixed(1)}`,
    `pages ${pages.median.toFixed(1)}`,
    `held ${heldMs.median.toFixed(0)} (≤ ${heldMs.highest.toFixed(0)}) ms`,
  ].join('  ');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
