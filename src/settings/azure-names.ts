/** Names that begin with AZURE_ and are of Azure's own programs, near as they may be to one of ours. */

/** What Azure's libraries read, what its command line reads, and what its deployment tools put there. */
const KNOWN: ReadonlySet<string> = new Set(
  [
    // @azure/identity and @azure/core.
    'ADDITIONALLY_ALLOWED_TENANTS AUTHORITY_HOST CLIENT_CERTIFICATE_PASSWORD CLIENT_CERTIFICATE_PATH CLIENT_ID CLIENT_SECRET',
    'CLIENT_SEND_CERTIFICATE_CHAIN FEDERATED_TOKEN_FILE HTTP_TRACING_CHILDREN_DISABLED IDENTITY_DISABLE_MULTITENANTAUTH LOG_LEVEL',
    'PASSWORD POD_IDENTITY_AUTHORITY_HOST REGIONAL_AUTHORITY_NAME TENANT_ID TOKEN_CREDENTIALS TRACING_DISABLED USERNAME',
    // The command line, and what deployments and samples name.
    'CONFIG_DIR EXTENSION_DIR ENV_NAME LOCATION PRINCIPAL_ID RESOURCE_GROUP SUBSCRIPTION_ID',
    'STORAGE_ACCESS_KEY STORAGE_ACCOUNT_KEY STORAGE_ACCOUNT_URL STORAGE_AUTH_MODE STORAGE_CONTAINER',
    'STORAGE_KEY STORAGE_SAS_TOKEN STORAGE_SERVICE_ENDPOINT',
  ]
    .flatMap((line) => line.split(' '))
    .map((name) => `AZURE_${name}`),
);
/** Service Connector, which names the service in one word with what it is to. */
const CONNECTOR = /^AZURE_STORAGE(?:BLOB|FILE|QUEUE|TABLE)_/iu;

/** What a word more may make of a name: the key of an account, its id, another account. Any other word is one too many. */
const ANOTHER: ReadonlySet<string> = new Set([
  'ID',
  'KEY',
  'URL',
  'URI',
  'TABLE',
  'QUEUE',
  'BLOB',
  'FILE',
  'CONTAINER',
  'SAS',
  'TOKEN',
  'KIND',
  'SKU',
]);

/** Whether a name is one of theirs, or one of `ours` with words that make another thing of it. */
export function isAzures(name: string, ours: readonly string[]): boolean {
  const upper = name.toUpperCase();
  if (!upper.startsWith('AZURE_')) return false;
  return KNOWN.has(upper) || CONNECTOR.test(name) || ours.some((one) => hasMore(wordsOf(upper), wordsOf(one)));
}

function wordsOf(name: string): readonly string[] {
  return name.split('_');
}

/** Whether one has all the words of the other, in their order, and others with them: several, or one that names another thing. */
function hasMore(words: readonly string[], fewer: readonly string[]): boolean {
  const more: string[] = [];
  let at = 0;
  for (const word of words) {
    if (word === fewer[at]) at++;
    else more.push(word);
  }
  if (at < fewer.length) return false;
  return more.length > 1 || more.some((word) => ANOTHER.has(word) || /^\d+$/u.test(word));
}
