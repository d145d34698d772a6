/** What keys and tokens are called, and the shapes of those that have one of their own. Data for `access-token.ts`. */

import { seenText } from '../seen-text';

/** Names of keys in connection strings, in JSON, in headers and in sentences; as whole words, in small letters. */
const NAMES: readonly string[] = [
  'account ?key',
  'shared ?access ?(?:key|signature)',
  'shared ?secret(?: ?value)?',
  '(?:client|app|application|consumer|webhook|signing)[ _-]?secret(?:[ _-]?value)?',
  'secret[ _-]?(?:key|value|access[ _-]?key)',
  'aws_secret_access_key',
  '(?:api|access|storage|signing|encryption|private|subscription|function|functions|host|master|primary|secondary)[ _-]?key',
  'x-functions-key',
  'ocp-apim-subscription-key',
  '(?:access|refresh|id|auth|bearer|sas|session|security|personal access)[ _-]?token',
  '(?:recovery|backup|rescue|reset)[ _-]?(?:key|code|phrase)s?',
  '(?:api|zugriffs|konto|speicher|wiederherstellungs)-?schlüssel',
  '(?:zugriffs|aktualisierungs)-?token',
  '(?:wiederherstellungs|sicherungs|backup-?)codes?',
  'geheimer (?:client)?schlüssel',
  'clientschlüssel',
  'clé (?:d’)?api',
  "clé (?:d')?(?:api|accès)",
  '(?:clé|code)s? de (?:récupération|secours)',
  "jeton d[’']accès",
  'clave (?:de )?(?:api|acceso|recuperaci[oó]n)',
  'c[oó]digos? de (?:recuperaci[oó]n|respaldo)',
  'chiave (?:api|di (?:accesso|ripristino|recupero))',
  'codic[ei] di (?:recupero|backup|ripristino)',
  'chave (?:de )?(?:api|acesso|recuperação)',
  'c[oó]digos? de (?:recuperação|backup)',
  '(?:api-?|toegangs|herstel)sleutel',
  'herstelcodes?',
  'klucz (?:api|dostępu|odzyskiwania)',
  '(?:återställnings|api-?)nyckel',
  '(?:gendannelses|gjenopprettings)(?:nøgle|nøkkel)',
  'ключ (?:доступа|восстановления|api)',
  '(?:回復|アクセス)キー',
  '(?:恢复|恢復|访问)密[钥鑰]',
  '(?:복구|액세스) ?키',
];

/** Any of the names, in a seen text of small letters. */
export const KEY_NAMES = new RegExp(`(?<![\\p{L}\\p{N}])(?:${NAMES.map(seen).join('|')})(?![\\p{L}\\p{N}])`, 'gu');

/** Parameters of addresses whose values open something (shared access signatures, function keys, tokens of OAuth 2.0). */
const PARAMETERS = '(?:sig|code|access_token|id_token|refresh_token|client_secret|subscription-key)=[\\w%+/=.~-]{20,}';

/**
 * Shapes that nothing else has, as their makers publish them. In a run of letters, digits and `~.+/=%_-`; none is looked for in the
 * middle of another word.
 */
const SHAPES: readonly string[] = [
  'gh[pousr]_[A-Za-z0-9]{30,}', // GitHub
  'github_pat_[A-Za-z0-9_]{22,}',
  'glpat-[\\w-]{20,}', // GitLab
  '(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])', // AWS
  'xox[abeoprs]-[\\w-]{10,}', // Slack
  'xapp-\\d-[\\w-]{10,}',
  'AIza[\\w-]{35}', // Google
  'ya29\\.[\\w-]{20,}',
  'GOCSPX-[\\w-]{20,}',
  '[rs]k_(?:live|test)_[A-Za-z0-9]{16,}', // Stripe
  'sk-[\\w-]{20,}',
  'npm_[A-Za-z0-9]{36}',
  'pypi-[\\w-]{40,}',
  'SG\\.[\\w-]{16,}\\.[\\w-]{16,}', // SendGrid
  'hf_[A-Za-z0-9]{30,}',
  '[01]\\.A[\\w-]{60,}', // authorization codes and refresh tokens of Microsoft Entra
  '[\\w~.-]{3}(?:\\dQ~|~\\dQ)[\\w~.-]{30,}', // client secrets of Microsoft Entra
  '[A-Za-z0-9+/]{86}==(?![A-Za-z0-9=])', // keys of 64 bytes: storage accounts, Cosmos DB
  '[A-Za-z0-9+/]{43}=(?![A-Za-z0-9=])', // keys of 32 bytes: Service Bus, Event Hubs
  '(?=[a-z]*[2-7])[a-z2-7]{52}(?![A-Za-z0-9])', // personal access tokens of Azure DevOps
  PARAMETERS,
];

/** One of the shapes in such a run. */
export const KEY_SHAPE = new RegExp(`(?<![A-Za-z0-9])(?:${SHAPES.join('|')})`, 'u');

/** Runs that are long enough to be one. */
export const LONG_RUN = /[\w~.+/=%-]{16,}/gu;

/**
 * Shapes with spaces in them, in a seen text: a JSON Web Token (RFC 7519: it begins like `{"` in base64url), also over several lines;
 * "Bearer x"; a private key; a name and a password in an address; the recovery keys of BitLocker and of accounts.
 */
export const SPACED_SHAPE = new RegExp(
  [
    '(?:(?<![A-Za-z0-9])|(?<=%[0-9A-Fa-f]{2}))eyJ(?:[\\w.+/=-] ?){17,120}',
    '(?<![A-Za-z0-9])[Bb]earer[ :]{1,2}(?=[^ ]{0,80}\\d)[\\w~.+/=-]{20,}',
    'BEGIN (?:[A-Z0-9]{2,10} ){0,3}PRIVATE KEY',
    'PuTTY-User-Key-File',
    '://[^ /@:?#]{1,80}:[^ /@]{1,120}@',
    '(?<![\\p{L}\\p{N}-])\\d{6}(?: ?\\p{Pd} ?\\d{6}){5,7}(?![\\p{L}\\p{N}-])',
    '(?<![\\p{L}\\p{N}-])(?=[A-Z0-9-]{0,20}\\d)(?:[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4}|[A-Z0-9]{4}(?:-[A-Z0-9]{4}){5})(?![\\p{L}\\p{N}-])',
  ].join('|'),
  'gu',
);

/** As it reads in a seen text. Only letters are looked at there, so the pattern's own marks stay. */
function seen(pattern: string): string {
  return seenText(pattern).text;
}
