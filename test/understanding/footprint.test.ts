/** What the reader keeps of a process's memory; the weights come out of their texts as they went in. After all lines: `footprint.faults.ts`. */

import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { addingOf, packed } from '../../dialogs/engine/reader/packed-weights';
import { times } from '../kit/sweep';
import { LINES_READ } from './cost-lines';
import { memoryMore } from './footprint';

const PLACES = 64;
const MOST = 4000;

describe('the reader in memory', () => {
  const read = { own: times(200, LINES_READ), longOneIn: times(7, 1) };

  it(`keeps 40 MB at most after ${read.own} lines, and 40 KB ones`, () => {
    const { kept } = memoryMore(1, read);
    assert.ok(kept <= 40, `${kept.toFixed(1)} MB`);
  });

  it('weighs by what was stored, for every weight', () => {
    const row = fc.array(fc.tuple(fc.nat(PLACES - 1), fc.integer({ min: -MOST, max: MOST })), { maxLength: PLACES });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const names = rows.map((_row, at) => `feature${String(at)}`);
        const add = addingOf({
          classes: [],
          bias: [],
          scale: 1,
          names: names.join(' '),
          rows: rows.map(packed).join(' '),
          known: {},
        });
        rows.forEach((pairs, at) => {
          const scores = Array.from({ length: PLACES }, () => 0);
          const wanted = [...scores];
          for (const [place, weight] of pairs) wanted[place] = (wanted[place] ?? 0) + weight;
          add(names[at] ?? '', scores);
          assert.deepEqual(scores, wanted);
        });
      }),
    );
  });
});
