/** The shape of the partner of record inside a trial's row. */

import { z } from 'zod';
import { day, factRef, instant, personRef, some, text, type Codes } from './schema-terms';

const partnerCompany = z.looseObject({
  name: some,
  // Empty where a customer didn't know it.
  partnerId: text,
  city: text.exactOptional(),
  country: text.exactOptional(),
  phone: text.exactOptional(),
  mbsNumber: text.exactOptional(),
});

/** Who is to be the partner of record, by which way, and what became of it. */
export const creditOf = (code: Codes) =>
  z.looseObject({
    partner: partnerCompany,
    route: code(['cpor', 'cspOrder', 'pal']),
    productLine: text,
    organization: text.exactOptional(),
    status: code(['planned', 'waiting', 'associated', 'declined', 'byOrder']),
    claim: text.exactOptional(),
    activity: code(['advisor', 'usage', 'revenue']).exactOptional(),
    refused: code(['tenantDomain', 'notOnTenant', 'notDynamics', 'csp', 'notActive', 'badId', 'other']).exactOptional(),
    by: personRef,
    at: instant,
    decidedOn: day.exactOptional(),
    fact: factRef.exactOptional(),
  });
