/** One message on its way to one person, with the ways round that are safe: a chat opened anew, and the host of another cloud. */

import type { Drawn } from '../../dialogs/engine/screens';
import type { Reference } from '../../dialogs/engine/state';
import { ConnectorError } from '../channel/connector-error';
import { verdictOn, type FailedSend, type Verdict } from '../domain/watch/delivery';
import type { PersonRef } from '../domain/people/person';

/** What sends: the bot's speaker. Its calls reject with a ConnectorError. */
export interface MessageSender {
  post(to: Reference, drawn: Drawn): Promise<string>;
  /** Shows for a moment that the bot writes: what leaves nothing behind, and shows whether the chat takes anything. */
  typing(to: Reference): Promise<void>;
  /** Opens a personal chat anew and answers its id. */
  open(from: Reference, person: PersonRef): Promise<string>;
}

/** What became of a message, and where the person is reached: not always where they were. */
export type Mailed =
  | { readonly kind: 'sent'; readonly reference: Reference; readonly messageId: string }
  | { readonly kind: 'failed'; readonly reference: Reference; readonly verdict: Verdict; readonly failure: FailedSend };

/** Where tenants of the US government community cloud are served (Teams platform: proactive messages). */
const GCC_SERVICE_URL = 'https://smba.infra.gcc.teams.microsoft.com/teams/';

/**
 * Sends one message. Nothing is sent twice: another way is tried only after Teams said that this one took nothing. `botChannelId`
 * is what this bot is called on the channel; chats of another registration are opened anew.
 */
export async function mail(
  sender: MessageSender,
  person: PersonRef,
  from: Reference,
  drawn: Drawn,
  botChannelId: string | undefined,
): Promise<Mailed> {
  if (botChannelId !== undefined && from.botChannelId !== botChannelId)
    return mailAnew(sender, person, { ...from, botChannelId, conversationId: '' }, drawn);
  const first = await attempt(sender, from, drawn);
  if (first.kind === 'sent') return first;
  if (first.verdict.kind === 'reopen') return mailAnew(sender, person, from, drawn);
  if (first.verdict.kind !== 'otherHost') return first;
  return final(await attempt(sender, { ...from, serviceUrl: GCC_SERVICE_URL }, drawn));
}

/**
 * Finds out whether a chat takes anything now, so that a message that may have arrived is not repeated into the dark. Only a failure says
 * something; a chat that is not there, or elsewhere, is found by the message itself.
 */
export async function touch(sender: MessageSender, reference: Reference, botChannelId: string | undefined): Promise<Mailed> {
  if (botChannelId !== undefined && reference.botChannelId !== botChannelId) return touchedWell(reference);
  try {
    await sender.typing(reference);
    return touchedWell(reference);
  } catch (thrown) {
    const touched = failed(reference, thrown, 'nothingSent');
    const isStraight = touched.kind === 'failed' && (touched.verdict.kind === 'wait' || touched.verdict.kind === 'stop');
    return isStraight ? touched : touchedWell(reference);
  }
}

/** Nothing was left behind, so there is no message. */
function touchedWell(reference: Reference): Mailed {
  return { kind: 'sent', reference, messageId: '' };
}

async function mailAnew(sender: MessageSender, person: PersonRef, from: Reference, drawn: Drawn): Promise<Mailed> {
  let conversationId: string;
  try {
    conversationId = await sender.open(from, person);
  } catch (thrown) {
    return final(failed(from, thrown, 'nothingSent'));
  }
  // The very chat that is said not to be there.
  const isSame = conversationId === from.conversationId || conversationId === '';
  if (isSame)
    return { kind: 'failed', reference: from, verdict: { kind: 'stop', reach: 'gone' }, failure: { outcome: 'not-sent' } };
  return final(await attempt(sender, { ...from, conversationId, personChannelId: person.personId }, drawn));
}

async function attempt(sender: MessageSender, reference: Reference, drawn: Drawn): Promise<Mailed> {
  try {
    return { kind: 'sent', reference, messageId: await sender.post(reference, drawn) };
  } catch (thrown) {
    return failed(reference, thrown);
  }
}

function failed(reference: Reference, thrown: unknown, sent?: 'nothingSent'): Mailed {
  const failure = failureIn(thrown);
  const verdict = verdictOn(failure);
  // A chat that may have been opened is not a message that may have arrived.
  const isOnlyOpened = sent === 'nothingSent' && verdict.kind === 'unsure';
  return { kind: 'failed', reference, verdict: isOnlyOpened ? { kind: 'wait', strain: 'conversation' } : verdict, failure };
}

/** The SDK reports an answer that was cut off by an error of its own: Teams took the message, or may have. */
function failureIn(thrown: unknown): FailedSend {
  if (thrown instanceof ConnectorError) return thrown;
  if (thrown instanceof Error && thrown.name === 'RestError') return { outcome: 'unknown', reason: thrown.name };
  throw thrown;
}

/** There is no third way: who is not in a new chat either is gone, and a host that is wrong twice stays wrong. */
function final(mailed: Mailed): Mailed {
  if (mailed.kind === 'sent') return mailed;
  if (mailed.verdict.kind === 'reopen') return { ...mailed, verdict: { kind: 'stop', reach: 'gone' } };
  return mailed.verdict.kind === 'otherHost' ? { ...mailed, verdict: { kind: 'poison' } } : mailed;
}
