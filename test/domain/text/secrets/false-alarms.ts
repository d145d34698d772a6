/** What looks like a secret and is none: how often each kind may be taken for one. */

import assert from 'node:assert/strict';
import { secretsIn } from '../../../../src/domain/text/secrets/secrets';

type Random = (below: number) => number;

/** The limits are for so many of each. */
const OF = 20_000;

/** The kinds, how many of 20,000 may be taken for secrets, and how one is made. */
const MOST: readonly (readonly [string, number, (random: Random) => string])[] = [
  ['GUIDs', 2, guid],
  ['GUIDs without dashes', 2, (random) => guid(random).replaceAll('-', '')],
  ['international phones', 0, (random) => `+${spaced(random, digits(random, 11 + random(5)))}`],
  ['national phones', 0, (random) => spaced(random, `0${digits(random, 8 + random(3))}`)],
  ['message ids of Teams', 0, (random) => `1${digits(random, 12)}`],
  ['MBS authorization numbers', 0, (random) => digits(random, 10)],
  ['two MBS numbers', 0, (random) => `${digits(random, 10)} ${digits(random, 10)}`],
  ['claim ids', 0, (random) => `CPOR-2026-${digits(random, 8)}`],
  [
    'environment addresses',
    0,
    (random) => `https://org${guid(random).slice(0, 8)}.crm4.dynamics.com/main.aspx?appid=${guid(random)}`,
  ],
  [
    'instants',
    0,
    (random) => `2026-0${1 + random(9)}-1${random(10)} 1${random(10)}:2${random(10)}:3${random(10)}.${digits(random, 3)}`,
  ],
  ['subscription ids in a sentence', 0, (random) => `subscription id: ${guid(random)}, tenant id: ${guid(random)}`],
  ['our own invitation codes', 0, (random) => `Your code is ${ownCode(random)}, type “join ${ownCode(random)}”`],
  ['links to our own files', 0, (random) => `https://bot.contoso.com/files/${base64url(random, 43)}`],
  [
    'addresses with a path',
    0,
    (random) => `https://contoso.com/${base64url(random, 12)}/${digits(random, 6)}?id=${digits(random, 8)}`,
  ],
  [
    'PartnerIDs with their name',
    0,
    (random) => `PartnerID ${digits(random, 4 + random(6))}, code of our company: C${digits(random, 5)}`,
  ],
  ['support request numbers', 0, (random) => `support request 26${monthAndDay(random)}${digits(random, 10)}`],
  ['numbers of 16 digits', 540, (random) => `${1 + random(9)}${digits(random, 15)}`],
];

/** Makes so many of each kind; the same ones every time. */
export function falseAlarmsAreFew(count: number): void {
  describe(`false alarms in ${count} of each`, () => {
    for (const [what, limit, make] of MOST) {
      const most = Math.ceil((limit * count) / OF);
      it(`${what}: at most ${most}`, () => {
        const random = seeded(7);
        const wrong = Array.from({ length: count }, () => make(random)).filter((text) => secretsIn(text).length > 0);
        assert.ok(wrong.length <= most, `${wrong.length}, such as ${wrong.slice(0, 3).join(' | ')}`);
      });
    }
  });
}

/** Numbers that look random and are the same every time (mulberry32). */
function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => String(random(10))).join('');
}

function spaced(random: Random, text: string): string {
  const at = 2 + random(3);
  return `${text.slice(0, at)} ${text.slice(at, at + 3)}${random(2) === 0 ? ' ' : '-'}${text.slice(at + 3)}`;
}

function monthAndDay(random: Random): string {
  return [1 + random(12), 1 + random(28)].map((part) => String(part).padStart(2, '0')).join('');
}

/** Crockford's base32 in four groups of four. */
function ownCode(random: Random): string {
  return Array.from({ length: 4 }, () => letters(random, 4, '0123456789ABCDEFGHJKMNPQRSTVWXYZ')).join('-');
}

function base64url(random: Random, length: number): string {
  return letters(random, length, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
}

function letters(random: Random, length: number, from: string): string {
  return Array.from({ length }, () => from.charAt(random(from.length))).join('');
}

function guid(random: Random): string {
  const hex = Array.from({ length: 32 }, () => random(16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
