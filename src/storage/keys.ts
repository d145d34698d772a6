/** Keys of rows. Tables refuse some characters in keys, and the emulator is quick only where each key is unique by itself. */

import { hash } from 'node:crypto';
import { RecentlyUsed } from '../bounds/recently-used';

/** A run of row keys within one partition: `from` is in it, `below` is not. */
export interface KeyRange {
  readonly partitionKey: string;
  readonly from: string;
  readonly below: string;
}

/** 43 characters of base64url (SHA-256) that stand for any key whatever its length and characters. */
export function hashKey(key: string): string {
  const known = hashes.get(key);
  if (known !== undefined) return known;
  const made = hash('sha256', key, 'base64url');
  hashes.set(key, made);
  return made;
}

/** A turn asks for its chat's again and again. */
const hashes = new RecentlyUsed<string>(500);

/** An id as part of a row key: everything but letters, digits, `:`, `.` and `-` becomes `=` and two hex digits per UTF-8 byte. */
export function keyPart(id: string): string {
  return id.replace(/[^A-Za-z0-9:.-]/gu, hexBytes);
}

/** Ids of Microsoft's and of ours stand in keys as they are. */
const PLAIN = /^[\w-]*$/;

/** An id out of a row key: what `keyPart` made of it, back. */
export function fromKeyPart(part: string): string {
  if (PLAIN.test(part)) return part;
  return Buffer.from(
    part.replace(/=([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();
}

/** All row keys of a partition that start with these characters. */
export function startingWith(partitionKey: string, prefix: string): KeyRange {
  return { partitionKey, from: prefix, below: afterAll(prefix) };
}

/** The first text behind all those that start with these characters. */
export function afterAll(prefix: string): string {
  const last = prefix.charCodeAt(prefix.length - 1);
  return prefix.slice(0, -1) + String.fromCharCode(last + 1);
}

function hexBytes(character: string): string {
  return [...Buffer.from(character)].map((byte) => `=${byte.toString(16).padStart(2, '0')}`).join('');
}
