/** Starts the outbox of `outbox-bot.ts` as a child process and ends it, politely or not. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { openOutbox, RHYTHM } from './outbox-bot';
import type { Failpoint } from '../../../src/settings/failpoint';

/** How the process is set up. */
export interface OutboxProcessOptions {
  readonly connectionString: string;
  readonly tablePrefix: string;
  readonly failpoint?: Failpoint;
  /** At which passing of the failpoint it dies. */
  readonly pass?: number;
  /** How long what it takes is its own; an hour unless told, so that no machine is too slow to finish in time. */
  readonly leaseMs?: number;
  /** How far its clock is ahead: past a lease, whatever a dead one has left is free, without anybody waiting for it. */
  readonly aheadMs?: number;
}

/** Longer than any machine needs for a message. */
export const LEASE_MS = 3_600_000;

/** An outbox that is ready. */
export interface OutboxProcess {
  /** Lets it begin. */
  begin(): void;
  /** Resolves with the exit code when it has ended; `null` when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Sends a signal and resolves like `ended`. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** The same outbox in this process: it is loaded already. It only ends in order. */
export async function openOutboxHere(options: OutboxProcessOptions): Promise<OutboxProcess> {
  const outbox = await openOutbox(environment(options));
  let stopped: Promise<number> | undefined;
  const stop = (): Promise<number> => (stopped ??= outbox.stop().then(() => 0));
  return {
    begin: () => {
      outbox.start(RHYTHM);
    },
    // Nothing ends it but whoever asked for it.
    ended: new Promise(() => undefined),
    end: stop,
  };
}

/** Resolves when the process is ready to begin. */
export async function startOutboxProcess(options: OutboxProcessOptions): Promise<OutboxProcess> {
  const child = spawn(process.execPath, [join(__dirname, 'outbox-bot.js')], {
    env: environment(options),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // It may be dead by the time it is told something.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const line = once(child.stdout, 'data').then(([chunk]) => String(chunk));
  const ready = await Promise.race([line, ended.then(() => 'gone')]);
  if (ready !== 'ready\n') throw new Error('the outbox ended before it was ready');
  return {
    begin: () => child.stdin.write('begin\n'),
    ended,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

function environment({
  connectionString,
  tablePrefix,
  failpoint,
  pass = 1,
  leaseMs = LEASE_MS,
  aheadMs = 0,
}: OutboxProcessOptions): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    LOUD: process.env['LOUD'],
    BOT_MODE: 'local',
    AZURE_STORAGE_CONNECTION_STRING: connectionString,
    TABLE_PREFIX: tablePrefix,
    PARTNER_TENANTS: '11111111-1111-4111-8111-111111111111',
    ...(failpoint === undefined ? {} : { FAILPOINT: failpoint }),
    TEST_PASS: String(pass),
    TEST_LEASE_MS: String(leaseMs),
    TEST_AHEAD_MS: String(aheadMs),
  };
}
