/** How much compiling a card's template once saves, card by card. Not a test: `node .build/test/bench/cards-bench.js`. */

import { Template } from 'adaptivecards-templating';
import { framed } from '../../cards/engine/framing';
import { CardRenderer } from '../../cards/engine/render';
import { templates } from '../../cards/engine/templates';
import { createWords } from '../../cards/engine/words';
import { everyCard, fullFrame } from '../cards/every-card';

const ROUNDS = 50;

main();

function main(): void {
  const say = createWords()('en-GB');
  const renderer = new CardRenderer();
  const frame = fullFrame(say, 'Adventure Works');
  process.stdout.write(`${'card'.padEnd(24)}draw once   compile too   ratio\n`);
  for (const content of everyCard(say, 'Adventure Works')) {
    const draw = (): void => void renderer.render(content, frame, say);
    const once = millisecondsOf(draw);
    const compiling = millisecondsOf(() => new Template(framed(templates[content.name])));
    const ratio = (once + compiling) / once;
    process.stdout.write(`${content.name.padEnd(24)}${shown(once)} ms    ${shown(once + compiling)} ms   ${ratio.toFixed(1)}\n`);
  }
}

/** The mean over the rounds, after a few to warm up. */
function millisecondsOf(work: () => void): number {
  for (let round = 0; round < 5; round++) work();
  const start = performance.now();
  for (let round = 0; round < ROUNDS; round++) work();
  return (performance.now() - start) / ROUNDS;
}

function shown(milliseconds: number): string {
  return milliseconds.toFixed(3).padStart(8);
}
