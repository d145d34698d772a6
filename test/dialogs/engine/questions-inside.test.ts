/** A line that ends as a question does is the answer to no step, whatever the step asks for. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { journeys } from '../../../dialogs';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk, inTheMiddle, partnerActor } from '../../kit/stage/hub-desk';

const trial = sampleTrial({ id: '00000000-0000-4000-8000-0000000000aa' });
const partners = new HubDesk([trial]);
const customers = new HubDesk([trial], { ...partnerActor, side: 'customer', company: '' });
const QUESTIONS = ['what is that?', 'who did what?', 'do we really have to do this?', 'wozu das?', 'これは何ですか？', 'ما هذا؟'];

describe('a question typed while a form asks', () => {
  const country = inTheMiddle('signUp', 'country', { answers: { customer: { company: 'Fabrikam' } } });
  const views = async (line: string): Promise<readonly unknown[]> => {
    const { screen, open } = await partners.hear(line, country);
    return [screen?.kind === 'view' ? [screen.name, screen.args['facts'], screen.args['filter']] : screen?.kind, open?.step];
  };

  it('about money is answered by what is known of charges, and the form waits', async () => {
    const [shown, step] = await views('is it free?');
    match(String(shown), /^why,paid\./u);
    equal(step, 'country');
  });

  it('for a list is answered by that list, and the form waits', async () => {
    deepEqual(await views('which trials end this week?'), [['myTrials', undefined, 'week'], 'country']);
  });

  it('of which nothing is known says so on the form', async () => {
    deepEqual(await views('does the moon shine tonight?'), ['journey', 'country']);
  });

  for (const { name, side, steps } of journeys)
    for (const { id } of steps)
      it(`is no answer to ${name}/${id}`, async () => {
        const desk = side === 'customer' ? customers : partners;
        for (const line of QUESTIONS) {
          const attempt = await desk.hear(line, inTheMiddle(name, id, { trialId: trial.id }));
          deepEqual(attempt.changes, [], line);
          const { open } = attempt.conversation;
          const held = { ...open?.answers[id], ...open?.drafts[id] };
          const { doubted: _asked, ...kept } = held;
          ok(!Object.values(kept).includes(line), `"${line}" stands in ${JSON.stringify(kept)}`);
        }
      });
});

describe('a "no" that answers another question', () => {
  const answers = { start: { start: 'new' }, customer: { company: 'Fabrikam' }, country: { country: 'DE' } };
  for (const line of ['don’t have her mail', 'we have no phone number for her', 'no contact yet'])
    it(`is none to the billing address: “${line}”`, async () => {
      const { open } = await partners.hear(line, inTheMiddle('signUp', 'billingAddress', { answers }));
      deepEqual([open?.step, open?.answers['billingAddress']], ['billingAddress', undefined]);
    });

  it('is one where it is about that', async () => {
    const { open } = await partners.hear('no, they have no address there', inTheMiddle('signUp', 'billingAddress', { answers }));
    equal(open?.step, 'noAddress');
  });
});
