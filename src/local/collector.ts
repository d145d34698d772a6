/** `npm run collector`: takes the traces of a bot on this computer, and shows the one that a reference leads to. */

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { collectorPort, misspeltForCollector } from './settings';
import { codeOf, LocalProblem } from './problem';
import { Traces } from './traces';
import { words } from './words';

const LARGEST = 4 * 1024 * 1024;
const SHOWN = 50;

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof LocalProblem ? error.message : words.noCollector(codeOf(error))}\n`);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  for (const sentence of misspeltForCollector()) tell(sentence);
  const traces = new Traces();
  const server = createServer((request, response) => {
    answer(request, response, traces).catch(() => {
      respond(response, 400, words.noTraces());
    });
  });
  server.listen(collectorPort(), '127.0.0.1');
  await once(server, 'listening');
  tell(words.collecting(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
}

async function answer(request: IncomingMessage, response: ServerResponse, traces: Traces): Promise<void> {
  const { method, url = '/' } = request;
  const path = url.replace(/\?.*$/su, '').replace(/^\/+|\/+$/gu, '');
  if (method === 'POST') {
    const body = await bodyOf(request);
    // Numbers are for a real collector; refused, they would be sent again.
    if (path === 'v1/traces') for (const line of traces.take(body)) tell(line);
    respond(response, 200, '{}', 'application/json');
    return;
  }
  const tree = path === '' ? traces.latest(SHOWN).join('\n') : traces.tree(path.toLowerCase());
  respond(response, tree === undefined ? 404 : 200, tree ?? words.noTrace());
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += (part as Buffer).length;
    if (length > LARGEST) throw new Error('too long');
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString();
}

function respond(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'content-type': type }).end(`${text}\n`);
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
