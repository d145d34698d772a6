/** What a line at a question names without saying that it is the answer is not taken. */

import { equal } from 'node:assert/strict';
import { readLine } from '../../dialogs/engine/reader/reader';
import { contextOf } from './context';

function at(question: string, text: string): string {
  const [journey = '', step = ''] = question.split('.');
  const line = { id: text, lang: 'en', side: 'partner' as const, context: { state: 'form', journey, step }, text };
  return readLine(text, contextOf({ ...line, want: { kind: '', slots: {} }, family: '', trials: [] })).kind;
}

/** The question, what leaves its answer open, and what says it. */
const PAIRS: readonly (readonly [question: string, open: string, said: string])[] = [
  ['transfer.billingAdmin', 'Anna Meyer or Bob Smith', 'Anna Meyer'],
  ['transfer.billingAdmin', 'Anna Meyer oder Bob Schmidt', 'Bob Schmidt'],
  ['transfer.billingAdmin', 'anna@fabrikam.com or bob@fabrikam.com', 'anna@fabrikam.com'],
  ['contactCorrected.contact', 'Anna left, Bob Smith takes over, bob@fabrikam.com', 'Bob Smith, bob@fabrikam.com'],
  [
    'contactCorrected.contact',
    'Anna Meyer ist ausgeschieden, Bob Schmidt kommt, bob@fabrikam.com',
    'Bob Schmidt, bob@fabrikam.com',
  ],
  ['contactCorrected.contact', 'Anna Meyer left the company', 'Anna Meyer'],
  ['contactCorrected.contact', 'Anna Meyer hat die Firma verlassen, ist weg', 'Anna Meyer'],
  ['transfer.billingAdmin', 'Anna Meyer and Bob Smith', 'Bob Smith'],
  ['transfer.billingAdmin', 'Anna Meyer und Bob Smith', 'Bob Smith'],
  ['invite.colleague', 'maybe Anna Meyer', 'Anna Meyer'],
  ['domainCorrected.domain', 'they will move to fabrikam.de next year', 'they moved to fabrikam.de'],
  ['domainCorrected.domain', 'fabrikam.de was the old one', 'fabrikam.de is the new one'],
  ['domainCorrected.domain', 'perhaps fabrikam.de', 'it is fabrikam.de'],
  ['domainCorrected.domain', 'vielleicht fabrikam.de', 'fabrikam.de'],
  ['domainCorrected.domain', 'peut-être fabrikam.fr', 'fabrikam.fr'],
  ['companyCorrected.company', 'they want to rename to Fabrikam Holding next year', 'Fabrikam Holding'],
  ['companyCorrected.company', 'Fabrikam Inc or Fabrikam Ltd', 'Fabrikam Ltd'],
  ['productCorrected.product', 'maybe Customer Service', 'Customer Service'],
  ['productCorrected.product', 'quizás Customer Service', 'Customer Service'],
  ['signUp.country', 'maybe Germany', 'Germany'],
  ['signUp.country', 'eventuell Deutschland', 'Deutschland'],
  ['startCorrected.startedOn', 'a week before Easter', 'a week ago'],
  ['startCorrected.startedOn', 'perhaps March 3', 'March 3'],
];

describe('an answer that a line leaves open', () => {
  for (const [question, open, said] of PAIRS) {
    it(`is not taken at ${question}: “${open}”`, () => {
      const kind = at(question, open);
      equal(kind === 'answer' || kind === 'intent', false, kind);
    });
    it(`is taken where it is said: “${said}”`, () => {
      equal(at(question, said), 'answer');
    });
  }
});
