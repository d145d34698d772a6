/** The identity the bot runs under, for a storage account that is entered without a key. */

import type { TokenCredential } from '@azure/identity';

/** An account entered by identity: `https://<name>.table.core.windows.net` and its queues. */
export interface IdentityAccount {
  readonly kind: 'managedIdentity';
  readonly accountName: string;
  readonly clientId?: string;
  /** Made where it is missing; it can't be handed to a thread. */
  readonly credential?: TokenCredential;
}

/** The account with its credential, so that tables and queue share one, and with it the tokens it has got. */
export async function withCredential<T extends { readonly kind: 'connectionString' }>(
  account: T | IdentityAccount,
): Promise<T | IdentityAccount> {
  return account.kind === 'managedIdentity' ? { ...account, credential: await credentialOf(account) } : account;
}

/** The credential of an account, made where it has none. Which identity it is, the library reads from AZURE_CLIENT_ID unless told. */
export async function credentialOf({ credential, clientId }: IdentityAccount): Promise<TokenCredential> {
  if (credential) return credential;
  // Loaded only here: it is for production alone.
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential(clientId === undefined ? {} : { managedIdentityClientId: clientId });
}
