/** The request that was sent for a hand-over, to read again: support may ask for it. */

import { packageCard, packageText } from '../../cards/hand-over';
import { FreshMember } from '../../src/domain/people/fresh-member';
import { handOverFacts } from '../../src/domain/record/rules/hand-over-facts';
import { namesOn } from '../../src/domain/privacy/known-people';
import { button } from '../../cards/engine/buttons';
import { ownership } from './ownership-view';
import type { Drawing, ViewScene } from '../engine/view-scene';

/** Its text, and the same as a file; the hand-over itself where there is none. */
export async function requestText(scene: ViewScene): Promise<Drawing> {
  const { say, actor, trials, args, files, now } = scene;
  const by = FreshMember.of(actor, now);
  const trial = await trials.get(actor.person.tenantId, args['trial'] ?? '');
  const facts = trial && handOverFacts(trial, await namesOn(trial, trials, say.plain('people.erased')));
  if (!facts) return ownership(scene);
  const url = by && (await files.make({ kind: 'package', trialId: trial.id }, say.lang, by));
  const save = url === undefined ? [] : [{ url, title: say.plain('ownership.package.save') }];
  const back = { ...button(say, 'ownership', { trial: trial.id }), primary: true };
  const card = packageCard(say, packageText(say, facts), trial.customer.company, trial.state === 'active');
  return { content: { ...card, buttons: [back, ...save] }, context: say.plain('ownership.context') };
}
