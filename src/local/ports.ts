/** Ports of this computer: which are free, and listening on one that the system picks. */

import { connect, createServer, type Server } from 'node:net';
import { codeOf, LocalProblem } from './problem';
import { words } from './words';

/** A port that somebody is going to listen on. */
export interface WantedPort {
  readonly port: number;
  /** Who wants it, as a sentence names it: "the bot". */
  readonly whose: string;
  /** The setting that changes it. */
  readonly setting: string;
  /** `::` for every address, `127.0.0.1` for this computer alone. */
  readonly host: '::' | '127.0.0.1';
}

/** Checks that all these ports are free. Throws a LocalProblem that names the first taken one and offers another. */
export async function needFreePorts(wanted: readonly WantedPort[]): Promise<void> {
  const states = await Promise.all(wanted.map(async (want) => ({ want, state: await stateOf(want.port, want.host) })));
  const trouble = states.find(({ state }) => state !== 'free');
  if (trouble === undefined) return;
  const { want, state } = trouble;
  const say = state === 'forbidden' ? words.portForbidden : words.portInUse;
  throw new LocalProblem(say(want.port, want.whose, want.setting, await freePortAfter(want, wanted)));
}

/** Listens on a free port of 127.0.0.1 and tells which one. Rejects when the system has none left. */
export function listenOnLoopback(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

type PortState = 'free' | 'taken' | 'forbidden';

/** Asks in both ways: macOS lets two programs listen on one port when one of them names an address and the other does not. */
async function stateOf(port: number, host: string): Promise<PortState> {
  if (await answers(port)) return 'taken';
  const state = await tryToListen(port, host);
  return state === 'noSuchAddress' ? stateOf(port, '0.0.0.0') : state;
}

function tryToListen(port: number, host: string): Promise<PortState | 'noSuchAddress'> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => {
      const code = codeOf(error);
      if (code === 'EACCES') resolve('forbidden');
      else if (host === '::' && code !== 'EADDRINUSE') resolve('noSuchAddress');
      else resolve('taken');
    });
    server.listen({ port, host, exclusive: true }, () => {
      server.close(() => {
        resolve('free');
      });
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1_000 });
    const settle = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket
      .once('connect', settle.bind(null, true))
      .once('error', settle.bind(null, false))
      .once('timeout', settle.bind(null, false));
  });
}

async function freePortAfter({ port, host }: WantedPort, wanted: readonly WantedPort[]): Promise<number> {
  const candidates = Array.from({ length: 20 }, (_, step) => Math.max(port, 1_024) + step + 1);
  for (const candidate of candidates) {
    const ours = wanted.some((want) => want.port === candidate);
    if (!ours && candidate <= 65_535 && (await stateOf(candidate, host)) === 'free') return candidate;
  }
  return 8_080;
}
