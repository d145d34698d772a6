/** The facts: each with a page, a day it was read, and a day by which it is read again. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { isPastReview, oldCopy, read, vendor } from '../../../src/domain/catalog/facts/fact';
import { factIds, facts, isFactId, isOpenFactId, openFactIds, openFacts, overdue } from '../../../src/domain/catalog/facts/facts';
import { sources } from '../../../src/domain/catalog/facts/sources';

const PARTIAL = /^\d{4}(-\d\d(-\d\d)?)?$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

describe('the facts', () => {
  it('have an address where they can be read, or a page that has none', () => {
    for (const { url } of Object.values(sources)) if (url !== undefined) match(url, /^https:\/\/[\w.-]+\/\S*$/);
    deepEqual(
      Object.values(sources).filter(({ url }) => url === undefined),
      [{ title: 'AppDirect: release note on extended terms', published: '2026' }],
    );
  });

  it('say when they were read, and are read again later', () => {
    for (const id of factIds) {
      const { rev, readOn, reviewBy, validFrom = '2020', validUntil = '2020', appliesTo } = facts[id];
      ok(rev >= 1, id);
      ok(DAY.test(readOn) && DAY.test(reviewBy) && readOn < reviewBy, id);
      ok(PARTIAL.test(validFrom) && PARTIAL.test(validUntil), id);
      ok(appliesTo.length > 0, id);
    }
    for (const id of openFactIds) ok(openFacts[id].readOn < openFacts[id].reviewBy, id);
  });

  it('count half a year where Microsoft says so, and a quarter elsewhere', () => {
    equal(read('trialFaq', ['trials']).reviewBy, '2027-05-27');
    equal(oldCopy('trialFaq', ['trials']).reviewBy, '2027-02-26');
    equal(vendor('xylos', ['csp']).reviewBy, '2027-02-26');
    equal(read('trialFaq', ['trials'], { readOn: '2027-01-01', reviewAfterDays: 10 }).reviewBy, '2027-01-11');
  });

  it('are overdue from the day after, the longest first', () => {
    equal(isPastReview({ reviewBy: '2027-01-27' }, '2027-01-27'), false);
    equal(isPastReview({ reviewBy: '2027-01-27' }, '2027-01-28'), true);
    deepEqual(overdue('2026-12-28'), []);
    deepEqual(overdue('2026-12-29'), ['p.guides', 'dap.end']);
    equal(overdue('2028-01-01').length, factIds.length + openFactIds.length);
  });

  it('are known by their ids, and nothing else is', () => {
    ok(isFactId('env.extend') && !isFactId('est.directDefault') && !isFactId('toString'));
    ok(isOpenFactId('est.directDefault') && !isOpenFactId('env.extend') && !isOpenFactId('constructor'));
  });
});
