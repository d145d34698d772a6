/** "Yes" below a card whose inputs are filled: what stands there is the answer, as if its first button were pressed. */

import type { CardContent } from '../../cards/engine/content';
import { answerWord } from '../../src/domain/text/answer-words';
import type { Attempt } from './attempt';
import { means } from './form';
import { isPassedOver } from './own-messages';
import type { Reply } from './script';

/** The press that a bare "yes" stands for; nothing where the line says more, the card holds nothing, or another one was shown since. */
export function asItStands({ conversation, given }: Attempt, card: () => CardContent, { text }: Reply): Reply | undefined {
  const agrees = text !== undefined && (answerWord(text) === 'yes' || means(given.say, 'yes', text));
  if (!agrees || isPassedOver(conversation)) return undefined;
  const inputs = textsIn((card().data as { readonly values?: unknown }).values);
  return Object.values(inputs).some((value) => value !== '') ? { verb: 'answer', inputs } : undefined;
}

function textsIn(values: unknown): Readonly<Record<string, string>> {
  const texts = Object.entries(values ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts);
}
