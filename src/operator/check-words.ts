/** What `check` says. */

import type { PersonRef } from '../domain/people/person';
import type { StorageAccount } from '../settings/storage-account';
import type { StorageService, StorageTrouble } from '../storage/unavailable';
import type { Finding } from './finding';
import { words } from './words';

const MARKS: Readonly<Record<Finding['state'], string>> = {
  good: 'good    ',
  look: 'LOOK    ',
  bad: 'BAD     ',
  'left out': 'left out',
};

/** The roles of `docs/deploy.md`, by what they are for. */
const ROLES: Readonly<Record<StorageService, string>> = {
  table: 'the role Storage Table Data Contributor',
  queue: 'the role Storage Queue Data Contributor',
};

const notMade = (service: StorageService): string => `the ${service} is not there and was not made.`;
const away = (service: StorageService, setting: string): string =>
  `the ${service} service gives no usable answer: look at ${setting} and the way there.`;
/** Each start of the demo takes other ports. */
const demoAway = (service: StorageService): string => `the ${service} service gives no usable answer. ${words.demoSettings}`;

/** Numbers of Microsoft Entra that have one cause (Microsoft Entra authentication and authorization error codes). */
const REFUSALS: Readonly<Record<number, string>> = {
  7000215: 'MicrosoftAppPassword is not the secret of this registration. Take the value of the secret, not its id.',
  7000222: 'the secret in MicrosoftAppPassword has ended. Make a new one.',
  700016: 'MicrosoftAppId is no registration of the tenant in MicrosoftAppTenantId.',
  90002: 'MicrosoftAppTenantId is no tenant.',
};

/** What a model's service says by a number (RFC 9110; Azure OpenAI: 404 for a deployment nobody made). */
const MODEL_REFUSALS: Readonly<Record<number, string>> = {
  401: 'MODEL_KEY is not taken, or the identity lacks the role Cognitive Services OpenAI User.',
  403: 'MODEL_KEY is not taken, or the identity lacks the role Cognitive Services OpenAI User.',
  404: 'MODEL_NAME is not there, or MODEL_URL lacks its path.',
  429: 'It is asked too much just now; try again.',
};

