/** What a customer confirms: who files what, what Microsoft asks then, and what to give the partner. */

import { fileCard, type Copied } from '../../../cards/credit';
import { knownOf } from '../../../cards/engine/words';
import { productById } from '../../../src/domain/catalog/products';
import { partnerOf as sidePartner } from '../../../src/domain/record/side-on';
import { trialOf } from '../../engine/about-trial';
import { means } from '../../engine/form';
import { again, answer, type Answers, type Scene, type Step } from '../../engine/script';
import { copied } from './credit-file';
import { partnerOf } from './credit-partner';
import { adviceId, buyingOf, ourAdvice } from './credit-route';
import { organizationOf } from './organization';

/** Who reads, and of which trial, if any: as much as the steps and the facts need. */
export type Reader = Pick<Scene, 'say' | 'person' | 'trial'>;

/** The designation, before it is noted. */
export const confirm: Step = {
  id: 'confirm',
  ask(answers, _draft, scene) {
    const { say, partner: keeper = '' } = scene;
    const known = keeper === '' ? say.plain('ourTrials.unnamedInside') : keeper;
    const isFiled = adviceId(ourAdvice(answers, scene)) !== 'byOrder';
    const steps = [...ourSteps(answers, scene), ...(isFiled ? [say('credit.ours.then')] : [])];
    const lines = { steps, copy: ourCopy(answers, scene), others: ourOthers(answers, scene) };
    return fileCard(
      say,
      'credit.ours',
      { partner: partnerOf(answers).name, keeper: known, told: isTold(scene) },
      lines,
      undefined,
    );
  },
  read: (reply, _answers, { say }) =>
    reply.text === undefined || means(say, 'yes', reply.text)
      ? answer({ confirmed: 'yes' })
      : again([{ id: 'problems.updateTyped' }], {}),
};

/** Whether a partner hears of it: of a record of its own a customer tells nobody. */
export function isTold(scene: Scene): 'yes' | 'no' {
  return sidePartner(trialOf(scene)) === undefined ? 'no' : 'yes';
}

/** What happens from now on, step by step. */
export function ourSteps(answers: Answers, scene: Reader): readonly string[] {
  const { say } = scene;
  const buying = buyingOf(answers);
  const id = buying === 'cspOther' ? 'byOtherOrder' : adviceId(ourAdvice(answers, scene));
  const params = { partner: partnerOf(answers).name };
  const said = knownOf(say, `credit.yours.${id}`, ['one', 'two', 'three']);
  return [
    ...said.map((step) => say(step, params)),
    ...(buying === 'unknown' ? [say('credit.yours.notKnown')] : []),
    ...(partnerOf(answers).partnerId === '' ? [say('credit.yours.noId', params)] : []),
  ];
}

/** Why not another way. */
export function ourOthers(answers: Answers, scene: Reader): readonly string[] {
  return ourAdvice(answers, scene).notThese.map(({ route, because }) => scene.say(`credit.others.${route}.${because}`));
}

/** For the partner to copy: what the customer said, and what its own view of the trial shows; nothing else of the record. */
function ourCopy(answers: Answers, scene: Scene): readonly Copied[] {
  const { customer, product } = trialOf(scene);
  return copied(
    {
      partnerId: partnerOf(answers).partnerId,
      ...companyFacts(scene),
      company: customer.company,
      product: productById(product)?.name,
      subscription: organizationOf(answers),
    },
    scene,
  );
}

/** Tenant and domain of the caller's own company, as the channel and the roster say. Of a guest it is not known which that is. */
export function companyFacts({ person }: Reader): Readonly<Record<'tenant' | 'domain', string | undefined>> {
  if (person.account !== true) return { tenant: undefined, domain: undefined };
  const { tenantId, email = '' } = person;
  return { tenant: tenantId, domain: email.includes('@') ? email.slice(email.lastIndexOf('@') + 1) : undefined };
}
