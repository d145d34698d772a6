/** Each kind of trial of each product as it is: start, needs, length, extension, idle rule, copies, licences, storage, what follows, the bill. */

import type { FactId, OpenFactId } from '../facts/facts';
import type { Channel, TrialKind } from '../offers';
import { offerOf, type Product, type ProductId } from '../products';
import { guideFacts, type GuideCode, type GuideTopic } from './guide-facts';

/** The topics, in the order they are told. */
export const guideTopics: readonly GuideTopic[] = Object.keys(guideFacts) as GuideTopic[];

/** A sentence with its facts, or the question that is asked instead. */
export type GuideEntry =
  | { readonly kind: 'told'; readonly topic: GuideTopic; readonly code: string; readonly facts: readonly FactId[] }
  | { readonly kind: 'asked'; readonly topic: GuideTopic; readonly question: OpenFactId };

/** What is told on each topic by one sentence of its; a topic that is left out is asked. */
type Told = { readonly [T in GuideTopic]?: GuideCode<T> };

/** What is asked where nothing is told. */
const QUESTIONS: Readonly<Record<GuideTopic, OpenFactId>> = {
  start: 'trial.catalog',
  needs: 'trial.catalog',
  length: 'trial.length',
  extension: 'trial.extension',
  idle: 'trial.idle',
  copies: 'trial.copies',
  licences: 'p.storage',
  storage: 'p.storage',
  afterEnd: 'trial.afterEnd',
  bill: 'trial.catalog',
};

const APP = {
  ...{ start: 'hub', needs: 'app', length: 'standard', extension: 'standard', idle: 'app', copies: 'standard' },
  ...{ afterEnd: 'standard', bill: 'standard' },
} as const satisfies Told;
const SUBSCRIPTION = {
  ...{ needs: 'admin', length: 'subscription', extension: 'subscription', copies: 'subscription' },
  ...{ licences: 'subscription', afterEnd: 'subscription', bill: 'subscription' },
} as const satisfies Told;
const MARKETPLACE = {
  ...{ needs: 'admin', licences: 'subscription', afterEnd: 'subscription', bill: 'subscription' },
} as const satisfies Told;
const ORDER = { start: 'order', needs: 'order', length: 'order', licences: 'order', bill: 'order' } as const satisfies Told;
const PREMIUM = {
  start: 'premium',
  needs: 'premium',
  length: 'premium',
  extension: 'premium',
  bill: 'order',
} as const satisfies Told;

const GUIDES: Readonly<Record<ProductId, Readonly<Partial<Record<TrialKind, Told>>>>> = {
  sales: { standard: { ...APP, idle: 'sales' }, subscription: { ...SUBSCRIPTION, start: 'sales' } },
  customerService: {
    standard: { ...APP, start: 'customerService' },
    subscription: { ...SUBSCRIPTION, start: 'customerService' },
  },
  fieldService: { standard: { ...APP, length: 'fieldService' } },
  customerInsights: {
    standard: { ...APP, start: 'insights', needs: 'insights', length: 'insights', idle: 'insights' },
  },
  businessCentral: {
    standard: {
      ...{ start: 'central', needs: 'account', length: 'central', extension: 'central', idle: 'central' },
      ...{ afterEnd: 'central', bill: 'central' },
    },
  },
  projectOperations: {
    subscription: { ...SUBSCRIPTION, start: 'operations', needs: 'operations', length: 'operations', extension: 'operations' },
  },
  finance: { subscription: { ...MARKETPLACE, start: 'finance' } },
  supplyChain: { subscription: { ...MARKETPLACE, start: 'supplyChain' } },
  commerce: { subscription: { ...MARKETPLACE, start: 'commerce' } },
  guides: { standard: { start: 'guides', needs: 'account', length: 'guides', copies: 'standard', bill: 'standard' } },
};

/** All that is told and asked of a trial; `undefined` where there is none of that kind through that channel. */
export function guideOf(product: Product, kind: TrialKind, channel: Channel = 'web'): readonly GuideEntry[] | undefined {
  if (offerOf(product, kind, channel) === undefined) return undefined;
  const ordered = product.id === 'businessCentral' ? PREMIUM : ORDER;
  const told: Told = channel === 'partnerCenter' ? ordered : (GUIDES[product.id][kind] ?? {});
  return guideTopics.map((topic) => entry(topic, told[topic]));
}

/** What belongs on a card before the sign-up: what it needs, how long it runs, what ends it early, and what can't be done with it. */
export function briefOf(product: Product, kind: TrialKind, channel: Channel = 'web'): readonly GuideEntry[] {
  const brief: readonly GuideTopic[] = channel === 'web' ? ['needs', 'length', 'idle', 'copies'] : ['start', 'needs', 'bill'];
  return (guideOf(product, kind, channel) ?? []).filter((one) => one.kind === 'told' && brief.includes(one.topic));
}

function entry(topic: GuideTopic, code: string | undefined): GuideEntry {
  if (code === undefined) return { kind: 'asked', topic, question: QUESTIONS[topic] };
  const facts = (guideFacts[topic] as Readonly<Record<string, readonly FactId[]>>)[code] ?? [];
  return { kind: 'told', topic, code, facts };
}
