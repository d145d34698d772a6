/** What the customer says of a partner's access, and who may say it. */

import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { REVIEW_ANSWERS } from '../../../../src/domain/access/access-review';
import { isReviewDue } from '../../../../src/domain/record/rules/review-rules';
import { applyChange } from '../../../../src/domain/record/transitions';
import type { Trial } from '../../../../src/domain/record/trial';
import { sampleTrial } from '../trial-samples';

const CLEO = { tenantId: 'customer-tenant', personId: 'cleo' };
const at = '2026-06-01T09:00:00.000Z';
const bound = sampleTrial({
  customer: { company: 'Adventure Works', country: 'DE', tenantId: CLEO.tenantId },
  people: [CLEO],
});
const said = (by: typeof CLEO, answer: (typeof REVIEW_ANSWERS)[number], trial: Trial = bound) =>
  applyChange(trial, {
    ...{ id: 'r-1', at, by, tenantId: trial.partnerTenantId, trialId: trial.id, people: [] },
    ...({ code: 'accessReviewed', answer } as const),
  });

describe('the look at a partner’s access', () => {
  for (const answer of REVIEW_ANSWERS)
    it(`keeps "${answer}" with who said it and when`, () => {
      const after = said(CLEO, answer);
      deepStrictEqual(after.kind === 'applied' && after.trial.review, { answer, by: CLEO, at });
    });

  it('is nobody’s word but the customer’s', () => {
    const others = ['partner-tenant', 'stranger-tenant'].map((tenantId) => said({ tenantId, personId: 'x' }, 'needed'));
    deepStrictEqual(others, [
      { kind: 'refused', refusal: 'notForYou' },
      { kind: 'refused', refusal: 'notForYou' },
    ]);
  });

  it('is due a quarter after the last, and goes with a binding that is undone', () => {
    const { trial } = said(CLEO, 'needed') as { readonly trial: Trial };
    deepStrictEqual(
      [isReviewDue(trial, '2026-08-30T09:00:00.000Z'), isReviewDue(trial, '2026-08-31T09:00:00.000Z')],
      [false, true],
    );
    const undone = applyChange(trial, {
      ...{ id: 'u-1', at, by: trial.owner, tenantId: trial.partnerTenantId, trialId: trial.id, people: [] },
      ...({ code: 'bindingUndone', tenant: CLEO.tenantId } as const),
    });
    strictEqual(undone.kind === 'applied' && undone.trial.review, undefined);
  });
});
