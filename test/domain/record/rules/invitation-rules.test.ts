import assert from 'node:assert/strict';
import type { InvitationAsked, InvitationRedeemed, PersonInvited } from '../../../../src/domain/record/changes';
import { isNamedByColleague } from '../../../../src/domain/record/rules/redemption';
import { erasedTrial } from '../../../../src/domain/privacy/erasing-trial';
import type { Asker, Invitation, Proof } from '../../../../src/domain/invitation/invitation';
import { applyChange } from '../../../../src/domain/record/transitions';
import type { PersonRef } from '../../../../src/domain/people/person';
import type { Trial } from '../../../../src/domain/record/trial';
import { sampleTrial } from '../trial-samples';

const AT = '2026-04-14T09:00:00.000Z';
const US = 'partner-tenant';
const robin = { tenantId: US, personId: 'robin' };
const alva = { tenantId: 'adventure', personId: 'alva' };
const vera = { tenantId: 'tailspin', personId: 'vera' };

function invitation(id: string, askers: readonly Asker[] = []): Invitation {
  const head = { id, invited: { tenantId: US, personId: `row-${id}` }, as: 'admin', by: robin, at: AT } as const;
  return { ...head, expiresAt: '2026-04-28T09:00:00.000Z', state: 'open', ...(askers.length === 0 ? {} : { askers }) };
}

function trial(changes: Partial<Trial> = {}): Trial {
  return sampleTrial({ partnerTenantId: US, invitations: [invitation('one')], ...changes });
}

const head = { id: 'change', at: AT, tenantId: US, trialId: 'trial-1', people: [] };
const asked = (by: PersonRef, of = 'one', at = AT): InvitationAsked => ({
  ...head,
  at,
  by,
  code: 'invitationAsked',
  invitation: of,
  because: 'unproven',
});
const redeemed = (by: PersonRef, proof?: Proof): InvitationRedeemed => ({
  ...head,
  by,
  code: 'invitationRedeemed',
  invitation: 'one',
  ...(proof ? { proof } : {}),
});
const outcome = (found: ReturnType<typeof applyChange>): string => (found.kind === 'refused' ? found.refusal : 'applied');
const after = (found: ReturnType<typeof applyChange>): Trial => {
  if (found.kind === 'refused') throw new Error(found.refusal);
  return found.trial;
};

describe('a colleague whom somebody of the customer names', () => {
  const nils = { tenantId: 'adventure', personId: 'nils' };
  const customer = { company: 'A', country: 'DE', tenantId: 'adventure' };
  const bound = trial({ customer, people: [alva] });
  const naming = (by: PersonRef, more: Partial<PersonInvited> = {}): PersonInvited => ({
    ...{ ...head, id: 'named', by, code: 'invited', invitation: 'two', as: 'colleague' },
    ...{ invited: { tenantId: by.tenantId, personId: 'row-nils' }, expiresAt: '2026-04-28T09:00:00.000Z', ...more },
  });
  const own = trial({ keeper: 'customer', partnerTenantId: 'adventure', customer, people: [alva], owner: alva, contact: alva });
  const cases: readonly (readonly [string, Trial, PersonInvited, string])[] = [
    ['by one of them, who stays', bound, naming(alva), 'applied'],
    ['by one of them, who leaves', bound, naming(alva, { instead: alva }), 'applied'],
    ['by one of them in place of somebody else', bound, naming(alva, { instead: nils }), 'notForYou'],
    ['by one of them as the new admin', bound, naming(alva, { as: 'admin' }), 'notForYou'],
    ['by a colleague who was not invited', bound, naming(nils), 'notForYou'],
    ['by a partner in place of somebody', bound, naming(robin, { instead: robin }), 'notForYou'],
    ['of a record of the customer’s own', own, naming(alva, { instead: alva }), 'applied'],
    ['of such a record by its partner', { ...own, partner: { tenantId: US, people: [robin] } }, naming(robin), 'notForYou'],
  ];
  for (const [story, before, change, expected] of cases)
    it(`${story}: ${expected}`, () => {
      assert.equal(outcome(applyChange(before, change)), expected);
    });

  it('comes, and who handed over leaves; of an own record it is the new one’s', () => {
    for (const before of [bound, own]) {
      const named = after(applyChange(before, naming(alva, { instead: alva })));
      assert.deepEqual(named.people, [alva]);
      const came = after(applyChange(named, { ...redeemed(nils, 'bound'), invitation: 'two' }));
      const theirs = before === own ? [[nils], nils, nils] : [[nils], before.owner, before.contact];
      assert.deepEqual([came.people, came.owner, came.contact], theirs);
    }
  });

  it('is known by tenant and sign-in name, and by nothing else', () => {
    const named = after(applyChange(bound, naming(alva)));
    const found = named.invitations?.find(({ id }) => id === 'two');
    assert.ok(found);
    const is = (person: PersonRef, signInName: string, address: string | undefined, of = found) =>
      isNamedByColleague(named, of, { ...person, signInName }, address);
    assert.deepEqual(
      [
        is(nils, 'nils@a.example', 'Nils@A.example'),
        is(nils, 'other@a.example', 'nils@a.example'),
        is(nils, '', ''),
        is(nils, '', undefined),
        is(vera, 'nils@a.example', 'nils@a.example'),
        is(nils, 'nils@a.example', 'nils@a.example', { ...found, state: 'revoked' }),
        is(nils, 'nils@a.example', 'nils@a.example', { ...found, by: robin }),
      ],
      [true, false, false, false, false, false, false],
    );
  });
});

