/** "I meant Fabrikam" in a form about Contoso is no answer of that form, and nobody's name: what the form is for is asked for Fabrikam. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { inTheMiddle, HubDesk } from '../../kit/stage/hub-desk';
import { newConversation } from '../../../dialogs/engine/state';
import { sampleTrial } from '../../domain/record/trial-samples';

const [own, other] = ['00000000-0000-4000-8000-0000000000ab', '00000000-0000-4000-8000-0000000000ac'];
const desk = new HubDesk([sampleTrial({ id: own, company: 'Contoso Suites' }), sampleTrial({ id: other, company: 'Fabrikam' })]);

const MEANT = [
  'I meant Fabrikam',
  'not Contoso Suites, Fabrikam',
  'Fabrikam, not Contoso Suites',
  'no, Fabrikam',
  'sorry, Fabrikam',
  'I mean the trial of Fabrikam',
  'wrong customer, it is Fabrikam',
  'nein, ich meinte Fabrikam',
  'nicht Contoso Suites, sondern Fabrikam',
  'non, Fabrikam',
];
const BEGUN = [
  'invite the customer of Contoso Suites',
  'Contoso Suites paid',
  'extend Contoso Suites',
  'remove our access from Contoso Suites',
];

describe('another trial than the one of the form', () => {
  for (const begun of BEGUN)
    it(`takes its place where nothing was answered yet: “${begun}”`, async () => {
      const { conversation } = await desk.hear(begun, newConversation());
      equal(conversation.open?.trialId, own);
      for (const line of MEANT) {
        const { open } = (await desk.hear(line, conversation)).conversation;
        deepEqual([open?.journey, open?.trialId, open?.answers], [conversation.open.journey, other, {}], line);
      }
    });

  it('is asked about where the form holds answers', async () => {
    const form = inTheMiddle('activated', 'term', { trialId: own, answers: { paid: { since: '2026-04-01', route: 'cspUs' } } });
    const { open } = (await desk.hear('I meant Fabrikam', form)).conversation;
    deepEqual([open?.trialId, open?.overlay?.kind], [own, 'busy']);
  });

  it('is not meant by a line that says more, or names it alone', async () => {
    const { conversation } = await desk.hear('invite the customer of Contoso Suites', newConversation());
    for (const line of ['Nora Fabrikam', 'Nora Nord, nora@fabrikam.com']) {
      const { open } = (await desk.hear(line, conversation)).conversation;
      equal(open?.trialId, own, line);
    }
    const alone = await desk.hear('Fabrikam', conversation);
    equal(alone.conversation.open?.drafts['colleague']?.['name'], undefined);
    ok(alone.conversation.open?.trialId === own);
  });
});
