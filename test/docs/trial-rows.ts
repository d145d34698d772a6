/** What the bot tells, plans and advises for every kind of trial, worked out by its own code, as cells of a document. */

import { createWords, wordId } from '../../cards/engine/words';
import { factsBehind } from '../../cards/words/classes';
import type { WordId } from '../../cards/words/language';
import { guideOf } from '../../src/domain/catalog/guides/guide';
import type { Channel, TrialKind } from '../../src/domain/catalog/offers';
import { offerOf, products, type Product } from '../../src/domain/catalog/products';
import { recipes, recipesFor, type RecipeHome } from '../../src/domain/hand-over/recipes';
import { computedClocks } from '../../src/domain/record/clocks';
import type { RecurringBilling } from '../../src/domain/record/terms';
import type { Trial } from '../../src/domain/record/trial';
import { hasRecurringBilling } from '../../src/domain/record/recurring-billing';
import { remindersOf } from '../../src/domain/watch/reminders';
import { sampleTrial } from '../domain/record/trial-samples';

const say = createWords()('en-GB');
const OWNER = { tenantId: 'partner-tenant', personId: 'alex' };
/** The example: a Monday. Where no length is known, the portal shows thirty days. */
export const START = '2027-03-01';
const READ_OFF = '2027-03-31';
const SPAN = { from: `${START}T00:00:00.000Z`, to: '2027-09-30T00:00:00.000Z' };
/** Kinds of reminders that follow from the trial itself, and not from what people do with it. */
const OF_THE_TRIAL: readonly string[] = ['autoBilling', 'ends', 'ended', 'idle', 'extensionOpens', 'turnedPaid'];

/** A trial as it can be begun: product, kind, and what it is begun through. */
export interface Begun {
  readonly product: Product;
  readonly kind: TrialKind;
  readonly channel: Channel;
}

/** Every product with both kinds and both channels, whether there is such a trial or not. */
export const combinations: readonly Begun[] = products.flatMap((product) =>
  (['standard', 'subscription'] as const).flatMap((kind) =>
    (['web', 'partnerCenter'] as const).map((channel) => ({ product, kind, channel })),
  ),
);

/** Whether there is such a trial. */
export function isOffered({ product, kind, channel }: Begun): boolean {
  return offerOf(product, kind, channel) !== undefined;
}

/** The homes a trial can have: what a partner orders lies in the customer's tenant (tenant.pcCreated). */
export function homesOf({ channel }: Begun): readonly RecipeHome[] {
  return channel === 'partnerCenter' ? ['customer'] : ['customer', 'handOver', 'partner'];
}

/** Whether recurring billing is on, where there is such a thing. */
export function billingsOf({ kind }: Begun): readonly RecurringBilling[] {
  return hasRecurringBilling({ kind, start: 'new' }) ? ['on', 'off', 'unknown'] : ['off'];
}

/** What is told of it, a line for each topic, with the facts. */
export function toldOf({ product, kind, channel }: Begun): readonly string[] {
  const entries = guideOf(product, kind, channel) ?? [];
  const told = entries.flatMap((entry) => {
    if (entry.kind === 'asked') return [];
    const sentence = say.plain(wordId(say, `guide.${entry.topic}.${entry.code}`), { product: product.name });
    return [`${say.plain(`guide.topics.${entry.topic}`)}: ${sentence} ${named(entry.facts)}`];
  });
  const asked = entries.flatMap((entry) =>
    entry.kind === 'asked' ? [`${say.plain(`guide.topics.${entry.topic}`)}: asked ${named([entry.question])}`] : [],
  );
  return [...told, ...asked];
}

/** The reminders that are planned for it, with their dates and facts. */
export function remindedOf(begun: Begun, recurringBilling: RecurringBilling): readonly string[] {
  return linesOf(trialFrom(begun, recurringBilling), OF_THE_TRIAL);
}

/** The reminders of a trial of some kinds, a line for each: days from the date, when, what it says, the facts. */
export function linesOf(trial: Trial, kinds: readonly string[], to = SPAN.to): readonly string[] {
  return remindersOf(trial, OWNER, {}, { ...SPAN, to })
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ card, rung, when, date, at }) => {
      const ids = [`reminder.${card}.heading`, `reminder.${card}.hint`] as const satisfies readonly WordId[];
      const facts = [...new Set(ids.flatMap((id) => factsBehind(id)))];
      const said = say.plain(ids[0], { company: 'the customer', date });
      return `${at.slice(0, 10)} (${rung} ${rung === 1 ? 'day' : 'days'} ${when}): ${said} ${named(facts)}`;
    });
}

function trialFrom({ product, kind, channel }: Begun, recurringBilling: RecurringBilling): Trial {
  const known = computedClocks(product, kind, START, 'UTC', channel);
  const read = {
    kind: kind === 'standard' ? 'environment' : 'subscription',
    endsOn: READ_OFF,
    zone: 'UTC',
    source: 'person',
  } as const;
  const clocks = known.length > 0 ? known : [read];
  const times = { startedOn: START, createdAt: `${START}T08:00:00.000Z`, changedAt: `${START}T08:00:00.000Z` };
  return sampleTrial({ product: product.id, kind, channel, recurringBilling, clocks, buying: 'cspUs', ...times });
}

/** How it comes into the customer's hands from a home: the recipes, each with the facts of its steps. */
export function recipesOf({ product }: Begun, home: RecipeHome): readonly string[] {
  return recipesFor(home, product.id).map((id) => {
    const facts = [...new Set(recipes[id].flatMap((step) => step.facts))];
    return `${say.plain(`recipes.title.${id}`, { company: 'the customer' })} ${named(facts)}`;
  });
}

/** Ids of facts, and of open questions, as a document names them. */
export function named(ids: readonly string[]): string {
  return ids.length === 0 ? '[–]' : `[${ids.map((id) => `\`${id}\``).join(', ')}]`;
}
