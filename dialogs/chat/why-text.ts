/** Puts a fact, or a question that is still open, into words: what it says, where and when it was read. */

import type { Link } from '../../cards/engine/content';
import type { Say } from '../../cards/engine/words';
import type { SourcedFact } from '../../cards/why';
import { questionOf, statementOf } from '../../cards/words/classes';
import { isPastReview, type Fact, type OpenFact } from '../../src/domain/catalog/facts/fact';
import { facts, isFactId, openFacts, type FactId, type OpenFactId } from '../../src/domain/catalog/facts/facts';
import { sources } from '../../src/domain/catalog/facts/sources';
import type { CalendarDate } from '../../src/domain/time/dates';

/** What stands behind something that was said. */
export type Ground = FactId | OpenFactId;

/** It in words, as of this day. */
export function sourced(say: Say, id: Ground, today: CalendarDate): SourcedFact {
  if (!isFactId(id)) return { statement: say(questionOf(id)), source: openSource(say, openFacts[id]), overdue: '' };
  const fact = facts[id];
  const overdue = isPastReview(fact, today) ? say('why.overdue', { date: date(say, fact.reviewBy) }) : '';
  return { statement: say(statementOf(id)), source: `${validity(say, fact)}${source(say, fact)}`, overdue };
}

/** The pages of some of them, each once; nothing for one without an address. */
export function pages(say: Say, ids: readonly Ground[]): readonly Link[] {
  const read = ids.flatMap((id) => (isFactId(id) ? [sources[facts[id].source]] : []));
  const links = read.flatMap(({ title, url }) => (url === undefined ? [] : [{ url, title: say.plain('why.page', { title }) }]));
  return links.filter(({ url }, at) => links.findIndex((one) => one.url === url) === at);
}

function source(say: Say, { appliesTo, source: id, mark, readOn }: Fact): string {
  const { title, published } = sources[id];
  const shown = published === undefined ? 'none' : date(say, published);
  return say('why.source', { scope: scopesOf(say, appliesTo), mark, title, published: shown, readOn: date(say, readOn) });
}

function openSource(say: Say, { appliesTo, readOn }: OpenFact): string {
  return say('why.open', { scope: scopesOf(say, appliesTo), readOn: date(say, readOn) });
}

function validity(say: Say, { validFrom, validUntil }: Fact): string {
  const from = validFrom === undefined ? 'none' : date(say, validFrom);
  const until = validUntil === undefined ? 'none' : date(say, validUntil);
  return say('why.validity', { from, until });
}

function scopesOf(say: Say, scopes: Fact['appliesTo']): string {
  return scopes.map((scope) => say.plain(`why.scopes.${scope}`)).join(', ');
}

/** A day in words; a month or a year as it stands. */
function date(say: Say, partial: string): string {
  return partial.length === 'YYYY-MM-DD'.length ? say.dayOf(`${partial}T00:00:00Z`, 'UTC') : partial;
}
