import { deepEqual, equal, throws } from 'node:assert/strict';
import fc from 'fast-check';
import { entryOf, grown, growing, knownJson } from '../../../src/domain/record/growing-list';

type Entry = readonly [string, number, string];

const id = fc.stringMatching(/^[\w-]{12}$/u);
const entry = fc.tuple(id, fc.nat(), fc.string({ unit: 'binary' }));

describe('a list that grows', () => {
  it('is the list with the entry, and its JSON grows along', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), fc.array(entry, { maxLength: 6 }), fc.integer({ min: 1, max: 5 }), all),
    );
    function all(first: readonly Entry[], others: readonly Entry[], limit: number): void {
      let list = first;
      let plain: readonly Entry[] = first.map(([...one]) => one);
      for (const one of others) {
        list = grown(list, one, limit);
        plain = [...plain, one].slice(-limit);
        deepEqual(list, plain);
        equal(knownJson(list), JSON.stringify(plain));
      }
    }
  });

  it('grows from its JSON also where that was not asked for in between', () => {
    let list: readonly string[] = growing(['a']);
    equal(knownJson(list), '["a"]');
    list = grown(grown(grown(list, 'b', 3), 'c"],', 3), 'd', 3);
    equal(knownJson(list), JSON.stringify(['b', 'c"],', 'd']));
  });

  it('has its entry found by its id, also where a text looks like one', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), entry, fc.boolean(), (list, [one, at, said], isGrown) => {
        const texts: readonly Entry[] = [...list, [one, at, `["${'x'.repeat(12)}",${said}`]];
        const known = isGrown ? grown(texts.slice(0, -1), texts.at(-1) ?? texts[0]!, 10) : texts;
        for (const [asked] of texts)
          deepEqual(
            entryOf(known, asked),
            texts.find(([other]) => other === asked),
          );
        equal(
          entryOf(known, 'x'.repeat(12)),
          texts.find(([other]) => other === 'x'.repeat(12)),
        );
      }),
    );
  });

  it("can't be changed any more, and says nothing of one that can", () => {
    const list = grown<readonly string[]>([['a']], ['b'], 5);
    throws(() => (list as string[][]).push(['c']), TypeError);
    throws(() => (list as string[][])[0]!.push('c'), TypeError);
    equal(knownJson([['a']]), undefined);
  });
});
