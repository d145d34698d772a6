/** The request to Microsoft's support: its text as long as nothing blocks it, and that it was sent. */

import { button, titled } from '../../cards/engine/buttons';
import { packageCard, packageText } from '../../cards/hand-over';
import type { CardContent } from '../../cards/engine/content';
import { noticeCard } from '../../cards/views';
import type { WordId } from '../../cards/words/language';
import type { TransferRequested } from '../../src/domain/record/changes';
import { handOverFacts } from '../../src/domain/record/rules/hand-over-facts';
import { canBeHandedOver, requestBlocks } from '../../src/domain/record/rules/hand-over-standing';
import { isOfSignIn } from '../../src/domain/sign-up/identity';
import { headOf, trialOf } from '../engine/about-trial';
import { linksTo, ownershipPlaces } from '../support/views';
import { means } from '../engine/form';
import { again, answer, type Finish, type Inputs, type Journey, type Reading, type Reply, type Scene } from '../engine/script';

/** The request package, and that it was sent. */
export const transferRequest: Journey = {
  name: 'transferRequested',
  about: 'trial',
  needs: 'names',
  steps: [
    {
      id: 'package',
      ask: (_answers, _draft, scene) => askPackage(scene),
      file: (_answers, scene) =>
        textOf(scene) === undefined
          ? undefined
          : { title: scene.say.plain('ownership.package.save'), file: { kind: 'package', trialId: trialOf(scene).id } },
      read: (reply, _answers, scene, draft) => readSent(reply, scene, draft),
    },
  ],
  subject: (_answers, { trial }) => trial?.customer.company ?? '',
  lines: () => [],
  finish: (answers, fixed, scene) => {
    const seen: Finish = { view: 'ownership', args: { trial: trialOf(scene).id } };
    const { admin, sent } = answers['package'] ?? {};
    if (sent === 'steps') return { ...seen, view: 'ownershipSteps' };
    if (admin === undefined || textOf(scene) === undefined) return seen;
    const change: TransferRequested = { ...headOf(fixed, scene, [scene.person]), code: 'transferRequested', admin };
    return { ...seen, change };
  },
};

/** The package, or what blocks it by now. The button says for which admin the text was made. */
function askPackage(scene: Scene): CardContent {
  const { say } = scene;
  const trial = trialOf(scene);
  const text = textOf(scene);
  const admin = trial.ownership?.admin?.personId;
  if (text === undefined || admin === undefined) return blockedCard(scene);
  const card = packageCard(say, text, trial.customer.company, trial.state === 'active');
  const buttons = card.buttons.map((one) => ('verb' in one && one.verb === 'answer' ? { ...one, args: { admin } } : one));
  // The steps are there for who can still sign in; support for who can't.
  return { ...card, buttons: [...buttons, button(say, 'ownershipSteps'), ...linksTo(say, ownershipPlaces(trial))] };
}

function blockedCard(scene: Scene): CardContent {
  const { say } = scene;
  const trial = trialOf(scene);
  const blocks = trial.ownership?.stage === 'named' ? requestBlocks(trial) : [];
  const isOurs = !canBeHandedOver(trial) || isOwnAccount(scene);
  const why = isOurs
    ? say.plain('refusals.partnersTenant')
    : blocks.map((block) => say.plain(`ownership.blocks.${block}`)).join(' ');
  return noticeCard(say, 'ownership.package.blocked', { why: why === '' ? say.plain('ownership.package.over') : why }, [
    { ...button(say, 'ownership'), primary: true },
    titled(say, 'cancel', 'update.leave'),
  ]);
}

/** A sent request counts for the admin whose package was shown. A typed line doesn't say which it was: it is asked once.
 * Out of a blocked one the checklist is a step away, and nothing is noted. */
function readSent(reply: Reply, scene: Scene, draft: Inputs): Reading {
  const { say } = scene;
  if (reply.verb === 'ownership') return answer({ sent: 'no' });
  if (reply.verb === 'ownershipSteps') return answer({ sent: 'steps' });
  const admin = trialOf(scene).ownership?.admin?.personId;
  if (admin === undefined || textOf(scene) === undefined)
    return again(reply.text === undefined ? [] : [{ id: 'problems.blockedTyped' }], {});
  const askAgain = (id: WordId): Reading => again([{ id }], { admin });
  if (reply.text !== undefined && !means(say, 'yes', reply.text)) return askAgain('problems.updateTyped');
  const shownFor = reply.text === undefined ? reply.inputs['admin'] : draft['admin'];
  return shownFor === admin ? answer({ sent: 'yes', admin }) : askAgain('problems.packageTyped');
}

function textOf(scene: Scene): string | undefined {
  // Afterwards it is shown for reading only.
  if (trialOf(scene).ownership?.stage === 'requested' || isOwnAccount(scene)) return undefined;
  const facts = handOverFacts(trialOf(scene), scene.names ?? {});
  return facts && packageText(scene.say, facts);
}

/** Whether the account that signed up is of the own company, whatever it is recorded as: release 0.1.0 took such a one on a second "yes". */
function isOwnAccount({ trial, names, signInName }: Scene): boolean {
  const account = names?.[trial?.signUpAccount?.personId ?? '']?.split(', ').at(-1);
  return account !== undefined && isOfSignIn(account, signInName);
}
