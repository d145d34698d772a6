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
  const plain = address.replace(/%.*$/, '').replace(/^::ffff:(?=[\d.]+$)/i, '');
  if (isIP(plain) === 0) return undefined;
  return isIPv4(plain) ? plain : `${firstHalf(plain)}::/64`;
}

/** The first four groups, with the zeroes that `::` leaves out. */
function firstHalf(address: string): string {
  const { hostname } = new URL(`http://[${address}]`);
  const [before = '', after = ''] = hostname.slice(1, -1).split('::');
  const [first, last] = [groupsOf(before), groupsOf(after)];
  const gap = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  return [...first, ...gap, ...last].slice(0, 4).join(':');
}

function groupsOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(':');
}
