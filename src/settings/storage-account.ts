/** Which storage account the bot keeps everything in. */

import { Secret } from './secret';
import type { SettingReader } from './setting-reader';

/** How the storage account is reached: by a connection string, or by its name and managed identity. */
export type StorageAccount =
  | { readonly kind: 'connectionString'; readonly connectionString: Secret }
  | { readonly kind: 'account'; readonly account: string };

/** Reads it; complains unless exactly one of the two ways is set. */
export function readStorage(reader: SettingReader): StorageAccount | undefined {
  const connectionString = reader.optional('AZURE_STORAGE_CONNECTION_STRING', 'a connection string', connectionStringOf);
  const account = reader.optional('AZURE_STORAGE_ACCOUNT', '3 to 24 lower-case letters and digits', accountOf);
  const given = ['AZURE_STORAGE_CONNECTION_STRING', 'AZURE_STORAGE_ACCOUNT'].filter((name) => reader.text(name));
  if (given.length === 0) reader.complain('AZURE_STORAGE_CONNECTION_STRING or AZURE_STORAGE_ACCOUNT', 'missing; set one');
  if (given.length === 2) reader.complain('AZURE_STORAGE_ACCOUNT', 'clashes with AZURE_STORAGE_CONNECTION_STRING; set one');
  if (connectionString) return { kind: 'connectionString', connectionString };
  return account ? { kind: 'account', account } : undefined;
}

function connectionStringOf(text: string): Secret | undefined {
  const usable = /(^|;)(AccountKey|SharedAccessSignature)=[^;]+/i.test(text) || /^UseDevelopmentStorage=true;?$/i.test(text);
  return usable ? new Secret(text) : undefined;
}

function accountOf(text: string): string | undefined {
  return /^[a-z0-9]{3,24}$/.test(text) ? text : undefined;
}
