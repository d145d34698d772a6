/** The type of English is the contract: another language with a word missing, or one too many, does not compile. */

import { deepStrictEqual, equal, match } from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../../cards/words/en/index';
import type { WordTree } from '../../cards/words/tree';
import { fileErrors, type Files } from '../kit/floors/misspelt';
import { lengthened } from './pseudo';

describe('a second language', () => {
  const subjects = subjectsOf('en');
  let compiled: Readonly<Record<string, readonly string[]>> = {};
  const said = (path: string): string => compiled[`cards/words/${path}.ts`]?.join('\n') ?? 'was not compiled';

  before(() => {
    compiled = fileErrors({
      ...language('cards/words/whole', subjects),
      ...language('cards/words/short', { trial: without(subjects['trial'] ?? {}, ['trial', 'state', 'running']) }),
      ...language('cards/words/thin', { credit: {} }),
      ...language('cards/words/long', { trial: withOneMore(subjects['trial'] ?? {}) }),
      'cards/words/whole/index.ts': index(Object.keys(subjects)),
      'cards/words/half/index.ts': index(Object.keys(subjects).filter((name) => name !== 'credit')).replaceAll(
        "'./",
        "'../whole/",
      ),
    });
  });

  it('compiles where each of its files says what the English one says', () => {
    const wrong = Object.entries(compiled).filter(([path, messages]) => path.includes('/whole/') && messages.length > 0);
    deepStrictEqual(wrong, []);
  });

  it('does not compile without a word, and the message names its id', () => {
    match(said('short/trial'), /Property 'running' is missing in type .* but required in type 'Words<"trial\.state">'/);
  });

  it('does not compile without a group of words', () => {
    match(said('thin/credit'), /Property 'credit' is missing/);
    match(said('half/index'), /Property 'credit' is missing .* required in type 'Language'/);
  });

  it('does not compile with a word that English does not have', () => {
    match(said('long/trial'), /'"oneMore"' does not exist in type 'Words<"trial\.state">'/);
  });
});

describe('English', () => {
  it('has each group of words in one file', () => {
    const groups = Object.values(subjectsOf('en')).flatMap(Object.keys);
    equal(new Set(groups).size, groups.length);
    deepStrictEqual(groups.toSorted(), Object.keys(english).toSorted());
  });
});

/** What each file of a language holds, by its name. */
function subjectsOf(lang: string): Readonly<Record<string, WordTree>> {
  const folder = join(__dirname, '..', '..', 'cards', 'words', lang);
  const names = readdirSync(folder).flatMap((name) => (/^(?!index)[\w-]+\.js$/.test(name) ? [name.slice(0, -3)] : []));
  return Object.fromEntries(names.map((name) => [name, held(join(folder, name))]));
}

function held(path: string): WordTree {
  // oxlint-disable-next-line typescript/no-require-imports -- the files are found by their folder
  return Object.values(require(path) as Readonly<Record<string, WordTree>>)[0] ?? {};
}

/** The files of a language made of English, as a translator writes them: typed by the groups of the English file. */
function language(folder: string, files: Readonly<Record<string, WordTree>>): Files {
  const english = subjectsOf('en');
  const text = (name: string, tree: WordTree): string => {
    const groups = Object.keys(english[name] ?? {}).map((group) => `'${group}'`);
    const words = JSON.stringify(lengthened(tree), undefined, 2);
    return `import type { Spoken } from '../language';\n\nexport const ${exported(name)}: Spoken<${groups.join(' | ')}> = ${words};\n`;
  };
  return Object.fromEntries(Object.entries(files).map(([name, tree]) => [`${folder}/${name}.ts`, text(name, tree)]));
}

function index(names: readonly string[]): string {
  const imports = names.map((name) => `import { ${exported(name)} } from './${name}';`);
  const parts = names.map((name) => `...${exported(name)}`);
  return `import type { Language } from '../language';\n${imports.join('\n')}\n\nexport const whole: Language = { ${parts.join(', ')} };\n`;
}

function exported(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function without(tree: WordTree, [key = '', ...rest]: readonly string[]): WordTree {
  const { [key]: found, ...others } = tree;
  return rest.length === 0 || typeof found !== 'object' ? others : { ...tree, [key]: without(found, rest) };
}

function withOneMore(tree: WordTree): WordTree {
  const trial = tree['trial'] as WordTree;
  return { ...tree, trial: { ...trial, state: { ...(trial['state'] as WordTree), oneMore: 'One more' } } };
}
