/** What a trial's page says where both sides say different things, and where a rule changed since something was worked out by it. */

import type { Fact } from '../../cards/views';
import { wordId, type Say } from '../../cards/engine/words';
import { statementOf } from '../../cards/words/classes';
import { facts, isFactId } from '../../src/domain/catalog/facts/facts';
import type { Side } from '../../src/domain/people/actor';
import { endsSaid } from '../../src/domain/record/clock-ends';
import { countingClocks } from '../../src/domain/record/clocks';
import { ruleChanges, type RuleChange } from '../../src/domain/record/rule-changes';
import { difference, type Said, type Sayings } from '../../src/domain/record/said';
import { paidSaid, termSaid } from '../../src/domain/record/term-said';
import type { Trial } from '../../src/domain/record/trial';
import { fact, type TrialFact } from './trial-fact';

/** Each thing the two sides say differently, as that side reads it. */
export function differences(trial: Trial, side: Side, say: Say): readonly Fact[] {
  const term = termSaid(trial);
  const paid = paidSaid(trial);
  const day = (value: string): string => say.day(value);
  const lines = [
    ...countingClocks(trial).map((clock) => line(`${clock.kind}Ends`, endsSaid(clock, trial), day, side, say)),
    ...(trial.state === 'active' ? [line('paidSince', paid.from, day, side, say)] : []),
    ...(trial.state === 'active'
      ? [line('buying', paid.through, (way) => say.plain(wordId(say, `signUp.buying.${way}`)), side, say)]
      : []),
    line('termEnds', term.ends, day, side, say),
    line('termWanted', term.wants, (wanted) => say.plain(wordId(say, `term.wanted.${wanted}`)), side, say),
    line('recurring', term.renewal, (set) => say.plain(wordId(say, `signUp.buying.${set}`), { paid: 'yes' }), side, say),
  ];
  return lines.flatMap((value) => fact(say, 'differs', value));
}

function line<T extends string>(
  what: TrialFact,
  sayings: Sayings<T>,
  shown: (value: T) => string,
  side: Side,
  say: Say,
): string | undefined {
  const found = difference(sayings);
  if (found === undefined) return undefined;
  const words = (one: Said<T>): string =>
    one.by === 'computed' ? say.plain('trial.workedOut', { value: shown(one.value) }) : shown(one.value);
  return say.plain('trial.difference', {
    ...{ what: say.plain(wordId(say, `trial.${what}`)), side, counts: shown(found.counts.value) },
    ...{ own: words(found[side]), theirs: words(found[side === 'partner' ? 'customer' : 'partner']) },
  });
}

/** Each rule that says something else since the record was worked out by it, with what it would be now. */
export function changedRules(trial: Trial, say: Say): readonly Fact[] {
  return ruleChanges(trial).flatMap((change) => fact(say, 'ruleChanged', `${ruleOf(change, say)} ${nowOf(change, say)}`));
}

function ruleOf({ ref }: RuleChange, say: Say): string {
  if (!isFactId(ref.fact)) return '';
  const { readOn } = facts[ref.fact];
  return say.plain('trial.rule.now', {
    statement: say.plain(statementOf(ref.fact)),
    readOn: say.dayOf(`${readOn}T00:00:00Z`, 'UTC'),
  });
}

function nowOf(change: RuleChange, say: Say): string {
  switch (change.of) {
    case 'end':
      return say.plain(change.now === undefined ? 'trial.rule.endUnknown' : 'trial.rule.end', {
        ...{ what: say.plain(`trial.${change.clock}Ends`), was: say.day(change.was) },
        now: change.now === undefined ? '' : say.day(change.now),
      });
    case 'credit':
      return say.plain('trial.rule.credit', { was: way(change.was, say), now: way(change.now, say) });
    case 'term':
      return say.plain('trial.rule.term', { now: say.plain(wordId(say, `term.next.${change.now}`)) });
  }
}

function way(route: string, say: Say): string {
  return say.plain(wordId(say, `trial.rule.routes.${route}`));
}
