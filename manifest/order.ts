/** What `npm run manifest` was asked for. */

import { parseArgs } from 'node:util';
import { guid } from '../src/settings/setting-parsers';
import { example } from './app-package';
import { hostOf, pageTrouble } from './pages';
import type { Installation, Pages } from './teams-manifest';

/** The committed manifest made anew, or the package of a real installation. */
export type Order =
  | { readonly kind: 'committed' }
  | { readonly kind: 'package'; readonly installation: Omit<Installation, 'version'>; readonly folder: string }
  | { readonly kind: 'help'; readonly said: string }
  | { readonly kind: 'refused'; readonly because: string };

const LONGEST_PUBLISHER = 32;
const usage =
  'Try: npm run manifest -- --app-id <GUID> --domain <your domain> --publisher <your company> [--website <address>] [--privacy-url <address>] [--terms-url <address>] [--support-url <address>] [--docs-url <address>] [--mpn-id <id>] [--starters] [--out <folder>]';

const OPTIONS = [
  'app-id',
  'domain',
  'publisher',
  'website',
  'privacy-url',
  'terms-url',
  'support-url',
  'docs-url',
  'mpn-id',
  'out',
] as const;
const PAGES = [
  ['website', 'website'],
  ['privacy', 'privacy-url'],
  ['terms', 'terms-url'],
  ['support', 'support-url'],
  ['docs', 'docs-url'],
] as const satisfies readonly (readonly [keyof Pages, keyof Given])[];

type Given = Partial<Record<(typeof OPTIONS)[number], string>> & { readonly starters?: boolean };

/** Reads the arguments of the command line. */
export function readOrder(args: readonly string[]): Order {
  if (args.includes('--help')) return { kind: 'help', said: usage };
  const given = parsed(args);
  if (!given) return refused('There is an option I don’t know, or one without a value.');
  return Object.keys(given).length === 0 ? { kind: 'committed' } : packageOrder(given);
}

function packageOrder(given: Given): Order {
  const { out = 'dist/teams-app', publisher = '', 'mpn-id': mpnId } = given;
  const appId = guid(given['app-id'] ?? '');
  if (appId === undefined || appId === example.appId) return refused('--app-id has to be the application id of the bot, a GUID.');
  const domain = hostOf(given.domain ?? '');
  if (domain === undefined)
    return refused('--domain has to be the host of your public pages, such as www.contoso-consulting.com.');
  const because = publisherTrouble(publisher) ?? pagesTrouble(given, domain) ?? mpnTrouble(mpnId);
  if (because !== undefined) return refused(because);
  const installation = { appId, domain, publisher, pages: pagesOf(given), ...wishesOf(given) };
  return { kind: 'package', installation, folder: out };
}

function wishesOf({ 'mpn-id': mpnId, starters }: Given): Pick<Installation, 'mpnId' | 'hasStarters'> {
  return { ...(mpnId === undefined ? {} : { mpnId }), ...(starters === true ? { hasStarters: true } : {}) };
}

function publisherTrouble(publisher: string): string | undefined {
  if (publisher.trim() === '' || publisher.length > LONGEST_PUBLISHER)
    return `--publisher is the company Teams names, in at most ${LONGEST_PUBLISHER} letters.`;
  if (publisher === example.publisher || /[<>]/.test(publisher)) return '--publisher has to be your company, not the example.';
  return undefined;
}

function pagesTrouble(given: Given, domain: string): string | undefined {
  const troubles = PAGES.map(([, option]) => {
    const address = given[option];
    return address === undefined ? undefined : pageTrouble(`--${option}`, address);
  });
  return pageTrouble('--domain', `https://${domain}`) ?? troubles.find((trouble) => trouble !== undefined);
}

function mpnTrouble(mpnId: string | undefined): string | undefined {
  return mpnId === undefined || /^\d{1,10}$/.test(mpnId) ? undefined : '--mpn-id is a number of at most ten digits.';
}

function pagesOf(given: Given): Partial<Pages> {
  return Object.fromEntries(PAGES.flatMap(([page, option]) => (given[option] === undefined ? [] : [[page, given[option]]])));
}

function parsed(args: readonly string[]): Given | undefined {
  const options = {
    ...Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' as const }])),
    starters: { type: 'boolean' as const },
  };
  try {
    return { ...parseArgs({ args: [...args], options }).values };
  } catch {
    return undefined;
  }
}

function refused(because: string): Order {
  return { kind: 'refused', because: `${because}\n${usage}` };
}
