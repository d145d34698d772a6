/** Whatever is typed ten times, no card comes twice with nothing new on it. At a sixth of the steps one line ten times, at each other one four times or twice; `tune.faults.ts` types others as well. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { journeys } from '../../../dialogs';
import { newConversation, type Conversation } from '../../../dialogs/engine/state';
import { HubDesk, inTheMiddle, partnerActor } from '../../kit/stage/hub-desk';
import { cardText } from '../../kit/stage/card-text';
import { part, times } from '../../kit/sweep';
import { sampleTrial } from '../../domain/record/trial-samples';

const trial = sampleTrial();
const desk = new HubDesk([trial]);
const LINES = 10;
/** What is told in turn begins anew after fewer: cards that come again, or at once, show so. */
const FEW_LINES = [4, 2];
const steps = journeys.flatMap((journey) => journey.steps.map((step) => ({ journey, step })));
const whole = new Set(part(steps, 6));

/** Lines of nobody: what a cat types, moods, other people's conversations; and ten times the same. */
const LINE = fc.oneof(
  fc.constantFrom(
    'hm',
    'asdf',
    '???',
    'whatever',
    'banana banana',
    'no no no',
    'i am lost',
    'blah',
    '🎉',
    'lorem ipsum',
    '42',
    'thanks',
    'why not',
  ),
  fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== ''),
);
const RUN = fc.oneof(
  LINE.map((line) => Array<string>(LINES).fill(line)),
  fc.array(LINE, { minLength: LINES, maxLength: LINES }),
);

/** The cards of a run of lines, without what was typed and what is counted. */
async function cardsOf(lines: readonly string[], from: Conversation, at = desk): Promise<readonly string[]> {
  const cards: string[] = [];
  let conversation = from;
  for (const line of lines) {
    const attempt = await at.hear(line, conversation);
    conversation = attempt.conversation;
    const drawn = await at.shown(attempt);
    cards.push(without(cardText(drawn?.card ?? {}), lines));
  }
  return cards;
}

function without(card: string, lines: readonly string[]): string {
  const quotes = card.replace(/“[^”]{0,80}”/gu, (quote) =>
    lines.some((line) => quote.includes(line.slice(0, 20).trim())) ? '“…”' : quote,
  );
  return quotes.replace(/\d+/gu, '#');
}

async function differs(lines: readonly string[], from: Conversation): Promise<void> {
  const cards = await cardsOf(lines, from);
  const twice = cards.findIndex((card, at) => cards.indexOf(card) < at);
  assert.equal(twice, -1, `line ${twice + 1} of ${JSON.stringify(lines)} shows again:\n${cards[twice] ?? ''}`);
}

describe('ten arbitrary lines in a row', () => {
  it('show no card twice without something new on it, outside of forms', async () => {
    await fc.assert(
      fc.asyncProperty(RUN, (lines) => differs(lines, newConversation())),
      { numRuns: times(8, 120) },
    );
  });

  for (const [turn, at] of steps.entries())
    it(`nor at ${at.journey.name}/${at.step.id}`, async () => {
      const more = at.journey.about === 'trial' ? { trialId: trial.id } : {};
      const from = inTheMiddle(at.journey.name, at.step.id, more);
      await differs(Array<string>(whole.has(at) ? LINES : FEW_LINES[turn % 2]!).fill('banana banana'), from);
      await fc.assert(
        fc.asyncProperty(RUN, (lines) => differs(lines, from)),
        { numRuns: times(0, 5) },
      );
    });

  it('are followed by one that tells the last of the ways that are listed, in a form and outside, to either side', async () => {
    const lines = Array<string>(LINES + 1).fill('banana banana');
    const { journey, step } = steps[0]!;
    const customers = new HubDesk([trial], { ...partnerActor, side: 'customer', company: '' });
    for (const [from, at] of [
      [inTheMiddle(journey.name, step.id), desk],
      [newConversation(), desk],
      [newConversation(), customers],
    ] as const) {
      const cards = await cardsOf(lines, from, at);
      assert.equal(new Set(cards).size, lines.length, cards.join('\n'));
    }
  });

  it('is no row of commands: each shows what it shows', async () => {
    const [first, , again] = await cardsOf(['my trials', 'home', 'my trials'], newConversation());
    assert.equal(first, again);
  });
});
