/** What looking for secrets costs, in microseconds of processor time a character: `node .build/test/bench/finder-cost-bench.js`. */

import { secretsIn } from '../../src/domain/text/secrets/secrets';
import { costOf } from '../kit/growth';
import { PIECES } from '../kit/pieces';

/** What people write, and the largest message that is read; beyond it nothing is looked at. */
const PROSE =
  'Hi Kim, Fabrikam GmbH (fabrikam.de) wants to try Dynamics 365 Sales from 14 April 2026 on. Jo Berry, jo@fabrikam.de, +49 30 20931234. ';
const LENGTHS = [10_000, 250_000];

async function main(): Promise<void> {
  for (const length of LENGTHS) {
    const costs: (readonly [piece: string, cost: number])[] = [];
    for (const piece of [PROSE, ...PIECES]) costs.push([piece, await costOf(secretsIn, piece, length)]);
    const mean = costs.reduce((sum, [, cost]) => sum + cost, 0) / costs.length;
    const [prose] = costs;
    const worst = costs.toSorted(([, one], [, other]) => other - one).slice(0, 5);
    process.stdout.write(`${length} characters: prose ${prose?.[1].toFixed(3) ?? ''}, mean ${mean.toFixed(3)}; the worst:\n`);
    for (const [piece, cost] of worst) process.stdout.write(`  ${cost.toFixed(3)}  ${JSON.stringify(piece.slice(0, 30))}\n`);
  }
}

void main();
