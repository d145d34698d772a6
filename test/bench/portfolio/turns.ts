/**
 * What lists and searches cost over the size of one company's portfolio: `npm run curves [-- sizes]`, over tables in memory that count, or with
 * `--azurite` over Azurite. Each size has a bot of its own; rounds go from one to the next and back, so that whatever else the machine does meets
 * all of them. Writes the picture in `docs/`.
 */

import { writeFileSync } from 'node:fs';
import { CountingChannel } from '../compare/channel';
import { figures, type Figures } from '../compare/figures';
import { AzuriteTables } from './azurite-tables';
import { CountingTables } from './counting-tables';
import { FilledBot, type MakeTables, type Turned } from './filled-bot';
import { picture } from './picture';

const LINES = ['my trials', 'my trials mine', 'extended', 'trial Woodgrove Works', 'start'];
const SIZES = '20,200,2000,20000';
/** Azurite takes half a second to put in what takes Azure a moment. */
const SIZES_ON_AZURITE = '20,200,1000,2000';
const ROUNDS = 5;
const TURNS = 6;
const [PICTURE, PICTURE_ON_AZURITE] = ['docs/images/portfolio-curves.svg', 'docs/images/azurite-curves.svg'];

type Measured = ReadonlyMap<string, readonly (readonly [size: number, figures: Figures<Turned>])[]>;

async function main(): Promise<void> {
  const { sizes, makeTables, place } = asked(process.argv.slice(2));
  const channel = new CountingChannel();
  const serviceUrl = await channel.start();
  const bots: FilledBot[] = [];
  for (const size of sizes) bots.push(await FilledBot.start(size, channel, serviceUrl, makeTables));
  for (const bot of bots) for (const text of LINES) await bot.turns(text, TURNS);
  for (const bot of bots) await bot.quiet();
  const measured = new Map<string, readonly (readonly [number, Figures<Turned>])[]>();
  for (const text of LINES) {
    measured.set(text, await rounds(bots, text));
    for (const [size, all] of measured.get(text) ?? []) console.log(lineOf(text, size, all));
  }
  for (const { size, tables } of bots)
    if (!Number.isNaN(tables.bytes)) console.log(`${size} trials: ${Math.round(tables.bytes / size)} bytes of rows each`);
  if (sizes.length > 2) draw(measured, place);
  for (const bot of bots) await bot.stop();
  channel.stop();
}

/** What is to be measured, and where the picture goes. */
function asked(words: readonly string[]) {
  const isReal = words.includes('--azurite');
  const given = words.find((one) => /^[\d,]+$/u.test(one)) ?? (isReal ? SIZES_ON_AZURITE : SIZES);
  const makeTables: MakeTables = isReal ? (account) => AzuriteTables.before(account) : countingTables;
  return { sizes: given.split(',').map(Number), makeTables, place: isReal ? PICTURE_ON_AZURITE : PICTURE };
}

async function countingTables(): Promise<CountingTables> {
  const tables = new CountingTables();
  await tables.start();
  return tables;
}

async function rounds(bots: readonly FilledBot[], text: string): Promise<readonly (readonly [number, Figures<Turned>])[]> {
  const all = new Map(bots.map((bot) => [bot, [] as Turned[]]));
  for (let round = 0; round < ROUNDS; round++)
    for (const bot of round % 2 === 0 ? bots : bots.toReversed()) all.get(bot)?.push(await bot.turns(text, TURNS));
  return [...all].map(([bot, some]) => [bot.size, figures(some)] as const);
}

function draw(measured: Measured, place: string): void {
  const curves = [...measured].map(([name, points]) => ({
    name,
    points: points.map(([size, { cpuMs }]) => [size, cpuMs.median] as const),
  }));
  writeFileSync(
    place,
    picture({ title: 'CPU of a turn over the size of a portfolio', unit: 'ms', across: 'trials of one company' }, curves),
  );
}

function lineOf(text: string, size: number, { cpuMs, answerMs, calls, pages, examined, heldMs }: Figures<Turned>): string {
  const [cpu, answer] = [cpuMs, answerMs].map(({ median, lowest, highest }) =>
    [median, lowest, highest].map((ms) => ms.toFixed(1)),
  );
  return [
    text.padEnd(22),
    String(size).padStart(6),
    `cpu ${cpu?.[0]} (${cpu?.[1]}–${cpu?.[2]}) ms`,
    `answer ${answer?.[0]} ms`,
    `calls ${calls.median.toFixed(1)}`,
    ...(Number.isNaN(examined.median) ? [] : [`rows ${examined.median.toFixed(0)}`]),
    `pages ${pages.median.toFixed(1)}`,
    `held ${heldMs.median.toFixed(0)} (≤ ${heldMs.highest.toFixed(0)}) ms`,
  ].join('  ');
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
