/** Expressions are read without the parser, and as the parser reads them. */

import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Constant, Expression, type EvaluatorLookup } from 'adaptive-expressions';
import { ExpressionParser } from 'adaptive-expressions/lib/parser';
import fc from 'fast-check';
import { readExpression } from '../../cards/engine/expressions';

const lookup: EvaluatorLookup = (type) => Expression.lookup(type);

/** Types and constants of a tree, and what it is evaluated by. */
function shown(expression: Expression): unknown {
  if (expression instanceof Constant) return [typeof expression.value, expression.value];
  return [expression.type, expression.evaluator === Expression.lookup(expression.type), expression.children.map(shown)];
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

describe('expressions of templates', () => {
  it('are all read without the parser, as it reads them', () => {
    ok(ours().length > 150);
    deepEqual(
      ours().filter((text) => !isReadAlike(text)),
      [],
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
