/** What `npm run manifest` was asked for. */

import { parseArgs } from 'node:util';
import { guid } from '../src/settings/setting-parsers';
import { example } from './app-package';
import type { Installation } from './teams-manifest';

/** The committed manifest made anew, or the package of a real installation. */
export type Order =
  | { readonly kind: 'committed' }
  | { readonly kind: 'package'; readonly installation: Omit<Installation, 'version'>; readonly folder: string }
  | { readonly kind: 'refused'; readonly because: string };

const LONGEST_PUBLISHER = 32;
const usage = 'Try: npm run manifest -- --app-id <GUID> --domain <your domain> [--publisher <your company>] [--out <folder>]';

/** Reads the arguments of the command line. */
export function readOrder(args: readonly string[]): Order {
  const given = parsed(args);
  if (!given) return refused('There is an option I don’t know, or one without a value.');
  const { publisher = example.publisher, out = 'dist/teams-app' } = given;
  if (Object.keys(given).length === 0) return { kind: 'committed' };
  const appId = guid(given['app-id'] ?? '');
  if (appId === undefined) return refused('--app-id has to be the application id of the bot, a GUID.');
  const domain = hostOf(given.domain ?? '');
  if (domain === undefined)
    return refused('--domain has to be the host of your public pages, such as www.contoso-consulting.com.');
  if (publisher.trim() === '' || publisher.length > LONGEST_PUBLISHER)
    return refused(`--publisher takes at most ${LONGEST_PUBLISHER} letters.`);
  return { kind: 'package', installation: { appId, domain, publisher }, folder: out };
}

function hostOf(text: string): string | undefined {
  return /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i.test(text) ? text.toLowerCase() : undefined;
}

type Given = Partial<Record<'app-id' | 'domain' | 'publisher' | 'out', string>>;

function parsed(args: readonly string[]): Given | undefined {
  const text = { type: 'string' } as const;
  try {
    return { ...parseArgs({ args: [...args], options: { 'app-id': text, domain: text, publisher: text, out: text } }).values };
  } catch {
    return undefined;
  }
}

function refused(because: string): Order {
  return { kind: 'refused', because: `${because}\n${usage}` };
}
