/** The list of trials as a customer sees it: which partners work for the company, and what the company keeps itself. */

import { ifKnown } from '../engine/script';
import { button, titled } from '../../cards/engine/buttons';
import { myTrialsCard, noticeCard, type TrialRow } from '../../cards/views';
import { productById } from '../../src/domain/catalog/products';
import { partnerOf } from '../../src/domain/record/side-on';
import type { Trial } from '../../src/domain/record/trial';
import { verbIn } from '../engine/command-runs';
import { PRESSING, type PageScene } from '../engine/on-trial';
import { PAGE } from '../engine/page-of';
import { partnerName } from '../engine/partner-name';
import { partnersNamed } from '../engine/partners-named';
import type { Drawing } from '../engine/view-scene';
import { offeredCard } from './offered-card';
import { givenNext } from './trial-row';
import { statusText } from './trial-status';

/** The trials the caller's company is the customer of. Of those not open to the caller only: that they are there, and whom to ask. */
export async function ourTrials(scene: PageScene): Promise<Drawing> {
  const { say, trials } = scene;
  const [offered] = await trials.offered(scene.now);
  if (offered) return offeredCard(offered, scene);
  const open = await trials.ofCustomer();
  if (open.length > 0) return listed(open, scene);
  const bound = await trials.boundToCustomer();
  const ways = [button(say, 'removal'), button(say, 'guidance'), button(say, 'home')];
  if (scene.actor.standing === 'guest') return { content: noticeCard(say, 'ownTrial.guest', {}, ways) };
  const keep = titled(say, 'signUp', 'ourTrials.none.keep', { primary: true });
  // A partner's sign-up is one for its customers.
  const buttons = scene.actor.side === 'partner' ? ways : [keep, ...ways];
  if (bound.length === 0) return { content: noticeCard(say, 'ourTrials.none', {}, buttons) };
  return { content: noticeCard(say, 'ourTrials.closed', { ...partnersNamed(bound, scene) }, ways) };
}

function listed(open: readonly Trial[], scene: PageScene): Drawing {
  const { say } = scene;
  const { command } = scene.args;
  const rows = open.slice(0, PAGE).map((trial): TrialRow => ({ ...row(trial, scene), ...verbIn(scene) }));
  const content = myTrialsCard(say, { urgent: 0 }, rows, [button(say, 'removal'), button(say, 'home')]);
  const isMixed = open.some(({ keeper }) => keeper === 'customer');
  const id = command !== undefined ? 'ourTrials.which' : isMixed ? 'ourTrials.own' : 'ourTrials';
  const said = { heading: say(`${id}.heading`), hint: say(`${id}.hint`) };
  return { content: { ...content, said }, context: say.plain('ourTrials.context') };
}

function row(trial: Trial, scene: PageScene): TrialRow {
  const { say } = scene;
  const next = givenNext(trial, 'customer', scene)(PRESSING);
  return {
    id: trial.id,
    company: partnerOf(trial) === undefined ? trial.customer.company : partnerName(trial, scene),
    status: say.text(statusText(trial, scene)),
    isLate: false,
    ...ifKnown('what', productById(trial.product)?.name),
    next: next === undefined ? say.text(productById(trial.product)?.name ?? '') : say(`trial.next.${next}`),
  };
}
