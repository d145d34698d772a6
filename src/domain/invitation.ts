/** An invitation to a trial's record: for the person of the customer's side it names, and redeemed by that one only. */

import type { Instant, PersonRef } from './trial';

/** One invitation. */
export interface Invitation {
  readonly id: string;
  readonly invited: PersonRef;
  readonly as: 'admin' | 'colleague';
  readonly by: PersonRef;
  readonly at: Instant;
  readonly expiresAt: Instant;
  readonly state: 'open' | 'redeemed' | 'revoked';
  readonly redeemed?: { readonly by: PersonRef; readonly at: Instant };
}
