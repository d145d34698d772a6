/** Who is on the trial already is not invited: by the admin's own invitation, by another one, or without any. */

import { deepEqual, doesNotMatch, match } from 'node:assert/strict';
import { isAlreadyIn } from '../../../dialogs/invitation/already-in';
import { newConversation } from '../../../dialogs/engine/state';
import type { Invitation } from '../../../src/domain/invitation/invitation';
import type { Person } from '../../../src/domain/people/person';
import type { Trial } from '../../../src/domain/record/trial';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk } from '../../kit/stage/hub-desk';

const AT = '2026-04-14T09:00:00.000Z';
const by = { tenantId: 'partner-tenant', personId: 'alex' };
const admin = { tenantId: 'partner-tenant', personId: 'admin-row' };
const alva = { tenantId: 'adventure', personId: 'alva' };
const rows: readonly Person[] = [
  { v: 1, ...admin, name: 'Alva Berg', email: 'Alva@adventure-works.com' },
  { v: 1, ...alva, name: 'Alva Berg', email: 'alva@adventure-works.com' },
  { v: 1, tenantId: 'adventure', personId: 'nils', name: 'Nils', email: 'nils@adventure-works.com' },
];
const known = new Map(rows.map((one) => [one.personId, one]));

function trial(changes: Partial<Trial> = {}): Trial {
  return sampleTrial({
    customer: { company: 'Adventure Works', country: 'DE', tenantId: 'adventure' },
    identity: 'handOver',
    ownership: { stage: 'named', admin, lines: {} },
    ...changes,
  });
}

function invitation(row: string, state: Invitation['state']): Invitation {
  const made = { id: 'i', invited: { ...admin, personId: row }, as: 'admin', by, at: AT } as const;
  return {
    ...made,
    expiresAt: '2026-05-14T09:00:00.000Z',
    state,
    ...(state === 'redeemed' ? { redeemed: { by: alva, at: AT } } : {}),
  };
}

describe('whether somebody is on a trial already', () => {
  const cases: readonly (readonly [string, Trial, boolean])[] = [
    ['nobody came', trial(), false],
    ['somebody else came', trial({ people: [{ ...alva, personId: 'nils' }] }), false],
    [
      'the admin came by an invitation as a colleague',
      trial({ people: [alva], invitations: [invitation('x', 'redeemed')] }),
      true,
    ],
    [
      'the admin came by the admin’s invitation',
      trial({ people: [alva], invitations: [invitation('admin-row', 'redeemed')] }),
      true,
    ],
    ['the admin was here, of a company that was taken back', trial({ people: [{ ...alva, tenantId: 'before' }] }), false],
  ];
  for (const [what, of, isIn] of cases)
    it(what, () => {
      deepEqual(isAlreadyIn(of, admin, known), isIn);
    });

  it('decides whether the hand-over offers to invite the admin', async () => {
    match(await checklistOf(trial()), /Invite Alva Berg/u);
    match(await checklistOf(trial({ invitations: [invitation('admin-row', 'revoked')] })), /Invite Alva Berg/u);
    doesNotMatch(await checklistOf(trial({ invitations: [invitation('admin-row', 'open')] })), /Invite Alva Berg/u);
    doesNotMatch(await checklistOf(trial({ people: [alva] })), /Invite Alva Berg/u);
  });

  it('decides whether the trial’s page offers to invite the customer', async () => {
    match(await shown(trial(), 'trial'), /Invite the customer/u);
    doesNotMatch(await shown(trial({ people: [alva] }), 'trial'), /Invite the customer/u);
  });
});

function checklistOf(of: Trial): Promise<string> {
  return shown(of, 'ownership');
}

async function shown(of: Trial, name: 'ownership' | 'trial'): Promise<string> {
  const desk = new HubDesk([of]);
  for (const row of rows) await desk.remember(row);
  const drawn = await desk.shown({ screen: { kind: 'view', name, args: { trial: of.id } }, conversation: newConversation() });
  return JSON.stringify(drawn?.card);
}
