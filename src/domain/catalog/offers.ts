/** How Microsoft offers what people try: the kinds of trials, what of them ends, and the ways to buy. */

/** Standard trial environment, or a trial that lives as long as its trial subscription (Power Platform: trial environments). */
export type TrialKind = 'standard' | 'subscription';

/** What ends: the environment or the subscription. */
export type ClockKind = 'environment' | 'subscription';

/** How the customer will buy, or bought. */
export type BuyingRoute = 'cspUs' | 'cspOther' | 'web' | 'enterprise' | 'unknown';

/** What a trial was begun through: Microsoft's own pages, or a partner's order in Partner Center. */
export type Channel = 'web' | 'partnerCenter';
