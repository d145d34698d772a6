/** The only reader of the environment for the bot: settings in, one checked value out. */

import { isAbsolute } from 'node:path';
import { readAddress, readHostAddress } from './addresses';
import { appRegistration, type AppRegistration } from './app-registration';
import { CodedError } from '../domain/errors';
import { LOG_LEVELS, type LogLevel } from '../log/log-levels';
import type { Failpoint } from './failpoint';
import { readDaysAhead, readFailpoint, refuseLocalInProduction } from './local-only';
import { misspeltNames, type MisspeltName } from './misspelt-names';
import { readMode, type Mode } from './mode';
import { readModel, type ModelSettings } from './model-settings';
import { readPartnerTenants, type PartnerTenant } from './partner-tenants';
import { readRetention, type RetentionTerms } from './retention-terms';
import { complaintsIn, SettingReader, type Complaint } from './setting-reader';
import { oneOf } from './setting-parsers';
import { settings } from './settings';
import { standInTrouble } from './stand-ins';
import { readStorage, type StorageAccount } from './storage-account';

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
  /** Where spans and numbers go, without a slash at the end; nowhere where it is absent. */
  readonly otlpUrl?: string;
  /** Where snapshots of the directory's index are kept; nowhere where it is absent. */
  readonly snapshotFolder?: string;
  /** Where people ask for help with the bot itself: a mail address, or an https address. */
  readonly contact?: string;
  /** Where the operator's own text of the public pages lies; the bot's own where it is absent. */
  readonly pagesFolder?: string;
  /** A language model for lines nobody understood; none where it is absent. */
  readonly model?: ModelSettings;
  /** How many days each kind of data is kept. */
  readonly retention: RetentionTerms;
  /** Where a test wants the bot to kill itself; in local mode only. */
  readonly failpoint?: Failpoint;
  /** How many days the bot's clock starts ahead; 0 but in local mode. */
  readonly daysAhead: number;
}

/** Reads all settings. Throws CodedError CONFIG_INVALID that names every missing or malformed one and holds no value. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const isLocal = readMode(new SettingReader(env)) === 'local';
  // The demo runs on examples.
  const reader = isLocal ? new SettingReader(env) : new SettingReader(env, standInTrouble);
  const mode = readMode(reader);
  const app = appRegistration(reader, mode);
  const port = readPort(reader, mode);
  const storage = readStorage(reader);
  const tablePrefix = reader.optional('TABLE_PREFIX', 'at most 32 letters and digits, a letter first', tablePrefixOf) ?? '';
  const partnerTenants = readPartnerTenants(reader);
  const others = readOthers(reader, mode);
  refuseLocalInProduction(reader, mode, env);
  if (partnerTenants?.some(({ tenantId }) => tenantId === app?.id))
    reader.complain('PARTNER_TENANTS', 'names MicrosoftAppId, which is the bot’s own id; put tenant ids there');

  const error = reader.error();
  if (error) throw error;
  if (!storage || !partnerTenants)
    throw new CodedError(
      'CONFIG_INVALID',
      'AZURE_STORAGE_CONNECTION_STRING, AZURE_STORAGE_ACCOUNT or PARTNER_TENANTS was not read.',
    );
  const host = mode === 'local' ? '127.0.0.1' : '0.0.0.0';
  return { mode, host, port, app, storage, tablePrefix, partnerTenants, ...others };
}

/** What `readConfig` would complain of, one by one. */
export function settingComplaints(env: NodeJS.ProcessEnv = process.env): readonly Complaint[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return complaintsIn(error);
  }
}

/**
 * Names in the environment, and of `others` that were in one, that nobody reads and that are near a setting's, or near one of `more`. They
 * stop nothing: they may be another program's.
 */
export function readMisspelt(
  env: NodeJS.ProcessEnv = process.env,
  more: readonly string[] = [],
  others: readonly string[] = [],
): readonly MisspeltName[] {
  const names = [...new Set([...new SettingReader(env).names(), ...others])];
  // Windows takes a name in any capitals.
  return misspeltNames(names, more).filter(({ name, meant }) => !(process.platform === 'win32' && isSameInCapitals(name, meant)));
}

