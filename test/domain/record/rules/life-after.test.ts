/** Life after the review: corrections, an admin who leaves, a request taken back, somebody sent away, and what is followed up. */

import { deepEqual, equal } from 'node:assert/strict';
import type { RecordedChange } from '../../../../src/domain/record/changes';
import { endsSaid } from '../../../../src/domain/record/clock-ends';
import { timelineEntry } from '../../../../src/domain/record/timeline';
import { applyChange } from '../../../../src/domain/record/transitions';
import type { Trial } from '../../../../src/domain/record/trial';
import { workingDaysAfter } from '../../../../src/domain/time/working-hours';
import { remindersOf } from '../../../../src/domain/watch/reminders';
import { sampleTrial } from '../trial-samples';

const US = 'partner-tenant';
const robin = { tenantId: US, personId: 'robin' };
const jo = { tenantId: US, personId: 'row-jo' };
const nils = { tenantId: US, personId: 'row-nils' };
const alva = { tenantId: 'adventure', personId: 'alva' };
const dana = { tenantId: 'adventure', personId: 'dana' };
const AT = '2026-03-05T09:00:00.000Z';
const said = { by: robin, at: AT };

function change(code: string, parts: object = {}): RecordedChange {
  return {
    id: 'c',
    at: AT,
    by: robin,
    tenantId: US,
    trialId: 'trial-1',
    people: [],
    code,
    ...parts,
  } as unknown as RecordedChange;
}

function after(trial: Trial, code: string, parts: object): Trial | string {
  const applied = applyChange(trial, change(code, parts));
  return applied.kind === 'applied' ? applied.trial : applied.refusal;
}

function of(trial: Trial | string): Trial {
  if (typeof trial === 'string') throw new Error(trial);
  return trial;
}

const redeemedBy = (id: string, by: typeof alva, invited = jo) => ({
  ...{ id, invited, as: 'admin' as const, by: robin, at: AT, expiresAt: '2026-03-19T09:00:00.000Z', state: 'redeemed' as const },
  redeemed: { by, at: AT },
});

/** The transfer to Jo is requested; Alva came by Jo's invitation and said the sign-in, Dana by another. */
function requested(): Trial {
  return sampleTrial({
    ...{ partnerTenantId: US, owner: robin, identity: 'handOver' },
    customer: { company: 'A', country: 'DE', tenantId: 'adventure' },
    people: [alva, dana],
    invitations: [redeemedBy('i1', alva), redeemedBy('i2', dana, nils)],
    ownership: {
      ...{ stage: 'requested', admin: jo, account: 'A-1', requestedAt: AT },
      lines: { systemAdmin: said, twoPeople: said, signUpKnown: said },
      attestation: { kind: 'admin', by: alva, at: AT },
    },
  });
}

describe('a correction', () => {
  it('changes what was wrong and keeps what it was in the timeline, people by their rows', () => {
    const trial = sampleTrial();
    const renamed = change('companyCorrected', { company: 'Fabrikam', before: 'Adventure Works' });
    equal(of(after(trial, 'companyCorrected', { company: 'Fabrikam' })).customer.company, 'Fabrikam');
    deepEqual(timelineEntry(renamed, trial).params, { company: 'Fabrikam', before: 'Adventure Works' });
    equal(after(trial, 'companyCorrected', { company: 'Adventure Works' }), 'nothingNew');
    const contact = change('contactCorrected', { contact: nils, before: 'row-jo' });
    deepEqual(timelineEntry(contact, trial).params, { contact: 'row-nils', before: 'row-jo' });
    deepEqual(of(after(trial, 'contactCorrected', { contact: nils, before: 'x', registrationNumber: '42' })).contact, nils);
    const account = of(after(trial, 'accountCorrected', { account: nils, identity: 'partner' }));
    deepEqual([account.signUpAccount, account.identity], [nils, 'partner']);
  });

  it('of a product works its end out anew, and leaves what somebody said or extended', () => {
    const guides = { product: 'guides', kind: 'standard', before: 'sales', kindBefore: 'standard' };
    const corrected = of(after(sampleTrial(), 'productCorrected', guides));
    deepEqual([corrected.product, corrected.clocks[0]?.endsOn], ['guides', '2026-04-30']);
    equal(endsSaid(corrected.clocks[0]!, corrected).partner?.fact?.fact, 'p.guides');
    const [clock] = sampleTrial().clocks;
    const typed = of(after(sampleTrial({ clocks: [{ ...clock!, source: 'person' }] }), 'productCorrected', guides));
    equal(typed.clocks[0]?.endsOn, '2026-03-31');
    const extended = of(after(sampleTrial({ clocks: [{ ...clock!, extendedOn: '2026-03-25' }] }), 'productCorrected', guides));
    equal(extended.clocks[0]?.endsOn, '2026-03-31');
    const open = of(after(sampleTrial(), 'productCorrected', { ...guides, product: 'finance', kind: 'subscription' }));
    deepEqual(open.clocks, [], 'no page says how long that runs');
    equal(after(sampleTrial(), 'productCorrected', { ...guides, product: 'sales' }), 'nothingNew');
  });
});

