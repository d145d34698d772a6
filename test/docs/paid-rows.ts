/** How a paid term ends, for a document: every channel, window, intent and setting; equal outcomes are merged. */

import { createWords, wordId } from '../../cards/engine/words';
import { endOfTerm, termIntents, type PaidTerm, type TermIntent, type TermLine } from '../../src/domain/catalog/paid-terms';
import type { BuyingRoute } from '../../src/domain/catalog/offers';
import type { RecurringBilling } from '../../src/domain/record/terms';
import type { Trial } from '../../src/domain/record/trial';
import { remindersOf } from '../../src/domain/watch/reminders';
import { sampleTrial } from '../domain/record/trial-samples';
import { mergedAt, Outcomes, table } from './outcomes';
import { named } from './trial-rows';

const say = createWords()('en-GB');
const OWNER = { tenantId: 'partner-tenant', personId: 'alex' };
const SPAN = { from: '2026-01-01T00:00:00.000Z', to: '2027-09-30T00:00:00.000Z' };

/** The days on which the rules change, and one of each side. */
const WINDOWS: readonly (readonly [bought: string, since: string | undefined, ends: string, endsOn: string])[] = [
  ['any day', '2025-05-02', 'before 2026-05-04', '2026-05-01'],
  ['before 2025-04-01', '2025-03-31', 'from 2026-05-04', '2027-03-31'],
  ['2025-04-01 to 2026-02-08', '2026-01-31', 'from 2026-05-04', '2027-03-31'],
  ['from 2026-02-09', '2026-03-31', 'from 2026-05-04', '2027-03-31'],
  ['not known', undefined, 'from 2026-05-04', '2027-03-31'],
];
const ROUTES: readonly BuyingRoute[] = ['cspUs', 'cspOther', 'web', 'enterprise', 'unknown'];
const SETTINGS: readonly RecurringBilling[] = ['on', 'off', 'unknown'];
const SET: Readonly<Record<RecurringBilling, string>> = { on: 'on', off: 'off', unknown: 'not known' };
const CARDS: Readonly<Record<string, string>> = {
  termEnds: 'what becomes of it',
  termUnwanted: 'it renews, though something else is wanted',
  termEnded: 'what became of it',
};
const HEADS = ['Bought through', 'Bought or renewed', 'Ends', 'Wanted', 'Renewal set', 'Becomes', 'Then', 'Reminders'];

/** How many terms the rows are made of. */
export const TERMS = ROUTES.length * WINDOWS.length * termIntents.length * SETTINGS.length;

/** The part of the document on paid terms. */
export function paidTerms(): string {
  const [next, after, change] = [new Outcomes('N'), new Outcomes('A'), new Outcomes('C')];
  const rows = paidRows(next, after);
  const who = ROUTES.flatMap((route) =>
    WINDOWS.map(([bought, since, ends, endsOn]) => {
      const line = endOfTerm(termOf(route, since, endsOn, 'unknown', 'unknown')).change;
      return [say.plain(`signUp.buying.${route}`), bought, ends, change.nameOf([told('change', line)], '')];
    }),
  );
  const whoRows = [1, 2].reduce<readonly (readonly string[])[]>(mergedAt, who);
  return [
    table(HEADS, rows),
    '### Who sets it, where\n',
    table(['Bought through', 'Bought or renewed', 'Ends', 'Who'], whoRows),
    change.written(),
    '### What becomes of it\n',
    next.written(),
    '### What is said when it is over\n',
    after.written(),
  ].join('\n');
}

/** The rows, merged column by column: settings, then intents, windows and channels. */
export function paidRows(next = new Outcomes('N'), after = new Outcomes('A')): readonly (readonly string[])[] {
  const all = ROUTES.flatMap((route) =>
    WINDOWS.flatMap(([bought, since, ends, endsOn]) =>
      termIntents.flatMap((intent) =>
        SETTINGS.map((set) => {
          const end = endOfTerm(termOf(route, since, endsOn, intent, set));
          const kept = end.deletedOn === undefined ? [] : [`Data may be deleted from ${end.deletedOn}, if it ends on ${endsOn}.`];
          const outcome = [next.nameOf([told('next', end.next), ...kept], ''), after.nameOf([told('after', end.after)], '')];
          const cells = [
            say.plain(`signUp.buying.${route}`),
            bought,
            ends,
            say.plain(wordId(say, `term.wanted.${intent}`)),
            SET[set],
          ];
          return [...cells, ...outcome, remindersOfTerm(route, since, endsOn, intent, set)];
        }),
      ),
    ),
  );
  return [4, 3, 1, 0].reduce<readonly (readonly string[])[]>(mergedAt, all);
}

function termOf(
  route: BuyingRoute,
  since: string | undefined,
  endsOn: string,
  intent: TermIntent,
  set: RecurringBilling,
): PaidTerm {
  const known = { ...(since === undefined ? {} : { since }), ...(set === 'unknown' ? {} : { renews: set === 'on' }) };
  return { route, endsOn, intent, ...known };
}

function trialOf(
  route: BuyingRoute,
  since: string | undefined,
  endsOn: string,
  intent: TermIntent,
  set: RecurringBilling,
): Trial {
  const noted = { ...(since === undefined ? {} : { since }), endsOn, zone: 'UTC', intent };
  const changes = { state: 'active', start: 'paid', kind: 'subscription', buying: route, recurringBilling: set } as const;
  const { startedOn: _startedOn, ...trial } = sampleTrial({ ...changes, clocks: [], term: noted });
  return trial;
}

/** Each is worked out once, however often the rows are made. */
const reminders = new Map<string, string>();

function remindersOfTerm(...term: Parameters<typeof trialOf>): string {
  const key = JSON.stringify(term);
  const told = reminders.get(key) ?? remindersOn(trialOf(...term));
  reminders.set(key, told);
  return told;
}

/** By what they say: the days before or after. */
function remindersOn(trial: Trial): string {
  const told = remindersOf(trial, OWNER, {}, SPAN).filter(({ card }) => CARDS[card] !== undefined);
  const cards = [...new Set(told.map(({ card }) => card))];
  return cards
    .map((card) => {
      const own = told.filter((one) => one.card === card);
      const days = own.map(({ rung }) => rung).join(', ');
      return `${days} ${days === '1' ? 'day' : 'days'} ${own[0]?.when ?? ''}: ${CARDS[card] ?? ''}`;
    })
    .join('; ');
}

function told(part: string, { code, facts, asks }: TermLine): string {
  const asked = asks === undefined ? (facts.length === 0 ? ' asked' : '') : ` asked ${named([asks])}`;
  const grounds = facts.length === 0 ? '' : ` ${named(facts)}`;
  return `${say.plain(wordId(say, `term.${part}.${code}`))}${grounds}${asked}`;
}
