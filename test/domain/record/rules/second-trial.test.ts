/** A second trial of the same app for the same customer: found by tenant, domain or name, and only while it stands in the way. */

import { equal } from 'node:assert/strict';
import { hasTrialOf } from '../../../../src/domain/record/rules/second-trial';
import type { Trial } from '../../../../src/domain/record/trial';
import { sampleTrial } from '../trial-samples';

const HERE = { company: 'Adventure Works', domain: 'adventure-works.com', tenantId: 'aw' };
const wanted = { customer: HERE, product: 'sales', kind: 'standard' };

function trialOf(changes: Partial<Trial>): Trial {
  return { ...sampleTrial(changes), customer: { country: 'DE', ...(changes.customer ?? HERE) } };
}

const cases: readonly (readonly [why: string, trial: Trial, expected: boolean])[] = [
  ['the same app, running', trialOf({}), true],
  ['the same app, planned', trialOf({ state: 'planned' }), true],
  ['the same app, deleted', trialOf({ state: 'deleted' }), false],
  ['another app', trialOf({ product: 'fieldService' }), false],
  ['the other kind', trialOf({ kind: 'subscription' }), false],
  ['paid from the start', trialOf({ start: 'paid' }), false],
  ['another tenant of the same name', trialOf({ customer: { ...HERE, tenantId: 'other', country: 'DE' } }), false],
  ['the domain alone', trialOf({ customer: { company: 'AW Ltd', domain: HERE.domain, country: 'DE' } }), true],
  ['the name alone, spelt otherwise', trialOf({ customer: { company: 'ADVENTURE  works', country: 'DE' } }), true],
];

describe('a second trial', () => {
  for (const [why, trial, expected] of cases)
    it(`${expected ? 'is found' : 'is none'}: ${why}`, () => {
      equal(hasTrialOf(wanted, [trial]), expected);
    });

  it('of a subscription stands in the way even when it is over, for it can be had once', () => {
    const subscription = { ...wanted, kind: 'subscription' };
    for (const state of ['running', 'active', 'expired', 'deleted'] as const)
      equal(hasTrialOf(subscription, [trialOf({ kind: 'subscription', state })]), true, state);
    equal(hasTrialOf(subscription, [trialOf({ kind: 'subscription', state: 'abandoned' })]), false);
  });
});
