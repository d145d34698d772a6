/** Tables and queue are entered by one identity, which is made once. */

import { equal, rejects } from 'node:assert/strict';
import { withCredential } from '../../src/storage/credential';
import { openQueue } from '../../src/storage/queues';
import { tableOpener } from '../../src/storage/tables';

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
});
