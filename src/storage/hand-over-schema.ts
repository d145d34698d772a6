/** The shape of the way to the customer's own admin inside a trial's row. */

import { z } from 'zod';
import { confirmation, instant, known, personRef, some, text, type Codes } from './schema-terms';

const lines = z.looseObject({
  systemAdmin: confirmation.exactOptional(),
  signedIn: confirmation.exactOptional(),
  billingAdmin: confirmation.exactOptional(),
  twoPeople: confirmation.exactOptional(),
  signUpKnown: confirmation.exactOptional(),
  payment: confirmation.exactOptional(),
});

const attestations = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('admin'), by: personRef, at: instant }),
  z.looseObject({ kind: z.literal('seen'), by: personRef, at: instant }),
  z.looseObject({ kind: z.literal('partners'), seenBy: personRef, confirmedBy: personRef, at: instant }),
]);
const attestationOf = (code: Codes) =>
  code === known
    ? attestations
    : z.custom<z.infer<typeof attestations>>((value) => z.looseObject({ kind: some }).safeParse(value).success);

/** How far a trial is on its way to the customer's own admin. */
export const ownershipOf = (code: Codes) =>
  z.looseObject({
    stage: code(['named', 'requested', 'completed', 'notNeeded']),
    admin: personRef.exactOptional(),
    namedAt: instant.exactOptional(),
    namedBy: personRef.exactOptional(),
    account: text.exactOptional(),
    lines,
    attestation: attestationOf(code).exactOptional(),
    requestedAt: instant.exactOptional(),
    completedAt: instant.exactOptional(),
  });
