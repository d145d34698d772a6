import { equal } from 'node:assert/strict';
import { mayConfirmSignIn } from '../../../dialogs/engine/reach';
import type { Actor } from '../../../src/domain/people/actor';
import type { Proof } from '../../../src/domain/invitation/invitation';
import type { Attestation } from '../../../src/domain/hand-over/hand-over';
import type { Trials } from '../../../src/domain/record/trials';
import type { Person } from '../../../src/domain/people/person';
import type { Trial } from '../../../src/domain/record/trial';
import { sampleTrial } from '../../domain/record/trial-samples';

const AT = '2026-04-14T09:00:00.000Z';
const rows: readonly Person[] = [
  { v: 1, tenantId: 'contoso', personId: 'admin', name: 'Alva', email: 'Alva@adventure-works.com' },
  { v: 1, tenantId: 'contoso', personId: 'account', name: '', email: 'sales@adventure-works.com' },
];
const trials = {
  person: ({ personId }: Person) => Promise.resolve(rows.find((row) => row.personId === personId)),
} as unknown as Trials;

const by = { tenantId: 'contoso', personId: 'robin' };

function actor(addresses: readonly string[], changes: Partial<Actor> = {}, tenantId = 'adventure'): Actor {
  const person: Person = { v: 1, tenantId, personId: 'alva', name: 'Alva' };
  return { person, side: 'customer', company: '', standing: 'member', signInName: addresses[0] ?? '', addresses, ...changes };
}

function trial(attestation?: Attestation, changes: Partial<Trial> = {}): Trial {
  return sampleTrial({
    partnerTenantId: 'contoso',
    customer: { company: 'Adventure Works', country: 'DE', tenantId: 'adventure' },
    signUpAccount: { tenantId: 'contoso', personId: 'account' },
    ownership: {
      stage: 'named',
      admin: { tenantId: 'contoso', personId: 'admin' },
      lines: {},
      ...(attestation ? { attestation } : {}),
    },
    ...changes,
  });
}

const ALVA = 'alva@adventure-works.com';
const ELSE = 'x@adventure-works.com';

type Bound = NonNullable<Trial['customer']['boundBy']>['how'];

/** A trial whose admin's invitation was redeemed by somebody of the customer. */
function came(personId = 'alva', proof: Proof = 'trialDomain', row = 'admin', how: Bound | 'unknown' = 'trialDomain'): Trial {
  const redeemed = { by: { tenantId: 'adventure', personId }, at: AT, proof };
  const made = { id: 'i', invited: { tenantId: 'contoso', personId: row }, as: 'admin', by, at: AT, expiresAt: AT } as const;
  const customer = { company: 'Adventure Works', country: 'DE', tenantId: 'adventure' };
  const bound = how === 'unknown' ? customer : { ...customer, boundBy: { how, by, at: AT } };
  return trial(undefined, { customer: bound, invitations: [{ ...made, state: 'redeemed', redeemed }] });
}

describe('who may say “I have signed in”', () => {
  const cases: readonly (readonly [string, Actor, Trial, boolean])[] = [
    ['the named admin, by sign-in name', actor([ALVA]), trial(), true],
    ['nobody by a mail address alone: any administrator can set it', actor([ELSE, ALVA]), trial(), false],
    ['whoever has that mail and redeemed the code that was made for the admin', actor([ELSE, ALVA]), came(), true],
    [
      'nobody by that mail where only a yes of the partner bound the tenant',
      actor([ELSE, ALVA]),
      came('alva', 'bound', 'admin', 'inviter'),
      false,
    ],
    [
      'nobody by that mail where nobody knows how it was bound',
      actor([ELSE, ALVA]),
      came('alva', 'bound', 'admin', 'unknown'),
      false,
    ],
    ['nobody who redeemed that code and has another mail', actor([ELSE]), came(), false],
    ['nobody with that mail where a colleague redeemed the code', actor([ELSE, ALVA]), came('nils'), false],
    ['whom the partner let in for it', actor([ELSE]), came('alva', 'inviter'), true],
    ['not whom the partner let in as somebody else', actor([ELSE]), came('alva', 'inviter', 'other-row'), false],
    ['after one partner user has seen it', actor([ALVA]), trial({ kind: 'seen', by, at: AT }), true],
    ['in place of two partner users', actor([ALVA]), trial({ kind: 'partners', seenBy: by, confirmedBy: by, at: AT }), true],
    ['not once more', actor([ALVA]), trial({ kind: 'admin', by, at: AT }), false],
    ['nobody else', actor(['nils@adventure-works.com']), trial(), false],
    ['nobody without addresses', actor([]), trial(), false],
    ['no guest', actor([ALVA], { standing: 'guest' }), trial(), false],
    ['nobody unchecked', actor([ALVA], { standing: 'unchecked' }), trial(), false],
    ['nobody of another tenant', actor([ALVA], {}, 'fabrikam'), trial(), false],
    ['nobody of the partner', actor([ALVA], { side: 'partner' }, 'contoso'), trial(), false],
    [
      'nobody of the partner, even if the trial is bound to it',
      actor([ALVA], { side: 'partner' }, 'contoso'),
      trial(undefined, { customer: { company: 'Contoso', country: 'DE', tenantId: 'contoso' } }),
      false,
    ],
    [
      'nobody while the trial is bound to no tenant',
      actor([ALVA]),
      trial(undefined, { customer: { company: 'A', country: 'DE' } }),
      false,
    ],
    ['never the account that signed up, by whatever address', actor([ALVA, 'sales@adventure-works.com']), trial(), false],
    ['not before somebody is named', actor([ALVA]), trial(undefined, { ownership: { stage: 'named', lines: {} } }), false],
    [
      'not after the request',
      actor([ALVA]),
      trial(undefined, { ownership: { stage: 'requested', admin: { tenantId: 'contoso', personId: 'admin' }, lines: {} } }),
      false,
    ],
  ];
  for (const [name, who, what, may] of cases) {
    it(name, async () => {
      equal(await mayConfirmSignIn(trials, who, what), may);
    });
  }

  it('also where the sign-up account is not known', async () => {
    const { signUpAccount: _unknown, ...rest } = trial();
    equal(await mayConfirmSignIn(trials, actor([ALVA]), rest), true);
  });
});
