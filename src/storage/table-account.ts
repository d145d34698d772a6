/** Who the bot is to the table service: an account's key, or an identity with its tokens. */

import { createHmac, createSecretKey } from 'node:crypto';
import type { AccessToken, TokenCredential } from '@azure/identity';

/** Where an account's tables are, and how a request says who asks. */
export interface TableSite {
  /** Without a slash at the end. */
  readonly url: string;
  readonly sign: Sign;
}

/** The `Authorization` for a request to this path at this time, as the header `x-ms-date` has it. */
export type Sign = (path: string, date: string) => string | Promise<string>;

const SCOPE = 'https://storage.azure.com/.default';
/** A token is renewed this long before its end, and no longer used a little before it, in ms. */
const RENEWED_BEFORE_MS = 5 * 60_000;
const UNUSED_BEFORE_MS = 30_000;

/** The account every emulator of Azure Storage has (Use the Azurite emulator for local development). */
const EMULATOR =
  'AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;TableEndpoint=http://127.0.0.1:10002/devstoreaccount1';

/** The site of a connection string with an account key; nothing where it is entered otherwise. */
export function keySite(connectionString: string): TableSite | undefined {
  const parts = partsOf(/usedevelopmentstorage=true/i.test(connectionString) ? EMULATOR : connectionString);
  const [name, key] = [parts.get('accountname'), parts.get('accountkey')];
  if (!name || !key) return undefined;
  const protocol = parts.get('defaultendpointsprotocol') ?? 'https';
  const host = `${name}.table.${parts.get('endpointsuffix') ?? 'core.windows.net'}`;
  const url = (parts.get('tableendpoint') ?? `${protocol}://${host}`).replace(/\/$/, '');
  return { url, sign: signedByKey(name, key) };
}

/** The site of an account that is entered by an identity. */
export function identitySite(accountName: string, credential: TokenCredential): TableSite {
  return { url: `https://${accountName}.table.core.windows.net`, sign: signedByToken(credential) };
}

function partsOf(connectionString: string): ReadonlyMap<string, string> {
  const pairs = connectionString.split(';').flatMap((pair) => {
    const [, name, value] = /^\s*([^=]+)=(.+?)\s*$/.exec(pair) ?? [];
    return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value] as const];
  });
  return new Map(pairs);
}

/** Authorize with Shared Key: "Shared Key Lite and Table service format". */
function signedByKey(name: string, key: string): Sign {
  const secret = createSecretKey(key, 'base64');
  return (path, date) => {
    const signature = createHmac('sha256', secret).update(`${date}\n/${name}${path}`).digest('base64');
    return `SharedKeyLite ${name}:${signature}`;
  };
}

/** One token for all requests; while a new one is fetched the old one serves, as long as it holds. */
function signedByToken(credential: TokenCredential): Sign {
  let kept: AccessToken | null = null;
  let fetching: Promise<void> | undefined;
  const leftMs = (): number => (kept?.expiresOnTimestamp ?? 0) - Date.now();
  const fetchToken = (): Promise<void> =>
    (fetching ??= credential
      .getToken(SCOPE)
      .then((token) => {
        kept = token;
      })
      .finally(() => {
        fetching = undefined;
      }));
  const header = (): string => `Bearer ${kept?.token ?? ''}`;
  return (): string | Promise<string> => {
    if (leftMs() > RENEWED_BEFORE_MS) return header();
    const fetched = fetchToken();
    if (leftMs() <= UNUSED_BEFORE_MS) return fetched.then(header);
    fetched.catch(() => undefined);
    return header();
  };
}
