/** The launcher's settings, and what it puts into its children's environment. The only file of this room that reads the environment. */

import { join, resolve } from 'node:path';
import { askBot, type AskBot } from './bot-settings';
import { contosoConsulting } from './companies';
import { LocalProblem } from './problem';
import { words } from './words';

/** Everything `npm start` can be told. */
export interface LocalSettings {
  /** PORT: where the bot listens. */
  readonly botPort: number;
  /** PARTNER_PORT and CUSTOMER_PORT: where the Playgrounds are. */
  readonly partnerPort: number;
  readonly customerPort: number;
  /** DATA_FOLDER: where everything is kept, as an absolute path. */
  readonly dataFolder: string;
  /** PLAYGROUNDS=off leaves them out. */
  readonly playgrounds: boolean;
  /** INSPECT_PORT under `--watch`, as `npm run dev` starts it: every change is compiled, the bot started again with it and open to a debugger there. */
  readonly inspectPort?: number;
  /** BOT_FILE: the bot's first file; tests put a small one in its place. */
  readonly botFile: string;
  /** Whether npm started the launcher. */
  readonly startedByNpm: boolean;
  /** Whether the terminal shows bold text. */
  readonly bold: boolean;
  /** Sentences about what is to be noticed and stops nothing: names in the environment that nobody reads, and settings without effect. */
  readonly remarks: readonly string[];
}

/** Where the bot finds what the launcher started for it. */
export interface LocalServices {
  readonly connectionString: string;
  readonly discoveryUrl: string;
}

/** In the shape of those that the bot is given, before there are any. */
const ANY_SERVICES: LocalServices = { connectionString: 'UseDevelopmentStorage=true', discoveryUrl: 'http://127.0.0.1:1' };

/** Names that only the launcher reads. */
const OWN_NAMES = ['PARTNER_PORT', 'CUSTOMER_PORT', 'DATA_FOLDER', 'PLAYGROUNDS', 'INSPECT_PORT', 'COLLECTOR_PORT'];

type Environment = NodeJS.ProcessEnv;

const holderName = 'PARTNER_CONCIERGE_LAUNCHER';

/** Reads the settings, those of the bot among them, which it is asked about. Throws a LocalProblem that names each malformed one. */
export function readSettings(
  env: Environment = process.env,
  args: readonly string[] = process.argv.slice(2),
  ask: AskBot = askBot,
): LocalSettings {
  const troubles: string[] = [];
  const read = <T>(one: () => T, otherwise: T): T => readable(troubles, one) ?? otherwise;
  const settings = {
    ...(args.includes('--watch') ? { inspectPort: read(() => portOf(env, 'INSPECT_PORT', 9229), 9229) } : {}),
    botPort: read(() => portOf(env, 'PORT', 3978), 3978),
    partnerPort: read(() => portOf(env, 'PARTNER_PORT', 56150), 56150),
    customerPort: read(() => portOf(env, 'CUSTOMER_PORT', 56151), 56151),
    dataFolder: resolve(textOf(env, 'DATA_FOLDER') ?? '.data'),
    playgrounds: read(() => switchOf(env, 'PLAYGROUNDS'), true),
    botFile: resolve(textOf(env, 'BOT_FILE') ?? join(__dirname, '..', 'index.js')),
    startedByNpm: env['npm_lifecycle_event'] !== undefined,
    bold: process.stdout.isTTY && textOf(env, 'NO_COLOR') === undefined,
  };
  if (settings.playgrounds && areTwoAlike(settings)) troubles.push(words.samePort());
  const forBot = botEnvironment(settings, ANY_SERVICES, env);
  const bot = ask(forBot, OWN_NAMES, keptFrom(forBot, env));
  troubles.push(...bot.troubles.map((trouble) => words.badSetting(trouble)));
  if (troubles.length > 0) throw new LocalProblem([...bot.remarks, ...troubles].join('\n'));
  return { ...settings, remarks: bot.remarks };
}

function areTwoAlike({
  botPort,
  partnerPort,
  customerPort,
}: Pick<LocalSettings, 'botPort' | 'partnerPort' | 'customerPort'>): boolean {
  return new Set([botPort, partnerPort, customerPort]).size < 3;
}

/** What it answers; nothing where that is a problem, which is noted. */
function readable<T>(troubles: string[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof LocalProblem)) throw error;
    troubles.push(error.message);
    return undefined;
  }
}

/** COLLECTOR_PORT: where `npm run collector` listens. Throws a LocalProblem where it is no port. */
export function collectorPort(env: Environment = process.env): number {
  return portOf(env, 'COLLECTOR_PORT', 4318, 'npm run collector');
}

/** Sentences about names that are near COLLECTOR_PORT; others are none of its business. */
export function misspeltForCollector(env: Environment = process.env): readonly string[] {
  return askBot(env, OWN_NAMES).remarks.filter((sentence) => sentence.endsWith('did you mean COLLECTOR_PORT?'));
}

/** Names that hold something in an environment, and nothing or something else in the bot's. */
function keptFrom(bot: Environment, env: Environment): readonly string[] {
  return Object.keys(env).filter(
    (name) => name !== 'PORT' && textOf(env, name) !== undefined && textOf(env, name) !== textOf(bot, name),
  );
}

/** The bot's environment: local mode, the launcher's storage and discovery, and no trace of a production set-up. */
export function botEnvironment(
  settings: Pick<LocalSettings, 'botPort'>,
  services: LocalServices,
  env: Environment = process.env,
): Environment {
  return {
    ...without(env, /^(MicrosoftApp|AZURE_STORAGE_|NODE_ENV$)/i),
    [holderName]: String(process.pid),
    BOT_MODE: 'local',
    PORT: String(settings.botPort),
    AZURE_STORAGE_CONNECTION_STRING: services.connectionString,
    PARTNER_TENANTS: `${contosoConsulting.tenantId}=${contosoConsulting.name}`,
    TENANT_DISCOVERY_URL: services.discoveryUrl,
  };
}

/**
 * A Playground's environment. `--disable-telemetry` alone still lets its statistics call home, and it would take an endpoint, a port or a
 * configuration from variables of its own.
 */
export function playgroundEnvironment(env: Environment = process.env): Environment {
  return {
    ...without(env, /^(TEAMSAPPTESTER_|TEAMS_APP_TEST_TOOL_|BOT_ENDPOINT$|DEFAULT_CHANNEL_ID$|AUTH_|MicrosoftApp|NODE_ENV$)/i),
    [holderName]: String(process.pid),
    TEAMSAPPTESTER_BROWSER: 'none',
    APPLICATION_INSIGHTS_NO_STATSBEAT: 'true',
  };
}

/** Inside a child: the process id of the launcher that started it. */
export function launcherPid(env: Environment = process.env): number | undefined {
  const text = textOf(env, holderName);
  return text === undefined ? undefined : Number(text);
}

function textOf(env: Environment, name: string): string | undefined {
  const text = env[name]?.trim();
  return text === '' ? undefined : text;
}

function portOf(env: Environment, name: string, otherwise: number, start = 'npm start'): number {
  const text = textOf(env, name);
  if (text === undefined) return otherwise;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new LocalProblem(words.badPort(name, otherwise, start));
  return port;
}

function switchOf(env: Environment, name: string): boolean {
  const text = textOf(env, name)?.toLowerCase() ?? 'on';
  if (text !== 'on' && text !== 'off') throw new LocalProblem(words.badSwitch(name));
  return text === 'on';
}

function without(env: Environment, names: RegExp): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.test(name)));
}
