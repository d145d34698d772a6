/** The question that a sign-up account raises. */

import assert from 'node:assert/strict';
import { questionSignUpAccount, type SignUpAccount, type SignUpQuestion } from '../../src/domain/identity';

type Case = readonly [SignUpAccount['identity'], string, SignUpQuestion | undefined];

const CASES: readonly Case[] = [
  ['customer', 'megan@adventure-works.com', undefined],
  ['customer', 'megan@emea.adventure-works.com', undefined],
  ['customer', 'megan@adventure-works.onmicrosoft.com', undefined],
  ['customer', 'megan@gmail.com', 'consumerMailbox'],
  ['customer', 'info@gmail.com', 'consumerMailbox'],
  ['customer', 'alex@contoso.com', 'partnerDomain'],
  ['customer', 'alex@contoso.onmicrosoft.com', 'partnerDomain'],
  ['customer', 'info@contoso.com', 'partnerDomain'],
  ['customer', 'megan@fabrikam.com', 'notCustomerDomain'],
  ['customer', 'info@fabrikam.com', 'notCustomerDomain'],
  ['customer', 'info@adventure-works.com', 'sharedMailbox'],
  ['handOver', 'admin@adventure-works.onmicrosoft.com', 'sharedMailbox'],
  ['handOver', 'alex@contoso.com', 'partnerDomain'],
  ['partner', 'alex@contoso.com', undefined],
  ['partner', 'alex@fabrikam.com', undefined],
  ['partner', 'alex@outlook.com', 'consumerMailbox'],
  ['partner', 'support@contoso.com', 'sharedMailbox'],
];

describe('questionSignUpAccount', () => {
  for (const [identity, email, question] of CASES) {
    it(`asks ${question ?? 'nothing'} about ${email} as ${identity}`, () => {
      const account = { identity, email, customerDomain: 'adventure-works.com', partnerDomain: 'contoso.com' };
      assert.equal(questionSignUpAccount(account), question);
    });
  }

  it('asks about no domain it does not know', () => {
    assert.equal(questionSignUpAccount({ identity: 'customer', email: 'megan@fabrikam.com' }), undefined);
    assert.equal(
      questionSignUpAccount({ identity: 'customer', email: 'a@contoso.com', partnerDomain: 'contoso.com' }),
      'partnerDomain',
    );
    assert.equal(
      questionSignUpAccount({ identity: 'customer', email: 'a@contoso.com', customerDomain: 'fabrikam.com' }),
      'notCustomerDomain',
    );
  });

  it('lets a company that is partner and customer be its own customer', () => {
    const account = {
      identity: 'customer',
      email: 'a@contoso.com',
      customerDomain: 'contoso.com',
      partnerDomain: 'contoso.com',
    } as const;
    assert.equal(questionSignUpAccount(account), undefined);
  });
});
