import assert from 'node:assert/strict';
import { english } from '../../cards/words/en/index';
import type { WordTree } from '../../cards/words/tree';
import { coveredIds, readTranscripts } from '../kit/transcript/transcript';
import { pageIds } from './page-ids';

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

  // A transcript is compared whole by the runner, so what stands in it is what people see.
  for (const { name, content, covers } of files.filter(({ covers: named }) => named.length > 0)) {
    it(`${name} shows what it says it covers`, () => {
      const unseen = pageIds.filter(({ id, said }) => covers.includes(id) && !shows(content, said));
      assert.deepEqual(unseen, []);
    });
  }

  it('tells what is shown from what is not', () => {
    assert.equal(shows('| Where shall the trial live?', 'signUp.identity.heading'), true);
    assert.equal(shows('| Where shall it live?', 'signUp.identity.heading'), false);
    assert.equal(shows('| You: have the same people', 'recipes.migrate.three.what'), false);
  });
});

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
