/** Every card, drawn with what people or clients type to be read as something else. */

import assert from 'node:assert/strict';
import type { CardContent } from '../../cards/engine/content';
import { escapeMarkdown } from '../../cards/engine/markdown';
import { CardRenderer } from '../../cards/engine/render';
import { createWords } from '../../cards/engine/words';
import { cleanText } from '../../src/domain/text/text';
import { textOf, type JsonObject } from '../kit/json';
import { brokenRules, nodesOf } from './card-rules';
import { cardCheck } from './card-schema';
import { everyCard, fullFrame } from './every-card';
import { HOSTILE } from './hostile-strings';
import { liveParts, strayMarks } from './markup';
import { inputsOf } from './template-inputs';

const say = createWords()('en-GB');
const renderer = new CardRenderer();

/** Defines the tests. Each text is drawn on one card in so many, on others than the text before: 1 draws every text on every card. */
export function cardsStayInOrder(oneIn: number): void {
  const breaches = cardCheck();
  const draw = (content: CardContent, typed: string): JsonObject =>
    renderer.render(content, fullFrame(say, typed, inputsOf(content.name)), say);
  const isFine = (card: JsonObject): void => {
    assert.deepEqual([...breaches(card), ...brokenRules(card)], []);
  };
  /** What every card has where nobody typed anything odd. */
  const neutral = everyCard(say, 'Adventure Works').map((content) => {
    const card = draw(content, 'Adventure Works');
    isFine(card);
    return { live: liveParts(card), marks: strayMarks(card) };
  });

  for (const [turn, hostile] of HOSTILE.entries()) {
    const cleaned = cleanText(hostile, { max: 200 });
    const typed = cleaned.kind === 'ok' ? cleaned.text : 'nothing';

    it(`cards are in order where somebody typed ${JSON.stringify(hostile).slice(0, 80)}`, () => {
      for (const [index, content] of everyCard(say, typed).entries()) {
        if ((index + turn) % oneIn !== 0) continue;
        const card = draw(content, typed);
        isFine(card);
        assert.deepEqual(liveParts(card), neutral[index]?.live, content.name);
        assert.deepEqual(strayMarks(card), neutral[index]?.marks, content.name);
        for (const value of valuesOf(card))
          assert.ok(!value.includes(escapeMarkdown(typed)) || value.includes(typed), `${content.name}: ${value}`);
      }
    });
  }
}

/** Everything a client shows as it is. */
function valuesOf(card: JsonObject): readonly string[] {
  return nodesOf(card).flatMap(({ node }) =>
    textOf(node['type']).startsWith('Input.') ? [textOf(node['value']), textOf(node['label']), textOf(node['placeholder'])] : [],
  );
}
