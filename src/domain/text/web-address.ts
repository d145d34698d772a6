/** Reads the address of a page, such as an environment's, that is shown to people and opened by a press. */

import { looksLikeAnother } from './look-alikes';

/** What a browser and a person, or two browsers, may read differently: user names, backslashes, percent-encoded hosts, spaces. */
const UNCLEAR = /[\\\s]|^[^/?#]*[@%]/u;

/** The origin of an https address, also one typed without its beginning; nothing for any other text. Never throws. */
export function readWebAddress(text: string): string | undefined {
  const [, scheme = 'https', rest = ''] = /^(?:(https?):\/\/)?(.*)$/isu.exec(text) ?? [];
  if (scheme.toLowerCase() !== 'https' || UNCLEAR.test(rest) || !URL.canParse(`https://${rest}`)) return undefined;
  const { hostname, origin } = new URL(`https://${rest}`);
  return hostname.includes('.') && !looksLikeAnother(hostname) ? origin : undefined;
}
