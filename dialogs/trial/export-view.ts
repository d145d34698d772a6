/** The company's trials as a file, behind a link that opens once: a partner's all, a customer's those that are open to the one who asks. */

import { noticeCard } from '../../cards/views';
import { FreshMember } from '../../src/domain/people/fresh-member';
import { button } from '../../cards/engine/buttons';
import { unservedCard } from '../engine/unserved-view';
import type { Drawing, ViewScene } from '../engine/view-scene';
import type { Actor } from '../../src/domain/people/actor';
import { isSame } from '../../src/domain/people/person';
import { peopleOfCustomer } from '../../src/domain/record/rules/customer-people';
import type { OpenTrials } from '../engine/open-trials';

/** A fresh link to the company's trials. Drawn again it is another link; the one before still opens once. */
export async function exportView({ say, actor, files, now, args, ...scene }: ViewScene): Promise<Drawing> {
  const by = FreshMember.of(actor, now);
  if (by === undefined) return unservedCard({ ...scene, say, actor, now, args: { ...args, verb: 'export' } });
  const back = [button(say, 'myTrials'), button(say, 'home')];
  const isPartner = actor.side === 'partner';
  if (!isPartner && !(await hasOwn(scene.trials, actor))) return { content: noticeCard(say, 'ourTrials.none', {}, back) };
  const url = await files.make({ kind: isPartner ? 'trials' : 'ours' }, say.lang, by);
  if (url === undefined) return { content: noticeCard(say, 'export.off', {}, back) };
  return { content: noticeCard(say, 'export', {}, [{ url, title: say.plain('export.save'), primary: true }, ...back]) };
}

/** Whether the caller came to a trial of the own company; being named on one is not enough for a file of it. */
async function hasOwn(trials: OpenTrials, { person }: Actor): Promise<boolean> {
  const open = await trials.ofCustomer();
  return open.some((trial) => peopleOfCustomer(trial).some((one) => isSame(one, person)));
}
