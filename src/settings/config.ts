/** The only reader of the environment for the bot: settings in, one checked value out. */

import { isAbsolute } from 'node:path';
import { appRegistration, type AppRegistration } from './app-registration';
import { CodedError } from '../domain/errors';
import { cleanText } from '../domain/text/text';
import { LOG_LEVELS, type LogLevel } from '../log/log-levels';
import { failpoints, type Failpoint } from './failpoint';
import { isLoopback } from './loopback';
import { USUAL_TERMS, type RetentionTerms } from './retention-terms';
import { Secret } from './secret';
import { SettingReader } from './setting-reader';
import { guid, oneOf } from './setting-parsers';

const modes = ['production', 'local'] as const;

/** No name of a company is longer. */
const LONGEST_NAME = 200;

/** `production` answers Teams; `local` answers a channel on the same machine and has no app registration. */
export type Mode = (typeof modes)[number];

/** How the storage account is reached: by a connection string, or by its name and managed identity. */
export type StorageAccount =
  | { readonly kind: 'connectionString'; readonly connectionString: Secret }
  | { readonly kind: 'account'; readonly account: string };

/** A tenant whose people are served as partners. The id is in lower case. */
export interface PartnerTenant {
  readonly tenantId: string;
  readonly name?: string;
}

/** Everything the bot takes from its environment, checked. */
export interface Config {
  readonly mode: Mode;
  /** Address to listen on: 127.0.0.1 in local mode, every address in production. */
  readonly host: string;
  readonly port: number;
  /** Always there in production, never in local mode. */
  readonly app: AppRegistration | undefined;
  readonly storage: StorageAccount;
  readonly tablePrefix: string;
  readonly partnerTenants: readonly PartnerTenant[];
  /** Without a slash at the end. */
  readonly discoveryUrl: string;
  /** Without a slash at the end; absent: no links can be made. In local mode the bot's own address stands in. */
  readonly publicUrl?: string;
  /** How many proxies stand before the bot: so many addresses at the end of `x-forwarded-for` were written by them. */
  readonly proxies: number;
  readonly logLevel: LogLevel;
  /** Where snapshots of the directory's index are kept; nowhere where it is absent. */
  readonly snapshotFolder?: string;
  /** How many days each kind of data is kept. */
  readonly retention: RetentionTerms;
  /** Where a test wants the bot to kill itself; in local mode only. */
  readonly failpoint?: Failpoint;
  /** How many days the bot's clock starts ahead; 0 but in local mode. */
  readonly daysAhead: number;
}

/** Reads all settings. Throws CodedError CONFIG_INVALID that names every missing or malformed one and holds no value. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const reader = new SettingReader(env);
  const mode = reader.optional('BOT_MODE', modes.join(' or '), oneOf(modes)) ?? 'production';
  const app = appRegistration(reader, mode);
  const port = readPort(reader, mode);
  const storage = readStorage(reader);
  const tablePrefix = reader.optional('TABLE_PREFIX', 'at most 32 letters and digits, a letter first', tablePrefixOf) ?? '';
  const partnerTenants = reader.required('PARTNER_TENANTS', 'different tenant ids (GUID or GUID=Name), comma between', tenantsOf);
  const discoveryUrl = readAddress(reader, 'TENANT_DISCOVERY_URL', mode) ?? 'https://login.microsoftonline.com';
  const publicUrl = readAddress(reader, 'PUBLIC_URL', mode);
  const proxies = readProxies(reader, mode);
  const logLevel = reader.optional('LOG_LEVEL', `one of ${LOG_LEVELS.join(', ')}`, oneOf(LOG_LEVELS)) ?? 'info';
  const snapshots = readSnapshots(reader);
  const retention = readRetention(reader);
  const failpoint = readFailpoint(reader, mode);
  const daysAhead = readDaysAhead(reader, mode);
  refuseLocalInProduction(reader, mode, env);

  const error = reader.error();
  if (error) throw error;
  if (!storage || !partnerTenants) throw new CodedError('CONFIG_INVALID', 'A needed setting was not read.');
  const host = mode === 'local' ? '127.0.0.1' : '0.0.0.0';
  return {
    mode,
    host,
    port,
    app,
    storage,
    tablePrefix,
    partnerTenants,
    discoveryUrl,
    proxies,
    logLevel,
    retention,
    daysAhead,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...snapshots,
    ...(failpoint === undefined ? {} : { failpoint }),
  };
}

function readFailpoint(reader: SettingReader, mode: Mode): Failpoint | undefined {
  if (mode === 'production') reader.forbidden('FAILPOINT', 'only for BOT_MODE=local');
  return reader.optional('FAILPOINT', `one of ${failpoints.join(', ')}`, oneOf(failpoints));
}

/** In production something has to stand before the bot, for it speaks no TLS itself. */
function readProxies(reader: SettingReader, mode: Mode): number {
  const parse = (text: string): number | undefined => (/^[0-5]$/.test(text) ? Number(text) : undefined);
  return reader.optional('PROXIES', 'a number from 0 to 5', parse) ?? (mode === 'local' ? 0 : 1);
}

