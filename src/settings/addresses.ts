/** Addresses that the bot asks or is asked at, as several settings take them. */

import { isLoopback } from './loopback';
import type { Mode } from './mode';
import type { SettingReader } from './setting-reader';

/** An https address, and in local mode http on this machine: without a slash at the end, or nothing with a complaint. */
export function readAddress(reader: SettingReader, name: string, mode: Mode): string | undefined {
  return reader.optional(name, expectedOf(mode), (text) => addressOf(text, mode));
}

/** One that names a host alone, for whoever reads it puts a path of its own behind it. */
export function readHostAddress(reader: SettingReader, name: string, mode: Mode): string | undefined {
  return reader.optional(name, `${expectedOf(mode)}, without a path`, (text) => {
    const address = addressOf(text, mode);
    return address !== undefined && new URL(address).pathname === '/' ? address : undefined;
  });
}

function expectedOf(mode: Mode): string {
  return mode === 'local' ? 'an https address, or http on this machine' : 'an https address';
}

function addressOf(text: string, mode: Mode): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.username || url.password || url.search || url.hash) return undefined;
  // A slash too many is a slip, wherever it stands.
  if (url.pathname.includes('//')) return undefined;
  const isAllowed = url.protocol === 'https:' || (mode === 'local' && url.protocol === 'http:' && isLoopback(url.hostname));
  return isAllowed ? url.href.replace(/\/+$/, '') : undefined;
}
