/** Which addresses may stand in a manifest: Teams takes more than Microsoft's Store and an administrator should. */

import { isExampleHost, isPrivateHost } from '../src/settings/example-hosts';

/** Hosts that lead to a desk and are gone tomorrow. */
const TUNNELS =
  /(^|\.)(ngrok(-free)?\.(io|app|dev|pizza)|devtunnels\.ms|trycloudflare\.com|loca\.lt|localtunnel\.me|serveo\.net|localhost\.run|lhr\.life|pinggy\.(io|link)|bore\.pub|tunnelmole\.net|app\.github\.dev|gitpod\.io|localhost)$/u;

/** What stands in no address as it is (RFC 3986). */
const NO_ADDRESS = /[^!-~]|["<>\\^`{|}]/u;

/** A host in small letters; `undefined` for anything else, one in letters of its own language among it. */
export function hostOf(text: string): string | undefined {
  return /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{2,59})$/i.test(text)
    ? text.toLowerCase()
    : undefined;
}

/** What is wrong with a host, as a sentence that says what to type where that shows. */
export function domainTrouble(text: string): string | undefined {
  if (hostOf(text) !== undefined) return pageTrouble('--domain', `https://${text}`);
  const inside = hostOf(inAscii(text.replace(/^[a-z]+:\/+/iu, '').replace(/[/:?#].*$/u, '')));
  return inside === undefined
    ? '--domain has to be the host of your public pages, such as www.contoso-consulting.com.'
    : `--domain has to be the host alone. Type: --domain ${inside}`;
}

/** What is wrong with the address that an option gives, as a sentence that says what to type where that shows; nothing is wrong with none. */
export function pageTrouble(option: string, address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isOurs = url?.protocol === 'https:' && url.username === '' && hostOf(url.hostname) !== undefined;
  if (!isOurs || !address.toLowerCase().includes(url.hostname))
    return `${option} has to be an https address of yours.${meant(option, address)}`;
  if (NO_ADDRESS.test(address))
    return `${option} holds a blank or a letter that an address writes otherwise. Type: ${option} ${url.href}`;
  if (TUNNELS.test(url.hostname)) return `${option} leads into a tunnel (${url.hostname}), which ends with your day’s work.`;
  if (isExampleHost(url.hostname)) return `${option} is an example (${url.hostname}); name your own.`;
  if (isPrivateHost(url.hostname)) return `${option} leads nowhere outside a network of your own (${url.hostname}).`;
  return undefined;
}

/** A host as the network writes it (RFC 5891); a text that is none comes back as it is. */
function inAscii(host: string): string {
  return URL.canParse(`https://${host}`) ? new URL(`https://${host}`).hostname : host;
}

/** The same address with https before it, where that makes one. */
function meant(option: string, address: string): string {
  const behind = address.replace(/^https?:\/\//iu, '');
  const url = URL.canParse(`https://${behind}`) ? new URL(`https://${behind}`) : undefined;
  const isPage = url !== undefined && !behind.includes('@') && hostOf(url.hostname) !== undefined;
  return isPage ? ` Type: ${option} ${url.href}` : '';
}
