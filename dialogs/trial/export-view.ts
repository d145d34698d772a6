/** The company's trials as a file, behind a link that opens once. */

import { noticeCard } from '../../cards/views';
import { FreshMember } from '../../src/domain/people/fresh-member';
import { button } from '../../cards/engine/buttons';
import { unservedCard } from '../engine/unserved-view';
import type { Drawing, ViewScene } from '../engine/view-scene';

/** A fresh link to the company's trials. Drawn again it is another link; the one before still opens once. */
export async function exportView({ say, actor, files, now, args, ...scene }: ViewScene): Promise<Drawing> {
  const by = FreshMember.of(actor, now);
  if (by === undefined) return unservedCard({ ...scene, say, actor, now, args: { ...args, verb: 'export' } });
  const url = await files.make({ kind: 'trials' }, say.lang, by);
  const back = [button(say, 'myTrials'), button(say, 'home')];
  if (url === undefined) return { content: noticeCard(say, 'export.off', {}, back) };
  return { content: noticeCard(say, 'export', {}, [{ url, title: say.plain('export.save'), primary: true }, ...back]) };
}