describe('redeeming an invitation, as it is recorded', () => {
  const bound = (tenantId: string, people: readonly PersonRef[] = []): Partial<Trial> => ({
    customer: { company: 'A', country: 'DE', tenantId },
    people,
  });
  const yes: Asker = { ...vera, at: AT, because: 'unproven', answer: { is: 'yes', by: robin, at: AT } };
  const cases: readonly (readonly [story: string, trial: Trial, by: PersonRef, proof: Proof | undefined, outcome: string])[] = [
    ['without a proof binds nothing: an older release promised it', trial(), vera, undefined, 'notForYou'],
    ['without a proof is as good as the tenant', trial(bound('adventure')), alva, undefined, 'applied'],
    ['by a tenant it is bound to no more', trial(), alva, 'bound', 'notForYou'],
    ['by a domain, where it was bound to another tenant meanwhile', trial(bound('tailspin')), alva, 'trialDomain', 'notForYou'],
    ['by a domain', trial(), alva, 'trialDomain', 'applied'],
    ['by a yes that was never said', trial(), vera, 'inviter', 'notForYou'],
    ['by a yes', trial({ invitations: [invitation('one', [yes])] }), vera, 'inviter', 'applied'],
    ['by somebody else’s yes', trial({ invitations: [invitation('one', [yes])] }), alva, 'inviter', 'notForYou'],
    [
      'by a yes, where others were let in meanwhile',
      trial({ invitations: [invitation('one', [yes])], ...bound('adventure', [alva]) }),
      vera,
      'inviter',
      'notForYou',
    ],
    ['by the partner’s own people', trial(), robin, 'trialDomain', 'notForYou'],
  ];
  for (const [story, before, by, proof, expected] of cases) {
    it(story, () => {
      assert.equal(outcome(applyChange(before, redeemed(by, proof))), expected);
    });
  }

  it('keeps how, by whom and when it was bound, and leaves a binding that stands as it was made', () => {
    const first = after(applyChange(trial({ invitations: [invitation('one', [yes])] }), redeemed(vera, 'inviter')));
    assert.deepEqual(first.customer.boundBy, { how: 'inviter', by: robin, at: AT });
    assert.deepEqual(first.invitations?.[0]?.redeemed, { by: vera, at: AT, proof: 'inviter' });
    const again = { ...first, invitations: [invitation('one')] };
    const second = after(applyChange(again, redeemed({ ...vera, personId: 'victor' }, 'bound')));
    assert.deepEqual(second.customer.boundBy, first.customer.boundBy);
    assert.equal(second.people?.length, 2);
  });
});

