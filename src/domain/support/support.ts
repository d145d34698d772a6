/** Where a question about a trial or a subscription is asked: by how it was bought, by the product, and by where it lives. Data; the words are `support.lines.<line>`. */

import type { BuyingRoute } from '../catalog/offers';
import type { PortalId } from '../catalog/portals';

/** One thing to know. `us`: the partner sells it; `seller`: another partner does; `contract`: an Enterprise Agreement. */
export type SupportLine =
  | ('central' | 'us' | 'seller' | 'contract')
  | ('billing' | 'environment' | 'operations' | 'plan')
  | 'newTenant'
  | 'partnerTenant'
  | 'customerTenant';

/** What there is to know, in its order, and the places where a request is opened. */
export interface SupportAdvice {
  readonly lines: readonly SupportLine[];
  readonly places: readonly PortalId[];
}

/** What is asked about. `paid`: the way a paid subscription was bought; a trial that runs has none. */
export interface Supported {
  readonly product: string;
  readonly home: keyof typeof HOMES;
  readonly paid?: BuyingRoute;
}

const OPERATIONS: readonly string[] = ['finance', 'supplyChain', 'commerce'];
const HOMES = { customer: 'customerTenant', handOver: 'newTenant', partner: 'partnerTenant' } as const;

/** Where a partner's people ask for a customer. A way of buying that nobody noted counts as bought from Microsoft, for a trial is no order. */
export function supportFor({ product, home, paid = 'unknown' }: Supported): SupportAdvice {
  if (product === 'businessCentral') return { lines: ['central'], places: ['partnerSupport', 'centralAdmin'] };
  if (paid === 'cspUs') return { lines: ['us'], places: ['partnerSupport'] };
  if (paid === 'cspOther') return { lines: ['seller'], places: [] };
  const direct = directly(product);
  if (paid === 'enterprise') return { lines: ['contract', ...direct.lines], places: direct.places };
  return { lines: [HOMES[home], ...direct.lines], places: direct.places };
}

/** What is asked at Microsoft itself: one place for what is paid, another for the app. */
function directly(product: string): SupportAdvice {
  const isOperations = OPERATIONS.includes(product);
  return {
    lines: ['billing', isOperations ? 'operations' : 'environment', 'plan'],
    places: ['adminSupport', isOperations ? 'lifecycleServices' : 'environmentSupport'],
  };
}
