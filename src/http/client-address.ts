/** Who is at the other end of a request, behind the proxies that stand before the bot. */

import { isIP, isIPv4 } from 'node:net';
import type { MessageHead } from './message-request';

/** No address with its brackets and its port is longer. */
const LONGEST = 64;

/**
 * The address a request came from. `proxies` is how many stand before the bot: each writes whom it saw at the end of `x-forwarded-for`
 * (Azure Container Apps, "Ingress": only the rightmost address is Azure's), so what a client wrote there itself stands further left and is
 * never looked at. Of version 6 it is the network of 64 bits, for one client has all of it. Empty for somebody who has left.
 */
export function clientAddress({ headers, from = '' }: MessageHead, proxies: number): string {
  const seen = proxies === 0 ? undefined : forwarded(headers['x-forwarded-for']).at(-proxies);
  return networkOf(bare(seen)) ?? networkOf(from) ?? '';
}

function forwarded(header: string | readonly string[] | undefined): readonly string[] {
  return [header ?? []].flat().join(',').split(',');
}

function bare(entry = ''): string {
  if (entry.length > LONGEST) return '';
  const address = entry.trim();
  const bracketed = /^\[([^\]]*)\](:\d+)?$/.exec(address)?.[1];
  return bracketed ?? address.replace(/^([\d.]+):\d+$/, '$1');
}

function networkOf(address: string): string | undefined {
  const plain = address.replace(/%.*$/, '');
  if (isIP(plain) === 0) return undefined;
  if (isIPv4(plain)) return plain;
  const groups = groupsOf(plain);
  return mapped(groups) ?? `${groups.slice(0, 4).join(':')}::/64`;
}

/** The address of version 4 that is written as one of version 6, in either notation. */
function mapped(groups: readonly string[]): string | undefined {
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return undefined;
  const bytes = groups.slice(6).map((group) => Number.parseInt(group, 16));
  return bytes.flatMap((two) => [two >> 8, two & 255]).join('.');
}

/** All eight groups, with the zeroes that `::` leaves out. */
function groupsOf(address: string): readonly string[] {
  const { hostname } = new URL(`http://[${address}]`);
  const [before = '', after] = hostname.slice(1, -1).split('::');
  const [first, last] = [parts(before), parts(after)];
  const gap = Array.from({ length: 8 - first.length - last.length }, () => '0');
  return [...first, ...gap, ...last];
}

function parts(text = ''): readonly string[] {
  return text === '' ? [] : text.split(':');
}
