/** Puts a fresh link to the file that a step offers on its card. */

import type { CardContent } from '../../cards/engine/content';
import { hasCode } from '../../src/domain/errors';
import { FreshMember } from '../../src/domain/people/fresh-member';
import type { Links } from '../../src/domain/record/links';
import type { OfferedFile } from './script';
import type { OpenScene } from './view-scene';

/** The card with the link, for the one who looks. Where none can be made, everything else on the card works without it. */
export async function withFile(
  content: CardContent,
  offered: OfferedFile | undefined,
  { actor, say, now }: Pick<OpenScene, 'actor' | 'say' | 'now'>,
  files: Links,
): Promise<CardContent> {
  const by = FreshMember.of(actor, now);
  if (!offered || !by) return content;
  const url = await files.make(offered.file, say.lang, by).catch((error: unknown) => {
    if (hasCode(error, 'STORAGE_UNAVAILABLE')) return undefined;
    throw error;
  });
  return url === undefined ? content : { ...content, buttons: content.buttons.toSpliced(1, 0, { url, title: offered.title }) };
}
