/** What the bot itself can't do about the topic of a question, and how to go on: facts say the rest. */

import type { Text } from '../../cards/engine/content';
import type { Side } from '../../src/domain/people/actor';
import type { Topic } from './reader/intents';

/** The note beside the facts; nothing where they say it all. */
export function topicNote(topic: string | undefined, side: Side | 'anyone'): Text | undefined {
  const id = NOTES[topic as Topic];
  return id && { id, params: { side } };
}

const NOTES: Readonly<Partial<Record<Topic, 'notes.countryStays' | 'notes.signInUnseen'>>> = {
  country: 'notes.countryStays',
  signIn: 'notes.signInUnseen',
};
