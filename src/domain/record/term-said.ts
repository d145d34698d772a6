/** What is said of a purchase and of its term by each side. What counts stands in the fields that older releases read. */

import { endOfTerm } from '../catalog/paid-terms';
import { refTo, type FactRef } from '../catalog/facts/fact-ref';
import type { BuyingRoute } from '../catalog/offers';
import type { TermIntent } from '../catalog/paid-terms';
import type { CalendarDate } from '../time/dates';
import { paidTermOf } from './paid-term';
import { counted, type Sayings } from './said';
import type { Paid, RecurringBilling, TermNoted } from './terms';
import type { Trial } from './trial';

/** All that is said of a purchase: since when, and which way. */
export interface PaidSaid {
  readonly from: Sayings<CalendarDate>;
  readonly through: Sayings<BuyingRoute>;
}

/** All that is said of a term: when it ends, what is wanted then, and whether it renews by itself. */
export interface TermSaid {
  readonly ends: Sayings<CalendarDate>;
  readonly wants: Sayings<TermIntent>;
  readonly renewal: Sayings<RecurringBilling>;
}

/** A term as it was, with when it began and the zone of its end. */
export type Before = Partial<Omit<TermNoted, 'since'>> & { readonly zone: string; readonly since?: CalendarDate | undefined };

/** What is said of the purchase. What an older release noted, and what was paid when it was recorded, is the word of the side that keeps the record. */
export function paidSaid(trial: Trial): PaidSaid {
  const { paid, start, startedOn, buying } = trial;
  const first = start === 'paid' ? { since: startedOn, route: buying } : undefined;
  const noted = paid ?? first;
  return { from: standing(paid?.from, noted?.since, trial), through: throughOf(paid?.through, noted?.route, trial) };
}

/** Which way nobody knows is no word, also where an older release kept it as one. */
function throughOf(said: Sayings<BuyingRoute> | undefined, route: BuyingRoute | undefined, trial: Trial): Sayings<BuyingRoute> {
  const words = Object.entries(said ?? {}).filter(([, { value }]) => value !== 'unknown');
  const known: Sayings<BuyingRoute> | undefined = said && Object.fromEntries(words);
  return route === 'unknown' ? (known ?? {}) : standing(known, route, trial);
}

/** What is said of the term; likewise. */
export function termSaid(trial: Trial): TermSaid {
  const { term, recurringBilling } = trial;
  const known = <T extends string>(value: T | undefined): T | undefined => (value === 'unknown' ? undefined : value);
  return {
    ends: standing(term?.ends, term?.endsOn, trial),
    wants: standing(term?.wants, known(term?.intent), trial),
    renewal: standing(term?.renewal, known(recurringBilling), trial),
  };
}

/** The purchase by what counts; nothing where nobody says since when. */
export function paidBy({ from, through }: PaidSaid): Paid | undefined {
  const since = counted(from)?.value;
  return since === undefined ? undefined : { since, route: counted(through)?.value ?? 'unknown', from, through };
}

/** What a term says by what counts, in place of what it said before. Only what somebody says is kept. */
export function termBy({ ends, wants, renewal }: TermSaid, { since, zone, ...before }: Before): TermNoted {
  const { endsOn: _end, intent: _intent, ends: _ends, wants: _wants, renewal: _renewal, fact: _fact, ...others } = before;
  const endsOn = counted(ends)?.value;
  return {
    ...others,
    ...(since === undefined ? {} : { since }),
    ...(endsOn === undefined ? {} : { endsOn }),
    zone,
    intent: counted(wants)?.value ?? 'unknown',
    ...kept('ends', ends),
    ...kept('wants', wants),
    ...kept('renewal', renewal),
  };
}

/** The trial with the rule its term ends by as it is today. */
export function withTermRule(trial: Trial): Trial {
  const { term } = trial;
  if (term === undefined) return trial;
  const { fact: _before, ...rest } = term;
  const fact = termRule(trial);
  return { ...trial, term: { ...rest, ...(fact === undefined ? {} : { fact }) } };
}

function termRule(trial: Trial): FactRef | undefined {
  const [first] = endOfTerm(paidTermOf(trial)).next.facts;
  return first && refTo(first);
}

/** Where an older release wrote since, what it wrote is the word of the side that keeps the record. */
function standing<T extends string>(
  said: Sayings<T> | undefined,
  value: T | undefined,
  { createdAt, changedAt, keeper = 'partner' }: Trial,
): Sayings<T> {
  if (said !== undefined && counted(said)?.value === value) return said;
  if (value === undefined) return {};
  return { ...said, [keeper]: { value, by: 'person', at: said === undefined ? createdAt : changedAt } };
}

function kept<K extends string, T extends string>(name: K, said: Sayings<T>): Partial<Record<K, Sayings<T>>> {
  return Object.keys(said).length === 0 ? {} : ({ [name]: said } as Partial<Record<K, Sayings<T>>>);
}
