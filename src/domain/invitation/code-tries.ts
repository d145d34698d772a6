/** How often codes may be tried: by one person with longer and longer waits, and by all of a tenant together. */

import type { Instant } from '../time/dates';

/** One try of a code; its id tells it from another. */
export interface CodeTry {
  readonly id: string;
  readonly at: Instant;
}

/** Until when somebody has to wait who tried this often; nothing where the next try is free. The tries are in the order they came. */
export type Limit = (tries: readonly CodeTry[], now: Date) => Instant | undefined;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** So many tries of a person cost nothing; each further one waits, longer and longer. */
const FREE = 5;
const WAITS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR] as const;
/** So many tries all people of a tenant have in an hour. */
const PER_TENANT = 20;

/** More than both limits look at. */
export const TRIES_KEPT = 40;
/** After so long without a try nothing of it counts any more. */
export const TRIES_LIFE_MS = DAY;

/** The limit of one person: five free tries a day, then 1, 5, 15 and 60 minutes after the one before. */
export const personLimit: Limit = (tries, now) => {
  const counted = since(tries, now, DAY);
  const last = counted.at(-1);
  if (last === undefined || counted.length < FREE) return undefined;
  return ahead(last, WAITS[Math.min(counted.length - FREE, WAITS.length - 1)] ?? HOUR, now);
};

/** The limit of a tenant: twenty tries in any hour. */
export const tenantLimit: Limit = (tries, now) => {
  const first = since(tries, now, HOUR).at(-PER_TENANT);
  return first && ahead(first, HOUR, now);
};

/** The tries with one more, the oldest left out beyond what is looked at. The same one twice is one. */
export function withTry(tries: readonly CodeTry[], one: CodeTry): readonly CodeTry[] {
  return tries.some(({ id }) => id === one.id) ? tries : [...tries, one].slice(-TRIES_KEPT);
}

function since(tries: readonly CodeTry[], now: Date, ms: number): readonly CodeTry[] {
  return tries.filter(({ at }) => now.getTime() - Date.parse(at) < ms);
}

function ahead({ at }: CodeTry, ms: number, now: Date): Instant | undefined {
  const until = new Date(Date.parse(at) + ms);
  return until > now ? until.toISOString() : undefined;
}
