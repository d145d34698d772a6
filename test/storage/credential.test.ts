/** Tables and queue are entered by one identity, which is made once. */

import { equal, match, rejects } from 'node:assert/strict';
import { startTrouble } from '../../src/app/start-trouble';
import { checkWords } from '../../src/operator/check-words';
import { PointerQueue } from '../../src/storage/pointer-queue';
import { troubleOf } from '../../src/storage/unavailable';
import { withCredential } from '../../src/storage/credential';
import { openQueue } from '../../src/storage/queues';
import { askTable, tableOpener } from '../../src/storage/tables';

describe('the identity of the bot', () => {
  it('is made once for an account', async () => {
    const account = await withCredential({ kind: 'managedIdentity', accountName: 'store' });
    const again = await withCredential(account);
    equal(again.kind === 'managedIdentity' && again.credential, account.kind === 'managedIdentity' && account.credential);
  });

  it('is the one that tables and queue ask', async () => {
    const asked: string[] = [];
    const getToken = (scopes: string | string[]): Promise<never> => {
      asked.push(String(scopes));
      return Promise.reject(new Error('asked'));
    };
    const account = { kind: 'managedIdentity', accountName: 'store', credential: { getToken } } as const;
    const open = await tableOpener(account);
    await rejects(open('state').createTable(), /asked/);
    await rejects((await openQueue(account, '', 'due')).createIfNotExists(), /asked/);
    equal(new Set(asked).size, 1);
    equal(asked[0], 'https://storage.azure.com/.default');
  });

  for (const name of ['AggregateAuthenticationError', 'CredentialUnavailableError', 'AuthenticationError'])
    it(`is told to be missing where the library says ${name}, with what to do`, async () => {
      const getToken = (): Promise<never> => Promise.reject(Object.assign(new Error('planted'), { name }));
      const account = { kind: 'managedIdentity', accountName: 'store', credential: { getToken } } as const;
      const open = await tableOpener(account);
      const failed = await askTable(open('state')).catch((error: unknown) => error);
      const queue = new PointerQueue(await openQueue(account, '', 'due'), 2000);
      for (const error of [failed, await queue.ask().catch((thrown: unknown) => thrown)]) {
        equal(troubleOf(error), 'noIdentity');
        match(startTrouble(error), /no identity was found .* managed identity/);
      }
      match(checkWords.storage.account.noIdentity('table'), /^no identity was found .*managed identity.*az login/);
    });
});
