/** The two invented companies of the local demo, and the people who work there. */

/** Somebody in a demo company. */
export interface DemoPerson {
  readonly aadObjectId: string;
  readonly givenName: string;
  readonly surname: string;
}

/** A demo company: its tenant, its domains (the first one is in its people's addresses) and its chats, each with a fixed id. */
export interface DemoCompany {
  /** The name of its folder under the data folder. */
  readonly folder: 'partner' | 'customer';
  readonly name: string;
  readonly tenantId: string;
  readonly domains: readonly [string, ...string[]];
  /** Who sits in front of the Playground. */
  readonly user: DemoPerson;
  /** Five others: the Playground takes no other number. */
  readonly colleagues: readonly [DemoPerson, DemoPerson, DemoPerson, DemoPerson, DemoPerson];
  readonly personalChatId: string;
  readonly groupChatId: string;
  readonly teamId: string;
  readonly channelId: string;
}

/** The partner that walks its customers through trials. */
export const contosoConsulting: DemoCompany = {
  folder: 'partner',
  name: 'Contoso Consulting',
  tenantId: '11111111-1111-4111-8111-111111111111',
  domains: ['contoso-consulting.com', 'contoso-consulting.onmicrosoft.com'],
  user: person('1a000001-0000-4000-8000-000000000001', 'Kim', 'Akers'),
  colleagues: [
    person('1a000002-0000-4000-8000-000000000002', 'Alan', 'Steiner'),
    person('1a000003-0000-4000-8000-000000000003', 'Amy', 'Alberts'),
    person('1a000004-0000-4000-8000-000000000004', 'Jamie', 'Reding'),
    person('1a000005-0000-4000-8000-000000000005', 'Renee', 'Lo'),
    person('1a000006-0000-4000-8000-000000000006', 'Spencer', 'Low'),
  ],
  personalChatId: '1c000001-0000-4000-8000-000000000001',
  groupChatId: '1c000002-0000-4000-8000-000000000002',
  teamId: '1c000003-0000-4000-8000-000000000003',
  channelId: '1c000004-0000-4000-8000-000000000004',
};

/** The customer that tries Dynamics 365. */
export const adventureWorks: DemoCompany = {
  folder: 'customer',
  name: 'Adventure Works',
  tenantId: '22222222-2222-4222-8222-222222222222',
  domains: ['adventure-works.com', 'adventure-works.onmicrosoft.com'],
  user: person('2a000001-0000-4000-8000-000000000001', 'Nancy', 'Anderson'),
  colleagues: [
    person('2a000002-0000-4000-8000-000000000002', 'Allie', 'Bellew'),
    person('2a000003-0000-4000-8000-000000000003', 'Eric', 'Gruber'),
    person('2a000004-0000-4000-8000-000000000004', 'Molly', 'Dempsey'),
    person('2a000005-0000-4000-8000-000000000005', 'Sanjay', 'Shah'),
    person('2a000006-0000-4000-8000-000000000006', 'Vincent', 'Lauriant'),
  ],
  personalChatId: '2c000001-0000-4000-8000-000000000001',
  groupChatId: '2c000002-0000-4000-8000-000000000002',
  teamId: '2c000003-0000-4000-8000-000000000003',
  channelId: '2c000004-0000-4000-8000-000000000004',
};

function person(aadObjectId: string, givenName: string, surname: string): DemoPerson {
  return { aadObjectId, givenName, surname };
}
