/** What may stand in a log line: a closed list of fields, each with a shape that no message, name or token fits. */

import { createHmac, randomBytes } from 'node:crypto';
import { RecentlyUsed } from '../bounds/recently-used';

declare const hashed: unique symbol;

/** A keyed hash of an id: equal ids give equal prints, and nobody can go back without the key. */
export type Fingerprint = string & { readonly [hashed]: true };

/** The fields of a log line. Words are codes or names from the code; ids appear as fingerprints only. */
export interface LogFields {
  readonly conversation?: Fingerprint;
  readonly activity?: Fingerprint;
  readonly tenant?: Fingerprint;
  readonly outcome?: string;
  readonly code?: string;
  readonly teamsCode?: string;
  readonly reason?: string;
  readonly name?: string;
  readonly journey?: string;
  readonly step?: string;
  readonly kind?: string;
  readonly reference?: string;
  readonly cause?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly attempts?: number;
  readonly port?: number;
  readonly count?: number;
  readonly storageCalls?: number;
}

type Check = (value: unknown) => boolean;

const isPrint: Check = (value) => typeof value === 'string' && /^[0-9a-f]{16}$/.test(value);
const isNumber: Check = (value) => typeof value === 'number';
/** At most three words of 40 characters: codes, step names, "by hand". Too short for a JWT, too narrow for a sentence. */
const isWord: Check = (value) => typeof value === 'string' && /^[\w.:-]{1,40}( [\w.:-]{1,40}){0,2}$/.test(value);

const checks: Readonly<Record<keyof LogFields, Check>> = {
  conversation: isPrint,
  activity: isPrint,
  tenant: isPrint,
  outcome: isWord,
  code: isWord,
  teamsCode: isWord,
  reason: isWord,
  name: isWord,
  journey: isWord,
  step: isWord,
  kind: isWord,
  reference: isWord,
  cause: isWord,
  status: isNumber,
  ms: isNumber,
  attempts: isNumber,
  port: isNumber,
  count: isNumber,
  storageCalls: isNumber,
};

/** The names of all fields. */
export const FIELD_NAMES: readonly string[] = Object.keys(checks);

/** Keeps the known fields whose values have the right shape; everything else is dropped, whatever the types said. */
export function allowedFields(fields: object): LogFields {
  const allowed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) if (isKnown(key) && checks[key](value)) allowed[key] = value;
  return allowed;
}

function isKnown(key: string): key is keyof LogFields {
  return Object.hasOwn(checks, key);
}

/** As many prints are kept at hand: each turn tells its chat and its tenant. */
const KEPT_PRINTS = 1000;

/** Makes a fingerprint function for a key: the same key gives the same prints in every process. */
export function fingerprintWith(key: Uint8Array): (id: string) => Fingerprint {
  const kept = new RecentlyUsed<Fingerprint>(KEPT_PRINTS);
  return (id) => {
    const known = kept.get(id);
    if (known !== undefined) return known;
    const print = createHmac('sha256', key).update(id).digest('hex').slice(0, 16) as Fingerprint;
    kept.set(id, print);
    return print;
  };
}

/** Fingerprints under a key of this process: lines of one run can be told to belong together, no more. */
export const fingerprint = fingerprintWith(randomBytes(32));
