/** A record that a customer keeps: who opens it to whom, what only its keeper does, how it goes on as a partner's, and how it is closed to one. */

import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { erasedTrial } from '../../../../src/domain/privacy/erasing-trial';
import { pseudonymFrom } from '../../../../src/domain/people/pseudonym';
import type { Invitation, Proof } from '../../../../src/domain/invitation/invitation';
import type { PersonRef } from '../../../../src/domain/people/person';
import type { Later } from '../../../../src/domain/record/rule';
import { applyChange, possibleChanges } from '../../../../src/domain/record/transitions';
import type { Trial } from '../../../../src/domain/record/trial';
import { noticesOf } from '../../../../src/domain/watch/notices';
import { hintsOf } from '../../../../src/storage/trial-hints';
import { sampleTrial } from '../trial-samples';

const AT = '2026-04-14T09:00:00.000Z';
const alva = { tenantId: 'adventure', personId: 'alva' };
const nils = { tenantId: 'adventure', personId: 'nils' };
const finn = { tenantId: 'fabrikam', personId: 'finn' };
const faye = { tenantId: 'fabrikam', personId: 'faye' };
const robin = { tenantId: 'contoso', personId: 'robin' };

const invitation: Invitation = {
  ...{ id: 'one', invited: { tenantId: 'adventure', personId: 'row' }, as: 'partner', by: alva, at: AT },
  ...{ expiresAt: '2026-04-28T09:00:00.000Z', state: 'open' },
};
const own = sampleTrial({
  ...{ partnerTenantId: 'adventure', keeper: 'customer', owner: alva, contact: alva, people: [alva], invitations: [invitation] },
  customer: { company: 'Adventure Works', country: 'DE', tenantId: 'adventure' },
});
const open: Trial = { ...own, partner: { tenantId: 'fabrikam', people: [finn] } };
const kept = sampleTrial({ partnerTenantId: 'contoso', owner: robin, customer: own.customer, people: [alva] });

const head = { id: 'change', at: AT, trialId: 'trial-1', people: [] };
type Said = Later extends infer C
  ? C extends Later
    ? Omit<C, 'id' | 'at' | 'by' | 'tenantId' | 'trialId' | 'people'>
    : never
  : never;
const change = (by: PersonRef, said: Said): Later => ({ ...head, by, tenantId: 'adventure', ...said });
const outcome = (trial: Trial, by: PersonRef, said: Said): string => {
  const found = applyChange(trial, change(by, said));
  return found.kind === 'refused' ? found.refusal : 'applied';
};
const after = (trial: Trial, by: PersonRef, said: Said): Trial => {
  const found = applyChange(trial, change(by, said));
  if (found.kind === 'refused') throw new Error(found.refusal);
  return found.trial;
};
const redeemed = (proof?: Proof): Said => ({ code: 'invitationRedeemed', invitation: 'one', ...(proof ? { proof } : {}) });
const named = (as: Invitation['as'], by: PersonRef): Said => ({
  ...{ code: 'invited', invitation: 'two', as, invited: { tenantId: by.tenantId, personId: 'row-2' } },
  expiresAt: '2026-04-28T09:00:00.000Z',
});

describe('a customer’s own record, opened to a partner', () => {
  const cases: readonly (readonly [string, Trial, PersonRef, Said, string])[] = [
    ['is opened by who is on it', own, alva, named('partner', alva), 'applied'],
    ['not by a colleague who is not', own, nils, named('partner', nils), 'notForYou'],
    ['nor is a partner’s record opened so', kept, alva, named('partner', alva), 'notForYou'],
    ['nor does a partner open anything to another', kept, robin, named('partner', robin), 'notForYou'],
    ['lets in by the domain of the invited address', own, finn, redeemed('invitedDomain'), 'applied'],
    ['lets in by the sign-in name', own, finn, redeemed('signInName'), 'applied'],
    ['lets nobody in by a word that was never said', own, finn, redeemed('inviter'), 'notForYou'],
    ['lets nobody in by the trial’s own domain', own, finn, redeemed('trialDomain'), 'notForYou'],
    ['lets nobody in without a proof', own, finn, redeemed(), 'notForYou'],
    ['lets a colleague of who is in come', open, faye, redeemed('bound'), 'applied'],
    ['is nobody’s by being bound who is not', own, finn, redeemed('bound'), 'notForYou'],
    ['lets no second partner in', open, robin, redeemed('invitedDomain'), 'boundToOthers'],
    ['makes no partner of its own people', own, nils, redeemed('signInName'), 'notForYou'],
    [
      'lets nobody in once it is too old',
      { ...own, invitations: [{ ...invitation, expiresAt: AT }] },
      finn,
      redeemed('signInName'),
      'invitationClosed',
    ],
  ];
  for (const [story, trial, by, said, expected] of cases)
    it(`${story}: ${expected}`, () => {
      strictEqual(outcome(trial, by, said), expected);
    });

  it('has a partner then, its customer as before, and is found by that partner', () => {
    const opened = after(own, finn, redeemed('signInName'));
    deepStrictEqual(
      [opened.partner, opened.people, opened.customer],
      [{ tenantId: 'fabrikam', people: [finn] }, [alva], own.customer],
    );
    deepStrictEqual(
      hintsOf(opened).map(({ partitionKey }) => partitionKey.split('_')[0]),
      ['customer', 'opened', 'name'],
    );
  });
});

