/** The thread the index lives in: it comes up and is searched here, so that no turn waits for it. */

import { parentPort, workerData } from 'node:worker_threads';
import type { PartnerCompany } from '../domain/credit/credit';
import type { DirectoryAnswer } from '../domain/credit/partner-directory';
import { CodedError } from '../domain/errors';
import { tableOpener } from '../storage/tables';
import { CompanyTable } from './company-table';
import { Engine } from './engine';
import { searchIn, shownOf } from './engine-directory';
import { loadIndex } from './index-loader';
import { IndexSnapshot } from './index-snapshot';
import { warmUp } from './warm-up';
import type { Question, Said, ThreadStart } from './thread-messages';

function say(said: Said): void {
  parentPort?.postMessage(said);
}

async function main({ account, prefix, folder }: ThreadStart): Promise<void> {
  const open = await tableOpener(account, prefix);
  const { version, data, from } = await loadIndex(
    new CompanyTable(open('directory')),
    folder === undefined ? undefined : new IndexSnapshot(folder),
  );
  const engine = new Engine(data);
  warmUp(engine);
  parentPort?.on('message', (question: Question) => {
    say({ kind: 'answer', id: question.id, json: JSON.stringify(answerTo(engine, question)) });
  });
  say({ kind: 'ready', version, count: engine.size, from });
}

function answerTo(engine: Engine, question: Question): DirectoryAnswer | readonly PartnerCompany[] {
  if (question.kind === 'search') return searchIn(engine, question.text, question.wanted);
  const found = engine.byPartnerId(question.partnerId);
  return found ? [shownOf(found)] : [];
}

main(workerData as ThreadStart).catch((error: unknown) => {
  say({ kind: 'failed', code: error instanceof CodedError ? error.code : 'UNKNOWN' });
});