/** Whether they are those of a bot on this machine, however wrong the others are. */
export function readIsLocal(env: NodeJS.ProcessEnv = process.env): boolean {
  return readMode(new SettingReader(env)) === 'local';
}

/** Settings that were given and hold blanks alone: each counts as not set. */
export function readBlank(env: NodeJS.ProcessEnv = process.env): readonly string[] {
  const reader = new SettingReader(env);
  return settings.flatMap(({ name }) => (reader.isBlank(name) ? [name] : []));
}

function isSameInCapitals(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}

type Others = Omit<Config, 'mode' | 'host' | 'port' | 'app' | 'storage' | 'tablePrefix' | 'partnerTenants'>;

/** What the bot can do without. A person hears of what is wrong in this order. */
function readOthers(reader: SettingReader, mode: Mode): Others {
  const discoveryUrl = readHostAddress(reader, 'TENANT_DISCOVERY_URL', mode) ?? 'https://login.microsoftonline.com';
  const publicUrl = readAddress(reader, 'PUBLIC_URL', mode);
  return {
    discoveryUrl,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    proxies: readProxies(reader, mode),
    logLevel: reader.optional('LOG_LEVEL', `one of ${LOG_LEVELS.join(', ')}`, oneOf(LOG_LEVELS)) ?? 'info',
    ...readCollector(reader),
    ...readService(reader),
    ...readSnapshots(reader),
    ...readModel(reader, mode),
    retention: readRetention(reader),
    ...readFailpoint(reader, mode),
    daysAhead: readDaysAhead(reader, mode),
  };
}

/** In production something has to stand before the bot, for it speaks no TLS itself. */
function readProxies(reader: SettingReader, mode: Mode): number {
  const parse = (text: string): number | undefined => (/^[0-5]$/.test(text) ? Number(text) : undefined);
  return reader.optional('PROXIES', 'a number from 0 to 5', parse) ?? (mode === 'local' ? 0 : 1);
}

function readCollector(reader: SettingReader): Pick<Config, 'otlpUrl'> {
  const otlpUrl = reader.optional('OTLP_URL', 'an http or https address without a path', collectorOf);
  return otlpUrl === undefined ? {} : { otlpUrl };
}

/** A collector stands beside the bot, often without TLS; nothing personal goes there. */
function collectorOf(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url && !url.username && !url.password && !url.search && !url.hash && url.pathname === '/';
  return isPlain && /^https?:$/.test(url.protocol) ? url.href.replace(/\/+$/, '') : undefined;
}

function readService(reader: SettingReader): Pick<Config, 'contact' | 'pagesFolder'> {
  const contact = reader.optional('SUPPORT_CONTACT', 'a mail address or an https address', contactOf);
  const pagesFolder = reader.optional('PAGES_FOLDER', 'an absolute path', folderOf);
  return { ...(contact === undefined ? {} : { contact }), ...(pagesFolder === undefined ? {} : { pagesFolder }) };
}

/** People see it, so that it is one of two plain shapes. */
function contactOf(text: string): string | undefined {
  if (/^[\w.+-]{1,64}@([a-z0-9-]{1,63}\.)+[a-z]{2,63}$/i.test(text)) return text;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : undefined;
}

function readSnapshots(reader: SettingReader): Pick<Config, 'snapshotFolder'> {
  const snapshotFolder = reader.optional('DIRECTORY_SNAPSHOT_FOLDER', 'an absolute path', folderOf);
  return snapshotFolder === undefined ? {} : { snapshotFolder };
}

function folderOf(text: string): string | undefined {
  return isAbsolute(text) ? text : undefined;
}

function readPort(reader: SettingReader, mode: Mode): number {
  const lowest = mode === 'local' ? 0 : 1;
  const parse = (text: string) => {
    const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
    return port >= lowest && port <= 65_535 ? port : undefined;
  };
  return reader.optional('PORT', `a number from ${lowest} to 65535`, parse) ?? 3978;
}

/** Table names are 3 to 63 letters and digits, a letter first (Azure Tables); 32 leave room for the names of the house. */
function tablePrefixOf(text: string): string | undefined {
  return /^[A-Za-z][A-Za-z0-9]{0,31}$/.test(text) ? text : undefined;
}
