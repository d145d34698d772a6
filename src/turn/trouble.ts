/** Tells a person that a turn failed: a sentence in their language, with a reference that the log has too. */

import type { Say } from '../../cards/engine/words';
import type { WordId } from '../../cards/words/language';
import type { Speaker } from '../channel/speaker';
import { hasCode } from '../domain/errors';
import { fingerprint, type Log } from '../log/log';
import { newReference } from '../log/reference';
import { noteTurn } from './turn-line';
import { answerWithText, type Arrival, type Caller } from './arrival';

const SENTENCES = [
  ['STORAGE_UNAVAILABLE', 'trouble.storage'],
  ['TURN_TOO_CONTESTED', 'trouble.contested'],
  ['ROW_FROM_NEWER_VERSION', 'trouble.newer'],
] as const;

/** What telling works with. */
export interface TroubleParts {
  readonly speaker: Speaker;
  readonly words: (locale: string) => Say;
  readonly log: Log;
}

/** Says what went wrong. Never rejects: when the channel doesn't take it either, the log is all there is. */
export async function tellTrouble({ speaker, words, log }: TroubleParts, arrival: Arrival, error: unknown): Promise<void> {
  const { sender, activity } = arrival;
  const reference = newReference();
  noteTurn({ outcome: 'failed', kind: arrival.event.kind });
  log.error('turn failed', { conversation: fingerprint(sender.key), reference }, error);
  const code = sentenceFor(error);
  log.info('refused', { conversation: fingerprint(sender.key), code });
  const text = words(sender.locale).plain(code, { reference });
  if (activity.type === 'invoke' && answerWithText(arrival, text)) return;
  await speaker.say(sender.reference, text).catch((failure: unknown) => {
    log.warn('trouble not told', { reference }, failure);
  });
}

/** Refuses an activity that came too soon after too many: a press always gets a line, a message only when the person is to be told. */
export async function tellTooFast({ speaker, words, log }: TroubleParts, caller: Caller, told: boolean): Promise<void> {
  const { sender, activity } = caller;
  const code = 'trouble.tooFast';
  if (activity.type === 'invoke' || told) log.info('refused', { conversation: fingerprint(sender.key), code });
  const text = words(sender.locale).plain(code);
  if (activity.type === 'invoke') answerWithText(caller, text);
  if (!told) return;
  log.warn('too many messages', { conversation: fingerprint(sender.key), tenant: fingerprint(sender.person.tenantId) });
  if (activity.type === 'invoke') return;
  await speaker.say(sender.reference, text).catch((failure: unknown) => {
    log.warn('trouble not told', {}, failure);
  });
}

function sentenceFor(error: unknown): WordId {
  return SENTENCES.find(([code]) => hasCode(error, code))?.[1] ?? 'trouble.unexpected';
}
