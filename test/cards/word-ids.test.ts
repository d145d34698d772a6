/** A misspelt word id does not compile, wherever one is named. */

import { deepStrictEqual, equal, ok, throws } from 'node:assert/strict';
import { createWords, wordId } from '../../cards/engine/words';
import { english } from '../../cards/words/en/index';
import type { WordTree } from '../../cards/words/tree';
import { compileErrors } from '../kit/floors/misspelt';

const IMPORTS = `
import type { CardContent, Problem, Text } from './cards/engine/content';
import type { Say } from './cards/engine/words';
import type { HeadedId, NameUnder } from './cards/words/language';
declare const say: Say;
declare const stored: string;
declare const command: NameUnder<'commands'>;
`;

/** Uses of ids that are right, and the same gone wrong; by what is shown. */
const USES: readonly (readonly [shows: string, right: string, wrong: string])[] = [
  ['a sentence', `say('review.heading');`, `say('review.haeding');`],
  ['a sentence without markdown', `say.plain('buttons.next', {});`, `say.plain('buttons.nxt', {});`],
  ['a group in place of a sentence', `say('frame.step');`, `say('frame');`],
  ['a text', `const text: Text = { id: 'notes.over' };`, `const text: Text = { id: 'notes.ovr' };`],
  ['a problem', `const it: Problem = { id: 'problems.choiceMissing' };`, `const it: Problem = { id: 'problem.choiceMissing' };`],
  ['an id put together of names', 'say.plain(`commands.${command}.title`);', 'say.plain(`commands.${command}.titel`);'],
  [
    'an id put together of any text',
    'const id = `trial.entry.${stored}`; if (say.knows(id)) say(id);',
    'say(`trial.entry.${stored}`);',
  ],
  ['what a card is about', `const id: HeadedId = 'closed.kept';`, `const id: HeadedId = 'closed.kpt';`],
  [
    'the card itself',
    `const card: CardContent = { name: 'signUp.start', params: {}, data: {}, buttons: [] };`,
    `const card: CardContent = { name: 'signUp.strat', params: {}, data: {}, buttons: [] };`,
  ],
];

/** The sentences that are types of their own: nobody needs one, and each change of it would have everything that names words compiled again. */
type OfTheirOwn<Tree> = {
  [Key in keyof Tree]: Tree[Key] extends string ? (string extends Tree[Key] ? never : Key) : OfTheirOwn<Tree[Key]>;
}[keyof Tree];

describe('word ids', () => {
  it('are types, and sentences are none', () => {
    const found: readonly OfTheirOwn<typeof english>[] = [];
    const none: readonly never[] = found;
    deepStrictEqual(none, []);
  });

  it('are types: each use of one that is misspelt does not compile, and the same spelt right does', () => {
    const said = compileErrors(IMPORTS, [...USES.map(([, right]) => right), ...USES.map(([, , wrong]) => wrong)]);
    const [right, wrong] = [said.slice(0, USES.length), said.slice(USES.length)];
    const shows = USES.map(([what]) => what);
    deepStrictEqual([shows.filter((_, at) => right[at]!.length > 0), right.flat()], [[], []]);
    deepStrictEqual(
      shows.filter((_, at) => wrong[at]!.length === 0),
      [],
    );
  });

  it('are the paths of English: none of them, misspelt, compiles', () => {
    const ids = idsOf(english);
    ok(ids.length > 1500, `${ids.length} ids`);
    const misspelt = ids.map(swapped);
    const said = compileErrors(
      IMPORTS,
      misspelt.map((id) => `say('${id}');`),
    );
    deepStrictEqual(
      misspelt.filter((_, at) => said[at]!.length === 0),
      [],
    );
    deepStrictEqual(compileErrors(IMPORTS, [ids.map((id) => `say('${id}');`).join('\n')]), [[]]);
  });

  it('from a row or a draft come in by a door that says no', () => {
    const say = createWords()('en-GB');
    equal(wordId(say, 'trial.entry.created'), 'trial.entry.created');
    equal(wordId(say, 'trial.entry.ofAnotherRelease'), 'trial.entry.otherwise');
    throws(() => wordId(say, 'credit.also.ofAnotherRelease'), /there are no words under "credit.also.ofAnotherRelease"/);
  });
});

function idsOf(tree: WordTree, path = ''): readonly string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : idsOf(value, `${path}${key}.`),
  );
}

/** The id with a letter too many in its last name, which no other id has. */
function swapped(id: string): string {
  return `${id}${id.at(-1) ?? ''}`;
}
