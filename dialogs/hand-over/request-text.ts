/** The request that was sent for a hand-over, to read again: support may ask for it. */

import { packageCard, packageText } from '../../cards/hand-over';
import { FreshMember } from '../../src/domain/people/fresh-member';
import { handOverFacts } from '../../src/domain/record/rules/hand-over-facts';
import { namesOn } from '../../src/domain/privacy/known-people';
import { button } from '../../cards/engine/buttons';
import { notFound } from '../engine/not-found';
import type { Related } from '../engine/reach';
import type { ViewOfTrial } from '../engine/view';
import { linksTo, ownershipPlaces } from '../support/views';
import { checklist } from './hand-over-view';
import type { Drawing, ViewScene } from '../engine/view-scene';

/** Its text, and the same as a file; the hand-over itself where there is none. */
export const requestText: ViewOfTrial = { for: 'partner', draw: { partner: drawn }, otherwise: notFound('myTrials') };

async function drawn(seen: Related, scene: ViewScene): Promise<Drawing> {
  const { say, actor, trials, files, now } = scene;
  const { trial } = seen;
  const by = FreshMember.of(actor, now);
  const facts = handOverFacts(trial, await namesOn(trial, trials, say.plain('people.erased')));
  if (!facts) return checklist(seen, scene);
  const url = by && (await files.make({ kind: 'package', trialId: trial.id }, say.lang, by));
  const save = url === undefined ? [] : [{ url, title: say.plain('ownership.package.save') }];
  const back = { ...button(say, 'ownership', { trial: trial.id }), primary: true };
  const card = packageCard(say, packageText(say, facts), trial.customer.company, trial.state === 'active');
  const ways = [button(say, 'ownershipSteps', { trial: trial.id }), ...linksTo(say, ownershipPlaces(trial))];
  return { content: { ...card, buttons: [back, ...save, ...ways] }, context: say.plain('ownership.context') };
}
