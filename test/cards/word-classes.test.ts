/** Every sentence has a class: a rule of Microsoft's with its facts, one of ours, or a mere name. What sounds like a rule and is none has a reason. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { classes, classOf, factsBehind } from '../../cards/words/classes';
import { english } from '../../cards/words/en/index';
import type { WordTree } from '../../cards/words/tree';
import { factIds, openFactIds } from '../../src/domain/catalog/facts/facts';
import { compileErrors, fileErrors } from '../kit/floors/misspelt';
import { claimless } from './claimless';

/** Every sentence, by id. */
const sentences = leaves(english);
const ids = sentences.map(([id]) => id);

/** What people type is nothing the bot says, and an open question states nothing. */
const isSaid = (id: string): boolean => !/^(typed|unconfirmed)\.|\.(phrases|outside|verbs|ignored)$/.test(id);
const CLAIMS =
  /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|once|twice|must|never|always|can’t|cannot|by (it|them)sel(f|ves)|charged|deleted|free|ends?)\b/i;

describe('the classes of words', () => {
  it('are there for every id, and for no other', () => {
    deepEqual(
      ids.filter((id) => classOf(id) === undefined && !id.startsWith('unconfirmed.')),
      [],
    );
    const classed = leaves(classes, (value) => typeof value === 'string' || Array.isArray((value as { facts?: unknown }).facts));
    deepEqual(
      classed.map(([id]) => id).filter((id) => !ids.includes(id)),
      [],
    );
  });

  it('are asked for by the compiler: an id without one does not compile', () => {
    const file = (names: string): string =>
      `import { layout, type Classes } from './word-class';\nexport const short: Classes<'cancel'> = { ...layout('${names}') };\n`;
    const said = fileErrors({
      'cards/words/classes/whole.ts': file('heading hint'),
      'cards/words/classes/short.ts': file('heading'),
    });
    deepEqual(said['cards/words/classes/whole.ts'], []);
    match(
      said['cards/words/classes/short.ts']?.join() ?? '',
      /Property 'hint' is missing .* required in type 'Classes<"cancel">'/,
    );
  });

  it('name facts that are confirmed: an open question is no ground', () => {
    const imports = `import { rule } from './cards/words/classes/word-class';\n`;
    const [right, wrong, none] = compileErrors(imports, [
      `rule('env.extend');`,
      `rule('est.directDefault' as const);`,
      `rule();`,
    ]);
    deepEqual(right, []);
    match(wrong?.join() ?? '', /est\.directDefault/);
    ok((none ?? []).length > 0);
  });

  it('give the facts behind an id', () => {
    deepEqual(factsBehind('signUp.country.warning'), ['country.fixed']);
    deepEqual(factsBehind('facts.env.extend'), ['env.extend']);
    deepEqual(factsBehind('signUp.start.heading'), []);
    deepEqual(factsBehind('of.another.release'), []);
  });
});

describe('what sounds like a rule', () => {
  const sounding = sentences.filter(([id, text]) => isSaid(id) && CLAIMS.test(bare(text)) && typeof classOf(id) !== 'object');
  const excused = Object.values(claimless).flatMap((list) => list.split(' '));

  it('is one with its facts, or has a reason not to be', () => {
    deepEqual(
      sounding.filter(([id]) => !excused.includes(id)).map(([id, text]) => `${id}: ${text}`),
      [],
    );
  });

  it('has no reason that is not needed, and none twice', () => {
    deepEqual(
      excused.filter((id) => !sounding.some(([one]) => one === id)),
      [],
    );
    equal(new Set(excused).size, excused.length);
  });

  it('is found by digits, number words and the words of rules, and not by what stands in braces', () => {
    ok(CLAIMS.test(bare('It ends on {date}.')));
    ok(CLAIMS.test(bare('{count, plural, one {# licence is} other {# licences are}} charged')));
    ok(!CLAIMS.test(bare('Microsoft 365 and Dynamics 365, {count, plural, one {# thing} other {# things}}')));
    ok(!CLAIMS.test(bare('This depends on the friendship.')));
  });
});

describe('the statements', () => {
  const statements = new Map(sentences);

  it('are one for each fact, and no other', () => {
    deepEqual(ids.filter((id) => id.startsWith('facts.')).toSorted(), factIds.map((id) => `facts.${id}`).toSorted());
    deepEqual(
      ids.filter((id) => id.startsWith('unconfirmed.')).toSorted(),
      openFactIds.map((id) => `unconfirmed.${id}`).toSorted(),
    );
  });

  it('state, and what is not confirmed asks', () => {
    deepEqual(
      factIds.filter((id) => statements.get(`facts.${id}`)?.includes('?')),
      [],
    );
    deepEqual(
      openFactIds.filter((id) => statements.get(`unconfirmed.${id}`)?.includes('?') !== true),
      [],
    );
  });

  it('are short enough for three on a card', () => {
    deepEqual(
      sentences.filter(([id, text]) => /^(facts|unconfirmed)\./.test(id) && text.split(' ').length > 36).map(([id]) => id),
      [],
    );
  });
});

/** The text without the names of products and without what ICU reads. */
function bare(text: string): string {
  return text
    .replace(/(Microsoft|Dynamics) 365/g, '')
    .replace(/\{\w+, (plural|select|number),?/g, ' ')
    .replace(/(=\d+|\b\w+) (?=\{)/g, ' ')
    .replace(/\{\w+\}/g, ' ');
}

function leaves<T>(
  tree: WordTree | Readonly<Record<string, T>>,
  isLeaf: (value: unknown) => boolean = (value) => typeof value === 'string',
  path = '',
): readonly (readonly [id: string, text: string])[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const id = path === '' ? key : `${path}.${key}`;
    return isLeaf(value) ? [[id, String(value)] as const] : leaves(value as WordTree, isLeaf, id);
  });
}
