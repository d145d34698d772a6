/** The short answered form of a journey's card, for when the live card is elsewhere. */

import { titled } from '../../cards/engine/buttons';
import type { Button, CardContent } from '../../cards/engine/content';
import { collapsedCard } from '../../cards/views';
import { wordId, type Say } from '../../cards/engine/words';
import { answersOf } from './journey-dialog';
import { about, frame, token } from './journey-frame';
import type { Journey, Scene } from './script';
import { questionOver, type Conversation, type OpenJourney } from './state';

/** The card, and the lines around it. `open` is the journey as the card showed it; `scene` is where it plays now. */
export function collapsed(journey: Journey, open: OpenJourney, conversation: Conversation, scene: Scene) {
  const { say } = scene;
  const current = conversation.open?.id === open.id ? conversation.open : undefined;
  const lines = journey.lines(answersOf(journey, current ?? open, scene), scene).filter(({ step }) => step === open.step);
  const facts = current?.step === open.step ? [] : lines;
  const place = facts.length > 0 && current ? 'answered' : placeOf(open, conversation);
  const card = collapsedCard(say, '', facts, collapsedButtons(place, open.step, say));
  const hint = place === 'answered' ? '' : say(`collapsed.${place}`);
  const content: CardContent = { ...card, said: { heading: headingOf(journey, open, scene), hint } };
  const counter = facts.length > 0 ? say('frame.answered') : '';
  return { content, around: frame({ context: about(journey, open, scene), counter, token: token(current ?? open) }) };
}

/** Where the journey of a collapsed card went. */
type Place = 'answered' | 'elsewhere' | 'kept' | 'done' | 'closed';

function placeOf(open: OpenJourney, { open: now, kept }: Conversation): Place {
  if (now?.id === open.id) return 'elsewhere';
  if (kept.some(({ id }) => id === open.id)) return 'kept';
  return open.step === 'review' && !questionOver(open) ? 'done' : 'closed';
}

function collapsedButtons(place: Place, step: string, say: Say): readonly Button[] {
  if (place === 'answered') return [titled(say, 'edit', 'buttons.change', { args: { to: step } })];
  if (place === 'elsewhere') return [titled(say, 'here', 'collapsed.here')];
  return place === 'kept' ? [titled(say, 'here', 'buttons.continue')] : [];
}

/** The question the card asked. */
function headingOf(journey: Journey, open: OpenJourney, scene: Scene): string {
  const step = journey.steps.find(({ id }) => id === open.step);
  const asked = step?.ask(open.answers, {}, scene);
  if (!asked) return scene.say(`journeys.${journey.name}.title`);
  return asked.said?.heading ?? scene.say(wordId(scene.say, `${asked.name}.heading`), asked.params);
}
