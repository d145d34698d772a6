/** "Yes" or "continue" below a card on which stands what was said: that is the answer, as if its first button were pressed. */

import type { CardContent } from '../../cards/engine/content';
import { plainAnswer } from '../../src/domain/text/answer-words';
import { isGoOn } from '../../src/domain/text/go-on-words';
import { isQuestion } from './at-once';
import type { Attempt } from './attempt';
import { means } from './form';
import { isPassedOver } from './own-messages';
import type { Inputs, Reply } from './script';

/**
 * The press that a bare "yes" or "continue" stands for; nothing where the line says more, the card shows nothing that was said before (what it proposes by
 * itself is nobody's word), or another one was shown since.
 */
export function asItStands(
  { conversation, given }: Attempt,
  card: () => CardContent,
  draft: Inputs,
  { text }: Reply,
): Reply | undefined {
  const line = given.event.kind === 'text' ? given.event.text : '';
  const agrees =
    text !== undefined && (isGoOn(line) || plainAnswer(text) === 'yes' || (means(given.say, 'yes', text) && !isQuestion(text)));
  if (!agrees || isPassedOver(conversation)) return undefined;
  const inputs = textsIn((card().data as { readonly values?: unknown }).values);
  const wasSaid = Object.entries(inputs).some(([id, value]) => value !== '' && draft[id] === value);
  return wasSaid ? { verb: 'answer', inputs } : undefined;
}

function textsIn(values: unknown): Readonly<Record<string, string>> {
  const texts = Object.entries(values ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts);
}
