/** What was recorded wrongly, said anew: the first day, and the customer's domain. */

import { correctionCard } from '../../cards/trial';
import { trialOf } from '../engine/about-trial';
import { fill, shown } from '../engine/form';
import { again, answer, type Inputs, type Reading, type Scene, type Step } from '../engine/script';
import { domainOf, lookUp } from '../sign-up/steps/customer';
import { dateIn } from '../sign-up/steps/date-in';

/** The right first day. */
export const firstDay: Step = {
  id: 'startedOn',
  ask: (answers, draft, scene) =>
    correctionCard(
      scene.say,
      'startCorrected',
      shown(['startedOn'], draft, answers['startedOn'], { startedOn: trialOf(scene).startedOn ?? '' }),
      trialOf(scene).customer.company,
    ),
  read(reply, _answers, scene, draft) {
    const inputs = fill(reply, [{ id: 'startedOn' }], draft);
    const { date, problem } = dateIn(inputs, 'startedOn', scene);
    return problem ? again([problem], inputs) : answer({ startedOn: date });
  },
};

/** The customer's right domain. */
export const domain: Step = {
  id: 'domain',
  ask: (answers, draft, scene) =>
    correctionCard(
      scene.say,
      'domainCorrected',
      shown(['domain'], draft, answers['domain'], { domain: trialOf(scene).customer.domain ?? '' }),
      trialOf(scene).customer.company,
    ),
  async read(reply, _answers, scene, draft) {
    const inputs = fill(reply, [{ id: 'domain' }], draft);
    return readNewDomain(inputs, scene);
  },
};

async function readNewDomain(inputs: Inputs, scene: Scene): Promise<Reading> {
  const { text, problems } = domainOf(inputs, scene);
  if (problems.length > 0) return again(problems, inputs);
  if (text === '') return again([{ field: 'domain', id: 'problems.notADomain' }], inputs);
  const { tenantId, note } = await lookUp(text, scene);
  return answer({ domain: text, ...(tenantId === undefined ? {} : { tenantId }) }, { notes: [note] });
}
