/** Every sentence that tells of a kind of trial, by topic, with the facts that bear it out. The words are `guide.<topic>.<code>`. */

import type { FactId } from '../facts/facts';

type Sentences = Readonly<Record<string, readonly [FactId, ...FactId[]]>>;

/** What there is to say on each topic. */
export const guideFacts = {
  start: {
    hub: ['trial.hub'],
    insights: ['trial.hub', 'p.customerInsights'],
    sales: ['p.sales'],
    customerService: ['p.customerService'],
    central: ['p.bc.start'],
    operations: ['p.projectOperations'],
    finance: ['p.finance', 'env.subNeeds'],
    supplyChain: ['p.supplyChain', 'env.subNeeds'],
    commerce: ['p.commerce', 'env.subNeeds'],
    guides: ['p.guides'],
    order: ['paid.cspSeats'],
    premium: ['p.bc.premium'],
  },
  needs: {
    app: ['tenant.workAccount', 'trial.oneApp'],
    insights: ['tenant.workAccount', 'p.customerInsights', 'trial.oneApp'],
    account: ['tenant.workAccount'],
    admin: ['env.subNeeds'],
    operations: ['p.projectOperations', 'env.three'],
    order: ['paid.cspSeats', 'mca.attest'],
    premium: ['p.bc.premium', 'mca.attest'],
  },
  length: {
    standard: ['env.standard30'],
    subscription: ['env.subEnd'],
    fieldService: ['p.fieldService'],
    insights: ['p.customerInsights'],
    central: ['p.bc.evaluation'],
    operations: ['p.projectOperations'],
    guides: ['p.guides'],
    order: ['paid.cspSeats'],
    premium: ['p.bc.premium'],
  },
  extension: {
    standard: ['env.extend'],
    subscription: ['env.subExtend'],
    central: ['p.bc.extendSelf', 'p.bc.extendPartner'],
    operations: ['p.projectOperations', 'env.subExtend'],
    premium: ['p.bc.premium'],
  },
  idle: {
    app: ['idle.app14'],
    sales: ['idle.app14', 'p.sales'],
    insights: ['p.customerInsights'],
    central: ['p.bc.idle45'],
  },
  copies: { standard: ['trial.ops'], subscription: ['trial.ops'] },
  licences: { subscription: ['env.subEnd'], order: ['paid.cspSeats'] },
  storage: {},
  afterEnd: {
    standard: ['env.standard30'],
    subscription: ['paid.m365'],
    central: ['p.bc.deleted'],
  },
  bill: {
    standard: ['paid.viral'],
    central: ['paid.bc'],
    subscription: ['paid.m365'],
    order: ['paid.cspDefault', 'paid.cspToggle', 'paid.cspCancel7'],
  },
} as const satisfies Readonly<Record<string, Sentences>>;

/** What is told of a kind of trial. */
export type GuideTopic = keyof typeof guideFacts;
/** A sentence on a topic. */
export type GuideCode<T extends GuideTopic> = keyof (typeof guideFacts)[T] & string;
