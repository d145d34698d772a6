/** Sees to it that whoever sent an activity hears something in time, however long the turn takes; the turn goes on by itself. */

import type { Say } from '../../cards/engine/words';
import { LATE, within } from '../bounds/within';
import type { Speaker } from '../channel/speaker';
import { fingerprint, type Log } from '../log/log';
import { textBody, type Arrival } from './arrival';
import type { TurnTimes } from './times';

/** What keeping time works with. */
export interface InTimeParts {
  readonly times: TurnTimes;
  readonly speaker: Pick<Speaker, 'say' | 'typing'>;
  readonly words: (locale: string) => Say;
  readonly log: Log;
}

/** Somebody who watches for a minute has seen enough of typing. */
const MOST_TYPINGS = 15;

/**
 * Resolves when the HTTP answer is to go out: with the turn, when it lets the answer go earlier, or when time is up. Then the person
 * is told that the answer comes by itself. `turn` never rejects.
 */
export async function inTime(parts: InTimeParts, arrival: Arrival, turn: Promise<void>): Promise<void> {
  const { times } = parts;
  const isPress = arrival.activity.type === 'invoke';
  const stopTyping = isPress ? undefined : startTyping(parts, arrival);
  if (stopTyping) void turn.finally(stopTyping);
  const end = await within(isPress ? times.press : times.message, Promise.race([turn, arrival.http.released]));
  if (end === LATE) tellLate(parts, arrival);
  arrival.http.goes();
}

/** A press is answered by the sentence itself, unless it was answered and something else takes long; below a message it is sent. */
function tellLate({ speaker, words, log }: InTimeParts, { http, sender, activity }: Arrival): void {
  log.warn('turn takes long', { conversation: fingerprint(sender.key) });
  const text = words(sender.locale).plain('trouble.slow');
  if (activity.type === 'invoke') {
    http.goes(() => textBody(text));
    return;
  }
  speaker.say(sender.reference, text).catch((failure: unknown) => {
    log.warn('trouble not told', {}, failure);
  });
}

/** Shows now and then that the bot is at it; what is returned ends it. That it can't be shown is no trouble. */
function startTyping({ times, speaker }: InTimeParts, { sender }: Arrival): () => void {
  let timer: NodeJS.Timeout | undefined;
  let shown = 0;
  const show = (): void => {
    speaker.typing(sender.reference).catch(() => undefined);
    if (++shown < MOST_TYPINGS) timer = setTimeout(show, times.typingAgain);
  };
  timer = setTimeout(show, times.typing);
  return () => {
    clearTimeout(timer);
  };
}
