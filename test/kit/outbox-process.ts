/** Starts the outbox of `outbox-bot.ts` as a child process and ends it, politely or not. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Failpoint } from '../../src/outbox/failpoints';

/** How the process is set up. */
export interface OutboxProcessOptions {
  readonly connectionString: string;
  readonly tablePrefix: string;
  readonly failpoint?: Failpoint;
  /** At which passing of the failpoint it dies. */
  readonly pass?: number;
  /** How long a row that was pointed to is left alone. */
  readonly pointedMs?: number;
  /** How long claimed rows are its own: longer than a message takes on a busy machine, for what is claimed twice is sent twice. */
  readonly claimMs?: number;
}

/** An outbox that is ready. */
export interface OutboxProcess {
  /** Lets it begin. */
  begin(): void;
  /** Resolves with the exit code when it has ended; `null` when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Sends a signal and resolves like `ended`. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
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
  pointedMs = 6000,
  claimMs = 10_000,
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
    TEST_POINTED_MS: String(pointedMs),
    TEST_CLAIM_MS: String(claimMs),
  };
}