describe('people who ask to be let in', () => {
  const someone = (number: number): PersonRef => ({ tenantId: 'tailspin', personId: `someone-${number}` });

  it('are three at most on an invitation, and twelve on a trial', () => {
    const six = Array.from({ length: 6 }, (_, at) => invitation(String(at)));
    let now = trial({ invitations: six });
    const outcomes: string[] = [];
    for (let of = 0; of < 6; of++)
      for (let number = 0; number < 4; number++) {
        const found = applyChange(now, asked(someone(10 * of + number), String(of)));
        outcomes.push(outcome(found));
        if (found.kind === 'applied') now = found.trial;
      }
    assert.equal(outcomes.filter((one) => one === 'applied').length, 12);
    assert.deepEqual(new Set(outcomes.filter((one) => one !== 'applied')), new Set(['nothingNew']));
  });

  it('ask once, and anew when seven days are over', () => {
    const first = after(applyChange(trial(), asked(vera)));
    assert.equal(outcome(applyChange(first, asked(vera, 'one', '2026-04-21T08:59:59.000Z'))), 'nothingNew');
    const anew = after(applyChange(first, asked(vera, 'one', '2026-04-21T09:00:00.000Z')));
    assert.equal(anew.invitations?.[0]?.askers?.length, 1);
  });

  it('have time to come back after a yes', () => {
    const late = '2026-04-27T09:00:00.000Z';
    const waiting = after(applyChange(trial(), asked(vera, 'one', late)));
    const answer = { ...head, by: robin, code: 'askerAnswered', invitation: 'one', asker: vera, answer: 'yes' } as const;
    const yes = after(applyChange(waiting, { ...answer, at: '2026-05-03T09:00:00.000Z' }));
    assert.equal(yes.invitations?.[0]?.expiresAt, '2026-05-10T09:00:00.000Z');
    assert.equal(outcome(applyChange(waiting, { ...answer, at: '2026-05-04T09:00:00.000Z' })), 'tooLate');
  });

  it('wait no more once they are erased', () => {
    const waiting = after(
      applyChange(trial(), asked({ tenantId: 'tailspin', personId: '0a0a0a0a-0000-4000-8000-000000000001' })),
    );
    const others = { traces: new Set<string>(), names: [], phones: [], pseudonymOf: () => 'erased-x' };
    const erased = erasedTrial({ ...waiting }, { ids: new Set(['0a0a0a0a-0000-4000-8000-000000000001']), ...others });
    assert.equal((erased as unknown as Trial).invitations?.[0]?.askers, undefined);
  });
});

describe('a binding that is undone', () => {
  const customer = { company: 'A', country: 'DE', domain: 'a.com', tenantId: 'tailspin' };
  const undone = (changes: Partial<Trial>) =>
    after(
      applyChange(trial({ customer, people: [vera], ...changes }), {
        ...head,
        by: robin,
        code: 'bindingUndone',
        tenant: 'tailspin',
      }),
    );
  const word = { kind: 'admin', by: vera, at: AT } as const;
  const admin = { tenantId: US, personId: 'admin' };
  const credit = { partner: { name: 'P', partnerId: '1' }, route: 'cpor', productLine: 'D', by: vera, at: AT } as const;
  const removal = { id: 'r', scope: 'all', requestedBy: vera, requestedAt: AT, tasks: [] } as const;

  it('takes a request back that rested on their word, and leaves what was completed', () => {
    const requested = undone({ ownership: { stage: 'requested', admin, lines: {}, attestation: word, requestedAt: AT } });
    assert.deepEqual(requested.ownership, { stage: 'named', admin, lines: {} });
    const completed = { stage: 'completed', admin, lines: {}, attestation: word, requestedAt: AT, completedAt: AT } as const;
    assert.deepEqual(undone({ ownership: completed }).ownership, completed);
  });

  it('leaves what the partner’s people said', () => {
    const seen = { stage: 'named', admin, lines: {}, attestation: { kind: 'seen', by: robin, at: AT } } as const;
    assert.deepEqual(undone({ ownership: seen }).ownership, seen);
    const ours = { ...credit, by: robin, status: 'waiting' } as const;
    assert.deepEqual(undone({ credit: ours }).credit, ours);
    const recorded = { ...removal, requestedBy: robin };
    assert.deepEqual(undone({ removal: recorded }).removal, recorded);
  });

  it('takes back what they asked that is not settled', () => {
    assert.equal(undone({ credit: { ...credit, status: 'planned' } }).credit, undefined);
    assert.equal(undone({ removal }).removal, undefined);
    const done = { ...removal, completedAt: AT };
    assert.deepEqual(undone({ removal: done }).removal, done);
  });

  it('is of the tenant the card named, and of no other', () => {
    const change = { ...head, by: robin, code: 'bindingUndone', tenant: 'adventure' } as const;
    assert.equal(outcome(applyChange(trial({ customer }), change)), 'nothingNew');
  });
});