function readSnapshots(reader: SettingReader): Pick<Config, 'snapshotFolder'> {
  const snapshotFolder = reader.optional('DIRECTORY_SNAPSHOT_FOLDER', 'an absolute path', folderOf);
  return snapshotFolder === undefined ? {} : { snapshotFolder };
}

function folderOf(text: string): string | undefined {
  return isAbsolute(text) ? text : undefined;
}

function readDaysAhead(reader: SettingReader, mode: Mode): number {
  if (mode === 'production') reader.forbidden('TIME_TRAVEL_DAYS', 'only for BOT_MODE=local');
  const parse = (text: string): number | undefined => (/^\d{1,3}$/.test(text) && Number(text) <= 400 ? Number(text) : undefined);
  return reader.optional('TIME_TRAVEL_DAYS', 'a number of days from 0 to 400', parse) ?? 0;
}

function refuseLocalInProduction(reader: SettingReader, mode: Mode, env: NodeJS.ProcessEnv): void {
  if (mode === 'local' && env['NODE_ENV'] === 'production') reader.complain('NODE_ENV', 'production clashes with BOT_MODE=local');
}

function readRetention(reader: SettingReader): RetentionTerms {
  const days = (name: string, usual: number): number => reader.optional(name, 'a number of days from 1 to 3650', daysOf) ?? usual;
  return {
    forms: days('KEEP_FORMS_DAYS', USUAL_TERMS.forms),
    chats: days('KEEP_CHATS_DAYS', USUAL_TERMS.chats),
    contacts: days('KEEP_CONTACTS_DAYS', USUAL_TERMS.contacts),
  };
}

function daysOf(text: string): number | undefined {
  const days = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= 3650 ? days : undefined;
}

function readPort(reader: SettingReader, mode: Mode): number {
  const lowest = mode === 'local' ? 0 : 1;
  const parse = (text: string) => {
    const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
    return port >= lowest && port <= 65_535 ? port : undefined;
  };
  return reader.optional('PORT', `a number from ${lowest} to 65535`, parse) ?? 3978;
}

function readStorage(reader: SettingReader): StorageAccount | undefined {
  const connectionString = reader.optional('AZURE_STORAGE_CONNECTION_STRING', 'a connection string', connectionStringOf);
  const account = reader.optional('AZURE_STORAGE_ACCOUNT', '3 to 24 lower-case letters and digits', accountOf);
  const given = ['AZURE_STORAGE_CONNECTION_STRING', 'AZURE_STORAGE_ACCOUNT'].filter((name) => reader.text(name));
  if (given.length === 0) reader.complain('AZURE_STORAGE_CONNECTION_STRING or AZURE_STORAGE_ACCOUNT', 'missing; set one');
  if (given.length === 2) reader.complain('AZURE_STORAGE_ACCOUNT', 'clashes with AZURE_STORAGE_CONNECTION_STRING; set one');
  if (connectionString) return { kind: 'connectionString', connectionString };
  return account ? { kind: 'account', account } : undefined;
}

function readAddress(reader: SettingReader, name: string, mode: Mode): string | undefined {
  const expected = mode === 'local' ? 'an https address, or http on this machine' : 'an https address';
  const parse = (text: string) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || url.username || url.password || url.search || url.hash) return undefined;
    const allowed = url.protocol === 'https:' || (mode === 'local' && url.protocol === 'http:' && isLoopback(url.hostname));
    return allowed ? url.href.replace(/\/+$/, '') : undefined;
  };
  return reader.optional(name, expected, parse);
}

function connectionStringOf(text: string): Secret | undefined {
  const usable = /(^|;)(AccountKey|SharedAccessSignature)=[^;]+/i.test(text) || /^UseDevelopmentStorage=true;?$/i.test(text);
  return usable ? new Secret(text) : undefined;
}

function accountOf(text: string): string | undefined {
  return /^[a-z0-9]{3,24}$/.test(text) ? text : undefined;
}

/** Table names are 3 to 63 letters and digits, a letter first (Azure Tables); 32 leave room for the names of the house. */
function tablePrefixOf(text: string): string | undefined {
  return /^[A-Za-z][A-Za-z0-9]{0,31}$/.test(text) ? text : undefined;
}

function tenantsOf(text: string): readonly PartnerTenant[] | undefined {
  const tenants = text.split(',').map((entry) => tenantOf(entry.trim()));
  const known = tenants.filter((tenant) => tenant !== undefined);
  const different = new Set(known.map(({ tenantId }) => tenantId));
  return different.size === tenants.length ? known : undefined;
}

function tenantOf(entry: string): PartnerTenant | undefined {
  const [id = '', ...rest] = entry.split('=');
  const tenantId = guid(id.trim());
  if (tenantId === undefined) return undefined;
  if (rest.length === 0) return { tenantId };
  const name = cleanText(rest.join('='), { max: LONGEST_NAME });
  return name.kind === 'ok' ? { tenantId, name: name.text } : undefined;
}
