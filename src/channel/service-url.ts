/** Which addresses the bot may answer to. Its token travels there, so a wrong one gives the token away. */

import { RecentlyUsed } from '../bounds/recently-used';
import { isLoopback } from '../settings/loopback';

/** Says whether a channel's service URL may be used. */
export type ServiceUrlRule = (serviceUrl: string) => boolean;

const KEPT_ADDRESSES = 100;

/** Hosts of the Teams connector: commercial, GCC, GCC High and DoD (Microsoft Teams platform documentation). */
const teamsHosts: ReadonlySet<string> = new Set([
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
]);

/** Only the Teams connector, by https, without port or user name. */
export const teamsOnly: ServiceUrlRule = remembering((url) => url.protocol === 'https:' && teamsHosts.has(url.host));

/** Only this machine, by http or https, at any port. */
export const loopbackOnly: ServiceUrlRule = remembering((url) => /^https?:$/.test(url.protocol) && isLoopback(url.hostname));

/** Each turn asks several times about one of a handful of addresses; those that were allowed are not parsed again. */
function remembering(isAllowed: (url: URL) => boolean): ServiceUrlRule {
  const allowed = new RecentlyUsed<true>(KEPT_ADDRESSES);
  return (serviceUrl) => {
    if (allowed.get(serviceUrl)) return true;
    const url = plainUrl(serviceUrl);
    if (url === undefined || !isAllowed(url)) return false;
    allowed.set(serviceUrl, true);
    return true;
  };
}

/** Parses an address in which nothing can be read in two ways: no user name, query, fragment, backslash or space. */
function plainUrl(text: string): URL | undefined {
  if (text.length > 1000 || /[\s\\@?#]/.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text);
}