/** The sentences. */
export const checkWords = {
  noManifest: 'Say behind --package where the manifest.json of the app package is.',
  line: ({ what, state, said }: Finding): string => `${MARKS[state]}  ${what.padEnd(15)}  ${said}`,
  well: 'Nothing is wrong.',
  notWell: 'Something is wrong; each line marked BAD says what to do.',
  toSee: 'Nothing is wrong, as far as it shows; read each line marked LOOK.',
  blank: (name: string): string => `${name}: it holds blanks alone, which counts as not set. Put a value there, or take it away.`,
  settings: 'they are complete and well formed.',
  made: 'it is there, and tables and the queue may be made.',
  usable: 'it may be written to.',
  content: 'something is kept in it.',
  notMet: 'a bot has started with it; nobody has written to it yet.',
  noContent:
    'nothing is kept in it yet, as before a bot’s first start. If a bot has run with it, TABLE_PREFIX or the account is not that bot’s.',
  noTenant: ({ tenantId, personId }: PersonRef): string =>
    `${personId} is listed as a partner, and is the object id of a person of the tenant ${tenantId}. Take it out of PARTNER_TENANTS, or give “partners remove ${personId}”; then list the tenant.`,
  storage: {
    account: {
      refused: (service) =>
        `the ${service} service refuses this identity: ${ROLES[service]} may be missing, or may not count yet.`,
      missing: notMade,
      // “az login”: the README of @azure/identity 4.13.0, “Authenticate via the Azure CLI”, read 2026-11-30.
      noIdentity: (service) =>
        `no identity was found to enter the ${service} service with. On Azure give the bot a managed identity, and name one of several in AZURE_CLIENT_ID; elsewhere give “az login” first.`,
      away: (service) => away(service, 'AZURE_STORAGE_ACCOUNT'),
    },
    connectionString: {
      refused: (service) => `the ${service} service refuses the key or signature in AZURE_STORAGE_CONNECTION_STRING.`,
      missing: notMade,
      noIdentity: (service) => away(service, 'AZURE_STORAGE_CONNECTION_STRING'),
      away: (service) => away(service, 'AZURE_STORAGE_CONNECTION_STRING'),
    },
  } satisfies Record<StorageAccount['kind'], Record<StorageTrouble, (service: StorageService) => string>>,
  demoAway,
  noSecret: 'there is no client secret to try.',
  local: 'in local mode nobody else is asked.',
  token: 'Microsoft Entra gives the bot a token.',
  noToken: (code: number | undefined): string =>
    `Microsoft Entra gives no token: ${REFUSALS[code ?? 0] ?? `it says ${code === undefined ? 'no number' : `AADSTS${code}`}.`}`,
  noAnswer: (host: string): string => `${host} gives no usable answer. Look at the way out to the Internet.`,
  keys: 'the keys that prove who writes to the bot can be had.',
  clock: (seconds: number): string =>
    `it is ${seconds} s from Microsoft’s${seconds > 300 ? '. Set it: tokens would not be believed.' : '.'}`,
  noTime: 'nobody said what time it is.',
  teams: 'the service the bot answers people by can be reached.',
  noPages: 'PAGES_FOLDER is not set, so the bot serves its own text.',
  contact: 'people who ask for help with the bot are sent to SUPPORT_CONTACT.',
  noContact: 'SUPPORT_CONTACT is not set, so people who need help with the bot are sent to whoever set it up.',
  noPagesFolder: 'PAGES_FOLDER is no folder of this machine. Where the bot runs elsewhere, check there.',
  pages: 'privacy.txt and terms.txt are served.',
  ownPages: (missing: readonly string[]): string =>
    `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not in PAGES_FOLDER, so the bot serves its own text there.`,
  noSnapshots: 'DIRECTORY_SNAPSHOT_FOLDER is not set, so a large directory is indexed anew at each start.',
  snapshots: 'it may be written to.',
  noSnapshotsFolder:
    'DIRECTORY_SNAPSHOT_FOLDER is not there. The bot makes it once it keeps something there; where the path is not the one you meant, mend it.',
  badSnapshots: 'DIRECTORY_SNAPSHOT_FOLDER can’t be written to; a large directory is then indexed anew at each start.',
  noModel: 'MODEL_URL is not set, so no line goes anywhere.',
  model: 'it answers.',
  modelAway: (host: string): string => `${host} gives no usable answer: look at MODEL_URL and the way there.`,
  modelIdentity: 'no token for the managed identity: it is had on Azure only, or AZURE_CLIENT_ID names another.',
  modelSays: (status: number): string =>
    `the model does not answer (HTTP ${status}). ${MODEL_REFUSALS[status] ?? 'Look at MODEL_URL and MODEL_NAME.'}`,
  noCollector: 'OTLP_URL is not set, so no trace goes anywhere.',
  collector: 'it takes traces.',
  collectorSays: (status: number | undefined): string =>
    `OTLP_URL takes no traces (${status === undefined ? 'no answer' : `HTTP ${status}`}). Is the collector running, with OTLP over HTTP?`,
  noAddress: 'PUBLIC_URL is not set, so no file can be exported.',
  reached: 'the bot answers at PUBLIC_URL.',
  notReached: (status: number | undefined): string =>
    `the bot does not answer at PUBLIC_URL (${status ?? 'no answer'}). Is it running, and does the name lead to it?`,
  noPackage: 'add --package <manifest.json> to compare it.',
  isPackage: (path: string): string =>
    `${path} is the package itself. Name the manifest.json beside it, or take it out of the package.`,
  unreadable: (path: string): string => `${path} is no manifest of an app package.`,
  sample: 'it is the sample of the project, for no bot: make yours with “npm run manifest -- --help”.',
  otherBot: 'its botId is not MicrosoftAppId: people would talk to another bot.',
  otherVersion: (theirs: string, ours: string): string =>
    `it is of version ${theirs} and this release is ${ours}. Build it anew and upload it, or Teams lists old commands.`,
  inStep: 'it is of this bot and this release.',
  noId: 'it is of this release. In local mode the bot has no id, so whose package it is was not compared.',
} as const;
