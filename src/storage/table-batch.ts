/** A transaction as the table service reads it (Performing entity group transactions), and what it answers. */

import { randomUUID } from 'node:crypto';
import type { TransactionAction } from '@azure/data-tables';
import type { WireAnswer } from '../wire/kept-http';
import type { Written } from './table';
import { answered } from './table-answer';
import type { TableCall } from './table-wire';

const LINE = '\r\n';
const PART = 'Content-Type: application/http\r\nContent-Transfer-Encoding: binary';

/** The call for a transaction whose actions are these calls. */
export function batchCall(calls: readonly TableCall[], siteUrl: string): TableCall {
  const [batch, changes] = [`batch_${randomUUID()}`, `changeset_${randomUUID()}`];
  const head = `--${batch}${LINE}Content-Type: multipart/mixed; boundary=${changes}${LINE}${LINE}`;
  const parts = calls.map((call) => `--${changes}${LINE}${PART}${LINE}${LINE}${partOf(call, siteUrl)}${LINE}`);
  const headers = {
    accept: 'application/json',
    'content-type': `multipart/mixed; boundary=${batch}`,
    dataserviceversion: '3.0;',
    maxdataserviceversion: '3.0;NetFx',
  };
  return { method: 'POST', path: '/$batch', headers, body: `${head}${parts.join('')}--${changes}--${LINE}--${batch}--${LINE}` };
}

function partOf({ method, path, headers, body = '' }: TableCall, siteUrl: string): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${siteUrl}${path} HTTP/1.1`, ...lines, '', '', body].join(LINE);
}

/** What each action answered. Throws the first refusal: then nothing of the transaction was done. */
export function batchAnswers({ body }: WireAnswer): readonly Written[] {
  const parts = body.split('--changesetresponse_').slice(1, -1);
  return parts.map((part) => {
    const [, status] = /HTTP\/1\.1 (\d+)/.exec(part) ?? [];
    if (!(Number(status) < 300)) throw answered(Number(status), part);
    const [, etag] = /^ETag: (.*?)\r?$/im.exec(part) ?? [];
    return etag === undefined ? {} : { etag };
  });
}

/** Refuses what the service would take only by chance: an empty transaction, or one over several partitions. */
export function checkActions(actions: readonly TransactionAction[]): void {
  const partitions = new Set(actions.map(([, { partitionKey }]) => partitionKey));
  if (partitions.size !== 1) throw new Error('a transaction is about one partition');
}
