/** What `npm run manifest` was asked for. */

import { guid } from '../src/settings/setting-parsers';
import { example } from './app-package';
import { missing, readOptions, usage, type Given, type OptionName } from './options';
import { domainTrouble, hostOf, pageTrouble } from './pages';
import type { Installation, Pages } from './teams-manifest';

/** The sample made anew, the package of a real installation, or nothing: what the options mean, or why they don't do. */
export type Order =
  | { readonly kind: 'sample' }
  | { readonly kind: 'package'; readonly installation: Omit<Installation, 'version'>; readonly folder: string }
  | { readonly kind: 'help'; readonly said: string }
  | { readonly kind: 'refused'; readonly because: string };

const LONGEST_PUBLISHER = 32;
const SEE_HELP = 'Nothing was written. “npm run manifest -- --help” tells what each option means.';

const PAGES = [
  ['website', 'website'],
  ['privacy', 'privacy-url'],
  ['terms', 'terms-url'],
  ['support', 'support-url'],
  ['docs', 'docs-url'],
] as const satisfies readonly (readonly [keyof Pages, OptionName])[];

/** Reads the arguments of the command line. What is missing or wrong is told all at once. */
export function readOrder(args: readonly string[]): Order {
  if (args.includes('--help') || args.includes('-h')) return { kind: 'help', said: usage() };
  const { given, troubles } = readOptions(args);
  if (troubles.length > 0) return refused(troubles);
  if (given.sample === true)
    return Object.keys(given).length === 1 ? { kind: 'sample' } : refused(['--sample goes with no other option.']);
  return packageOrder(given);
}

function packageOrder(given: Given): Order {
  const wrong = [
    ...needed(given, 'app-id', appIdTrouble),
    ...needed(given, 'domain', domainTrouble),
    ...needed(given, 'publisher', publisherTrouble),
    ...PAGES.flatMap(([, option]) => pageTrouble(`--${option}`, given[option]) ?? []),
    ...(mpnTrouble(given['mpn-id']) ?? []),
  ];
  const { 'app-id': appId = '', domain = '', publisher = '', out: folder = 'dist/teams-app' } = given;
  if (wrong.length > 0) return refused(wrong);
  const own = { appId: guid(appId) ?? '', domain: hostOf(domain) ?? '', publisher };
  return { kind: 'package', installation: { ...own, pages: pagesOf(given), ...wishesOf(given) }, folder };
}

function needed(
  given: Given,
  name: 'app-id' | 'domain' | 'publisher',
  troubleOf: (text: string) => string | undefined,
): readonly string[] {
  const text = given[name];
  const trouble = text === undefined ? missing(name) : troubleOf(text);
  return trouble === undefined ? [] : [trouble];
}

function wishesOf({ 'mpn-id': mpnId, starters }: Given): Pick<Installation, 'mpnId' | 'hasStarters'> {
  return { ...(mpnId === undefined ? {} : { mpnId }), ...(starters === true ? { hasStarters: true } : {}) };
}

function appIdTrouble(text: string): string | undefined {
  const appId = guid(text);
  if (appId === example.appId) return '--app-id is still the sample’s; put the application id of your bot there.';
  return appId === undefined ? '--app-id has to be the application id of the bot, a GUID.' : undefined;
}

function publisherTrouble(publisher: string): string | undefined {
  if (publisher.length > LONGEST_PUBLISHER)
    return `--publisher has ${publisher.length} letters, and Teams takes ${LONGEST_PUBLISHER} at most. Shorten the name.`;
  if (publisher === example.publisher || /[<>]/.test(publisher)) return '--publisher has to be your company, not the example.';
  return undefined;
}

function mpnTrouble(mpnId: string | undefined): readonly string[] | undefined {
  return mpnId === undefined || /^\d{1,10}$/.test(mpnId) ? undefined : ['--mpn-id is a number of at most ten digits.'];
}

function pagesOf(given: Given): Partial<Pages> {
  return Object.fromEntries(PAGES.flatMap(([page, option]) => (given[option] === undefined ? [] : [[page, given[option]]])));
}

function refused(because: readonly string[]): Order {
  return { kind: 'refused', because: [...because, SEE_HELP].join('\n') };
}
