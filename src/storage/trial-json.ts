/** The JSON of a trial's row: read into a trial, and a changed trial written over it, so that what nobody knows here stays. */

import type { Trial } from '../domain/record/trial';
import { fromNewer, isNewer, parseRow } from './rows';
import { LOGS_INSIDE, logsInside } from './logs-inside';
import { INVITATION_STATES, INVITED_AS } from './invitation-schema';
import { CLOCK_KINDS, shownTrialSchema, TRIAL_VERSION, trialSchema, versionFor } from './trial-schemas';

/** A trial's JSON as it stands in the row. */
export type TrialJson = Readonly<Record<string, unknown>>;

type Item = Readonly<Record<string, unknown>>;

/** Lists whose items of other kinds are left out when a trial is read. */
const LISTS: readonly { readonly name: 'clocks' | 'invitations'; readonly isKnown: (item: Item) => boolean }[] = [
  { name: 'clocks', isKnown: ({ kind }) => isOneOf(CLOCK_KINDS, kind) },
  { name: 'invitations', isKnown: ({ as, state }) => isOneOf(INVITED_AS, as) && isOneOf(INVITATION_STATES, state) },
];

/** What never stands in the row itself. */
const NOT_STORED: readonly string[] = ['logs', 'beyond', 'alsoPartner', ...LOGS_INSIDE];

/**
 * The trial in a row's JSON, with the logs that release 0.1.0 kept inside. With a code nobody knows here, or of a later version, it is
 * `beyond`. STORAGE_UNREADABLE or ROW_FROM_NEWER_VERSION if it can't even be shown.
 */
export function trialIn(json: unknown): Trial {
  const shown = withKnownItems(json);
  const parsed = trialSchema.safeParse(shown);
  const trial = parsed.success ? parsed.data : parseRow(shownTrialSchema, shown, TRIAL_VERSION);
  const isBeyond = !parsed.success || isNewer(json, TRIAL_VERSION);
  const logs = logsInside(json);
  return { ...omit(trial, NOT_STORED), ...(logs.length === 0 ? {} : { logs }), ...(isBeyond ? { beyond: true } : {}) };
}

/** The JSON to be stored of a trial, in place of what stands there. ROW_FROM_NEWER_VERSION if only a later release may write it. */
export function jsonOf(trial: Trial, before?: TrialJson): TrialJson {
  if (trial.beyond === true || isNewer(before, TRIAL_VERSION)) throw fromNewer('a trial with codes of its own');
  const json: TrialJson = { ...writable(omit(trial, NOT_STORED)), v: versionFor(trial) };
  return before === undefined ? json : { ...json, ...withOtherItems(json, before) };
}

/** What would not be read back is not written: with codes of a later release that one has to write it, anything else is a bug. */
function writable(trial: Trial): Trial {
  const { success, data, error } = trialSchema.safeParse(trial);
  if (success) return data;
  throw shownTrialSchema.safeParse(withKnownItems(trial)).success ? fromNewer('a change with codes of its own') : error;
}

function withKnownItems(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json;
  const lists = LISTS.flatMap(({ name, isKnown }) => {
    const list = (json as TrialJson)[name];
    return Array.isArray(list) ? [[name, list.filter((item) => !isItem(item) || isKnown(item))]] : [];
  });
  return { ...json, ...Object.fromEntries(lists) };
}

/** The items that were left out; among the others as before where none of those changed, behind them otherwise. */
function withOtherItems(json: TrialJson, before: TrialJson): TrialJson {
  const known = withKnownItems(before) as TrialJson;
  const lists = LISTS.flatMap(({ name, isKnown }) => {
    const stood: unknown = before[name];
    const others = itemsOf(stood).filter((item) => isItem(item) && !isKnown(item));
    if (others.length === 0) return [];
    const list = itemsOf(json[name]);
    return [[name, JSON.stringify(known[name]) === JSON.stringify(list) ? stood : [...list, ...others]]];
  });
  return Object.fromEntries(lists) as TrialJson;
}

function omit<T extends object>(from: T, names: readonly string[]): T {
  return Object.fromEntries(Object.entries(from).filter(([name]) => !names.includes(name))) as T;
}

function itemsOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
}

function isItem(item: unknown): item is Item {
  return typeof item === 'object' && item !== null;
}

function isOneOf(values: readonly string[], value: unknown): boolean {
  return typeof value !== 'string' || values.includes(value);
}
