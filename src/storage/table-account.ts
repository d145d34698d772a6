/** Who the bot is to the services of a storage account: the account's key, or an identity with its tokens. */

import { createHmac, createSecretKey } from 'node:crypto';
import type { AccessToken, TokenCredential } from '@azure/identity';

/** Where a service of an account is, and how a request says who asks. */
export interface TableSite {
  /** Without a slash at the end. */
  readonly url: string;
  readonly sign: Sign;
}

/** A request that is to be signed: its whole path, from the host on, with its query, and what goes along. */
export interface Unsigned {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** The `Authorization` for a request. */
export type Sign = (request: Unsigned) => string | Promise<string>;

/** The two services that the bot uses. */
type Service = 'table' | 'queue';

const SCOPE = 'https://storage.azure.com/.default';
/** A token is renewed this long before its end, and no longer used a little before it, in ms. */
const RENEWED_BEFORE_MS = 5 * 60_000;
const UNUSED_BEFORE_MS = 30_000;

/** The account every emulator of Azure Storage has (Use the Azurite emulator for local development). */
const EMULATOR =
  'AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;TableEndpoint=http://127.0.0.1:10002/devstoreaccount1;QueueEndpoint=http://127.0.0.1:10001/devstoreaccount1';

/** The site of a connection string with an account key; nothing where it is entered otherwise. */
export function keySite(connectionString: string, service: Service = 'table'): TableSite | undefined {
  const parts = partsOf(/usedevelopmentstorage=true/i.test(connectionString) ? EMULATOR : connectionString);
  const [name, key] = [parts.get('accountname'), parts.get('accountkey')];
  if (!name || !key) return undefined;
  const protocol = parts.get('defaultendpointsprotocol') ?? 'https';
  const host = `${name}.${service}.${parts.get('endpointsuffix') ?? 'core.windows.net'}`;
  const url = (parts.get(`${service}endpoint`) ?? `${protocol}://${host}`).replace(/\/$/, '');
  const texts = { table: tableText, queue: queueText };
  return { url, sign: signedByKey(name, key, texts[service]) };
}

/** The site of an account that is entered by an identity. */
export function identitySite(accountName: string, credential: TokenCredential, service: Service = 'table'): TableSite {
  return { url: `https://${accountName}.${service}.core.windows.net`, sign: signedByToken(credential) };
}

function partsOf(connectionString: string): ReadonlyMap<string, string> {
  const pairs = connectionString.split(';').flatMap((pair) => {
    const [, name, value] = /^\s*([^=]+)=(.+?)\s*$/.exec(pair) ?? [];
    return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value] as const];
  });
  return new Map(pairs);
}

/** What of a request to a named account is signed, and under which name that goes. */
interface Text {
  readonly scheme: 'SharedKey' | 'SharedKeyLite';
  readonly text: string;
}

function signedByKey(name: string, key: string, textOf: (name: string, request: Unsigned) => Text): Sign {
  const secret = createSecretKey(key, 'base64');
  return (request) => {
    const { scheme, text } = textOf(name, request);
    return `${scheme} ${name}:${createHmac('sha256', secret).update(text).digest('base64')}`;
  };
}

/** Authorize with Shared Key: "Shared Key Lite and Table service format". */
function tableText(name: string, { path, headers }: Unsigned): Text {
  const [plain = ''] = path.split('?', 1);
  return { scheme: 'SharedKeyLite', text: `${headers['x-ms-date']}\n/${name}${plain}` };
}

/** The same page: "Blob, Queue, and File Services (Shared Key authorization)". Of the twelve headers it names two are ever sent. */
function queueText(name: string, { method, path, headers, body = '' }: Unsigned): Text {
  const [plain = '', query = ''] = path.split('?', 2);
  const length = body === '' ? '' : String(Buffer.byteLength(body));
  const own = Object.keys(headers).filter((header) => header.startsWith('x-ms-'));
  const lines = own.toSorted().map((header) => `${header}:${headers[header]}`);
  const asked = [...new URLSearchParams(query)].map(([key, value]) => `${key}:${value}`).toSorted();
  const standard = [method, '', '', length, '', headers['content-type'] ?? '', '', '', '', '', '', ''];
  return { scheme: 'SharedKey', text: [...standard, ...lines, `/${name}${plain}`, ...asked].join('\n') };
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
