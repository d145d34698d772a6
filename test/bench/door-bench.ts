/** What the checks at the door cost, and a message of Teams amid garbage. Not a test: `node .build/test/bench/door-bench.js [times]`. */

import { Agent, request } from 'node:http';
import { createAdapter } from '../../src/channel/connector';
import { keysOf } from '../../src/channel/signing-keys';
import { createServer } from '../../src/http/server';
import { silentLog } from '../../src/log/log';
import { Secret } from '../../src/settings/secret';
import { teamsMessage, teamsUrl } from '../channel/token-cases';
import { channelClaims, floodToken, newPair, publicJwk, signed } from '../kit/stage/tokens';

const appId = 'aaaaaaaa-0000-4000-8000-000000000001';
const agent = new Agent({ keepAlive: true, maxSockets: 8 });
const WARM_UP = 200;

async function main(times: number): Promise<void> {
  const [teams, stranger] = [newPair('teams'), newPair('stranger')];
  const { port, close } = await openDoor(JSON.stringify({ keys: [publicJwk(teams, ['msteams'])] }));
  const claims = channelClaims(appId, teamsUrl);
  const forged = { header: { kid: 'teams' }, claims };
  const ask = (token?: string) => () => post(port, token === undefined ? undefined : `Bearer ${token}`);
  const runs = {
    'no token': ask(),
    'a foreign token': ask(floodToken(appId)),
    'an unknown key': ask(signed(stranger, { claims })),
    'a forged signature': ask(signed(stranger, forged)),
    'a message of Teams': ask(signed(teams, { claims })),
  };
  quietly();
  report('in turn', await interleaved(times, runs));
  report('while seven others send garbage', await amidGarbage(times, runs['a message of Teams'], runs['a foreign token']));
  agent.destroy();
  await close();
}

/** The real door, and a turn that does nothing. */
async function openDoor(keySet: string): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const app = { type: 'SingleTenant', id: appId, tenantId: appId, password: new Secret('none') } as const;
  const keySource = () => Promise.resolve(keysOf(JSON.parse(keySet) as Record<string, unknown>));
  const clock = { now: () => new Date() };
  const { knock, receive } = createAdapter({ config: { mode: 'production', app }, clock, log: silentLog, keySource });
  const nothing = () => Promise.resolve();
  const onMessage = (message: Parameters<typeof receive>[0], reply: Parameters<typeof receive>[1]) =>
    receive(message, reply, nothing);
  const file = () => Promise.resolve({ kind: 'nothing' as const });
  const server = createServer({
    log: silentLog,
    host: '127.0.0.1',
    knock,
    onMessage,
    ready: nothing,
    file,
    proxies: 1,
    pages: {},
  });
  return { port: await server.listen(0), close: () => server.close() };
}

function post(port: number, authorization: string | undefined): Promise<void> {
  const headers = { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) };
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path: '/api/messages', method: 'POST', agent, headers }, (response) => {
      response.resume().once('end', resolve);
    });
    sent.on('error', reject).end(JSON.stringify(teamsMessage()));
  });
}

type Times = ReadonlyMap<string, readonly number[]>;

/** Takes turns, so that whatever else the machine does meets all of them. */
async function interleaved(times: number, runs: Readonly<Record<string, () => Promise<void>>>): Promise<Times> {
  const took = new Map(Object.keys(runs).map((name) => [name, [] as number[]]));
  for (let round = -WARM_UP; round < times; round++) {
    for (const [name, run] of Object.entries(runs)) {
      const start = performance.now();
      await run();
      if (round >= 0) took.get(name)?.push(performance.now() - start);
    }
  }
  return took;
}

async function amidGarbage(times: number, good: () => Promise<void>, garbage: () => Promise<void>): Promise<Times> {
  let going = true;
  let count = 0;
  const others = Array.from({ length: 7 }, async () => {
    for (; going; count++) await garbage();
  });
  const start = performance.now();
  const took = await interleaved(times, { 'a message of Teams': good });
  going = false;
  await Promise.all(others);
  console.log(`${Math.round(count / ((performance.now() - start) / 1000))} pieces of garbage a second`);
  return took;
}

/** The SDK prints a line for each forged signature. */
function quietly(): void {
  console.error = () => undefined;
}

function report(title: string, all: Times): void {
  const at = (times: readonly number[], part: number) =>
    [...times].sort((a, b) => a - b)[Math.floor(times.length * part)] ?? Number.NaN;
  const [first = []] = all.values();
  console.log(title);
  for (const [name, times] of all) {
    const median = at(times, 0.5);
    const figures = `${median.toFixed(2).padStart(8)} ms  ${(median / at(first, 0.5)).toFixed(2)} x  p95 ${at(times, 0.95).toFixed(2)} ms`;
    console.log(`  ${name.padEnd(22)}${figures}`);
  }
}

main(Number(process.argv[2] ?? '1000')).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
