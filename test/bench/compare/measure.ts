/** The rounds: everybody in turn, the order reversed every other round, so that whatever else the machine does meets all of them. */

import { startBot, type MeasuredBot } from './bot-process';
import type { BlobAccount } from './blob-account';
import { CountingChannel } from './channel';
import type { Peer } from './peers';
import { CHATS, Talk, type Kind, type Ran } from './talk';

/** How much is measured. */
export interface Extent {
  readonly rounds: number;
  /** Turns of a run with sixteen at a time; one at a time it is a quarter of them. */
  readonly turns: number;
}

/** What a start came to. */
export interface Started {
  /** CPU until the first turn was answered, in ms. */
  readonly cpuMs: number;
  readonly ms: number;
  readonly rssMb: number;
}

/** What is measured with: a service for blobs, and where to say how far it is. */
export interface Bench {
  readonly blobs: BlobAccount;
  readonly tell: (line: string) => void;
}

/** A way turns are made. */
export interface Way {
  readonly kind: Kind;
  readonly atOnce: number;
}

/** All ways. */
export const WAYS: readonly Way[] = [CHATS, 1].flatMap((atOnce) =>
  (['press', 'typed'] as const).map((kind) => ({ kind, atOnce })),
);

/** The name of a way in tables and files. */
export function nameOf({ kind, atOnce }: Way): string {
  return `${kind}@${atOnce}`;
}

/** What was measured of each peer, a list with an entry for each round. */
export type Rounds<T> = ReadonlyMap<string, T[]>;

/** Starts every bot anew in each round, and asks what it took until its first turn was answered. */
export async function measureStarts(peers: readonly Peer[], { rounds }: Extent, bench: Bench): Promise<Rounds<Started>> {
  const channel = new CountingChannel();
  const serviceUrl = await channel.start();
  const all = new Map(peers.map(({ name }) => [name, [] as Started[]]));
  for (let round = 0; round < rounds; round++) {
    bench.tell(`starts, round ${round + 1} of ${rounds}`);
    for (const peer of inTurn(peers, round)) all.get(peer.name)?.push(await startOf(peer, bench, { channel, serviceUrl }));
  }
  channel.stop();
  return all;
}

interface Heard {
  readonly channel: CountingChannel;
  readonly serviceUrl: string;
}

async function startOf(peer: Peer, { blobs }: Bench, { channel, serviceUrl }: Heard): Promise<Started> {
  const start = performance.now();
  const bot = await startBot(peer, blobs);
  await new Talk(bot, channel, serviceUrl).open(0);
  const ms = performance.now() - start;
  const { cpuMs, rssMb } = await bot.probe();
  await bot.stop();
  return { cpuMs, ms, rssMb };
}

/** Turns of every bot in each round, in every way, after some to warm up. Each chat is open before. */
export async function measureTurns(
  peers: readonly Peer[],
  extent: Extent,
  bench: Bench,
): Promise<ReadonlyMap<string, Rounds<Ran>>> {
  const channel = new CountingChannel();
  const serviceUrl = await channel.start();
  const bots: MeasuredBot[] = [];
  const talks = new Map<string, Talk>();
  for (const peer of peers) {
    const bot = await startBot(peer, bench.blobs);
    bots.push(bot);
    talks.set(peer.name, await warmed(new Talk(bot, channel, serviceUrl), extent));
    bench.tell(`${peer.name} is warm`);
  }
  const all = new Map(WAYS.map((way) => [nameOf(way), new Map(peers.map(({ name }) => [name, [] as Ran[]]))]));
  for (let round = 0; round < extent.rounds; round++) {
    bench.tell(`turns, round ${round + 1} of ${extent.rounds}`);
    for (const way of WAYS)
      for (const [name, talk] of inTurn([...talks], round))
        all
          .get(nameOf(way))
          ?.get(name)
          ?.push(await runOf(talk, way, extent));
  }
  for (const bot of bots) await bot.stop();
  channel.stop();
  return all;
}

async function warmed(talk: Talk, extent: Extent): Promise<Talk> {
  await Promise.all(Array.from({ length: CHATS }, (_, chat) => talk.open(chat)));
  for (const kind of ['typed', 'press'] as const) await runOf(talk, { kind, atOnce: CHATS }, extent);
  return talk;
}

function runOf(talk: Talk, { kind, atOnce }: Way, { turns }: Extent): Promise<Ran> {
  return talk.run(kind, atOnce, atOnce === 1 ? Math.ceil(turns / 4) : turns);
}

function inTurn<T>(all: readonly T[], round: number): readonly T[] {
  return round % 2 === 0 ? all : all.toReversed();
}
