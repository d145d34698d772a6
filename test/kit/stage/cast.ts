/** Who is on the stage: the people of the transcripts, and their companies. */

import type { ChatOptions } from './channel';
import type { TeamsPerson } from './conversations';

/** The tenant of the partner. */
export const CONTOSO = '11111111-1111-4111-8111-111111111111';
/** The tenant of its customer. */
export const ADVENTURE = '22222222-2222-4222-8222-222222222222';
/** The tenant of another partner. */
export const FABRIKAM = '33333333-3333-4333-8333-333333333333';
/** The tenant of a company that nobody serves. */
export const TAILSPIN = '44444444-4444-4444-8444-444444444444';

/** The people of the transcripts. Robin and Kim are the partner's, Alva and Nils the customer's, Gus is a guest there, Finn of another
 * partner, Vera of a company nobody knows, whose administrator gave her another company's mail address. */
export const people = {
  Robin: chat('aaaaaaaa-0000-4000-8000-000000000001', 'Robin Counts', CONTOSO),
  Kim: chat('aaaaaaaa-0000-4000-8000-000000000002', 'Kim Abara', CONTOSO),
  Alva: chat('bbbbbbbb-0000-4000-8000-000000000001', 'Alva Berg', ADVENTURE, { userPrincipalName: 'alva@adventure-works.com' }),
  Nils: chat('bbbbbbbb-0000-4000-8000-000000000002', 'Nils Dahl', ADVENTURE, { userPrincipalName: 'nils@adventure-works.com' }),
  Gus: chat('bbbbbbbb-0000-4000-8000-000000000003', 'Gus Hale', ADVENTURE, {
    userPrincipalName: 'gus_hale.com#EXT#@adventure-works.onmicrosoft.com',
    userRole: 'guest',
  }),
  Finn: chat('cccccccc-0000-4000-8000-000000000001', 'Finn Okoro', FABRIKAM, { userPrincipalName: 'finn@fabrikam.com' }),
  Vera: chat('dddddddd-0000-4000-8000-0000000000aa', 'Vera Lind', TAILSPIN, {
    userPrincipalName: 'vera@tailspintoys.com',
    email: 'alva@adventure-works.com',
  }),
} as const satisfies Record<string, ChatOptions>;

function chat(aadObjectId: string, name: string, tenantId: string, more: Partial<TeamsPerson> = {}): ChatOptions {
  return { person: { aadObjectId, name, tenantId, ...more }, locale: 'en-GB', timezone: 'Europe/Berlin' };
}
