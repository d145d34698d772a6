import assert from 'node:assert/strict';
import type { RecordedChange } from '../../../../src/domain/record/changes';
import type { Credit, CreditStatus } from '../../../../src/domain/credit/credit';
import { creditStanding } from '../../../../src/domain/credit/credit';
import { notedStatus } from '../../../../src/domain/record/rules/credit-rules';
import { timelineEntry } from '../../../../src/domain/record/timeline';
import { applyChange } from '../../../../src/domain/record/transitions';
import { sampleTrial } from '../trial-samples';

const PARTNER = { tenantId: 'partner-tenant', personId: 'alex' };
const CUSTOMER = { tenantId: 'customer-tenant', personId: 'alva' };
const at = '2026-03-26T09:00:00.000Z';
const head = (by: typeof PARTNER) => ({ id: 'change-1', at, by, tenantId: 'partner-tenant', trialId: 'trial-1', people: [] });

function designation(status: CreditStatus, by = PARTNER): Credit {
  const partner = { name: 'Contoso Consulting', partnerId: '4391507' };
  return { partner, route: 'cpor', productLine: 'Dynamics 365', status, claim: 'C-1', by, at };
}

const settledAs = (status: 'waiting' | 'associated' | 'declined', by: typeof PARTNER): RecordedChange => ({
  ...head(by),
  code: 'creditSettled',
  status,
});
const noted = (status: CreditStatus, by: typeof PARTNER) =>
  ({ ...head(by), code: 'creditNoted', credit: designation(status, by) }) as const;

/** What stands on the trial, what is said, and what comes of it for a person of each side. */
const cases: readonly (readonly [
  CreditStatus | 'none',
  RecordedChange['code'],
  CreditStatus,
  partner: string,
  customer: string,
])[] = [
  ['none', 'creditNoted', 'planned', 'planned', 'planned'],
  ['none', 'creditNoted', 'byOrder', 'byOrder', 'byOrder'],
  ['none', 'creditNoted', 'waiting', 'waiting', 'nothingFiled'],
  ['planned', 'creditNoted', 'planned', 'planned', 'planned'],
  ['byOrder', 'creditNoted', 'planned', 'planned', 'planned'],
  ['declined', 'creditNoted', 'planned', 'planned', 'planned'],
  ['waiting', 'creditNoted', 'planned', 'planned', 'alreadyFiled'],
  ['associated', 'creditNoted', 'planned', 'planned', 'alreadyFiled'],
  ['none', 'creditSettled', 'associated', 'nothingFiled', 'nothingFiled'],
  ['byOrder', 'creditSettled', 'declined', 'nothingFiled', 'nothingFiled'],
  ['planned', 'creditSettled', 'associated', 'associated', 'nothingFiled'],
  ['declined', 'creditSettled', 'associated', 'associated', 'nothingFiled'],
  ['waiting', 'creditSettled', 'associated', 'associated', 'associated'],
  ['waiting', 'creditSettled', 'declined', 'declined', 'declined'],
  ['associated', 'creditSettled', 'declined', 'declined', 'declined'],
  ['associated', 'creditSettled', 'associated', 'associated', 'nothingNew'],
  ['associated', 'creditSettled', 'waiting', 'waiting', 'nothingNew'],
];

describe('the partner of record of a trial', () => {
  for (const [before, code, said, byPartner, byCustomer] of cases) {
    it(`${before}: ${code} ${said} gives ${byPartner} for the partner, ${byCustomer} for the customer`, () => {
      const outcomes = [PARTNER, CUSTOMER].map((by) => {
        const trial = sampleTrial(before === 'none' ? {} : { credit: designation(before) });
        const change = code === 'creditNoted' ? noted(said, by) : settledAs(said as 'waiting', by);
        const after = applyChange(trial, change);
        return after.kind === 'applied' ? after.trial.credit?.status : after.refusal;
      });
      assert.deepEqual(outcomes, [byPartner, byCustomer]);
    });
  }

  it('keeps the number of a claim the customer answers', () => {
    const after = applyChange(sampleTrial({ credit: designation('waiting') }), settledAs('associated', CUSTOMER));
    assert.equal(after.kind === 'applied' && after.trial.credit?.claim, 'C-1');
  });

  it('is told as a wish where a customer planned it', () => {
    const changes = [noted('planned', CUSTOMER), noted('planned', PARTNER), noted('byOrder', CUSTOMER)];
    const statuses = changes.map((change) => notedStatus(change, sampleTrial()));
    assert.deepEqual(statuses, ['named', 'planned', 'byOrder']);
    assert.equal(timelineEntry(noted('planned', CUSTOMER), sampleTrial()).params['status'], 'named');
  });

  it('can be filed as soon as a planned one is paid', () => {
    assert.deepEqual(
      [true, false].map((isPaid) => creditStanding(designation('planned'), isPaid)),
      ['toFile', 'planned'],
    );
    assert.equal(creditStanding(designation('waiting'), true), 'waiting');
  });

  it('is planned anew where Microsoft refused the claim, until somebody knows more of it', () => {
    const refused: Credit = { ...designation('planned'), refused: 'notActive' };
    assert.equal(creditStanding(refused, true), 'refused');
    assert.equal(notedStatus({ ...head(PARTNER), code: 'creditNoted', credit: refused }, sampleTrial()), 'refused');
    const settled = applyChange(sampleTrial({ credit: refused }), settledAs('associated', PARTNER));
    assert.equal(settled.kind === 'applied' && settled.trial.credit?.refused, undefined);
  });
});
