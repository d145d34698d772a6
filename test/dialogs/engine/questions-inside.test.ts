/** A line that ends as a question does is the answer to no step, whatever the step asks for. */

import { deepEqual, ok } from 'node:assert/strict';
import { journeys } from '../../../dialogs';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk, inTheMiddle, partnerActor } from '../../kit/stage/hub-desk';

const trial = sampleTrial({ id: '00000000-0000-4000-8000-0000000000aa' });
const partners = new HubDesk([trial]);
const customers = new HubDesk([trial], { ...partnerActor, side: 'customer', company: '' });
const QUESTIONS = ['what is that?', 'who did what?', 'do we really have to do this?', 'wozu das?', 'これは何ですか？', 'ما هذا؟'];

describe('a question typed while a form asks', () => {
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
