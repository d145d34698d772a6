/** What was told wrongly about Microsoft's products and is true of none, or not of all, of them: no sentence says it again. */

import { deepEqual, ok } from 'node:assert/strict';
import { english } from '../../cards/words/en/index';

/** Every sentence, with its id. */
const sentences = leaves(english, '');

/** What is not so, and why. Words that are only understood (`typed`, `phrases`) are nothing the bot says; a fact stands with what it applies to. */
const untrue: readonly (readonly [claim: string, is: RegExp, why: string])[] = [
  [
    'that a term without renewal is over',
    /ends by itself|does not renew by itself/i,
    'it may pass into a monthly term that is billed',
  ],
  ['that what has ended can be had back', /reactivated/i, 'a term cancelled at its end can’t be, since 2026-05-04'],
  [
    'days that follow a paid term',
    /\b(30|90|120) days.*(paid|term|subscription)|disabled on/i,
    'they depend on how and when it was bought',
  ],
  ['an own account that goes over later', /\bour account\b/i, 'the trial lives in the partner’s tenant'],
  [
    'that a claim is accepted',
    /accept(ed|s)? (it|the claim)|you to accept|do you accept \{partner\}|counts as yes/i,
    'it holds, or is declined',
  ],
  ['a mail of Microsoft’s to the customer', /Microsoft (then )?mails/i, 'Microsoft tells the customer; how, was not read'],
  ['that access is gone', /access (of|at) .* is (removed|complete)/i, 'applications, application users and Azure roles stay'],
  ['that a guest can’t be had back', /guest a new invitation|guest.*undone/i, 'a deleted guest can be restored for 30 days'],
  [
    'that a licence stops to cost with its user',
    /charged every month|every month\.|monthly charge/i,
    'what is bought is billed, held or not',
  ],
  [
    'how many digits a PartnerID has',
    /(it|PartnerID) has (four to nine|4 to 9) digits/i,
    'no length is published; “usually” is said',
  ],
  ['that nothing is extended twice', /no second extension/i, 'Business Central is, by its partner'],
  ['that what has ended can still be bought', /can still be bought/i, 'a standard environment is disabled and deleted'],
  [
    'that what nobody noted was not done',
    /has not signed in yet|^Nobody is partner of record|not reached in Teams yet/i,
    'the record knows what was said here, and nothing else',
  ],
  [
    'that only a global administrator takes a partner’s roles away',
    /(?<!Billing or )global administrator[^.]*(does (it|most)|sees it|needs no record)|for its global administrator/i,
    'a Billing Administrator does as well',
  ],
  ['that Customer Insights can’t be converted', /can’t be turned into a production/i, 'it can, since 2025'],
];

describe('the words', () => {
  it('are many, and said ones', () => {
    ok(sentences.length > 1000);
  });

  for (const [claim, is, why] of untrue)
    it(`never state ${claim}: ${why}`, () => {
      deepEqual(
        sentences.filter(([, text]) => is.test(text)).map(([id, text]) => `${id}: ${text}`),
        [],
      );
    });
});

function leaves(tree: unknown, id: string): readonly (readonly [id: string, text: string])[] {
  if (typeof tree === 'string') return [[id, tree]];
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree)
    .filter(([key]) => !['typed', 'phrases', 'facts'].includes(key))
    .flatMap(([key, value]) => leaves(value, id === '' ? key : `${id}.${key}`));
}
