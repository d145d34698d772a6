/** The question that a sign-up account raises. */

import assert from 'node:assert/strict';
import { isOfSignIn, questionSignUpAccount, type SignUpAccount, type SignUpQuestion } from '../../../src/domain/sign-up/identity';

type Case = readonly [SignUpAccount['identity'], string, SignUpQuestion | undefined];

const CASES: readonly Case[] = [
  ['customer', 'megan@adventure-works.com', undefined],
  ['customer', 'megan@emea.adventure-works.com', undefined],
  ['customer', 'megan@adventure-works.onmicrosoft.com', undefined],
  ['customer', 'megan@gmail.com', 'consumerMailbox'],
  ['customer', 'info@gmail.com', 'consumerMailbox'],
  ['customer', 'megan@fabrikam.com', 'notCustomerDomain'],
  ['customer', 'info@fabrikam.com', 'notCustomerDomain'],
  ['customer', 'info@adventure-works.com', 'sharedMailbox'],
  ['handOver', 'admin@adventure-works.onmicrosoft.com', 'sharedMailbox'],
  ['handOver', 'jo@a-new-tenant.onmicrosoft.com', undefined],
  ['partner', 'alex@contoso.com', undefined],
  ['partner', 'alex@outlook.com', 'consumerMailbox'],
  ['partner', 'support@contoso.com', 'sharedMailbox'],
];

describe('questionSignUpAccount', () => {
  for (const [identity, email, question] of CASES) {
    it(`asks ${question ?? 'nothing'} about ${email} as ${identity}`, () => {
      assert.equal(questionSignUpAccount({ identity, email, customerDomain: 'adventure-works.com' }), question);
    });
  }

  it('asks about no domain it does not know', () => {
    assert.equal(questionSignUpAccount({ identity: 'customer', email: 'megan@fabrikam.com' }), undefined);
  });
});

describe('isOfSignIn', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['kim@contoso.com', 'alex@contoso.com', true],
    ['kim@contoso.com', 'alex@CONTOSO.com', true],
    ['kim@eu.contoso.com', 'alex@contoso.com', true],
    ['kim@contoso.com', 'alex@eu.contoso.com', false],
    ['kim@notcontoso.com', 'alex@contoso.com', false],
    ['jo@outlook.com', 'alex@outlook.com', false],
    ['kim@contoso.com', '', false],
    ['kim@contoso.com', 'alex', false],
  ];
  for (const [email, signInName, expected] of cases)
    it(`says ${String(expected)} of ${email} and ${signInName || 'no sign-in name'}`, () => {
      assert.equal(isOfSignIn(email, signInName), expected);
    });
});
