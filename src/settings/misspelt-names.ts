/** Names in the environment that are near one of ours and are none: nobody reads them, so that a slip goes unnoticed. */

import { distance } from 'fastest-levenshtein';
import { isAzures } from './azure-names';
import { settings } from './settings';

/** A name that nobody reads, and the setting that was probably meant. */
export interface MisspeltName {
  readonly name: string;
  readonly meant: string;
}

/** The sentence about one. */
export function misspeltSentence({ name, meant }: MisspeltName): string {
  return `${name.replaceAll(/[^\w.-]/gu, '?')}: no such setting; did you mean ${meant}?`;
}

/** The last are read by the Azure library, for the bot. */
const OURS = [...settings.map(({ name }) => name), 'AZURE_CLIENT_ID', 'AZURE_TENANT_ID'];
/** Of the runtime and of npm start: ours as well, and nobody's slip. */
const ALSO_OURS: ReadonlySet<string> = new Set(['NODE_TLS_REJECT_UNAUTHORIZED', 'PARTNER_PORT', 'CUSTOMER_PORT']);
/** Of the system and of other programs, which have many. */
const OF_OTHERS =
  /^(?:npm_|node_|otel_|kubernetes_|container_app_|msi_|identity_|aspnetcore_|dotnet_|docker_|github_|ci_|lc_|xdg_|git_|ssh_|vscode_|java_|python|pip_|aws_|google_|website)|_(?:service|port)_/iu;
/** Words that people put in each other's place. */
const ALIKE: Readonly<Record<string, string>> = {
  ADDRESS: 'URL',
  ENDPOINT: 'URL',
  URI: 'URL',
  HOST: 'URL',
  DIR: 'FOLDER',
  DIRECTORY: 'FOLDER',
  PATH: 'FOLDER',
  MAIL: 'CONTACT',
  EMAIL: 'CONTACT',
  APIKEY: 'KEY',
  ACCOUNTNAME: 'ACCOUNT NAME',
  CONNSTR: 'CONNECTION STRING',
  CONN: 'CONNECTION',
  STR: 'STRING',
  RETAIN: 'KEEP',
  RETENTION: 'KEEP',
};
/** One slip for each so many signs. */
const SIGNS_A_SLIP = 6;
/** A name of so many words is known by all of them but one. */
const FEWEST_WORDS = 3;
/** Nothing longer is a slip of ours. */
const LONGEST = 60;

/** Those among the names that hold something, in their order; `more` are names of settings that somebody else reads. Never a value. */
export function misspeltNames(names: readonly string[], more: readonly string[] = []): readonly MisspeltName[] {
  const ours = [...OURS, ...more];
  return names.flatMap((name) => {
    const meant = meantBy(name, ours);
    return meant === undefined ? [] : [{ name, meant }];
  });
}

function meantBy(name: string, all: readonly string[]): string | undefined {
  if (name.length > LONGEST || all.includes(name) || ALSO_OURS.has(name) || isOfOthers(name, all)) return undefined;
  const nearest = all.map((ours) => [ours, slipsBetween(name, ours)] as const).sort(([, one], [, other]) => one - other)[0];
  return nearest && Number.isFinite(nearest[1]) ? nearest[0] : undefined;
}

function isOfOthers(name: string, all: readonly string[]): boolean {
  return OF_OTHERS.test(name) || isAzures(name, all);
}

/** How many slips lead from one to the other; infinitely many where they are not near. */
function slipsBetween(name: string, ours: string): number {
  if (inOrder(name) === inOrder(ours)) return 0;
  if (isOneMore(wordsOf(name), wordsOf(ours))) return 1;
  const [typed, meant] = [plain(name), plain(ours)];
  const slips = distance(typed, meant);
  // Two signs that changed places count as two.
  const isSwapped = slips === 2 && sorted(typed) === sorted(meant);
  const most = Math.floor(meant.length / SIGNS_A_SLIP);
  return slips <= most || (isSwapped && most > 0) ? slips : Number.POSITIVE_INFINITY;
}

function plain(name: string): string {
  return name.replaceAll(/[^a-z0-9]/giu, '').toUpperCase();
}

function sorted(text: string): string {
  return text.split('').sort().join('');
}

/** Whether one has a word that the other lacks, and else the same ones in the same order: of three words or more, or many names are alike. */
function isOneMore(some: readonly string[], others: readonly string[]): boolean {
  const [more, fewer] = some.length > others.length ? [some, others] : [others, some];
  if (more.length !== fewer.length + 1 || fewer.length < 2 || others.length < FEWEST_WORDS) return false;
  const at = fewer.findIndex((word, place) => word !== more[place]);
  return at < 0 || fewer.slice(at).every((word, place) => word === more[at + place + 1]);
}

/** Its words in one order. */
function inOrder(name: string): string {
  return wordsOf(name).sort().join(' ');
}

/** Its words, each under one name. */
function wordsOf(name: string): string[] {
  const words = name.split(/[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])/u);
  return words.map((word) => word.toUpperCase()).flatMap((word) => (ALIKE[word] ?? word).split(' '));
}
