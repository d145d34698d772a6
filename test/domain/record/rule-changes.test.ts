/** What was worked out by a fact that changed since: shown with what it would be now, and left as it is. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { oldCopy, type Revision } from '../../../src/domain/catalog/facts/fact';
import { isChangedSince, refTo, type KnownFacts } from '../../../src/domain/catalog/facts/fact-ref';
import { factIds, facts } from '../../../src/domain/catalog/facts/facts';
import { lengthFact, extensionFact } from '../../../src/domain/catalog/guides/clock-facts';
import { offerOf, products } from '../../../src/domain/catalog/products';
import { routeFact } from '../../../src/domain/credit/credit';
import { firstSaid } from '../../../src/domain/record/first-said';
import { ruleChanges } from '../../../src/domain/record/rule-changes';
import { sampleTrial } from './trial-samples';

const AT = '2026-03-01T09:00:00.000Z';
const OWNER = { tenantId: 'partner-tenant', personId: 'alex' };
const first: Revision = { rev: 1, source: 'trialFaq', mark: 'read', readOn: '2026-11-28', validUntil: '2026-12-31' };
/** A fact of two revisions. */
const second = oldCopy('trialFaq', ['trials'], { readOn: '2027-01-05', earlier: [first] });
const with2 = (id: string): KnownFacts => ({ ...facts, [id]: second });

describe('a fact of two revisions', () => {
  it('counts its revisions, and keeps the one before', () => {
    deepEqual([second.rev, second.earlier], [2, [first]]);
    for (const id of factIds) equal(facts[id].rev, 1 + (facts[id].earlier ?? []).length, id);
  });

  it('is changed for what was worked out by the first, and for nothing else', () => {
    ok(isChangedSince({ fact: 'env.standard30', rev: 1 }, with2('env.standard30')));
    ok(!isChangedSince({ fact: 'env.standard30', rev: 2 }, with2('env.standard30')));
    ok(!isChangedSince(refTo('env.standard30')));
    for (const fact of ['of.another.release', 'toString', '__proto__']) ok(!isChangedSince({ fact, rev: 0 }), fact);
  });
});

describe('what was worked out by a fact that changed', () => {
  const computed = { kind: 'environment', endsOn: '2026-05-01', zone: 'UTC', source: 'computed' } as const;

  it('is an end: it stays, and what it would be now stands beside it', () => {
    const trial = firstSaid(sampleTrial({ clocks: [computed] }));
    deepEqual(ruleChanges(trial), []);
    const ref = { fact: 'env.standard30', rev: 1 };
    deepEqual(ruleChanges(trial, with2('env.standard30')), [
      { of: 'end', clock: 'environment', ref, was: '2026-05-01', now: '2026-03-31' },
    ]);
    equal(trial.clocks[0]?.endsOn, '2026-05-01');
  });

  it('is no end that a person said, and none of an older release', () => {
    const typed = firstSaid(sampleTrial({ clocks: [{ ...computed, source: 'person' }] }));
    deepEqual(ruleChanges(typed, with2('env.standard30')), []);
    deepEqual(ruleChanges(sampleTrial({ clocks: [computed] }), with2('env.standard30')), []);
  });

  it('is an extension: the days of each are counted anew', () => {
    const fact = { fact: 'env.extend', rev: 1 };
    const ends = { partner: { value: '2026-05-15', by: 'computed', at: AT, fact } } as const;
    const extensions = [{ on: '2026-03-25', by: 'partner', days: 45 }] as const;
    const trial = sampleTrial({ clocks: [{ ...computed, endsOn: '2026-05-15', ends, extendedOn: '2026-03-25', extensions }] });
    deepEqual(ruleChanges(trial, with2('env.extend')), [
      { of: 'end', clock: 'environment', ref: fact, was: '2026-05-15', now: '2026-04-30' },
    ]);
  });

  it('is the way of a credit', () => {
    const partner = { name: 'Contoso', partnerId: '1234567' };
    const said = { partner, productLine: 'Dynamics 365', status: 'planned', by: OWNER, at: AT } as const;
    const trial = sampleTrial({ credit: { ...said, route: 'pal', fact: routeFact('pal') } });
    deepEqual(ruleChanges(trial, with2('pal.what')), [
      { of: 'credit', ref: { fact: 'pal.what', rev: 1 }, was: 'pal', now: 'cpor' },
    ]);
  });

  it('is what becomes of a paid term', () => {
    const term = { since: '2026-06-02', endsOn: '2027-06-01', zone: 'UTC', intent: 'cancel' } as const;
    const paid = firstSaid(sampleTrial({ state: 'active', start: 'paid', buying: 'cspUs', clocks: [], term }));
    deepEqual(paid.term?.fact, { fact: 'est.cancelAtEnd', rev: 1 });
    deepEqual(ruleChanges(paid, with2('est.cancelAtEnd')), [
      { of: 'term', ref: { fact: 'est.cancelAtEnd', rev: 1 }, now: 'cspCancel' },
    ]);
  });
});

describe('the fact an end is worked out by', () => {
  it('is there for every length that is known', () => {
    for (const product of products)
      for (const channel of ['web', 'partnerCenter'] as const)
        for (const kind of ['standard', 'subscription'] as const) {
          if (offerOf(product, kind, channel)?.days === undefined) continue;
          ok(lengthFact({ product: product.id, kind, channel }), `${product.id} ${kind} ${channel}`);
        }
    equal(lengthFact({ product: 'nothing', kind: 'standard' }), undefined);
  });

  it('is one for the customer’s extension of Business Central, and another for the partner’s', () => {
    const central = { product: 'businessCentral', kind: 'standard' } as const;
    deepEqual(
      [0, 1, 2].map((times) => extensionFact(central, times)?.fact),
      ['p.bc.extendSelf', 'p.bc.extendPartner', undefined],
    );
  });
});
