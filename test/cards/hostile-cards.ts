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
import { cardsBySubject, fullFrame } from './every-card';
import { HOSTILE } from './hostile-strings';
import { liveParts, strayMarks } from './markup';
import { inputsOf } from './template-inputs';

const say = createWords()('en-GB');
const renderer = new CardRenderer();

/** Marks of every kind behind each beginning of a line that makes something of it: whatever escapes none of them shows it on any card. */
const MARKS = '[Pay](https://evil.example) *b* _i_ `c` ~s~ <at>x</at> {{DATE(2026-04-14T00:00:00Z)}} ${secret} [x][y] \\*';
const AT_ONCE = ['- ', '14. ', '# ', '> ', '* ', '=HYPERLINK("x") '].map((beginning) => beginning + MARKS);

/** How each text goes around. */
export interface Around {
  /** It is drawn on every card; else on some of one subject: other ones than the text before, of the next subject. */
  readonly isEverywhere: boolean;
}

/** Of the cards of its subject a text is drawn on one in so many. */
const ONE_IN = 4;

/** Defines the tests. */
export function cardsStayInOrder({ isEverywhere }: Around): void {
  const breaches = cardCheck();
  const draw = (content: CardContent, typed: string): JsonObject =>
    renderer.render(content, fullFrame(say, typed, inputsOf(content.name)), say);
  const isFine = (card: JsonObject): void => {
    assert.deepEqual([...breaches(card), ...brokenRules(card)], []);
  };
  /** What every card has where nobody typed anything odd, by subject. */
  const neutral = cardsBySubject.map((cards) =>
    cards(say, 'Adventure Works').map((content) => {
      const card = draw(content, 'Adventure Works');
      isFine(card);
      return { live: liveParts(card), marks: strayMarks(card) };
    }),
  );
  const staysInOrder = (content: CardContent, typed: string, { live, marks }: (typeof neutral)[number][number]): void => {
    const card = draw(content, typed);
    isFine(card);
    assert.deepEqual(liveParts(card), live, content.name);
    assert.deepEqual(strayMarks(card), marks, content.name);
    for (const value of valuesOf(card))
      assert.ok(!value.includes(escapeMarkdown(typed)) || value.includes(typed), `${content.name}: ${value}`);
  };

  for (const [turn, typed] of AT_ONCE.entries())
    it(`cards are in order where somebody typed everything at once, beginning with “${typed.slice(0, 4).trim()}”`, () => {
      for (const [subject, cards] of cardsBySubject.entries())
        for (const [index, content] of cards(say, typed).entries())
          if (isEverywhere || (index + subject + turn) % AT_ONCE.length === 0)
            staysInOrder(content, typed, neutral[subject]![index]!);
    });

  for (const [turn, hostile] of HOSTILE.entries()) {
    const cleaned = cleanText(hostile, { max: 200 });
    const typed = cleaned.kind === 'ok' ? cleaned.text : 'nothing';
    const round = Math.floor(turn / cardsBySubject.length);

    it(`cards are in order where somebody typed ${JSON.stringify(hostile).slice(0, 80)}`, () => {
      for (const [subject, cards] of cardsBySubject.entries()) {
        if (!isEverywhere && (subject + turn) % cardsBySubject.length !== 0) continue;
        for (const [index, content] of cards(say, typed).entries())
          if (isEverywhere || (index + round) % ONE_IN === 0) staysInOrder(content, typed, neutral[subject]![index]!);
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