describe('an admin who left after the request', () => {
  it('is replaced: whoever came by that invitation is out, and only what was said of the account stays', () => {
    const trial = of(after(requested(), 'adminReplaced', { admin: nils, before: 'row-jo' }));
    const { stage, admin, account, lines, attestation, requestedAt } = trial.ownership!;
    deepEqual(
      [stage, admin, account, Object.keys(lines), attestation, requestedAt],
      [...['named', nils, 'A-1', ['signUpKnown'], undefined, undefined]],
    );
    deepEqual([trial.people, trial.invitations?.map(({ state }) => state)], [[dana], ['revoked', 'redeemed']]);
  });

  it('is not replaced before, nor twice', () => {
    const named = of(after(requested(), 'transferWithdrawn', { admin: 'row-jo' }));
    equal(after(named, 'adminReplaced', { admin: nils, before: 'row-jo' }), 'notRequested');
    equal(after(requested(), 'adminReplaced', { admin: nils, before: 'row-nils' }), 'otherAdmin');
  });
});

describe('a request that is taken back', () => {
  it('is prepared as it was, and can be sent again', () => {
    const trial = of(after(requested(), 'transferWithdrawn', { admin: 'row-jo' }));
    const { requestedAt: _requested, ...before } = requested().ownership!;
    deepEqual(trial.ownership, { ...before, stage: 'named' });
    equal(after(trial, 'transferWithdrawn', { admin: 'row-jo' }), 'notRequested');
  });
});

describe('somebody who is sent away', () => {
  it('takes their own word along, and nobody else’s; the company stays bound', () => {
    const trial = of(after(requested(), 'invitationUndone', { invitation: 'i1' }));
    deepEqual([trial.people, trial.customer.tenantId], [[dana], 'adventure']);
    deepEqual([trial.ownership?.stage, trial.ownership?.attestation], ['named', undefined]);
    const other = of(after(requested(), 'invitationUndone', { invitation: 'i2' }));
    deepEqual([other.people, other.ownership?.stage], [[alva], 'requested']);
    equal(after(trial, 'invitationUndone', { invitation: 'i1' }), 'invitationClosed');
  });
});

describe('what was asked of others', () => {
  const span = { from: '2026-03-01T00:00:00.000Z', to: '2026-05-01T00:00:00.000Z' };
  const told = (trial: Trial, kind: string, zone = 'UTC') =>
    remindersOf(trial, robin, { zone }, span).flatMap((one) => (one.kind === kind ? [`${one.rung}@${one.at.slice(5, 10)}`] : []));

  it('is followed up after working days: Thursday, 5 March and three is Tuesday, and seven the Monday after', () => {
    deepEqual(told(requested(), 'transferOpen'), ['3@03-10', '7@03-16']);
    equal(workingDaysAfter('2026-03-05', 0, { rest: [6, 7] }), '2026-03-05');
  });

  it('is followed up by the days of rest of who asked', () => {
    deepEqual(told(requested(), 'transferOpen', 'Asia/Riyadh'), ['3@03-10', '7@03-16']);
    deepEqual(
      [1, 2, 3].map((days) => workingDaysAfter('2026-03-05', days, { rest: [5, 6] })),
      ['2026-03-08', '2026-03-09', '2026-03-10'],
    );
  });

  it('is an invitation that nobody answered, once; of the new admin another reminder tells', () => {
    const { redeemed: _redeemed, ...open } = { ...redeemedBy('i1', alva), state: 'open' as const };
    deepEqual(told(sampleTrial({ partnerTenantId: US, owner: robin, invitations: [open] }), 'invitationOpen'), ['3@03-10']);
    const ownership = { stage: 'named', admin: jo, lines: {} } as const;
    const trial = sampleTrial({ partnerTenantId: US, owner: robin, identity: 'handOver', invitations: [open], ownership });
    deepEqual(told(trial, 'invitationOpen'), []);
    deepEqual(
      told(sampleTrial({ partnerTenantId: US, owner: robin, invitations: [redeemedBy('i1', alva)] }), 'invitationOpen'),
      [],
    );
  });
});
