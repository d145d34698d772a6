import assert from 'node:assert/strict';
import { english } from '../../cards/words/en/index';
import type { WordTree } from '../../cards/words/tree';
import { coveredIds, readTranscripts } from '../kit/transcript/transcript';
import { pageIds, type PageId } from './page-ids';
import { pageSentences, SENTENCES_ON_THE_PAGE } from './page-sentences';

const DIRS = ['test/transcripts', 'test/transcripts-deploy'];

describe('the partner page', () => {
  const files = DIRS.flatMap(readTranscripts);
  const covered = new Set(DIRS.flatMap((dir) => [...coveredIds(dir)]));
  const ids = pageIds.map(({ id }) => id);

  it('has each id once', () => {
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
  });

  it('has no id that no transcript names', () => {
    assert.deepEqual(
      ids.filter((id) => !covered.has(id)),
      [],
    );
  });

  it('has every id that a transcript names', () => {
    assert.deepEqual(
      [...covered].filter((id) => !ids.includes(id)),
      [],
    );
  });

  it('has no sentence that is neither carried nor left with a reason', () => {
    const lost = pageSentences.filter((one) =>
      'left' in one ? one.left.length < 10 : one.carriedBy.length === 0 || one.carriedBy.some((id) => !ids.includes(id)),
    );
    assert.deepEqual(lost, []);
    assert.equal(pageSentences.length, SENTENCES_ON_THE_PAGE);
  });

  it('has no id that stands for no sentence', () => {
    const carried = new Set(pageSentences.flatMap((one) => ('left' in one ? [] : one.carriedBy)));
    assert.deepEqual(
      ids.filter((id) => !carried.has(id)),
      [],
    );
  });

  // A transcript is compared whole by the runner, so what stands in it is what people see.
  for (const { name, content, covers } of files.filter(({ covers: named }) => named.length > 0)) {
    it(`${name} shows what it says it covers, in words that say it`, () => {
      const named = pageIds.filter(({ id }) => covers.includes(id));
      assert.deepEqual(
        named.flatMap((one) => lacks(seenIn(content), one)),
        [],
      );
    });
  }

  it('tells what is shown from what is not', () => {
    assert.equal(shows('Where shall the trial live?', 'signUp.identity.heading'), true);
    assert.equal(shows('Where shall it live?', 'signUp.identity.heading'), false);
    assert.equal(shows('You: have the same people', 'recipes.migrate.three.what'), false);
  });

  it('counts no line that somebody typed, no head and no direction', () => {
    assert.deepEqual(seenIn('# runs 30 days\ncovers: signUp.length\n\n> why 30 days\n\n* a day passes\n'), '');
    assert.deepEqual(seenIn('> x\n  | A trial runs 30 days.\n  (card updated)\n'), 'A trial runs 30 days.');
  });

  it('finds words that no longer say it', () => {
    const one: PageId = { id: 'a.b', where: 'signUp', about: '', said: ['facts.env.standard30'], says: /runs 30 days/ };
    const fact = message('facts.env.standard30');
    assert.deepEqual(lacks(fact, one), []);
    assert.deepEqual(lacks(fact.replace('30 days', 'for a while'), one), [
      'a.b: facts.env.standard30 is not shown',
      'a.b: no line says /runs 30 days/',
    ]);
  });
});

/** What a text lacks of an id: its words, or a line that says what they stand for. */
function lacks(seen: string, { id, said, says }: PageId): readonly string[] {
  return [
    ...said.filter((word) => !shows(seen, word)).map((word) => `${id}: ${word} is not shown`),
    ...(seen.split('\n').some((line) => says.test(line)) ? [] : [`${id}: no line says ${String(says)}`]),
  ];
}

/** The lines of a transcript that people see. */
function seenIn(content: string): string {
  const lines = content.split('\n').filter((line) => line.startsWith('  | '));
  return lines.map((line) => line.slice(4)).join('\n');
}

/** Whether all fixed parts of a message stand in the text; what it puts in from elsewhere may be anything. */
function shows(text: string, id: string): boolean {
  const parts = fixedParts(message(id));
  assert.ok(parts.length > 0, `${id} has no words of its own`);
  return parts.every((part) => text.includes(part));
}

function message(id: string): string {
  const found = id.split('.').reduce<string | WordTree | undefined>((tree, key) => {
    return typeof tree === 'object' ? tree[key] : undefined;
  }, english);
  assert.ok(typeof found === 'string', `there are no words ${id}`);
  return found;
}

/** What stands outside of all braces, cut at lines. */
function fixedParts(words: string): readonly string[] {
  const bare = (text: string): string => text.replace(/\{[^{}]*\}/g, '\n');
  let before = words;
  for (let after = bare(before); after !== before; after = bare(before)) before = after;
  return before
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part.length > 1);
}
