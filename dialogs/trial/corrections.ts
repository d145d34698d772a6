/** What was recorded wrongly, said anew: the first day, the customer's name and its domain. */

import { correctionCard } from '../../cards/trial';
import { trialOf } from '../engine/about-trial';
import { fill, nameIn, shown } from '../engine/form';
import { again, answer, type Inputs, type Reading, type Scene, type Step } from '../engine/script';
import { domainOf, lookUp } from '../sign-up/steps/customer';
import { asDays, dateIn } from '../sign-up/steps/date-in';

const COMPANY_LENGTH = 120;

/** The right first day. */
export const firstDay: Step = {
  id: 'startedOn',
  ask: (answers, draft, scene) =>
    correctionCard(
      scene.say,
      'startCorrected',
      asDays(
        shown(['startedOn'], draft, answers['startedOn'], { startedOn: trialOf(scene).startedOn ?? '' }),
        ['startedOn'],
        scene,
      ),
      trialOf(scene).customer.company,
    ),
  read(reply, _answers, scene, draft) {
    const inputs = fill(reply, [{ id: 'startedOn' }], draft);
    const { date, problem } = dateIn(inputs, 'startedOn', scene);
    return problem ? again([problem], inputs) : answer({ startedOn: date });
  },
};

/** The customer's right name. */
export const company: Step = {
  id: 'company',
  ask: (answers, draft, scene) => {
    const { company: before } = trialOf(scene).customer;
    return correctionCard(
      scene.say,
      'companyCorrected',
      shown(['company'], draft, answers['company'], { company: before }),
      before,
    );
  },
  read(reply, _answers, scene, draft) {
    const inputs = fill(reply, [{ id: 'company' }], draft);
    const { text, isAnswer, tooLong } = nameIn(inputs, 'company', COMPANY_LENGTH, scene.say);
    if (isAnswer) return again([{ field: 'company', id: 'problems.notAName' }], inputs);
    if (tooLong) return again([{ field: 'company', id: 'problems.tooLong', params: { max: COMPANY_LENGTH } }], inputs);
    return text === '' ? again([{ field: 'company', id: 'problems.companyMissing' }], inputs) : answer({ company: text });
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
