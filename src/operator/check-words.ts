/** What `check` says. */

import type { StorageTrouble } from '../storage/unavailable';
import type { Finding } from './finding';

const MARKS: Readonly<Record<Finding['state'], string>> = { good: 'good    ', bad: 'BAD     ', 'left out': 'left out' };

/** Numbers of Microsoft Entra that have one cause (Microsoft Entra authentication and authorization error codes). */
const REFUSALS: Readonly<Record<number, string>> = {
  7000215: 'MicrosoftAppPassword is not the secret of this registration. Take the value of the secret, not its id.',
  7000222: 'the secret in MicrosoftAppPassword has ended. Make a new one.',
  700016: 'MicrosoftAppId is no registration of the tenant in MicrosoftAppTenantId.',
  90002: 'MicrosoftAppTenantId is no tenant.',
};

/** The sentences. */
export const checkWords = {
  noManifest: 'Say where the manifest.json of the app package is.',
  line: ({ what, state, said }: Finding): string => `${MARKS[state]}  ${what.padEnd(14)}  ${said}`,
  well: 'Nothing is wrong.',
  notWell: 'Something is wrong; each line marked BAD says what to do.',
  settings: 'they are complete and well formed.',
  made: 'it is there, and tables and the queue may be made.',
  usable: 'it may be written to.',
  storage: {
    refused: 'it refuses this identity or key: the two roles on the account may be missing, or may not count yet.',
    missing: 'it is not there and was not made.',
    away: 'it gives no usable answer: look at AZURE_STORAGE_ACCOUNT and the way there.',
  } satisfies Record<StorageTrouble, string>,
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
  noAddress: 'PUBLIC_URL is not set, so no file can be exported.',
  reached: 'the bot answers at PUBLIC_URL.',
  notReached: (status: number | undefined): string =>
    `the bot does not answer at PUBLIC_URL (${status ?? 'no answer'}). Is it running, and does the name lead to it?`,
  noPackage: 'add --package <manifest.json> to compare it.',
  unreadable: (path: string): string => `${path} is no manifest of an app package.`,
  otherBot: 'its botId is not MicrosoftAppId: people would talk to another bot.',
  otherVersion: (theirs: string, ours: string): string =>
    `it is of version ${theirs} and this release is ${ours}. Build it anew and upload it, or Teams lists old commands.`,
  inStep: 'it is of this bot and this release.',
  noId: 'it is of this release. In local mode the bot has no id, so whose package it is was not compared.',
} as const;
