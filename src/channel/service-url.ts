/** Which addresses the bot may answer to. Its token travels there, so a wrong one gives the token away. */

import { isLoopback } from '../settings/loopback';

/** Says whether a channel's service URL may be used. */
export type ServiceUrlRule = (serviceUrl: string) => boolean;

/** Hosts of the Teams connector: commercial, GCC, GCC High and DoD (Microsoft Teams platform documentation). */
const teamsHosts: ReadonlySet<string> = new Set([
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
]);

/** Only the Teams connector, by https, without port or user name. */
export const teamsOnly: ServiceUrlRule = (serviceUrl) => {
  const url = plainUrl(serviceUrl);
  return url?.protocol === 'https:' && teamsHosts.has(url.host);
};

/** Only this machine, by http or https, at any port. */
export const loopbackOnly: ServiceUrlRule = (serviceUrl) => {
  const url = plainUrl(serviceUrl);
  return url !== undefined && /^https?:$/.test(url.protocol) && isLoopback(url.hostname);
};

/** Parses an address in which nothing can be read in two ways: no user name, query, fragment, backslash or space. */
function plainUrl(text: string): URL | undefined {
  if (text.length > 1000 || /[\s\\@?#]/.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text);
}
