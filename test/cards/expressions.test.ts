/** Expressions are read without the parser, and as the parser reads them. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Constant, Expression, ExpressionType, type EvaluatorLookup } from 'adaptive-expressions';
import { GlobalSettings, Template } from 'adaptivecards-templating';
import { ExpressionParser } from 'adaptive-expressions/lib/parser';
import fc from 'fast-check';
import { readExpression } from '../../cards/engine/expressions';

const lookup: EvaluatorLookup = (type) => Expression.lookup(type);

/** Types and constants of a tree, and what it is evaluated by: paths by ourselves. */
function shown(expression: Expression): unknown {
  if (expression instanceof Constant) return [typeof expression.value, expression.value];
  const isPath = expression.type === ExpressionType.Accessor;
  const isStock = isPath || expression.evaluator === Expression.lookup(expression.type);
  return [expression.type, isStock, expression.children.map(shown)];
}

function parsed(text: string): unknown {
  try {
    return shown(new ExpressionParser(lookup).parse(text));
  } catch {
    return 'none';
  }
}

/** As the parser, or not at all; answers whether it was read. */
function isReadAlike(text: string): boolean {
  const read = readExpression(text, lookup);
  if (read !== undefined) deepEqual(shown(read), parsed(text), text);
  return read !== undefined;
}

/** Every string with an expression in our templates, the lines for problems among them. */
function ours(): readonly string[] {
  const files = readdirSync('cards/templates', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!sample)\.json$/u.test(file),
  );
  const texts = files.flatMap((file) => [
    ...readFileSync(join('cards/templates', file), 'utf8').matchAll(/"([^"]*\$\{[^"]*)"/gu),
  ]);
  const problems = [
    '${err.company}',
    '${exists(err.company)}',
    "${and(isTitled && hint != '', exists(ask.company))}",
    '${and(!a, exists(ask.b))}',
  ];
  return [...new Set([...texts.map(([, text = '']) => text), ...problems])].map((text) => `\`${text}\``);
}

/** Which of two names is meant that differ by case alone depends on their order in the library; no data of ours has such. */
function differInMore(data: object): boolean {
  const names = Object.keys(data).map((name) => name.toLowerCase());
  return new Set(names).size === names.length;
}

/** What a template comes to with its expressions read by ourselves or by the parser, and what it missed. */
function drawn(template: object, root: object, isOurs: boolean): unknown {
  const parse = Expression.parse.bind(Expression);
  const missed: string[] = [];
  Expression.parse = (text, found = lookup) =>
    (isOurs ? readExpression(text, found) : undefined) ?? new ExpressionParser(found).parse(text);
  GlobalSettings.getUndefinedFieldValueSubstitutionString = (path) => {
    missed.push(path);
    return undefined;
  };
  try {
    return { card: new Template(template).expand({ $root: root }) as unknown, missed };
  } catch (error) {
    return { error: String(error) };
  } finally {
    Expression.parse = parse;
    delete GlobalSettings.getUndefinedFieldValueSubstitutionString;
  }
}

describe('expressions of templates', () => {
  it('are all read without the parser, as it reads them', () => {
    ok(ours().length > 150);
    deepEqual(
      ours().filter((text) => !isReadAlike(text)),
      [],
    );
  });

  it('come to the same values, whatever the data', () => {
    const names = ['a', 'b', 'c', 'length'];
    const leaf = fc.oneof(
      fc.constantFrom<unknown>('', 'x', 0, 1, true, false, null, undefined, [], [1], ['a', { b: 1 }]),
      fc.constant(new Map([['b', 1]])),
    );
    const { data } = fc.letrec<{ readonly data: unknown }>((tie) => ({
      data: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.dictionary(fc.constantFrom(...names, 'B'), tie('data'), { maxKeys: 3 }).filter(differInMore),
      ),
    }));
    const ways = ['a', 'constructor', 'a.constructor', 'b', 'a.b', 'a.b.c', 'c.length', 'a.a'];
    const expressions = ways.flatMap((way) => [way, `!${way}`, `count(${way})`, `exists(${way})`, `${way} != ''`, `${way} > 0`]);
    fc.assert(
      fc.property(fc.constantFrom(...expressions), fc.dictionary(fc.constantFrom(...names), data), data, (text, root, entry) => {
        const shapes = { text: `\${${text}}`, list: { $data: '\${list}', $when: `\${${text}}`, text: `\${${text}}` } };
        const given = { ...root, list: [entry, {}] };
        deepEqual(drawn(shapes, given, true), drawn(shapes, given, false));
      }),
      {
        numRuns: 500,
        examples: [
          ['c.length', { c: [1] }, null],
          ['a', { A: 1 }, { a: null }],
        ],
      },
    );
  });

  it('are left to it where they are written otherwise', () => {
    const others = [
      '`${a || b}`',
      '`${a.b == c}`',
      "`${if(a, 'b', 'c')}`",
      '`${a[0]}`',
      '`x ${a}`',
      '`${a} ${b}`',
      '`${true}`',
      "`${a == 'it''s'}`",
    ];
    deepEqual(others.filter(isReadAlike), []);
    equal(readExpression('a', lookup), undefined);
  });

  it('mean nothing else than to it, whatever is put together', () => {
    const words = [
      'a',
      'b.c',
      'a.',
      '.',
      '!',
      '!a',
      "''",
      "'x'",
      "'x y'",
      '0',
      '12',
      '1.5',
      ' != ',
      ' == ',
      ' > ',
      ' && ',
      ' || ',
      'count(a)',
      'exists(',
      ')',
      'and(',
      ', ',
      ' ',
      'true',
      'null',
      '${',
      '}',
      '$index',
      '-',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 7 }), (parts) => {
        isReadAlike(`\`\${${parts.join('')}}\``);
      }),
      { numRuns: 3000 },
    );
  });
});
