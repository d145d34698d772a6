/** A blob service on this machine, behind a proxy that counts: one of the peers keeps its state there. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { FaultProxy } from '../../kit/faults/fault-proxy';

/** The account. */
export interface BlobAccount {
  readonly connectionString: string;
  /** Calls since the last look. */
  calls(): number;
  stop(): Promise<void>;
}

const MAIN = join(process.cwd(), 'node_modules', 'azurite', 'dist', 'src', 'blob', 'main.js');
// The account and the key every emulator of Azure Storage has.
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** Starts it in memory, on a free port. */
export async function startBlobAccount(): Promise<BlobAccount> {
  const place = ['--blobPort', '0', '--blobHost', '127.0.0.1', '--inMemoryPersistence'];
  const child = spawn(process.execPath, [MAIN, ...place, '--silent', '--skipApiVersionCheck', '--disableTelemetry'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const proxy = await new FaultProxy({ host: '127.0.0.1', port: await portOf(child.stdout) }).start();
  return {
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};BlobEndpoint=${proxy.url}/${ACCOUNT};`,
    calls: () => proxy.requests.splice(0).length,
    stop: async () => {
      await proxy.stop();
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

function portOf(output: NodeJS.ReadableStream): Promise<number> {
  let text = '';
  return new Promise((resolve, reject) => {
    output.on('data', (chunk) => {
      text += String(chunk);
      const [, port] = /listens on http:\/\/[\d.]+:(\d+)/u.exec(text) ?? [];
      if (port !== undefined) resolve(Number(port));
    });
    output.once('end', () => {
      reject(new Error(`the blob service said: ${text}`));
    });
  });
}
