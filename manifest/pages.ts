/** Which addresses may stand in a manifest: Teams takes more than Microsoft's Store and an administrator should. */

/** Hosts that lead to a desk and are gone tomorrow, and those nobody has (RFC 2606). */
const TUNNELS =
  /(^|\.)(ngrok(-free)?\.(io|app|dev|pizza)|devtunnels\.ms|trycloudflare\.com|loca\.lt|localtunnel\.me|serveo\.net|localhost\.run|lhr\.life|pinggy\.(io|link)|bore\.pub|tunnelmole\.net|app\.github\.dev|gitpod\.io|localhost)$/u;
const EXAMPLES = /(^|\.)(example(\.(com|net|org))?|test|invalid|local)$/u;

/** A host in small letters; `undefined` for anything else. */
export function hostOf(text: string): string | undefined {
  return /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i.test(text) ? text.toLowerCase() : undefined;
}

/** What is wrong with the address that an option gives, as a sentence. */
export function pageTrouble(option: string, address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' || url.username !== '' || hostOf(url.hostname) === undefined)
    return `${option} has to be an https address of yours.`;
  if (TUNNELS.test(url.hostname)) return `${option} leads into a tunnel (${url.hostname}), which ends with your day’s work.`;
  if (EXAMPLES.test(url.hostname)) return `${option} is an example (${url.hostname}); name your own.`;
  return undefined;
}