describe('what only its keeper does', () => {
  for (const code of ['archived', 'abandoned', 'deleted'] as const) {
    const trial: Partial<Trial> = code === 'archived' ? { state: 'expired' } : {};
    it(`is ${code}, by the one side and not by the other`, () => {
      const outcomes = [open, { ...kept, partner: undefined }].map((one) => {
        const { partner: _none, ...rest } = one;
        const of = { ...(one === open ? open : rest), ...trial } as Trial;
        return [alva, finn, robin].map((by) => outcome(of, by, { code }));
      });
      deepStrictEqual(outcomes, [
        ['applied', 'notForYou', 'applied'],
        ['notForYou', 'applied', 'applied'],
      ]);
    });
  }

  it('is not offered to the other side', () => {
    strictEqual(possibleChanges(open, 'partner').includes('abandoned'), false);
    strictEqual(possibleChanges(open, 'customer').includes('abandoned'), true);
    strictEqual(possibleChanges(kept, 'partner').includes('abandoned'), true);
    strictEqual(possibleChanges(kept, 'customer').includes('abandoned'), false);
  });
});

describe('a customer’s own record that goes on as a partner’s', () => {
  const joined: Said = { code: 'joined', to: { tenantId: 'fabrikam', trialId: 'theirs' } };

  it('is closed by its own people, for the partner it is open to or one of its choice', () => {
    const elsewhere: Said = { code: 'joined', to: { tenantId: 'contoso', trialId: 'theirs' } };
    deepStrictEqual(
      [outcome(own, alva, joined), outcome(open, alva, joined), outcome(open, alva, elsewhere), outcome(own, nils, joined)],
      ['applied', 'applied', 'boundToOthers', 'notForYou'],
    );
    deepStrictEqual(
      [outcome(open, finn, joined), outcome(kept, alva, joined), outcome(kept, robin, joined)],
      ['notForYou', 'notForYou', 'notForYou'],
    );
  });

  it('takes nothing more but what belongs to one person', () => {
    const closed = after(open, alva, joined);
    deepStrictEqual(closed.joinedTo, { tenantId: 'fabrikam', trialId: 'theirs', by: alva, at: AT });
    deepStrictEqual(
      [
        outcome(closed, alva, { code: 'expired' }),
        outcome(closed, finn, { code: 'expired' }),
        outcome(closed, alva, joined),
        outcome(closed, alva, { code: 'remindersStopped' }),
      ],
      ['joined', 'joined', 'joined', 'applied'],
    );
    deepStrictEqual(possibleChanges(closed, 'customer'), []);
  });
});

describe('a customer’s own record that is closed to its partner', () => {
  const shut: Said = { code: 'partnerShutOut', tenant: 'fabrikam' };

  it('is so by its own people only, and no code opens it', () => {
    deepStrictEqual(
      [outcome(open, alva, shut), outcome(open, finn, shut), outcome(open, nils, shut), outcome(own, alva, shut)],
      ['applied', 'notForYou', 'notForYou', 'nothingNew'],
    );
    const closed = after(open, alva, shut);
    deepStrictEqual([closed.partner, closed.invitations?.map(({ state }) => state)], [undefined, ['revoked']]);
    strictEqual(outcome(closed, finn, redeemed('signInName')), 'invitationClosed');
  });

  it('is told to those who were in', () => {
    const closed = after(open, alva, shut);
    const told = noticesOf(change(alva, shut), open, closed).map(({ code, to }) => [code, to.personId]);
    deepStrictEqual(told, [['shutOut', 'finn']]);
  });

  it('hears of nobody erased, and is open to no erased partner', () => {
    const [tenant, one, other] = ['cc', 'c1', 'c2'].map((end) => `0a0a0a0a-0000-4000-8000-0000000000${end}`);
    const people = [one, other].map((personId) => ({ tenantId: tenant ?? '', personId: personId ?? '' }));
    const json = { ...open, partner: { tenantId: tenant ?? '', people } };
    const rest = { traces: new Set<string>(), names: [], phones: [], pseudonymOf: () => pseudonymFrom('gone') };
    const left = (...ids: readonly (string | undefined)[]) =>
      (erasedTrial({ ...json }, { ...rest, ids: new Set(ids.map((id) => id ?? '')) }) as unknown as Trial).partner;
    deepStrictEqual(left(one)?.people, [people[1]]);
    strictEqual(left(tenant), undefined);
  });
});
