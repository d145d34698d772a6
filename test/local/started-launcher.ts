/** Runs the launcher as `npm start` does, with a small bot, in a folder and on ports of its own. */

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lookUpProcess } from '../../src/local/process-table';
import { WAIT_MS } from '../run/time-limits';

/** The launcher's compiled file. */
export const launcherFile = join(__dirname, '..', '..', 'src', 'local', 'launch.js');

/** A bot that answers /readyz, and /env with its process id and its environment; it ends on SIGTERM. */
export const smallBot = `
  const server = require('node:http').createServer((request, response) => {
    const env = request.url === '/env';
    response.statusCode = request.method === 'HEAD' ? 405 : 200;
    response.end(env ? JSON.stringify({ pid: process.pid, env: process.env }) : 'ok');
  }).listen(process.env.PORT, '127.0.0.1');
  process.on('SIGTERM', () => server.close(() => process.exit(0)));`;

/** A folder that goes away after the test, and what a launcher needs to run in it. */
export interface Place {
  readonly folder: string;
  readonly dataFolder: string;
  readonly botPort: number;
  readonly env: NodeJS.ProcessEnv;
  remove(): void;
}

/** Makes a place with free ports. Without Playgrounds unless told otherwise. */
export async function makePlace(settings: NodeJS.ProcessEnv = {}, botCode = smallBot): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'launcher-'));
  const botFile = join(folder, 'bot.js');
  writeFileSync(botFile, botCode);
  const [botPort = 0, partnerPort, customerPort] = await freePorts(3);
  const ports = { PORT: String(botPort), PARTNER_PORT: String(partnerPort), CUSTOMER_PORT: String(customerPort) };
  const env = { ...process.env, ...ports, BOT_FILE: botFile, PLAYGROUNDS: 'off', MicrosoftAppId: 'left over', ...settings };
  return {
    folder,
    dataFolder: join(folder, '.data'),
    botPort,
    env,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A launcher that was started, and everything it says. */
export class StartedLauncher {
  #said = '';
  readonly #exit: Promise<number | string | null>;
  readonly process: ChildProcess;

  constructor(place: Place, command: readonly string[] = [process.execPath, launcherFile], settings: NodeJS.ProcessEnv = {}) {
    const [file = '', ...args] = command;
    this.process = spawn(file, args, {
      cwd: place.folder,
      env: { ...place.env, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.process.stdout, this.process.stderr]) stream?.on('data', (text) => (this.#said += String(text)));
    this.#exit = new Promise((resolve) => {
      this.process.once('close', (code, signal) => {
        resolve(code ?? signal);
      });
    });
  }

  get said(): string {
    return this.#said;
  }

  /** Waits until it has said this. Rejects with all it said when that takes too long or it has ended before. */
  async says(text: RegExp): Promise<void> {
    const ended = this.#exit.then(() => 'ended');
    const until = performance.now() + WAIT_MS;
    while (!text.test(this.#said)) {
      const state = await Promise.race([ended, delay(25)]);
      const late = performance.now() > until;
      if ((late || state === 'ended') && !text.test(this.#said)) throw new Error(`Not said: ${text.source}\nSaid: ${this.#said}`);
    }
  }

  /** Sends a signal if one is given, and waits for the exit code (or the signal that ended it). */
  async ends(signal?: NodeJS.Signals): Promise<number | string | null> {
    if (signal) this.process.kill(signal);
    return this.#exit;
  }

  /** The launcher's process id and those of everything below it. */
  family(): readonly number[] {
    const pid = this.process.pid ?? 0;
    return [pid, ...descendants(pid)];
  }
}

/** Waits until none of these processes is left. Rejects with those that are. */
export async function allGone(pids: readonly number[]): Promise<void> {
  const until = performance.now() + WAIT_MS;
  while (pids.some(exists)) {
    if (performance.now() > until) throw new Error(`Still there: ${pids.filter(exists).join(', ')}`);
    await delay(25);
  }
}

/** Free ports of this computer, all different. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const listening = servers.map(
    (server) =>
      new Promise<number>((resolve) => {
        server.listen(0, () => {
          resolve((server.address() as AddressInfo).port);
        });
      }),
  );
  const ports = await Promise.all(listening);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

function descendants(pid: number): readonly number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = rows.map((row) => row.trim().split(/\s+/).map(Number));
  const below = (parent: number): number[] =>
    pairs.filter(([, of]) => of === parent).flatMap(([child = 0]) => [child, ...below(child)]);
  return below(pid);
}

/** An ended process that nobody has collected yet is gone, too. */
function exists(pid: number): boolean {
  return lookUpProcess(pid) !== undefined;
}
