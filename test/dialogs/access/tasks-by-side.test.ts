/** What a task of a removal takes is said to the side that reads it: a partner is not told to look at "your own people", nor at "the partner". */

import { doesNotMatch, match } from 'node:assert/strict';
import { createWords } from '../../../cards/engine/words';
import { askRemovalCard } from '../../../cards/access';
import { taskLead } from '../../../cards/removal';
import { partiesOf } from '../../../dialogs/access/removal';
import { removalPlan } from '../../../src/domain/access/removal';
import type { Side } from '../../../src/domain/people/actor';
import { sampleTrial } from '../../domain/record/trial-samples';

const say = createWords()('en-GB');
const partiesAt = (side: Side) => partiesOf(sampleTrial(), 'Contoso Consulting', side, say);
const plan = removalPlan('all', 'businessCentral');

describe('a task of a removal', () => {
  for (const task of plan) {
    it(`${task.task} speaks to the partner of itself`, () => {
      const said = taskLead(say, task, '', [], partiesAt('partner'), []).lines.join(' ');
      doesNotMatch(said, /your own people|[Tt]he partner’?s?\b(?! relationship)|your Azure|of your company|signed in with/u);
    });
    it(`${task.task} speaks to the customer of the partner`, () => {
      const said = taskLead(say, task, '', [], partiesAt('customer'), []).lines.join(' ');
      doesNotMatch(said, /picks your company|\byours\b|Adventure Works/u);
    });
  }

  it('is counted for a side only where it has some', () => {
    const hint = (scope: 'billing' | 'all', side: Side): string => {
      const { params, id, name } = askRemovalCard(say, scope, removalPlan(scope), [], partiesAt(side));
      return say(`${id ?? name}.hint` as 'removal.confirm.hint', params);
    };
    match(hint('billing', 'customer'), /you get a list of 2 tasks for you\. People/u);
    match(hint('billing', 'partner'), /a list of 2 tasks for Adventure Works\. People/u);
    match(hint('all', 'customer'), /a list of \d+ tasks for you and 2 for Contoso Consulting\./u);
  });
});
