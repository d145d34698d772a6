/** The text for support: who signed up, which company, who takes over, what becomes of the old account, who vouches. */

import type { Say } from '../../../cards/words';
import { mayRequest, type Attestation } from '../../../src/domain/ownership';
import { productById } from '../../../src/domain/products';
import type { Trial } from '../../../src/domain/trial';

/** Names and addresses by person id. */
export type Names = Readonly<Record<string, string>>;

const UNKNOWN = '–';

/** The package of a trial; none while the request may not be sent. */
export function transferPackage(trial: Trial, names: Names, say: Say): string | undefined {
  const { customer, product, ownership, signUpAccount } = trial;
  const name = (id: string | undefined): string => names[id ?? ''] ?? UNKNOWN;
  const vouched = vouchedBy(ownership?.attestation, name, say);
  if (vouched === undefined || !mayRequest(trial)) return undefined;
  return say.plain('ownership.package.text', {
    company: customer.company,
    product: productById(product)?.name ?? '',
    account: name(signUpAccount?.personId),
    subscription: accountOf(trial),
    domain: customer.domain ?? UNKNOWN,
    admin: name(ownership?.admin?.personId),
    vouched,
  });
}

/** The account as it was named, else the subscription. */
function accountOf({ ownership, subscriptionId }: Trial): string {
  return ownership?.account ?? subscriptionId ?? UNKNOWN;
}

/** Who vouches for the sign-in; nothing where nobody does yet. */
function vouchedBy(attestation: Attestation | undefined, name: (id: string) => string, say: Say): string | undefined {
  switch (attestation?.kind) {
    case 'admin':
      return say.plain('ownership.package.admin');
    case 'partners':
      return say.plain('ownership.package.partners', {
        one: name(attestation.seenBy.personId),
        two: name(attestation.confirmedBy.personId),
      });
    case 'seen':
    case undefined:
      return undefined;
  }
}
